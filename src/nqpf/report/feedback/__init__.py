"""A sheet for the authors of one plan among many: figures, what to do first, room to reply; no other plan in it."""
