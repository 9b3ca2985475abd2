"""Reviews of a plan: judgements taken down, and the form."""
