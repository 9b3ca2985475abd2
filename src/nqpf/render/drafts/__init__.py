"""What became of the documents of a folder, as records: a row a document. What people read is a page of blocks."""
