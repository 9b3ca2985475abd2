"""What is worked out of a rubric once, for all plans that are held against it."""

import pickle

import builders as b
import pytest

from nqpf.base.errors import InputError
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.report import standard as module
from nqpf.report.check.ground import Ground
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile

OF = b.rubric(
    b.principle("P1", *(b.criterion(f"P1.{n}", na=True) for n in range(1, 4)), b.criterion("P1.4")), b.principle("P2")
)
LOADED = LoadedRubric(OF, "0" * 64)
PROFILE = Profile.model_validate({"nqpf": "profile/1", "id": "p", "title": b.TITLE, "kind": "region"})
TEXT = "nqpf: profile/1\nid: ours\ntitle: {en: Ours, zh: 本地}\nkind: region\nweights: {P1.4: 0}\n"


def declaring(*names, **data):
    declared = [{"id": name, "reason": "当地无此类产业"} for name in names]
    return b.loaded(OF, b.plan_data(not_applicable=declared, **data))


@pytest.fixture
def prepared(monkeypatch):
    """What was prepared, by the N/A it is for."""
    calls, prepare = [], module.prepare
    monkeypatch.setattr(
        module, "prepare", lambda of, pruning: calls.append(pruning.not_applicable) or prepare(of, pruning)
    )
    return calls


def test_a_rubric_is_prepared_once_for_all_plans_that_declare_the_same(prepared):
    standard = Standard(LOADED, PROFILE)
    plans = [declaring(), declaring("P1.1"), declaring(indicators=[b.valued("I", 0.8, "P2.1.f")]), declaring("P1.1")]
    totals = [ScoredPlan(plan, standard).card.total for plan in plans]
    assert prepared == [frozenset(), frozenset({"P1.1"})]
    assert totals == [ScoredPlan(plan, Standard(LOADED, PROFILE)).card.total for plan in plans] == [0, 0, 0.4, 0]


def test_it_keeps_so_many_and_no_more(prepared, monkeypatch):
    monkeypatch.setattr(module, "_MOST", 2)
    standard = Standard(LOADED, PROFILE)
    plans = [declaring(), declaring("P1.1"), declaring("P1.2"), declaring("P1.1", "P1.2")]
    for plan in [*plans, *plans]:
        assert ScoredPlan(plan, standard).card.total == 0.0
        assert standard.knows(plan)
        assert sum(map(standard.knows, plans)) <= 2
    assert len(prepared) == 8


def test_it_knows_every_node_by_name():
    standard = Standard(LOADED, PROFILE)
    assert standard.titles.keys() == {node.id for node in OF.nodes()}
    assert standard.facets == OF.facets()


@pytest.fixture
def ours(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ours.yaml").write_text(TEXT, "utf-8")
    return tmp_path / "ours.yaml"


def test_a_profile_is_read_once_for_plans_that_declare_the_same(ours):
    ground = Ground(LOADED, "ours.yaml")
    first = ground.standard_for(declaring())
    ours.unlink()
    assert ground.standard_for(declaring()) is first
    assert first.profile.id == "ours"


def test_a_profile_is_held_against_what_each_plan_declares(ours):
    """It takes P1.4 out: to a plan that declares the rest of P1 it leaves nothing of it, which is told of that plan."""
    ours.write_text(TEXT.replace("{P1.4: 0}", "{P1.4: 0, P2: 0}"), "utf-8")
    ground = Ground(LOADED, "ours.yaml")
    standard = ground.standard_for(declaring("P1.1"))
    standard.prepared(declaring("P1.1"))
    with pytest.raises(InputError, match="nothing can be scored"):
        ground.standard_for(declaring("P1.1", "P1.2", "P1.3"))
    assert ground.standard_for(declaring("P1.1")) is standard


def test_a_rubric_is_resolved_once_whatever_plans_declare(ours, monkeypatch):
    calls, resolve = [], module.resolve
    monkeypatch.setattr(module, "resolve", lambda *args: calls.append("resolve") or resolve(*args))
    ground = Ground(LOADED, "ours.yaml")
    for plan in (declaring(), declaring("P1.1"), declaring("P1.2"), declaring()):
        ground.standard_for(plan).prepared(plan)
    assert calls == ["resolve"]


def test_a_ground_travels_to_another_process_with_what_it_knows(ours):
    ground = Ground(LOADED, "ours.yaml")
    ground.standard_for(declaring()).prepared(declaring())
    ours.unlink()
    there = pickle.loads(pickle.dumps(ground))
    assert there.standard_for(declaring()).sha256 == ground.standard_for(declaring()).sha256
