"""Word documents (.docx), read from the XML of their parts: numbers as Word shows them, changes as accepted."""
