"""Facets suggested for the items of a draft; never claimed."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from nqpf.drafting.suggestions import Described, suggest
from nqpf.plan.claims import NO_FACET, Suggestion
from nqpf.rubric.model import Facet


def add_suggestions(plan: Mapping[str, Any], facets: Iterable[Facet]) -> None:
    """Put up to five answers into `suggests` of each measure, action and indicator, the likeliest first, each with why.

    What an item claims already teaches which words speak for a facet.
    """
    items = list(_items(plan))
    answers = suggest(facets, [described for _, described in items])
    for (item, _), suggested in zip(items, answers, strict=True):
        below = item.pop("actions", None)  # an item's own entries stand before its actions
        item["suggests"] = [_written(one) for one in suggested]
        if below is not None:
            item["actions"] = below


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


def _written(one: Suggestion) -> str | dict[str, Any]:
    """A facet with the words that speak for it, which are the document's own; none needs no reason."""
    if one.facet == NO_FACET:
        return NO_FACET
    en, zh = one.because.en, one.because.zh
    return {"facet": one.facet, "because": en if en == zh else {"en": en, "zh": zh}}
