"""The words that renderers share, in both languages."""
