"""What a draft of a document is worth beside a careful reading of it: precision and recall by kind.

The reading, called gold, is a JSON file: `meta` (title, subject, issuer, published, horizon_start, horizon_end, source;
`amounts` of money that belong to no task; `accept` with other right values of these), `measures` with `actions` and
`owners`, `indicators` with `targets` and `baseline`, `facts` about the present, and texts to `ignore`. Each item has a
verbatim `quote` and a `section`; `also` has other places of the same, `changes` other ways of saying a target. An
indicator without a unit is a count. `optional` items are neither missed when absent nor spurious when drafted.

An item is matched where it stands: two quotes that are both verbatim in the text of the document must share half of the
shorter one. Titles decide where a draft has no quote. A target is right if value, unit, year and kind (a level, or a
change with the comparator `relative`) are; a year that the document does not give must be absent. The role
`unspecified` of the gold is `responsible`. Dates and amounts are compared where the gold has any.
"""

from collections.abc import Mapping
from typing import Any

from quality.counts import KINDS, Count, Counts, optional
from quality.drafted import Body, Draft, read
from quality.dues import compare_amounts, compare_dates
from quality.heads import compare_head, compare_horizon
from quality.sections import same_section
from quality.targets import compare_indicators
from quality.tasks import Matched, compare_actions, compare_measures
from quality.words import Places, folded

Gold = Mapping[str, Any]


def score(gold: Gold, plan: Mapping[str, Any], text: str | None = None) -> Counts:
    """Compare a drafted `plan` (the mapping of a plan file) with `gold`; `text` is that of the document."""
    draft, places, counts = read(plan), Places(text), {kind: Count() for kind in KINDS}
    measures, indicators = list(gold.get("measures", ())), list(gold.get("indicators", ()))
    matched = compare_measures(measures, draft.measures, places, counts)
    compare_actions(gold, draft, matched, places, counts)
    found = compare_indicators(indicators, draft.indicators, places, counts)
    _compare_owners(measures, draft, matched, counts)
    compare_dates(measures, draft, matched, counts["dates"])
    compare_amounts(gold, draft, counts["amounts"])
    compare_horizon(gold["meta"], draft.head.get("horizon"), counts["horizon"])
    compare_head(gold["meta"], draft.head, counts["head"])
    for one, other in _pairs(measures, draft.measures, matched.of_gold):
        _compare_section(one, one["quote"], other, counts["sections"])
    for one, other in _pairs(indicators, draft.indicators, found):
        _compare_section(one, None, other, counts["sections"])
    return counts


def _pairs(gold: list[Gold], drafted: tuple[Any, ...], of_gold: dict[int, int]) -> list[tuple[Gold, Any]]:
    return [(one, drafted[of_gold[i]] if i in of_gold else None) for i, one in enumerate(gold)]


def _compare_owners(gold: list[Gold], draft: Draft, matched: Matched, counts: Counts) -> None:
    bodies, roles = counts["owners"], counts["owners_role"]
    for i, one in enumerate(gold):
        named: dict[str, Body] = {}
        for j, measure in enumerate(draft.measures):
            for body in measure.bodies if matched.of_draft.get(j) == i else ():
                named.setdefault(folded(body.name), body)
        for wanted in one.get("owners", ()):
            body = named.pop(folded(wanted["name"]), None)
            role = {"unspecified": "responsible"}.get(wanted["role"], wanted["role"])
            said = f"{one['title']}: {wanted['name']}"
            if optional(wanted) or (body is None and optional(one)):
                continue
            if body is None:
                bodies.missed.append(said)
                roles.missed.append(f"{said} ({role})")
                continue
            bodies.matched += 1
            if body.role == role:
                roles.matched += 1
            else:
                roles.swap(f"{said} ({role})", f"{said} ({body.role})")
        _count_others(one["title"], named.values(), counts)
    for j, measure in enumerate(draft.measures):
        if j not in matched.of_draft:
            _count_others(measure.label, measure.bodies, counts)


def _count_others(title: str, bodies: Any, counts: Counts) -> None:
    for body in bodies:
        counts["owners"].spurious.append(f"{title}: {body.name}")
        counts["owners_role"].spurious.append(f"{title}: {body.name}")


def _compare_section(gold: Gold, heading: str | None, drafted: Any, count: Count) -> None:
    if optional(gold) or not gold.get("section"):
        return
    labels = drafted.sections if drafted else ()
    said = f"{gold.get('title') or gold.get('name')}: {gold['section']}"
    if labels and same_section(gold["section"], heading, labels):
        count.matched += 1
        return
    count.missed.append(said)
    if labels:
        count.spurious.append(f"{said}: {'; '.join(labels)}")
