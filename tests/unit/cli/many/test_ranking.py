"""Many plans scored: what a worker does with one, and what it does once."""

import pickle
from functools import partial

import pytest
from sample import PLAN

from nqpf.base.errors import InputError
from nqpf.cli.inputs.shared import Shared
from nqpf.cli.many import ranking
from nqpf.cli.many.ranking import ScoringTerms, score_all, score_plan, scoring_terms
from nqpf.loading.limits import DEFAULT_LIMITS
from nqpf.report import standard
from nqpf.report.portfolio.record import PlanRecord, Unread

TERMS = ScoringTerms(None, None, None, DEFAULT_LIMITS, ("subject",))


@pytest.fixture(autouse=True)
def afresh():
    ranking._ground.cache_clear()
    yield
    ranking._ground.cache_clear()


@pytest.fixture
def paths(tmp_path):
    found = [tmp_path / f"{number}.yaml" for number in range(3)]
    for number, path in enumerate(found):
        path.write_text(PLAN.replace("id: t\n", f"id: t{number}\n"), "utf-8")
    return [str(path) for path in found]


def test_the_rubric_is_read_and_resolved_once_for_all_plans(paths, monkeypatch):
    calls = []
    read, resolve = ranking.rubric_at, standard.resolve
    monkeypatch.setattr(ranking, "rubric_at", lambda *args: calls.append("read") or read(*args))
    monkeypatch.setattr(standard, "resolve", lambda *args: calls.append("resolve") or resolve(*args))
    records = list(score_all(paths, TERMS, 1, "en"))
    assert [record.id for record in records] == ["t0", "t1", "t2"]
    assert calls == ["read", "resolve"]


def test_a_plan_that_cannot_be_read_is_a_record_of_its_problems(tmp_path):
    (tmp_path / "bad.yaml").write_text("x: [", "utf-8")
    for name, told in (("bad.yaml", "`]`"), ("nowhere.yaml", "no such file")):
        unread = score_plan(TERMS, str(tmp_path / name))
        assert isinstance(unread, Unread) and unread.path.endswith(name)
        assert unread.problems and (told in unread.problems[0].message.en or unread.problems[0].span.line)


def test_facets_are_kept_only_where_somebody_counts_them(paths):
    assert len(score_plan(TERMS, paths[0]).facets) > 100
    assert score_plan(TERMS._replace(facets=False), paths[0]).facets == ()


def test_the_work_and_what_it_makes_can_be_sent(paths):
    work = pickle.loads(pickle.dumps(partial(score_plan, TERMS)))
    record = work(paths[0])
    assert isinstance(record, PlanRecord) and pickle.loads(pickle.dumps(record)) == record


def test_a_profile_that_cannot_be_used_is_no_fault_of_a_plan(paths):
    with pytest.raises(InputError, match="there is no profile"):
        score_plan(TERMS._replace(profile="nowhere"), paths[0])


def test_terms_are_the_settings_by_their_names(tmp_path):
    settings = Shared(tmp_path, "mine", "gb18030")
    assert scoring_terms(settings, ["subject"], facets=False) == ScoringTerms(
        str(tmp_path), "mine", "gb18030", DEFAULT_LIMITS, ("subject",), False
    )
