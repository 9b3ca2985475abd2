"""Two codings of one document compared: where the items stand in it, the view, and the page."""
