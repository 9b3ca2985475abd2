"""The rubric, the profile that applies it, and the tree that results for one plan. Data and structure, no scores."""
