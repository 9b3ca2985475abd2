"""The terms of the bundled facets: there for every facet, short, telling, and without a say in any score."""

from collections import Counter

import pytest
from sample import ROOT

from nqpf.drafting.hints import find_hints
from nqpf.facets import SERVED_BY
from nqpf.loading.files.bundled import bundled_directory
from nqpf.loading.files.reading import read_source
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import load_rubric
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Plan
from nqpf.report import build_report
from nqpf.rubric.model import Criterion, Dimension, Facet, Pole, Rubric

LOADED = load_rubric(bundled_directory())
FACETS = {name: facet for name, (_, facet) in LOADED.rubric.facets().items()}
LANGUAGES = ("zh", "en")
FIT_EVERYTHING = {
    "创新", "发展", "转型", "升级", "数字化", "智能化", "平台", "产业", "技术", "人才", "企业", "项目", "建设",
    "digital", "innovation", "platform", "industry", "technology", "talent", "project", "plan",
}  # fmt: skip


@pytest.mark.parametrize("name", FACETS)
def test_a_facet_has_a_few_short_terms_in_either_language(name):
    terms = FACETS[name].terms
    for language in LANGUAGES:
        listed = getattr(terms, language)
        assert 2 <= len(listed) <= 6
        assert len({term.casefold() for term in listed}) == len(listed)
        assert all(term == term.strip() for term in listed)
    assert all(len(term) <= 12 for term in terms.zh)
    assert all(len(term.split()) <= 4 for term in terms.en)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_tells_facets_apart(language):
    uses = Counter(term.casefold() for facet in FACETS.values() for term in getattr(facet.terms, language))
    assert [term for term, facets in uses.items() if facets > 3] == []
    assert FIT_EVERYTHING.isdisjoint(uses)


def test_the_terms_lead_most_examples_to_their_facet():
    """What a plan's author would write for a facet, before it claims anything, is pointed to that facet."""
    missed = [name for name in FACETS if name not in _hinted(name)]
    assert len(missed) <= len(FACETS) / 10, missed


def _hinted(name: str) -> list[str]:
    section = SERVED_BY[FACETS[name].check.kind] + "s"
    claims = ("serves", "indicators", "measures")
    item = {key: value for key, value in FACETS[name].examples.met.items() if key not in claims}
    data = {"nqpf": "plan/1", "id": "p", "kind": "region", "title": "t", "subject": "s",
            "horizon": {"start": 2025, "end": 2028}, section: [item]}  # fmt: skip
    return [hint.facet for hint in find_hints(FACETS.values(), PlanView(Plan.model_validate(data)))]


@pytest.mark.parametrize("example", sorted((ROOT / "examples").glob("*.plan.yaml")), ids=lambda path: path.stem)
def test_terms_change_no_score(example):
    source = read_source(str(example))
    plan = load_plan(source, LOADED.rubric)
    profile = load_profile(bundled_directory() / "profiles" / f"{plan.plan.kind}.yaml", LOADED.rubric, plan.plan.kind)
    with_terms = build_report(plan, LOADED, profile)
    without = build_report(plan, LOADED._replace(rubric=_without_terms(LOADED.rubric)), profile)
    assert without == with_terms


def _without_terms(part):
    """A copy of a rubric, or of a part of one, whose facets have no terms."""
    if isinstance(part, Facet):
        return part.model_copy(update={"terms": None})
    if isinstance(part, tuple):
        return tuple(map(_without_terms, part))
    if isinstance(part, Rubric | Dimension | Pole | Criterion):
        below = {"dimensions", "poles", "criteria", "facets"} & set(type(part).model_fields)
        return part.model_copy(update={key: _without_terms(getattr(part, key)) for key in below})
    return part


def test_the_copy_without_terms_has_none():
    """Else the test above would compare a rubric with itself."""
    assert all(facet.terms is None for _, facet in _without_terms(LOADED.rubric).facets().values())
