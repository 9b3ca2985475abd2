"""What a rubric says of the size and the wording of entries, whichever plan they are in (method, section 2)."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.plan.plan import MeasureType
from nqpf.plan.points import Direction
from nqpf.plan.quantity import RATIO, Money

_CASES = 100
"""A measure with a ceiling per case is taken to have so many cases."""
_NO_WORDS: frozenset[str] = frozenset()
_NO_REASONS: Mapping[str, Text] = MappingProxyType({})


class GenericWords(NamedTuple):
    """Words of which a name can be made that names nobody: 市直有关部门, all local companies. Folded to their letters.

    `kinds` of bodies (部门, 企业); `governments`, which the `levels` before them may single out (省 + 政府);
    `qualifiers` that single out none (有关, 各级); `fillers` that say nothing (和, the). What ends in one of the
    `endings` is of a kind, whatever stands before it (纺织企业, textile companies).
    """

    kinds: frozenset[str] = _NO_WORDS
    governments: frozenset[str] = _NO_WORDS
    levels: frozenset[str] = _NO_WORDS
    qualifiers: frozenset[str] = _NO_WORDS
    fillers: frozenset[str] = _NO_WORDS
    endings: frozenset[str] = _NO_WORDS


class Asked(NamedTuple):
    """What a facet says of the items that serve it; empty where it is open.

    Of an indicator: which way is better, and in which kind of unit. Of an action: the types that usually answer it.
    """

    direction: Direction | None = None
    unit: str = ""
    types: tuple[MeasureType, ...] = ()


class Materiality(NamedTuple):
    """The bounds below which an entry does not count, and the words that name nobody and no source of money.

    `amounts`: by currency, the least amount of a measure. `distance`: the least part of the baseline by which a
    target must differ from it. `nobody` and `unfunded`: by folded text, why it names no body or no source.
    `facets`: by facet id, what it says of its items. `nouns`: by facet id, the words by which a text can be seen to
    speak of it.
    """

    amounts: Mapping[str, Money] = MappingProxyType({})
    distance: Decimal = Decimal(0)
    nobody: Mapping[str, Text] = _NO_REASONS
    generic: GenericWords = GenericWords()
    unfunded: Mapping[str, Text] = _NO_REASONS
    facets: Mapping[str, Asked] = MappingProxyType({})
    nouns: Callable[[], Mapping[str, frozenset[str]]] = dict

    def least(self, money: Money, *, per_case: bool = False) -> Money | None:
        """The least amount, where `money` is above zero and under it; of a ceiling per case, a hundredth is enough."""
        floor = self.amounts.get(money.currency)
        if floor is not None and per_case:
            floor = Money(floor.amount / _CASES, floor.currency)
        return floor if floor is not None and 0 < money.amount < floor.amount else None

    def least_distance(self, start: Decimal, base: str) -> Decimal:
        """How far a target must lie from the baseline `start`, for values in the unit `base`.

        A share near 100 % has little left to gain: then a part of what is left is enough.
        """
        room = abs(start)
        if base == RATIO and 0 <= start <= 1:
            room = min(start, 1 - start)
        return room * self.distance


NO_MATERIALITY = Materiality()
"""Nothing is set: whatever is written counts, but for words that say nothing at all."""
