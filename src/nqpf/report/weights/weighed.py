"""A set of weights on its way into a profile: what was weighed, by which method, from what, and how far to trust it."""

from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any, NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Span
from nqpf.loading.judgements.elements import Elements
from nqpf.loading.messages.validation import validate
from nqpf.loading.rubric.dimension_faults import evenly_matched
from nqpf.loading.syntax.decoding import Source
from nqpf.rubric.profile import Profile
from nqpf.rubric.rubric_fields import LEAST_WEIGHT

_DIGITS = 6
_SHOWN_HASH = 12


class Weighed(NamedTuple):
    """Weights by id, which sum to 1; `method` and `notes` in words for the profile's `basis`; what to warn of."""

    elements: Elements
    weights: Mapping[str, float]
    title: Text
    method: Text
    sources: tuple[Source, ...]
    notes: tuple[Text, ...] = ()
    warnings: tuple[Text, ...] = ()

    @property
    def written(self) -> dict[str, float]:
        """The weights as a profile holds them: to six digits, and 0 for one below the least that a rubric can have."""
        return {name: 0.0 if weight < LEAST_WEIGHT else round(weight, _DIGITS) for name, weight in self.weights.items()}

    @property
    def out(self) -> tuple[str, ...]:
        """Ids that end with weight 0, that is, out of the score."""
        return tuple(name for name, weight in self.written.items() if weight == 0)

    @property
    def basis(self) -> Text:
        """Where the weights come from: method, notes and source files with their hashes."""
        named = "; ".join(_source(source) for source in self.sources)
        named_zh = "；".join(_source(source) for source in self.sources)
        told = (
            Text(
                f"Weights of {self.elements.title.en}: {self.method.en}.",
                f"{self.elements.title.zh}的权重由{self.method.zh}确定。",
            ),
            *self.notes,
            Text(f"From {named}.", f"来源：{named_zh}。"),
        )
        return Text(" ".join(text.en for text in told), "".join(text.zh for text in told))

    def profile(self, name: str) -> dict[str, Any]:
        """The profile as its file holds it.

        Raises :class:`InputError` for a name that is no id, and for weights that nothing can be scored with.
        """
        self._refuse_unscorable()
        value = {
            "nqpf": "profile/1",
            "id": name,
            "title": {"en": self.title.en, "zh": self.title.zh},
            "kind": self.elements.kind,
            "weights": self.written,
            "basis": {"en": self.basis.en, "zh": self.basis.zh},
        }
        # Everything but the name is made here and sound.
        validate(Profile, value, lambda pointer, key: Span("--id"))
        return value

    def all_warnings(self) -> Iterable[Text]:
        """What a reader must know before using the weights."""
        yield from self.warnings
        if self.out:
            yield Text(
                f"{', '.join(self.out)}: weight 0, that is, out of the score",
                f"{'、'.join(self.out)} 的权重为 0，即不再计分",
            )

    def _refuse_unscorable(self) -> None:
        node = self.elements.node
        sides = {child.side: self.written.get(child.id, 0.0) for child in node.children}
        if node.aggregate == "coupled" and not (sides["A"] and sides["B"] and evenly_matched(sides["A"], sides["B"])):
            message = Text(
                f"the poles of `{node.id}` would weigh {sides['A']:g} and {sides['B']:g}",
                f"`{node.id}` 两侧的权重将为 {sides['A']:g} 和 {sides['B']:g}",
            )
            hint = Text(
                "neither pole may weigh 0 or more than 9 times the other",
                "任何一侧权重不得为 0，也不得超过另一侧的 9 倍",
            )
            raise InputError([Problem(Span("nqpf weigh"), message, hint)])


def _source(source: Source) -> str:
    # The name without its directory: what is in a profile should not depend on who made it where.
    return f"{PurePath(source.name).name} sha256 {source.sha256[:_SHOWN_HASH]}"


def listed(names: Iterable[str]) -> Text:
    """Names as each language lists them."""
    known = list(names)
    return Text(", ".join(known), "、".join(known)) if known else NO_TEXT
