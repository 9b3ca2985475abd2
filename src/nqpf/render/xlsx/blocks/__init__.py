"""Blocks as Excel shows them: one file a kind, or a few small ones that are alike."""
