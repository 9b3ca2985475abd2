"""The money that a document names for its tasks."""

from nqpf.drafting.amounts.find import find_amounts
from nqpf.drafting.amounts.found import AmountEntry, FoundAmount

__all__ = ["AmountEntry", "FoundAmount", "find_amounts"]
