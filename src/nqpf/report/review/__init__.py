"""What reviewers have confirmed of a plan, and what is left to review."""
