"""Drafts of many documents: what was found in each, and what became of it."""
