"""Layout for a terminal: wrapped lines, columns, colours."""
