"""The version of the tool, for reports and messages of every room."""

__version__ = "0.2.0"
