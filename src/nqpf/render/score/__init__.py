"""The gap report for a terminal and as Markdown."""
