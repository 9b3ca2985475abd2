"""Rubrics for a reader: outline, reference, page, differences."""
