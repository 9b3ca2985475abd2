"""Steps to a target: the view, and how it is built."""
