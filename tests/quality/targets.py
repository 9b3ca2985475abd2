"""Indicators of a draft beside those of the gold: which they are, their targets, their baselines."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from quality.counts import Count, Counts, one_to_one, optional
from quality.drafted import Indicator
from quality.figures import Point, same_target, same_value
from quality.words import LEAST_SHARE, Places, folded, longest_common, most_alike

Gold = Mapping[str, Any]
_BY_LIKENESS = 0.9
_OF_VALUES = 0.5
_A_LITTLE = 0.2
_LEAST_COMMON = 4


class Wanted(NamedTuple):
    """A gold indicator, with its name and its quotes folded."""

    gold: Gold
    name: str
    quotes: tuple[str, ...]

    @property
    def unit(self) -> str | None:
        unit: str | None = self.gold["unit"]
        return unit

    def says(self, point: Point) -> str:
        return f"{self.gold['name']}: {point.written} @{point.year}"

    def wants(self, target: Gold) -> str:
        return f"{self.gold['name']}: {target['value']}{target.get('unit') or self.unit or ''} @{target.get('year')}"


class Nearness(NamedTuple):
    """How near a drafted indicator is to one of the gold, by place and by name."""

    quotes: tuple[float, float]
    name: float

    @property
    def is_same(self) -> bool:
        return self.quotes[0] > 0 or self.name >= LEAST_SHARE


def compare_indicators(
    gold: list[Gold], drafted: tuple[Indicator, ...], places: Places, counts: Counts
) -> dict[int, int]:
    """Count indicators, targets and baselines; gives which drafted indicator is which of the gold."""
    wanted = [Wanted(one, folded(one["name"]), _quotes(one)) for one in gold]
    pairs, again = [], dict[int, set[int]]()
    for i, one in enumerate(wanted):
        for j, other in enumerate(drafted):
            shared = _shared_values(one, other)
            near = _nearness(one, other, places)
            if shared and near.is_same:
                values = _OF_VALUES * shared / len(one.gold["targets"])
                pairs.append(((near.quotes[0] + near.name + values, near.quotes[1]), i, j))
                again.setdefault(j, set()).add(i)
    of_gold = one_to_one(pairs)
    found = set(of_gold.values())
    restated = {
        j for j in again.keys() - found
        if any(_elsewhere(drafted[j], drafted[of_gold[i]]) for i in again[j] & of_gold.keys())
    }  # fmt: skip
    for i, one in enumerate(wanted):
        if i in of_gold:
            counts["indicators"].matched += not optional(one.gold)
        elif not optional(one.gold):
            counts["indicators"].missed.append(one.gold["name"])
    others = [other for j, other in enumerate(drafted) if j not in found | restated]
    counts["indicators"].spurious += [other.label for other in others]
    matched = [(one, drafted[of_gold[i]] if i in of_gold else None) for i, one in enumerate(wanted)]
    _compare_targets(matched, others, counts["targets"])
    _compare_baselines(matched, others, counts["baselines"])
    return of_gold


def _quotes(gold: Gold) -> tuple[str, ...]:
    return tuple(folded(quote) for quote in (gold["quote"], *gold.get("also", ())))


def _shared_values(wanted: Wanted, drafted: Indicator) -> int:
    return sum(
        any(same_value(target, wanted.unit, point, whatever_unit=True) for point in drafted.points)
        for target in wanted.gold["targets"]
    )


def _nearness(wanted: Wanted, drafted: Indicator, places: Places) -> Nearness:
    names = max((_likeness_of_names(wanted.name, title) for title in drafted.titles), default=0.0)
    in_quote = most_alike(wanted.quotes, drafted.titles).of_shorter * _BY_LIKENESS
    in_name = most_alike((wanted.name,), drafted.titles).of_shorter * _BY_LIKENESS
    return Nearness(places.most_alike(wanted.quotes, drafted.quotes), max(names, in_quote, in_name))


def _likeness_of_names(left: str, right: str) -> float:
    """The share of pairs of characters that two folded names have in common."""
    ours, theirs = ({name[i : i + 2] for i in range(len(name) - 1)} for name in (left, right))
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def _elsewhere(drafted: Indicator, once: Indicator) -> bool:
    return bool(drafted.quotes) and not set(drafted.quotes) & set(once.quotes)


def _compare_targets(matched: list[tuple[Wanted, Indicator | None]], others: list[Indicator], count: Count) -> None:
    missing: list[tuple[Wanted, Gold]] = []
    left = [(other, point) for other in others for point in other.points]
    for one, found in matched:
        points = list(found.points) if found else []
        for target in sorted(one.gold["targets"], key=optional):
            neutral = optional(target) or optional(one.gold)
            hit = next((point for point in points if same_target(target, one.unit, point)), None)
            if hit:
                points.remove(hit)
                count.matched += not neutral
            elif not neutral:
                missing.append((one, target))
        points = [point for point in points if not _is_other_value(one, point)]
        if found and not optional(one.gold):
            left += [(found, point) for point in points]
    for one, target in missing:
        elsewhere = (pair for pair in left if same_target(target, one.unit, pair[1]) and _a_little_alike(one, pair[0]))
        rescued = next(elsewhere, None)
        if rescued:
            left.remove(rescued)
            count.matched += 1
        else:
            count.missed.append(one.wants(target))
    count.spurious += [f"{drafted.label}: {point.written} @{point.year}" for drafted, point in left]


def _is_other_value(wanted: Wanted, point: Point) -> bool:
    """Whether the gold names it as a further way in which the document says the same (`changes`)."""
    return any(same_value(change, wanted.unit, point) for change in wanted.gold.get("changes", ()))


def _a_little_alike(wanted: Wanted, drafted: Indicator) -> bool:
    name = _nearness(wanted, drafted, Places(None)).name
    pairs = ((ours, theirs) for ours in wanted.quotes for theirs in drafted.quotes)
    return name >= _A_LITTLE or any(longest_common(*pair) >= _LEAST_COMMON for pair in pairs)


def _compare_baselines(matched: list[tuple[Wanted, Indicator | None]], others: list[Indicator], count: Count) -> None:
    for one, found in matched:
        wanted, drafted = one.gold.get("baseline"), found.baseline if found else None
        if wanted and drafted and same_value(wanted, one.unit, drafted) and wanted.get("year") in (None, drafted.year):
            count.matched += 1
            continue
        if wanted and not optional(one.gold) and not optional(wanted):
            count.missed.append(one.wants(wanted))
        if drafted:
            count.spurious.append(one.says(drafted))
    count.spurious += [f"{other.label}: {other.baseline.written}" for other in others if other.baseline]
