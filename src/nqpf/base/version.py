"""The version of the tool, as reports name it. It stands below all rooms, so that each may say it."""

__version__ = "0.2.0"
