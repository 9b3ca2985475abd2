"""Documents that plans cite: read as text, and quotes found in them. Gets bytes; never opens a file."""
