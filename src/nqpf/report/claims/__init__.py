"""Which item claims what: the view, and how it is built."""
