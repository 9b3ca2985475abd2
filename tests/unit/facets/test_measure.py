import pytest
from builders import checked, failures, indicator, measure, view
from pydantic import ValidationError

from nqpf.facets.measure import MeasureCheck

ANY = MeasureCheck(kind="measure")
BUDGET = {"amount": "3000万元", "source": "省级财政"}
LATE = {"value": 60, "year": 2031}


def run(item, *, check=ANY, indicators=(), **sections):
    return checked(check, item["id"], measures=[item], indicators=list(indicators), **sections)


@pytest.mark.parametrize(("level", "credit"), [(0, 0.0), (1, 0.2), (2, 0.4), (3, 0.6), (4, 0.8), (5, 1.0)])
def test_a_measure_climbs_one_rung_for_each_thing_it_says(level, credit):
    assert run(measure(level=level), indicators=[indicator()]).credit == credit


# A measure that passes all five tests, with one thing changed, and the tests that fail then.
@pytest.mark.parametrize(
    ("changed", "failing"),
    [
        ({}, []),
        ({"type": None}, ["stated"]),
        ({"object": ""}, ["stated"]),
        ({"object": "待定"}, ["stated"]),
        ({"object": {"en": "a testing base"}}, []),
        ({"owner": "有关部门"}, ["owned"]),
        ({"owner": []}, ["owned"]),
        ({"owner": ["各有关单位", "市发展改革委"]}, []),
        ({"owner": "市发展改革委、有关单位"}, []),
        ({"due": "2028-12-31"}, []),
        ({"due": "2025-01-01"}, []),
        ({"budget": None}, ["resourced"]),
        ({"budget": {"source": "省级财政"}}, ["resourced"]),
        ({"budget": {"amount": "待定", "source": "省级财政"}}, ["resourced"]),
        ({"budget": {"amount": "3000万元"}}, ["resourced"]),
        ({"budget": {"amount": "3000万元", "source": "待定"}}, ["resourced"]),
        ({"budget": "3000万元"}, ["resourced"]),
        ({"budget": {"amount": 0, "source": "省级财政"}}, ["resourced"]),
        ({"budget": {"amount": 0}, "type": "regulate"}, []),
        ({"budget": 0, "type": "supervise"}, []),
        ({"budget": {"amount": "3000万元"}, "type": "regulate"}, ["resourced"]),
        ({"budget": None, "type": "regulate"}, ["resourced"]),
        ({"indicators": []}, ["measured"]),
        ({"indicators": ["I-unknown"]}, ["measured"]),
        ({"indicators": ["M1"]}, ["measured"]),
    ],
)
def test_each_test_of_the_ladder_fails_on_its_own(changed, failing):
    assert failures(run(measure(level=5) | changed, indicators=[indicator()])) == failing


NO_DATE = "no due date"


@pytest.mark.parametrize(
    ("stated", "passes", "note"),
    [
        ({"due": "2027"}, True, "2027"),
        ({"every": "每年"}, True, "every year"),
        ({"every": "quarterly"}, True, "every quarter"),
        ({"due": "2031", "every": "year"}, True, "every year"),
        ({"due": "2027", "every": "year"}, True, "2027"),
        ({"due": "适时"}, False, NO_DATE),
        ({}, False, NO_DATE),
        ({"due": "2031"}, False, "due 2031 lies outside the plan's years"),
        ({"due": "2024-12-31"}, False, "due 2024-12-31 lies outside the plan's years"),
    ],
)
def test_only_a_date_of_its_own_or_a_recurring_duty_schedules_it(stated, passes, note):
    """The year in which a linked indicator has its target is the indicator's."""
    item = measure(level=2, indicators=["I1"], **stated)
    scheduled = run(item, indicators=[indicator()]).outcomes[2]
    assert scheduled.passed is passes
    assert scheduled.note.en.startswith(note)


def test_without_a_horizon_no_date_is_outside_it():
    assert run(measure(level=5, due=2099), indicators=[indicator()], horizon={}).outcomes[2].passed


@pytest.mark.parametrize(
    ("owner", "passes", "note"),
    [
        ({"lead": "市工信局", "support": "市财政局"}, True, "市工信局（牵头单位）"),
        ({"responsible": ["市工信局", "市财政局"]}, True, "市工信局"),
        ({"responsible": "市工信局", "lead": "有关部门"}, True, "市工信局"),
        ({"support": "市财政局"}, False, "仅有配合单位：市财政局"),
        ({"suggested": ["甲局", "乙局"], "partner": "丙学院"}, False, "仅有合作单位：丙学院；建议责任单位：甲局、乙局"),
        ({"requested": "国家发展改革委"}, False, "仅有争取支持单位：国家发展改革委"),
        ({"lead": "有关部门"}, False, "“有关部门”不是具体单位"),
    ],
)
def test_only_bodies_that_lead_or_are_responsible_own_a_task(owner, passes, note):
    owned = run(measure(level=1, owner=owner)).outcomes[1]
    assert owned.passed is passes
    assert owned.note.zh.startswith(note)
    assert owned.note.en


FUNDS = [
    {"id": "F1", "title": "专项资金", "amount": "2亿元", "source": "市财政"},
    {"id": "F2", "title": "来源不明的资金", "amount": "2亿元"},
    {"id": "F3", "title": "数额不明的资金", "source": "市财政"},
]


@pytest.mark.parametrize(
    ("budget", "passes", "note"),
    [
        ({"per_case": "每个项目最高500万元", "source": "市财政"}, True, "每个项目最高500万元"),
        ({"per_case": "最高500万元"}, False, "有数额而无资金来源"),
        ({"per_case": 0, "source": "市财政"}, False, "数额为零"),
        ({"rate": "按投资额的20%补助", "source": "市财政"}, False, "只有补助比例"),
        ({"fund": "F1"}, True, "2亿元"),
        ({"fund": "F1", "rate": "20%"}, True, "2亿元"),
        ({"fund": "F2"}, False, "有数额而无资金来源"),
        ({"fund": "F2", "source": "市财政"}, True, "2亿元"),
        ({"fund": "F3"}, False, "资金池“数额不明的资金”没有数额"),
        ({"fund": "F3", "amount": "3000万元"}, True, "3000万元"),
    ],
)
def test_a_ceiling_per_case_and_a_shared_fund_are_resources_and_a_rate_is_none(budget, passes, note):
    resourced = run(measure(level=3, budget=budget), funds=FUNDS).outcomes[3]
    assert resourced.passed is passes
    assert resourced.note.zh.startswith(note)


@pytest.mark.parametrize(("level", "passes"), [(0, False), (1, False), (2, True), (5, True)])
def test_a_measure_is_measured_by_an_indicator_with_a_target_and_its_year(level, passes):
    result = run(measure(level=5), indicators=[indicator(level=level)])
    assert result.outcomes[4].passed is passes


def test_one_sound_indicator_among_weak_ones_is_enough():
    item = measure(level=5, indicators=["I0", "I1"])
    result = run(item, indicators=[indicator("I0", level=1), indicator("I1", level=2)])
    assert (result.outcomes[4].passed, result.outcomes[4].note.en) == (True, "I1")


def test_the_note_names_the_indicators_that_are_not_dated():
    item = measure(level=5, indicators=["I0", "I1"])
    result = run(item, indicators=[indicator("I0", level=1), indicator("I1", level=1)])
    assert result.outcomes[4].note.en == "linked to `I0`, `I1`, without a target value and its year: state both"


def test_the_type_of_an_action_closes_no_facet():
    check = MeasureCheck(kind="measure", types=("train", "recruit"))
    assert run(measure(type="train"), check=check).credit == run(measure(type="build"), check=check).credit == 0.8
    assert run(measure(type=None), check=check).credit == 0.0


def test_an_unknown_type_is_refused():
    with pytest.raises(ValidationError):
        MeasureCheck.model_validate({"kind": "measure", "types": ["hope"]})


@pytest.mark.parametrize(("kind", "zero"), [("regulate", True), ("supervise", True), ("build", False)])
def test_an_action_by_rules_is_told_that_it_may_state_zero(kind, zero):
    note = run(measure(type=kind, budget=None)).outcomes[3].note
    assert ("costs nothing" in note.en, "无需资金" in note.zh) == (zero, zero)


@pytest.mark.parametrize(
    ("amount", "en", "zh", "value"),
    [
        ("1.2亿元", "1.2亿元", "1.2亿元", "120000000 CNY"),
        ("USD 5 million", "USD 5 million", "USD 5 million", "5000000 USD"),
        ("500万美元", "500万美元", "500万美元", "5000000 USD"),
        (120_000_000, "CNY 120 million", "1.2亿元", "120000000 CNY"),
        ("0.5元", "0.5元", "0.5元", "0.5 CNY"),
    ],
)
def test_the_amount_is_shown_as_it_was_written_and_kept_in_plain_figures(amount, en, zh, value):
    resourced = run(measure(budget={"amount": amount, "source": "省级财政"})).outcomes[3]
    assert (resourced.note.en, resourced.note.zh, resourced.normalised) == (en, zh, value)


def test_a_date_is_shown_as_it_was_written_and_kept_as_a_day():
    for due, scheduled in ((due, run(measure(level=2, due=due)).outcomes[2]) for due in ("2027年底", "end of 2027")):
        assert (scheduled.note.en, scheduled.note.zh, scheduled.normalised) == (due, due, "2027-12-31")
    assert run(measure(level=2, due="2031年底")).outcomes[2].note.zh == "完成时间（2031年底）不在规划期内"


def action(**fields):
    return {"id": "A1", "title": "行动", "type": "train", "object": "一线技工", **fields}


def run_action(own, **inherited):
    parent = {"id": "M1", "title": "任务", "actions": [own], **inherited}
    return checked(ANY, "A1", measures=[parent], indicators=[indicator()])


def test_an_action_inherits_owner_dates_budget_and_indicators_from_its_measure():
    whole = {"owner": "省人社厅", "due": 2027, "budget": BUDGET, "indicators": ["I1"]}
    assert run_action(action(), **whole).credit == 1.0
    assert failures(run_action(action())) == ["owned", "scheduled", "resourced", "measured"]


@pytest.mark.parametrize(
    ("lacks", "failing"),
    [("owner", "owned"), ("due", "scheduled"), ("budget", "resourced"), ("indicators", "measured")],
)
def test_an_action_inherits_each_field_by_itself(lacks, failing):
    whole = {"owner": "省人社厅", "due": "2026-06", "budget": BUDGET, "indicators": ["I1"]}
    inherited = {key: value for key, value in whole.items() if key != lacks}
    # The indicator's target year would schedule it too.
    weak = {"indicators": []} if lacks == "due" else {}
    expected = [failing, "measured"] if lacks == "due" else [failing]
    assert failures(run_action(action(), **{**inherited, **weak})) == expected


def test_an_action_without_a_start_starts_with_its_measure():
    parent = {"id": "M1", "title": "任务", "start": 2026, "actions": [action(), action(id="A2", start=2027)]}
    placed = view(measures=[parent]).by_id
    assert [placed[name].body.start.start.year for name in ("A1", "A2")] == [2026, 2027]


def test_an_action_keeps_what_it_states_itself():
    inherited = {"owner": "省人社厅", "due": 2027, "budget": BUDGET, "indicators": ["I1"]}
    own = action(owner="市技师学院", due="2026Q3", budget={"amount": "500万元", "source": "企业自筹"})
    notes = [outcome.note.en for outcome in run_action(own, **inherited).outcomes]
    assert notes == ["train", "市技师学院", "2026Q3", "500万元", "I1"]


@pytest.mark.parametrize("open_field", [{"owner": "有关部门"}, {"due": "适时"}, {"budget": "待定"}])
def test_a_placeholder_in_an_action_states_nothing_so_the_measures_own_is_inherited(open_field):
    inherited = {"owner": "省人社厅", "due": 2027, "budget": BUDGET, "indicators": ["I1"]}
    assert failures(run_action(action(**open_field), **inherited)) == []


@pytest.mark.parametrize(
    ("own", "whole", "failing"),
    [
        ({"amount": "500万元"}, BUDGET, []),
        ({"source": "企业自筹"}, BUDGET, []),
        ({"amount": "500万元", "source": "待定"}, BUDGET, []),
        ({"amount": "500万元"}, None, ["resourced"]),
        (BUDGET, None, []),
        ({"amount": "500万元"}, {"amount": "3000万元"}, ["resourced"]),
        (None, BUDGET, []),
    ],
)
def test_amount_and_source_of_a_budget_are_inherited_each_by_itself(own, whole, failing):
    stated = {"budget": own} if own else {}
    given = {"owner": "省人社厅", "due": 2027, "indicators": ["I1"], **({"budget": whole} if whole else {})}
    assert failures(run_action(action(**stated), **given)) == failing


def test_a_type_and_an_object_are_never_inherited():
    bare = {"id": "A1", "title": "行动"}
    assert failures(run_action(bare, type="build", object="基地", owner="省厅", due=2027))[0] == "stated"


def test_a_measure_inherits_nothing_from_its_actions():
    item = measure(level=1, actions=[action(owner="市技师学院", due=2026, budget=BUDGET)])
    assert failures(run(item)) == ["owned", "scheduled", "resourced", "measured"]


@pytest.mark.parametrize("word", ["TBD", "待定", "略", "N/A", "-", "?", " ", "", "有关单位"])
def test_placeholders_never_count_as_an_object_an_owner_or_a_source(word):
    item = measure(object=word, owner=word, budget={"amount": 1, "source": word})
    assert failures(run(item)) == ["stated", "owned", "resourced", "measured"]


@pytest.mark.parametrize(("level", "first"), [(0, "type"), (5, "object")])
def test_each_test_of_a_measure_has_its_name_and_the_key_that_it_looks_at(level, first):
    outcomes = run(measure(level=level), indicators=[indicator()]).outcomes
    assert [outcome.test for outcome in outcomes] == ["stated", "owned", "scheduled", "resourced", "measured"]
    assert [outcome.pointer for outcome in outcomes] == [
        ("measures", 0, key) for key in [first, "owner", "due", "budget", "indicators"]
    ]


TYPED = MeasureCheck(kind="measure", types=("build",))


@pytest.mark.parametrize(
    ("changed", "failing", "keys"),
    [
        ({}, [], ["object", "owner", "due", "budget", "indicators"]),
        ({"type": None}, ["stated"], ["type", "owner", "due", "budget", "indicators"]),
        ({"object": "待定"}, ["stated"], ["object", "owner", "due", "budget", "indicators"]),
        ({"owner": "有关部门"}, ["owned"], ["object", "owner", "due", "budget", "indicators"]),
        (
            {"due": 2031, "indicators": []},
            ["scheduled", "measured"],
            ["object", "owner", "due", "budget", "indicators"],
        ),
        ({"indicators": ["I0"]}, ["measured"], ["object", "owner", "due", "budget", "indicators"]),
        *(
            ({"budget": budget}, ["resourced"], ["object", "owner", "due", "budget", "indicators"])
            for budget in (None, 0, {"amount": 1})
        ),
    ],
)
def test_however_a_test_fails_it_keeps_its_name_and_looks_where_the_fix_goes(changed, failing, keys):
    item = measure(level=5) | changed
    result = run(item, check=TYPED, indicators=[indicator(), indicator("I0", level=1)])
    assert failures(result) == failing
    assert [outcome.test for outcome in result.outcomes] == ["stated", "owned", "scheduled", "resourced", "measured"]
    assert [outcome.pointer for outcome in result.outcomes] == [("measures", 0, key) for key in keys]


@pytest.mark.parametrize("kind", ["regulate", "build"])
@pytest.mark.parametrize("budget", [None, 0, {"amount": "待定"}, {"amount": 1}])
def test_every_kind_of_action_is_told_of_its_cost_at_its_budget(kind, budget):
    outcome = run(measure(type=kind, budget=budget)).outcomes[3]
    assert (outcome.test, outcome.pointer) == ("resourced", ("measures", 0, "budget"))


@pytest.mark.parametrize(
    ("owner", "en", "zh"),
    [
        ([], "no responsible body is named", "未明确责任单位"),
        ("", "no responsible body is named", "未明确责任单位"),
        ("有关部门", "“有关部门” names no body", "“有关部门”不是具体单位"),
        ({"en": "TBD"}, "“TBD” names no body", "“TBD”不是具体单位"),
        ({"en": "TBD", "zh": "待定"}, "“待定” names no body", "“待定”不是具体单位"),
        (["", "待定"], "“待定” names no body", "“待定”不是具体单位"),
    ],
)
def test_words_that_name_no_body_are_told_apart_from_none(owner, en, zh):
    note = run(measure(owner=owner)).outcomes[1].note
    assert note.en.startswith(en) and note.zh.startswith(zh)


def test_an_indicators_level_is_the_same_for_every_measure_that_names_it():
    seen = view(measures=[measure(name, level=5) for name in ("M1", "M2")], indicators=[indicator()])
    credits = [ANY.check(seen.by_id[name], seen).credit for name in ("M1", "M2", "M1")]
    assert credits == [1.0, 1.0, 1.0]


def test_an_empty_list_of_indicators_says_none_and_inherits_none():
    inherited = {"owner": "省人社厅", "due": 2027, "budget": BUDGET, "indicators": ["I1"]}
    assert failures(run_action(action(indicators=[]), **inherited)) == ["measured"]
    assert failures(run_action(action(), **inherited)) == []


@pytest.mark.parametrize(
    "own",
    [
        {"owner": "有关部门"}, {"owner": {"support": "市财政局"}}, {"due": 2035}, {"due": "2020"}, {"budget": 0},
        {"budget": {"amount": "500万元", "source": "待定"}}, {"budget": {"amount": 1}}, {"indicators": ["I0"]},
    ],
)  # fmt: skip
def test_an_action_is_not_worth_less_for_an_entry_that_falls_short_of_its_measures(own):
    inherited = {"owner": "省人社厅", "due": 2027, "budget": BUDGET, "indicators": ["I1"]}
    assert failures(run_action(action(**own), **inherited)) == []


def test_what_the_document_does_not_say_is_distinguished_from_what_nobody_looked_for():
    looked_for = run(measure(level=2, silent=["due"])).outcomes
    assert looked_for[2].note.en.startswith("the document does not say it: no due date of its own")
    assert looked_for[2].note.zh.startswith("文件未写明：")
    # It scores as absent, and nothing is said of what is not listed.
    assert [outcome.passed for outcome in looked_for] == [o.passed for o in run(measure(level=2)).outcomes]
    assert not looked_for[3].note.en.startswith("the document")
