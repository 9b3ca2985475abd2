"""Score a transformation plan against a weighted rubric, and show its gaps."""

__version__ = "0.2.0"
