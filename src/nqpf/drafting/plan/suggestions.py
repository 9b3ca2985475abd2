"""Facets suggested for the items of a draft; never claimed."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from nqpf.drafting.suggestions import Described, suggest
from nqpf.plan.claims import Suggestion
from nqpf.rubric.model import Facet


def add_suggestions(plan: Mapping[str, Any], facets: Iterable[Facet]) -> None:
    """Put up to five answers into `suggests` of each measure, action and indicator, the likeliest first, each with why.

    What an item claims already teaches which words speak for a facet.
    """
    items = list(_items(plan))
    answers = suggest(facets, [described for _, described in items])
    for (item, _), suggested in zip(items, answers, strict=True):
        item["suggests"] = [_written(one) for one in suggested]


def _items(plan: Mapping[str, Any]) -> Iterator[tuple[dict[str, Any], Described]]:
    for measure in plan["measures"]:
        actions = measure.get("actions", [])
        below = "，".join(action["title"] for action in actions)
        yield measure, Described("measure", measure["title"], below, measure.get("type"))
        for action in actions:
            yield action, Described("measure", action["source"]["quote"], measure["title"], action.get("type"))
    for indicator in plan["indicators"]:
        around = indicator["source"].get("section", "")
        yield indicator, Described("indicator", f"{indicator['title']}，{indicator['source']['quote']}", around)


def _written(one: Suggestion) -> dict[str, Any]:
    return {"facet": one.facet, "because": {"en": one.because.en, "zh": one.because.zh}}
