"""The report of one plan: its view, and how it is built."""
