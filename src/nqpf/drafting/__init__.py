"""What a text suggests: terms of facets found in it, and items that may serve a facet."""
