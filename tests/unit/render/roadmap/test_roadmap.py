"""What people read of a roadmap: a summary that fits a screen, and every entry where it is asked for."""

import pytest
from builders import TITLE, criterion, facet, loaded, measure, plan_data, principle, rubric, valued
from generated import ROAD, example, paged

from nqpf.analysis.worklist import Goal
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.render.options import Options
from nqpf.report.roadmap.build import build_roadmap
from nqpf.report.roadmap.page import roadmap_page
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.effort import table
from nqpf.rubric.profile import Profile

OF = rubric(principle("P", criterion("C", facet("C.m", "measure"))))
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": TITLE, "kind": "region"})


def page(count, form, language, **fields):
    """The road of a task that says what and who, of so many."""
    tasks = [measure(f"M{number}", level=2, serves=["C.m"] if number == 0 else []) for number in range(count)]
    scored = ScoredPlan(loaded(OF, plan_data(measures=tasks)), Standard(LoadedRubric(OF, "0" * 64), PROFILE))
    report = build_roadmap(scored, table({}), [Goal("total", 0.6)])
    return " ".join(paged(roadmap_page(report, **fields), form, Options(language=language, width=200)).split())


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize(("language", "said"), [("en", "Commitment 33.3 → 46.7"), ("zh", "承诺力度 33.3 → 46.7")])
def test_it_says_what_the_entries_add_to_commitment(form, language, said):
    assert said in page(5, form, language)
    assert said[:6] not in page(4, form, language)  # under five tasks it is not rated


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("asked", [0.3, 0.9])
def test_the_summary_stays_on_fifteen_lines(language, asked):
    scored = example(ROAD).scored
    report = build_roadmap(scored, scored.efforts, [Goal("total", asked)])
    lines = paged(roadmap_page(report), "table", Options(language=language)).splitlines()
    summary = lines[next(n for n, line in enumerate(lines) if f"{100 * asked:g}" in line) : lines.index("")]
    assert 5 < len(summary) <= 15


def test_entries_are_listed_where_they_are_asked_for():
    plain, listed = (page(5, "table", "en", steps=steps) for steps in (False, True))
    assert "no due date of its own" not in plain
    assert "no due date of its own: state one" in listed
    assert "Efforts as set by the user" in listed


def test_what_cannot_be_written_is_said():
    of = rubric(principle("P", criterion("C", facet("C.g"), facet("C.m", "measure"))))
    data = plan_data(indicators=[valued("I1", 0.4, "C.g")])
    scored = ScoredPlan(loaded(of, data), Standard(LoadedRubric(of, "0" * 64), PROFILE))
    report = build_roadmap(scored, table({}), [Goal("total", 0.9)])
    said = paged(roadmap_page(report, steps=True), "markdown", Options())
    assert "Not by writing alone: it leads Total from 20.00 to 70.00 (target: 90)" in said
    assert "The rest needs values between goalposts" in said
    assert "C.g** title: 40 at most, its value lies between goalposts" in said
