"""What an item serves: what somebody claims, and what the tool suggests until somebody claims it."""

import unicodedata
from typing import Any

from pydantic import model_validator

from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.plan.fields import Words

MOST_CLAIMS = 3
"""Facets one item may claim: the first is its primary claim, at most two more are secondary."""

MOST_SUGGESTED = 5
"""Facets that may be suggested for one item, the likeliest first."""

SUGGESTED = "suggested"
"""Who makes a claim that the tool suggested and nobody has made their own."""

NO_FACET = "none"
"""The suggestion that the item serves no facet of the rubric."""


class _Naming(Frozen):
    """A facet and why; the facet's name alone says it, too."""

    facet: str
    because: Words = Text()

    @model_validator(mode="before")
    @classmethod
    def _facet_alone(cls, value: Any) -> Any:
        return value if isinstance(value, dict | _Naming) else {"facet": value}


class Claim(_Naming):
    """A facet that an item claims; who says so, and why. The name alone is a claim, too."""

    by: str = ""

    @property
    def is_suggested(self) -> bool:
        """Whether it is a suggestion of the tool that nobody has made their own: it counts for nothing.

        However it is written: capitals, blanks, wide letters and characters that nobody sees make no person of it.
        """
        return plain("".join(unicodedata.normalize("NFKC", self.by).casefold().split())) == SUGGESTED


class Suggestion(_Naming):
    """A facet that an item may serve, or `none`, and why: it counts for nothing until a person claims it."""
