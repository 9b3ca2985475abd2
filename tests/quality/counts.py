"""How many of the gold items a draft has, how many it misses, how many it has besides."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

KINDS = (
    "measures", "actions", "actions_cov", "indicators", "targets", "baselines",
    "owners", "owners_role", "dates", "amounts", "horizon", "head", "sections",
)  # fmt: skip
"""What is compared, in the order in which it is reported."""


@dataclass
class Count:
    """One kind of item. `precise`: the matched ones of the draft, where one of them may cover several of the gold."""

    matched: int = 0
    precise: int | None = None
    missed: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """The share of what was drafted that is right; None where nothing was drafted."""
        return _share(self.matched if self.precise is None else self.precise, len(self.spurious))

    @property
    def recall(self) -> float | None:
        """The share of the gold that was drafted; None where there is nothing to draft."""
        return _share(self.matched, len(self.missed))

    def swap(self, missed: str, spurious: str) -> None:
        """Count one that was drafted wrongly: it is missed, and what stands there is spurious."""
        self.missed.append(missed)
        self.spurious.append(spurious)


Counts = dict[str, Count]


def _share(right: int, wrong: int) -> float | None:
    return right / (right + wrong) if right + wrong else None


def optional(item: Any) -> bool:
    """Whether a gold item is neither missed when absent nor spurious when drafted."""
    return bool(item.get("optional"))


def one_to_one(pairs: Iterable[tuple[Hashable, int, int]]) -> dict[int, int]:
    """Which second belongs to which first, the likeliest pairs (score, first, second) before the others."""
    found: dict[int, int] = {}
    for _, first, second in sorted(pairs, key=lambda pair: (pair[0], -pair[1], -pair[2]), reverse=True):  # type: ignore[operator]
        if first not in found and second not in found.values():
            found[first] = second
    return found
