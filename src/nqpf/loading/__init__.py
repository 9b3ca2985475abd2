"""The part that touches the disk: files become text, text becomes values with their positions."""
