import builders as b
import pytest

from nqpf.base.language import Text
from nqpf.report.score.view import FORMAT

REMEDY = {"en": "Set a target.", "zh": "设定目标。"}
RUBRIC = b.rubric(
    b.principle(
        "P1",
        b.criterion("P1.1", b.facet("P1.1.m", "measure", remedy=REMEDY), b.facet("P1.1.i", "indicator", origin="paper"),
                    paper="s3p1", title={"en": "Integration", "zh": "融合"}),
        b.criterion("P1.2", b.facet("P1.2.s", "statement", remedy=REMEDY), b.facet("P1.2.g"), b.facet("P1.2.h"),
                    need=2, na=True),
    ),
    b.driver("D1"),
)  # fmt: skip


def report(weights=None, **sections):
    """Of a plan that is assessed, whatever its sections claim."""
    return b.report(RUBRIC, b.assessed(RUBRIC, b.plan_data(**sections)), weights)


def gap(of, name):
    (found,) = (gap for gap in of.gaps if gap.id == name)
    return found


def facet(of, name):
    (found,) = (f for d in of.dimensions for c in d.criteria for f in c.facets if f.id == name)
    return found


# ---- what was scored


def test_a_report_says_its_format_and_what_made_it():
    from nqpf import __version__

    made = report()
    assert (made.schema, FORMAT) == ("nqpf/report/2", "nqpf/report/2")
    assert (made.tool.name, made.tool.version) == ("nqpf", __version__)


def test_a_plan_is_summed_up():
    actions = [{"id": "A1", "title": "a"}, {"id": "A2", "title": "a", "serves": ["P1.1.m"]}]
    made = report(
        measures=[b.measure("M1", serves=["P1.1.m"], actions=actions), b.measure("M2")],
        indicators=[b.indicator("I1", serves=["P1.1.i"]), b.indicator("I2")],
        statements=[b.statement("S1", level=1)],
    ).plan  # fmt: skip
    assert (made.id, made.kind) == ("plan", "region")
    assert (made.title, made.subject) == (Text("规划", "规划"), Text("某省", "某省"))
    assert (made.path, made.sha256) == ("plan.yaml", "0" * 64)
    assert (made.measures, made.actions, made.indicators, made.statements) == (2, 2, 2, 1)
    # In the order of the plan: a measure, its actions, the next measure.
    assert made.unclaimed == ("A1", "M2", "I2", "S1")


def test_the_hash_tells_rubric_and_profile_apart():
    hashes = {report(weights).rubric.sha256 for weights in (None, {"P1": 2}, {"D1": 2})}
    assert len(hashes) == 3
    assert report({"P1": 1}).rubric.sha256 in hashes, "the rubric's own weight changes nothing"
    assert report().rubric.sha256 == report().rubric.sha256


def test_figures_run_to_a_hundred_and_are_not_rounded():
    made = report(indicators=[b.valued("I1", 1 / 3, "P1.2.g")])
    # One of two facets that count, one of two criteria, one of two dimensions: 1/3 / 8.
    assert made.score.total == pytest.approx(100 / 24, abs=1e-12)
    assert facet(made, "P1.2.g").score == pytest.approx(100 / 3, abs=1e-12)


@pytest.mark.parametrize(
    ("answering", "bands"),
    [
        (0, ["b1"]),
        (1, ["b1", "b2"]),
        (3, ["b1", "b2"]),
        (4, ["b2"]),
        (13, ["b2", "b3"]),
        (15, ["b2", "b3"]),
        (20, ["b3"]),
    ],
)
def test_bands_are_those_that_the_commitment_is_in_or_near(answering, bands):
    """Of twenty tasks all say what: 16.7 points, and each that says who and when adds 1.67."""
    tasks = [b.measure(f"M{n}", level=3 if n < answering else 1, serves=[]) for n in range(20)]
    assert [band.id for band in report(measures=tasks).score.commitment.bands] == bands


def test_under_five_tasks_commitment_is_counted_and_not_rated():
    found = report(measures=[b.measure(f"M{n}", level=4, serves=[]) for n in range(4)]).score.commitment
    assert (found.value, found.bands, found.tasks) == (None, (), 4)
    assert [question.answered for question in found.questions] == [4, 4, 4, 4, 0, 0]


def test_the_total_is_breadth_at_a_firmness_less_what_coupling_takes():
    score = report(indicators=[b.valued("I1", 1, "D1.A1.f"), b.valued("I2", 0.2, "D1.B1.f")]).score
    assert score.breadth * score.firmness == pytest.approx(score.linear)
    assert score.linear - score.lost_to_coupling == pytest.approx(score.total)
    assert score.lost_to_coupling > 0


# ---- lines


def test_everything_is_found_at_its_line():
    # The plan as JSON, one value a line: `indicators` is on line 11, its first item on line 12.
    made = report(indicators=[b.valued("I1", 0.5, "P1.2.g"), b.indicator("I2", level=1, serves=["P1.1.i"])])
    assert facet(made, "P1.2.g").line == gap(made, "P1.2.g").line == 12
    second = facet(made, "P1.1.i")
    assert second.line == gap(made, "P1.1.i").line == 23
    # A test stands at the key it looked at, or at the item where the key is missing.
    assert [(test.test, test.line) for test in second.tests] == [
        ("stated", 26), ("aimed", 27), ("anchored", 23), ("tracked", 23), ("ambitious", 23),
    ]  # fmt: skip


def test_a_gap_without_an_item_points_at_the_section_where_one_would_stand():
    made = report(indicators=[])
    assert facet(made, "P1.1.i").line is None
    assert (gap(made, "P1.1.i").line, gap(made, "P1.1.i").column) == (11, 2)
    # There is no such section: the file itself.
    assert (gap(made, "P1.1.m").line, gap(made, "P1.1.m").column) == (1, 1)
    # Goalposts are served by indicators.
    assert gap(made, "P1.2.g").line == 11


def test_a_declaration_is_found_at_its_line():
    made = report(not_applicable=[{"id": "P1.2", "reason": "none here"}])
    (declared,) = made.not_applicable
    assert (declared.id, declared.title.en, declared.reason.en, declared.line) == ("P1.2", "title", "none here", 12)
    assert [criterion.id for criterion in made.dimensions[0].criteria] == ["P1.1"]
    assert made.score.assessed == pytest.approx(0.75)


def test_what_is_declared_counts_as_nothing_in_the_second_total():
    full = b.indicator("I1", level=5, serves=["P1.1.i"])
    made = report(not_applicable=[{"id": "P1.2", "reason": "x"}], indicators=[full])
    assert made.score.total == pytest.approx(25)
    assert made.score.total_if_na_zero == pytest.approx(12.5)


# ---- what is missing


@pytest.mark.parametrize(
    ("name", "section", "wanted"),
    [
        ("P1.1.m", "measures", "任务"),
        ("P1.1.i", "indicators", "指标"),
        ("P1.2.s", "statements", "清单"),
        ("P1.2.g", "indicators", "指标"),
    ],
)
def test_where_nothing_claims_a_facet_the_kind_of_item_is_named(name, section, wanted):
    found = gap(report(), name)
    assert (found.item, found.lacks, found.step_test, found.answers) == (None, (), "stated", 0)
    assert (found.score, found.step_score) == (0, 20)
    (missing,) = found.missing
    assert missing.zh == f"文件中没有对应的{wanted}"
    assert found.keys == ((section,),)


def test_the_failed_tests_of_the_best_item_are_told_in_sentences():
    found = gap(report(measures=[b.measure(level=2, serves=["P1.1.m"])]), "P1.1.m")
    assert (found.item, found.answers, found.score) == ("M1", 2, pytest.approx(40))
    assert found.lacks == ("scheduled", "resourced", "measured")
    assert len(found.missing) == 3
    assert all(text.en and text.zh for text in found.missing)


def test_a_secondary_claim_says_how_it_would_count_in_full():
    made = report(indicators=[b.indicator("I1", level=5, serves=["P1.2.g", "P1.1.i"])])
    found, shown = gap(made, "P1.1.i"), facet(made, "P1.1.i")
    assert (shown.claim, shown.score, shown.in_full, shown.answers) == ("secondary", pytest.approx(60), 100, 5)
    assert (found.lacks, found.step_test, found.step_score) == (("primary",), "primary", 100)
    (missing,) = found.missing
    assert "counts in part" in missing.en and "折算计分" in missing.zh
    assert found.keys == (("serves",),)
    # To a full score at once: .4 of a quarter of P1, which is half of the total.
    assert found.step == pytest.approx(5)


def test_a_secondary_claim_that_earns_nothing_is_not_asked_to_be_the_first():
    found = gap(report(indicators=[b.indicator("I1", level=0, serves=["P1.2.g", "P1.1.i"])]), "P1.1.i")
    assert "primary" not in found.lacks
    assert len(found.missing) == len(found.lacks) == 5


def test_the_next_test_is_the_one_that_adds_most():
    # With data source, owner and frequency but no target, stating one makes them count, too.
    plan = {"indicators": [b.indicator("I1", level=4, serves=["P1.1.i"], target={}, baseline={})]}
    found = gap(report(**plan), "P1.1.i")
    assert (found.step_test, found.step_score) == ("stated", pytest.approx(40))
    assert found.step == pytest.approx(100 * 0.4 / 8)


def test_every_test_of_the_best_item_is_shown_passed_or_not():
    shown = facet(report(measures=[b.measure(level=3, serves=["P1.1.m"])]), "P1.1.m")
    assert [(test.test, test.passed) for test in shown.tests] == [
        ("stated", True), ("owned", True), ("scheduled", True), ("resourced", False), ("measured", False),
    ]  # fmt: skip
    assert shown.lacks == ("resourced", "measured")


def test_a_facet_rests_on_the_best_of_the_items_that_claim_it():
    made = report(measures=[b.measure("M1", level=1, serves=["P1.1.m"]), b.measure("M2", level=3, serves=["P1.1.m"])])
    assert (facet(made, "P1.1.m").item, facet(made, "P1.1.m").claims) == ("M2", 2)
    assert facet(made, "P1.1.i").claims == 0


def test_a_gap_carries_the_remedy_and_the_papers_place():
    made = report()
    assert gap(made, "P1.1.m").remedy == Text("Set a target.", "设定目标。")
    assert (gap(made, "P1.1.m").paper, gap(made, "P1.1.m").criterion_title.zh) == ("s3p1", "融合")
    assert gap(made, "P1.1.i").remedy == Text()


# ---- gaps in their order


def test_gaps_are_facets_below_a_full_score_ranked_by_gain():
    made = report(indicators=[b.indicator("I1", level=5, serves=["P1.1.i"]), b.valued("I2", 1, "D1.A1.f")])
    assert "P1.1.i" not in {gap.id for gap in made.gaps}
    assert [gap.rank for gap in made.gaps] == list(range(1, len(made.gaps) + 1))
    gains = [gap.gain for gap in made.gaps]
    assert gains == sorted(gains, reverse=True)
    # With A full, B alone makes the coupled value 1 (before: the root of .05, less the floor), and without a linkage
    # .8 of it counts: of one of two dimensions.
    before = (0.05**0.5 - 0.05) / 0.95
    assert (made.gaps[0].id, made.gaps[0].gain) == ("D1.B1.f", pytest.approx(40 * (1 - before)))


def test_equal_steps_are_equal_whatever_the_whole_gain():
    """Both steps are a fifth of a half; that they differ in the sixteenth digit must not show."""
    small = b.rubric(b.principle("P1", *(b.criterion(n, b.facet(f"{n}.f", "measure")) for n in "ab")))
    made = b.report(small, b.plan_data(measures=[b.measure(level=2, due=None, serves=["a.f"])]))
    steps = {gap.id: gap.step for gap in made.gaps}
    assert steps == {"a.f": pytest.approx(10), "b.f": pytest.approx(10)}
    assert [gap.id for gap in made.gaps] == ["b.f", "a.f"]


def test_first_steps_are_the_head_of_the_work_list():
    made = report(measures=b.tasks(), indicators=[b.indicator("I1", level=3, serves=["P1.1.i"])])
    assert made.first_steps == tuple(entry.id for entry in made.worklist.entries[:5])
    assert len(made.first_steps) == 5


def test_an_empty_pole_is_named_on_the_other_side():
    made = report(indicators=[b.valued("I1", 1, "D1.A1.f")])
    assert {gap.id: gap.empty_pole for gap in made.gaps if gap.id.startswith("D1")} == {
        "D1.B1.f": None, "D1.L1.f": "D1.B",
    }  # fmt: skip
    both = report()
    assert gap(both, "D1.A1.f").empty_pole == "D1.B"
    assert gap(both, "D1.B1.f").empty_pole == "D1.A"
    assert gap(both, "P1.1.m").empty_pole is None


def test_facets_of_a_criterion_that_counts_its_best_say_so():
    made = report(indicators=[b.valued("I1", 0.5, "P1.2.g"), b.valued("I2", 0.4, "P1.2.h")])
    assert gap(made, "P1.2.s").best_of == 2
    assert gap(made, "P1.1.m").best_of is None
    assert [(f.id, f.counted) for f in made.dimensions[0].criteria[1].facets] == [
        ("P1.2.s", False), ("P1.2.g", True), ("P1.2.h", True),
    ]  # fmt: skip
    assert facet(made, "P1.2.s").share == 0
    assert made.dimensions[0].criteria[1].need == 2


def test_a_criterion_says_what_it_loses_and_what_fixing_it_brings():
    first, second = report(indicators=[b.indicator("I1", level=5, serves=["P1.1.i"])]).dimensions[0].criteria
    assert (first.score, first.lost, first.gain) == (50, pytest.approx(12.5), pytest.approx(12.5))
    assert second.gain == pytest.approx(25)
    values = [b.valued("I2", 1, "P1.2.g"), b.valued("I3", 1, "P1.2.h")]
    full = report(indicators=values).dimensions[0].criteria[1]
    assert (full.score, full.lost, full.obstacle, full.gain) == (100, 0, 0, 0)


# ---- drivers


def test_a_driver_shows_its_pair_and_its_poles():
    values = [b.valued("I1", 0.8, "D1.A1.f"), b.valued("I2", 0.2, "D1.B1.f"), b.valued("I3", 0.5, "D1.L1.f")]
    driver = report(indicators=values).dimensions[1]
    pair = driver.pair
    # Method, section 10.
    assert (pair.a, pair.b, pair.link) == (pytest.approx(80), pytest.approx(20), pytest.approx(50))
    assert (pair.coupling, pair.development, pair.coordination) == (
        pytest.approx(0.8), pytest.approx(50), pytest.approx(0.6325, abs=5e-5))  # fmt: skip
    assert (pair.alpha, pair.gamma, pair.lagging, pair.band) == (pytest.approx(0.5), pytest.approx(0.2), "B", "c7")
    assert 100 * pair.coupled == pytest.approx(41.1482, abs=5e-5)
    assert driver.score == pytest.approx(37.0334, abs=5e-5)
    assert [(pole.id, pole.side) for pole in driver.poles] == [("D1.A", "A"), ("D1.B", "B"), ("D1.L", "L")]
    assert [criterion.pole for criterion in driver.criteria] == ["D1.A", "D1.B", "D1.L"]


def test_a_principle_has_no_pair_and_its_criteria_no_pole():
    principle = report().dimensions[0]
    assert (principle.pair, principle.poles) == (None, ())
    assert {criterion.pole for criterion in principle.criteria} == {None}


# ---- what is left out, and beside the score


def test_what_the_profile_takes_out_is_named_and_not_shown():
    made = report({"P1.2": 0, "D1": 0, "P1": 3})
    assert made.out == ("D1", "P1.2")
    assert [dimension.id for dimension in made.dimensions] == ["P1"]
    assert [criterion.id for criterion in made.dimensions[0].criteria] == ["P1.1"]
    assert made.score.assessed == pytest.approx(0.25)
    assert made.score.rateable is False
    assert report({"P1": 2, "D1": 0.5}).out == ()


def test_what_the_kind_of_plan_is_not_asked_is_left_out_silently():
    rubric = b.rubric(b.principle("P1", b.criterion("a"), b.criterion("c", scope=["enterprise"])),
                      b.principle("P2", b.criterion("d", scope=["enterprise"])))  # fmt: skip
    made = b.report(rubric, b.assessed(rubric, b.plan_data()))
    assert [(d.id, [c.id for c in d.criteria]) for d in made.dimensions] == [("P1", ["a"])]
    assert (made.score.assessed, made.out, made.not_applicable) == (1, (), ())


def test_lenses_carry_status_score_items_and_lines():
    lenses = [
        {"id": "p", "kind": "problems", "title": b.TITLE, "paper": "s4", "entries": [
            {"id": "a", "title": b.TITLE, "paper": "s4p1", "criteria": ["P1.1"]}, {"id": "m", "title": b.TITLE}]},
        {"id": "u", "kind": "upholds", "title": b.TITLE, "entries": [
            {"id": "z", "title": b.TITLE, "criteria": ["P1.1", "P1.2"]}]},
    ]  # fmt: skip
    rubric = b.rubric(b.principle("P1", b.criterion("P1.1"), b.criterion("P1.2")), lenses=lenses)
    made = b.report(rubric, b.plan_data(
        diagnosis=[{"problem": "a", "data": "3 家", "data_source": "调查", "measures": ["M1"]}],
        measures=[b.measure(level=1)], indicators=[b.valued("I1", 0.5, "P1.1.f")],
    ))  # fmt: skip
    problems, upholds = made.lenses
    answered, unmentioned = problems.entries
    assert (problems.id, problems.kind) == ("p", "problems")
    assert (answered.status, answered.measures, answered.line, answered.paper) == ("answered", ("M1",), 12, "s4p1")
    assert answered.score == pytest.approx(50)
    assert (unmentioned.status, unmentioned.line, unmentioned.score, unmentioned.paper) == ("missing", None, None, "s4")
    (upheld,) = upholds.entries
    assert (upheld.status, upheld.score, upheld.items) == (None, None, ("I1",))


def test_a_rubric_without_lenses_coordination_and_remedies_makes_a_report():
    bare = b.rubric(b.driver("D1"), coordination=[], lenses=[])
    made = b.report(bare, b.plan_data(indicators=[b.valued("I1", 0.5, "D1.A1.f"), b.valued("I2", 0.5, "D1.B1.f")]))
    assert made.lenses == ()
    assert (made.dimensions[0].pair.band, made.dimensions[0].pair.band_title) == (None, None)
    assert all(gap.remedy == Text() for gap in made.gaps)
    from nqpf.render import FORMATS, Options, renderer

    for name in FORMATS:
        for language in ("en", "zh"):
            assert "None" not in str(renderer(name)(made, Options(language=language, explain=None)))
    for name in ("total", "D1", "D1.A", "D1.A1.f"):
        assert "None" not in renderer("table")(made, Options(explain=name))
