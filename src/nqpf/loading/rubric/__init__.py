"""A rubric and its profiles: assembled from their files, checked, resolved."""
