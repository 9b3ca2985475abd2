"""The outcome of a check: plans judged against a policy, and the view of it."""
