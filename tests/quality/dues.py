"""By when and for how much: the dates of tasks and the sums of money of a draft beside those of the gold."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from quality.counts import Count, optional
from quality.drafted import Draft
from quality.figures import readings, year_of
from quality.tasks import Matched

Gold = Mapping[str, Any]


def compare_dates(gold: list[Gold], draft: Draft, matched: Matched, count: Count) -> None:
    """The years by which a task or one of its actions is due, each once a task."""
    if not any(any(_dues(one)) for one in gold):
        return
    for i, one in enumerate(gold):
        drafted = [date for j, found in matched.of_draft.items() if found == i for date in draft.measures[j].dates]
        wanted, neutral, said = (Counter({year_of(date) for date in dates}) for dates in (*_dues(one), drafted))
        _compare_all(wanted, neutral, said, count, one["title"])
    others = [measure for j, measure in enumerate(draft.measures) if j not in matched.of_draft]
    count.spurious += [f"{measure.label}: {date}" for measure in others for date in measure.dates]


def _dues(gold: Gold) -> tuple[list[str], list[str]]:
    """The dates of a task and its actions, and those of optional ones."""
    items = [item for item in (gold, *gold.get("actions", ())) if item.get("due")]
    return tuple([str(item["due"]) for item in items if optional(item) == neutral] for neutral in (False, True))


def compare_amounts(gold: Gold, draft: Draft, count: Count) -> None:
    """The sums of money in the document, wherever a draft has them."""
    items = [item for one in gold.get("measures", ()) for item in (one, *one.get("actions", ()))]
    wanted = [str(item["budget"]) for item in items if item.get("budget")] + list(gold["meta"].get("amounts", ()))
    neutral = gold["meta"].get("accept", {}).get("amounts", ())
    if wanted:
        _compare_all(*(Counter(map(_sum_of, sums)) for sums in (wanted, neutral, draft.amounts)), count, "amount")


def _sum_of(written: str) -> Any:
    return max((reading.low for reading in readings(written, "")), default=written)


def _compare_all(wanted: Counter[Any], neutral: Counter[Any], drafted: Counter[Any], count: Count, title: str) -> None:
    count.matched += (wanted & drafted).total()
    count.missed += [f"{title}: {one}" for one in (wanted - drafted).elements()]
    count.spurious += [f"{title}: {one}" for one in (drafted - wanted - neutral).elements()]
