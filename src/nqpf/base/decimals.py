"""The one decimal context of the scoring core, so that neither machine nor caller can change a digit."""

from decimal import ROUND_HALF_EVEN, Context

DECIMAL = Context(prec=34, rounding=ROUND_HALF_EVEN)
