"""Measures and actions of a draft beside those of the gold."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from quality.counts import Counts, one_to_one, optional
from quality.drafted import Action, Draft, Measure
from quality.sections import same_section
from quality.words import LEAST_SHARE, Alike, Places, folded, longest_common, most_alike

Gold = Mapping[str, Any]
_SAME_SECTION = 0.25
_SAME_MEASURE = 0.2
_BY_TITLE = 0.99
_MOST_COVERED = 4
"""One drafted action covers so many of the gold at most."""


class Matched(NamedTuple):
    """Which drafted measure is which of the gold: `of_gold` one to one, `of_draft` with those that say one again."""

    of_gold: dict[int, int]
    of_draft: dict[int, int]


def compare_measures(gold: list[Gold], drafted: tuple[Measure, ...], places: Places, counts: Counts) -> Matched:
    """Count the measures, matched by heading and place; of equals the one in the same section."""
    words = [(_folded(one["title"], one["quote"]), _folded(*one.get("also", ()))) for one in gold]
    pairs = []
    for i, one in enumerate(gold):
        for j, other in enumerate(drafted):
            likeness = max(
                alike_by
                for ours in words[i]
                for alike_by in (places.most_alike(ours, other.quotes), most_alike(ours, other.titles))
            )
            if likeness.of_shorter:
                together = same_section(one.get("section") or "", one["quote"], other.sections)
                pairs.append(((likeness.of_shorter + _SAME_SECTION * together, likeness.of_longer), i, j))
    of_gold = one_to_one(pairs)
    of_draft = {j: i for i, j in of_gold.items()}
    of_draft |= _said_again(of_gold, words, drafted)
    count = counts["measures"]
    for i, one in enumerate(gold):
        if i in of_gold:
            count.matched += not optional(one)
        elif not optional(one):
            count.missed.append(one["title"])
    count.spurious += [other.label for j, other in enumerate(drafted) if j not in of_draft]
    return Matched(of_gold, of_draft)


def _said_again(of_gold: dict[int, int], words: list[Any], drafted: tuple[Measure, ...]) -> dict[int, int]:
    """The drafted measures that are at a further place of one that is matched already."""
    found = {}
    for j, other in enumerate(drafted):
        for i, first in of_gold.items():
            once = drafted[first]
            same = set(other.quotes) & set(once.quotes) if other.quotes else set(other.titles) & set(once.titles)
            if (
                j not in of_gold.values()
                and not same
                and most_alike(words[i][1], other.quotes + other.titles) > Alike()
            ):
                found.setdefault(j, i)
    return found


def compare_actions(gold: Gold, draft: Draft, measures: Matched, places: Places, counts: Counts) -> None:
    """Count the actions one to one, and those that are covered by a drafted one that is as long as several."""
    wanted = [(action, i) for i, one in enumerate(gold["measures"]) for action in one.get("actions", ())]
    pairs, near = [], dict[int, list[tuple[float, float, int]]]()
    for i, (action, measure) in enumerate(wanted):
        for j, other in enumerate(draft.actions):
            likeness = _action_likeness(action, other, places)
            if likeness.of_shorter:
                under = likeness.of_shorter + _SAME_MEASURE * (measures.of_draft.get(other.measure) == measure)
                pairs.append(((round(under, 6), not optional(action), likeness.of_longer), i, j))
                near.setdefault(j, []).append((under, likeness.of_longer, i))
    of_gold = one_to_one(pairs)
    ignored = {j for j, other in enumerate(draft.actions) if j not in near and _to_ignore(other, gold)}
    twice = _twice(draft.actions)
    required = [not optional(action) for action, _ in wanted]
    count, cover = counts["actions"], counts["actions_cov"]
    covered, cover.precise = set[int](), 0
    for j, other in enumerate(draft.actions):
        closest = [i for _, _, i in sorted(near.get(j, ()), reverse=True)[:_MOST_COVERED]]
        covered.update(closest)
        if closest and j not in twice:
            cover.precise += any(required[i] for i in closest)
        elif j not in ignored:
            cover.spurious.append(other.label)
        to_optional = j not in twice and any(not required[i] for _, _, i in near.get(j, ()))
        if j not in of_gold.values() and j not in ignored and not to_optional:
            count.spurious.append(other.label)
    for i, (action, _) in enumerate(wanted):
        if required[i]:
            for kind, found in ((count, i in of_gold), (cover, i in covered)):
                kind.matched += found
                kind.missed += [] if found else [action["title"]]


def _action_likeness(gold: Gold, drafted: Action, places: Places) -> Alike:
    words = _folded(gold["quote"], gold["title"])
    by_quote, by_title = places.most_alike(words, drafted.quotes), most_alike(words, drafted.titles)
    elsewhere = drafted.quotes and all(places.far(words[0], quote) for quote in drafted.quotes)
    if elsewhere:
        by_title = Alike()
    return max(by_quote, Alike(by_title.of_shorter * _BY_TITLE, by_title.of_longer * _BY_TITLE))


def _to_ignore(drafted: Action, gold: Gold) -> bool:
    ignored = [folded(text) for text in gold.get("ignore", ())]
    quotes = [quote for quote in drafted.quotes if quote]
    return any(longest_common(quote, text) / len(quote) >= LEAST_SHARE for quote in quotes for text in ignored)


def _twice(actions: tuple[Action, ...]) -> set[int]:
    """Those that say word for word what one before them says."""
    first: dict[object, int] = {}
    return {j for j, one in enumerate(actions) if first.setdefault((one.quotes, one.titles), j) != j}


def _folded(*texts: str) -> tuple[str, ...]:
    return tuple(folded(text) for text in texts)
