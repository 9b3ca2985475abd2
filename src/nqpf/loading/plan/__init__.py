"""A plan file becomes a plan, or a list of faults with their lines."""
