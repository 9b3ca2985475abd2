"""Two plans compared: the view, and how it is built."""
