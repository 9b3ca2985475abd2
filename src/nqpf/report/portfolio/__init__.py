"""Many plans side by side: the view of a ranking, and how it is built."""
