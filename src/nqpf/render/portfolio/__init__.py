"""Many plans side by side as records: a row or a line a plan. What people read is a page of blocks."""
