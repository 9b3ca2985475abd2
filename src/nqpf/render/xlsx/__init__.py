"""Pages of blocks as Excel workbooks."""
