"""The words of the tool, each with its one meaning and its one translation."""
