"""The bounds and words of a rubric, as its file states them, and the form in which checks use them."""

from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from typing import Annotated

from pydantic import Field, field_validator

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.plan.fields import Amount, Id
from nqpf.plan.materiality import GenericWords, Materiality
from nqpf.plan.placeholder import alphanumeric, as_seen
from nqpf.plan.quantity import Money
from nqpf.rubric.rubric_fields import Bilingual

Word = Annotated[str, Field(min_length=1, max_length=60)]


class EmptyWords(Frozen):
    """Texts that name nothing, with the reason why."""

    id: Id
    why: Bilingual
    words: Annotated[tuple[Word, ...], Field(min_length=1)]


class GenericParts(Frozen):
    """Words of which a name is made that names nobody (:class:`GenericWords`), as a file writes them."""

    kinds: tuple[Word, ...] = ()
    governments: tuple[Word, ...] = ()
    levels: tuple[Word, ...] = ()
    qualifiers: tuple[Word, ...] = ()
    fillers: tuple[Word, ...] = ()
    endings: tuple[Word, ...] = ()


class MaterialityRules(Frozen):
    """What is too small to count, and which words name no body and no source of money (method, section 2).

    `amounts`: one for each currency; an amount of a measure above zero and under it does not count. `distance`:
    the part of its baseline, from 0 to 1, by which a target must differ from it.
    """

    amounts: tuple[Amount, ...] = ()
    distance: Annotated[float, Field(ge=0, lt=1)] = 0.0
    no_body: tuple[EmptyWords, ...] = ()
    generic: GenericParts = Field(default_factory=GenericParts)
    no_source: tuple[EmptyWords, ...] = ()

    @field_validator("amounts")
    @classmethod
    def _one_a_currency(cls, amounts: tuple[Money | None, ...]) -> tuple[Money | None, ...]:
        currencies = [amount.currency if amount else "" for amount in amounts]
        if len(set(currencies)) < len(currencies) or "" in currencies:
            raise Refused(Text("`amounts` needs one amount for each currency", "`amounts` 每个币种应写一个数额"))
        return amounts

    @cached_property
    def in_use(self) -> Materiality:
        """The same in the form in which checks use it: words folded, amounts by currency."""
        return Materiality(
            amounts={amount.currency: amount for amount in self.amounts if amount},
            distance=Decimal(repr(self.distance)),
            nobody=_reasons(self.no_body),
            generic=GenericWords(*(_folded(words) for _, words in self.generic)),
            unfunded=_reasons(self.no_source),
        )


def _reasons(groups: Iterable[EmptyWords]) -> dict[str, Text]:
    return {word: group.why for group in groups for word in _folded(group.words)}


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(alphanumeric(as_seen(word)) for word in words) - {""}
