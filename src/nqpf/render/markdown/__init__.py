"""Markdown for a file, a page or a comment under a change."""
