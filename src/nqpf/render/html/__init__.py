"""HTML pages: one self-contained file each, in both languages, readable without scripts and on paper."""
