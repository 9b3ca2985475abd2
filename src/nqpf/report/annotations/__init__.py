"""Comments on the document behind a plan: what they say, and at which passage."""
