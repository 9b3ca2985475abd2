"""What commands are given: options from all sources, and the files they name, loaded."""
