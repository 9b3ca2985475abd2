"""What is shown of a rubric itself."""
