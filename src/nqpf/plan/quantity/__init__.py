"""Amounts, dates and measured values as people write them: 1.2亿元, 2027年底, 35%.

Everything here is exact (:class:`decimal.Decimal`, never binary fractions), takes time linear in a text
of bounded length, and raises nothing but :class:`QuantityError`: the text comes from strangers.
"""

from nqpf.plan.quantity.change import Change, parse_change
from nqpf.plan.quantity.comparator import Comparator
from nqpf.plan.quantity.measurement import RATIO, Unit, canonical_unit, parse_measurement, stated_unit
from nqpf.plan.quantity.money import Money, parse_money
from nqpf.plan.quantity.numerals import QuantityError, wording
from nqpf.plan.quantity.period import Period, parse_period
from nqpf.plan.quantity.reading import Reading, parse_reading

__all__ = [
    "RATIO",
    "Change",
    "Comparator",
    "Money",
    "Period",
    "QuantityError",
    "Reading",
    "Unit",
    "canonical_unit",
    "parse_change",
    "parse_measurement",
    "parse_money",
    "parse_period",
    "parse_reading",
    "stated_unit",
    "wording",
]
