"""Which item claims what, for a terminal and as JSON."""
