"""Reports as pages of blocks: what each report says, in which order. Here alone; formats know blocks only."""
