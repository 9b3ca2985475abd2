"""A plan on its three bases: claimed, quoted, confirmed; and what was refused on the way (method, section 8a)."""
