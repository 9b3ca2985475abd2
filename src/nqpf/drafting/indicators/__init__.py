"""Indicators that a document promises: what is counted, its target and milestones, where it stands, with quotes."""

from nqpf.drafting.indicators.find import find_indicators
from nqpf.drafting.indicators.found import FoundBaseline, FoundConflict, FoundIndicator, FoundPoint

__all__ = ["FoundBaseline", "FoundConflict", "FoundIndicator", "FoundPoint", "find_indicators"]
