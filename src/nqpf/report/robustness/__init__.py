"""How much scores depend on the weights and rules: the view, and how it is built."""
