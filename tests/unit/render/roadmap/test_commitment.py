"""What a roadmap says of the commitment."""

import pytest
from builders import TITLE, criterion, facet, loaded, measure, plan_data, principle, rubric

from nqpf.analysis.roadmap import Goal
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.render.options import Options
from nqpf.render.roadmap import renderer
from nqpf.report.roadmap.build import build_roadmap
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.effort import table
from nqpf.rubric.profile import Profile

OF = rubric(principle("P", criterion("C", facet("C.m", "measure"))))
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": TITLE, "kind": "region"})


def page(count, form, language):
    """The road from a task that says what and who, of so many, to one that says when, too."""
    tasks = [measure(f"M{number}", level=2, serves=["C.m"] if number == 0 else []) for number in range(count)]
    scored = ScoredPlan(loaded(OF, plan_data(measures=tasks)), Standard(LoadedRubric(OF, "0" * 64), PROFILE))
    report = build_roadmap(scored, table({}), [Goal("total", 0.6)])
    return " ".join(renderer(form)(report, Options(language=language, width=200)).split())


@pytest.mark.parametrize("form", ["table", "markdown"])
@pytest.mark.parametrize(("language", "said"), [("en", "Commitment 33.3 → 36.7"), ("zh", "承诺力度 33.3 → 36.7")])
def test_it_says_what_the_steps_add(form, language, said):
    assert said in page(5, form, language)
    assert said[:6] not in page(4, form, language)  # under five tasks it is not rated
