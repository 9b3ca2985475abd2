"""The dates that a document sets for its tasks."""

from nqpf.drafting.dates.find import find_dates
from nqpf.drafting.dates.found import DateEntry, FoundDate

__all__ = ["DateEntry", "FoundDate", "find_dates"]
