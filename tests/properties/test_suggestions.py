"""What a program suggests, and where it read it, moves no score: only what a person claims counts."""

from copy import deepcopy

import pytest
from generated import EXAMPLES, example
from hypothesis import given
from hypothesis import strategies as st
from strategies import bounded

from nqpf.facets import SERVED_BY
from nqpf.loading.plan.plan import LoadedPlan, load_plan
from nqpf.loading.syntax.decoding import Source
from nqpf.loading.syntax.document import parse_document
from nqpf.loading.syntax.dump import dump
from nqpf.report.scored import ScoredPlan

pytestmark = pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again

RUBRIC = example(EXAMPLES[0]).loaded.rubric
FACETS = {
    kind: sorted(name for name, (_, facet) in RUBRIC.facets().items() if SERVED_BY[facet.check.kind] == kind)
    for kind in ("measure", "indicator", "statement")
}


def items(value):
    """Every item of a plan's value, with the kind of facet that it can serve."""
    for measure in value.get("measures", ()):
        yield "measure", measure
        yield from (("measure", action) for action in measure.get("actions", ()))
    for kind in ("indicator", "statement"):
        yield from ((kind, item) for item in value.get(f"{kind}s", ()))


def suggestions(kind):
    facet = st.sampled_from([*FACETS[kind], "none"])
    one = st.one_of(facet, st.fixed_dictionaries({"facet": facet}, optional={"because": st.just("引文写明")}))
    return st.lists(one, max_size=5, unique_by=lambda one: one if isinstance(one, str) else one["facet"])


def loaded(value):
    source = Source("plan.yaml", dump(value), "0" * 64)
    return load_plan(source, RUBRIC)


def scored(name, plan: LoadedPlan):
    """All that is worth anything: every score and share, the three figures, the commitment's counts, the gaps."""
    found = ScoredPlan(plan, example(name).compared.standard)
    nodes = [(node.id, node.score, node.share) for node in found.card.root.walk()]
    figures = (found.card.total, found.card.breadth, found.card.assessed, found.commitment.counts)
    return nodes, figures, [(gap.node.id, gap.gain) for gap in found.gaps.values()]


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name.startswith("region")])
@bounded
@given(data=st.data())
def test_no_score_moves_with_what_is_suggested_and_where_it_was_read(name, data):
    value = parse_document(example(name).plan.source.text, "plan.yaml").value
    more = deepcopy({**value, "nqpf": "plan/2", "draft": data.draw(st.booleans())})
    for kind, item in data.draw(st.lists(st.sampled_from(list(items(more))), max_size=6)):
        item["suggests"] = data.draw(suggestions(kind))
        item["source"] = {**(item.get("source") or {}), "page": data.draw(st.integers(1, 99))}
    assert scored(name, loaded(more)) == scored(name, example(name).plan)


SPELLINGS = ("Suggested", "SUGGESTED", " suggested ")


@pytest.mark.parametrize(
    ("name", "by"),
    [*((name, "suggested") for name in EXAMPLES), *(("slogans.plan.yaml", by) for by in SPELLINGS)],
)
def test_a_claim_that_is_only_suggested_is_worth_what_no_claim_is(name, by):
    value = parse_document(example(name).plan.source.text, "plan.yaml").value
    without, suggested = (deepcopy({**value, "nqpf": "plan/2"}) for _ in range(2))
    for (_, bare), (_, marked) in zip(items(without), items(suggested), strict=True):
        claims = bare.pop("serves", [])
        marked["serves"] = [{"facet": facet, "by": by} for facet in claims]
    assert scored(name, loaded(suggested)) == scored(name, loaded(without))
    assert ScoredPlan(loaded(suggested), example(name).compared.standard).card.total == 0
