"""Web pages, read as a reader of the page reads them: decoded as they are, without what stands around the text."""
