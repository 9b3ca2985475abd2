"""Drafts of plans: one written from its document, many from a folder, one brought up to date."""
