"""What was found in a document, put together as the plan format writes it."""
