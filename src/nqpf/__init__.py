"""Score a transformation plan against a weighted rubric, and show its gaps."""

__version__ = "0.1.0"
