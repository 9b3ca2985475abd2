"""How many examples a property is tried with: all of them among the long tests, a part of them in every run."""

import os
from math import ceil

from hypothesis import settings

PART = 5
_FEWEST = 10
"""Examples that even a costly property is tried with in every run, where it has so many."""


def examples(count: int) -> int:
    """So many, or a fifth of them and ten at least; NQPF_EXAMPLES says how many, to look further."""
    if asked := os.environ.get("NQPF_EXAMPLES"):
        return int(asked)
    return max(min(count, _FEWEST), ceil(count / PART)) if settings.get_current_profile_name() == "few" else count
