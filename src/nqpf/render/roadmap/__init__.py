"""A roadmap as a record: a work list to be ticked off. What people read is a page of blocks."""
