"""The plan as its author writes it: models, items, quantities, and words that say nothing. Knows no rubric."""
