"""Pages of blocks as Word documents."""
