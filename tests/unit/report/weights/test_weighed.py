"""Weights on their way into a profile, and the panel of plans they may come from."""

from hashlib import sha256

import builders as b
import pytest

from nqpf.base.errors import InputError, InputWarning
from nqpf.base.language import Text, both
from nqpf.loading.judgements.comparisons import LoadedComparisons
from nqpf.loading.judgements.elements import elements_of
from nqpf.loading.syntax.decoding import decode
from nqpf.report.standard import Standard
from nqpf.report.weights.judgements import by_comparisons
from nqpf.report.weights.panel import scored_panel
from nqpf.report.weights.weighed import Weighed
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(
    b.principle("P1"), b.principle("P2", b.criterion("P2.1"), b.criterion("P2.2", na=True)), b.driver("D1")
)
LOADED = b.LoadedRubric(RUBRIC, "0" * 64)
PROFILE = Profile(nqpf="profile/1", id="p", title=b.TITLE, kind="region")
SOURCE = decode(b"judged", "somewhere/judged.yaml")


def weighed(weights, of="total"):
    return Weighed(elements_of(RUBRIC, "region", of), weights, both("title"), Text("a way", "某法"), (SOURCE,))


def plan(name, *values, **sections):
    facets = ("P1.1.f", "P2.1.f", "D1.A1.f", "D1.B1.f", "D1.L1.f")
    claims = [b.valued(f"I{n}", value, facet) for n, (value, facet) in enumerate(zip(values, facets, strict=False))]
    loaded = b.loaded(RUBRIC, b.plan_data(id=name, indicators=claims, **sections))
    source = loaded.source
    # The builder gives every plan the same hash.
    digest = sha256(f"{name} {values}".encode()).hexdigest()
    return loaded._replace(source=type(source)(f"{name}.yaml", source.text, digest))


def panel(*plans, of="total"):
    return scored_panel(
        [(one, Standard(LOADED, PROFILE)) for one in plans], elements_of(RUBRIC, plans[0].plan.kind, of)
    )


def refusal(call, *args, **named):
    with pytest.raises(InputError) as caught:
        call(*args, **named)
    return [problem.in_language("en") for problem in caught.value.problems]


def test_a_profile_holds_the_weights_to_six_digits_and_their_basis_in_both_languages():
    profile = weighed({"P1": 1 / 3, "P2": 1 / 3, "D1": 1 / 3}).profile("mine")
    assert profile["weights"] == {"P1": 0.333333, "P2": 0.333333, "D1": 0.333333}
    assert profile["basis"] == {
        "en": f"Weights of the dimensions of the rubric: a way. From judged.yaml sha256 {SOURCE.sha256[:12]}.",
        "zh": f"评价标准各维度的权重由某法确定。来源：judged.yaml sha256 {SOURCE.sha256[:12]}。",
    }
    assert Profile.model_validate(profile).id == "mine"


def test_a_weight_below_the_least_takes_its_node_out_and_is_warned_of():
    made = weighed({"P1": 0.5, "P2": 0.4995, "D1": 0.0005})
    assert made.profile("p")["weights"]["D1"] == 0
    assert [text.en for text in made.all_warnings()] == ["D1: weight 0, that is, out of the score"]


@pytest.mark.parametrize(("a", "other", "sound"), [(0.72, 0.08, True), (0.74, 0.06, False), (0.8, 0, False)])
def test_the_poles_of_a_driver_must_balance(a, other, sound):
    made = weighed({"D1.A": a, "D1.B": other, "D1.L": 0.2}, "D1")
    if sound:
        assert made.profile("p")["weights"]["D1.A"] == a
    else:
        assert "neither pole may weigh 0 or more than 9 times the other" in refusal(made.profile, "p")[0]


def test_ahp_has_random_indices_for_15_elements_and_no_more():
    many = b.rubric(*(b.principle(f"P{n}") for n in range(16)))
    judged = LoadedComparisons("张三", {}, SOURCE)
    assert refusal(by_comparisons, elements_of(many, "region", "total"), [judged]) == [
        "nqpf weigh ahp: 16 elements; this method compares 15 at most"
    ]


def test_a_panel_holds_a_column_for_each_element():
    found = panel(plan("a", 1, 0.5), plan("b", 0.2, 1))
    assert found.columns == {"P1": (1, 0.2), "P2": (0.25, 0.5), "D1": (0, 0)}
    assert [source.name for source in found.sources] == ["a.yaml", "b.yaml"]


def test_what_the_profile_takes_out_is_no_part_of_a_panel():
    without = PROFILE.model_copy(update={"weights": {"D1": 0}})
    elements = elements_of(RUBRIC, "region", "total")
    assert list(scored_panel([(plan("a", 1), Standard(LOADED, without))], elements).columns) == ["P1", "P2"]


def test_what_does_not_apply_to_one_plan_cannot_be_compared():
    without = plan("b", 1, not_applicable=[{"id": "P2.2", "reason": "本地没有此类产业，也不在规划范围之内"}])
    assert refusal(panel, plan("a", 1), without, of="P2") == [
        "b.yaml: P2.2 does not apply to this plan (leave the plan out, or weigh another node)"
    ]


def test_plans_of_two_kinds_and_the_same_plan_twice_are_refused():
    other, again = plan("b", 1, kind="enterprise"), plan("a", 1)
    assert [told.partition(" (")[0] for told in refusal(panel, plan("a", 1), other)] == [
        "b.yaml: this plan is of kind enterprise, not region"
    ]
    renamed = again._replace(source=type(again.source)("c.yaml", again.source.text, again.source.sha256))
    assert refusal(panel, again, renamed) == ["c.yaml: this plan is listed twice (the same as a.yaml)"]


def test_a_plan_that_is_not_yet_assessed_is_left_out_of_a_panel_with_a_warning():
    with pytest.warns(InputWarning, match="^u.yaml: not yet assessed: left out"):
        made = panel(plan("u"), plan("a", 0.5, 1, 1, 1, 1))
    assert [one.plan.id for one in made.plans] == ["a"]
    assert made.columns["P1"] == (0.5,)
