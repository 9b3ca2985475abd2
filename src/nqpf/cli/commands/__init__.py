"""One command a file: parse options, call, write, exit."""
