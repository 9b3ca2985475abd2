"""What is wrong with an input, in words: mismatches, and the nearest valid word."""
