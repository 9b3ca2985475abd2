"""Cells that hold something, rows of them, and sheets."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Span


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell that holds something: its value as Excel keeps it, its number format, and its place."""

    value: Any
    shown: str
    span: Span
    fault: Text = NO_TEXT
    """What keeps the value from being read; empty where nothing does."""


Row = dict[int, SheetCell]
"""The cells of a row, by their column."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its rows that hold anything, by their number from 1."""

    name: str
    rows: Mapping[int, Row]
    beyond: Span | None = None
    """The first cell that holds something too far to the right to be read."""
