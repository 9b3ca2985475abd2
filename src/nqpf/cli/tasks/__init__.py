"""The task table on the command line: what it is made of, and filled cells read back."""
