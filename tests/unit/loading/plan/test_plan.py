import re
from datetime import date

import pytest
from marked import (
    FIRST,
    HEAD,
    MARK,
    SECOND,
    THIRD,
    assert_told,
    criterion,
    indicator,
    load,
    measure,
    only,
    place_of_mark,
    problems,
    rows,
    rubric,
)

from nqpf.base.language import Text, both
from nqpf.plan.quantity import Money


def test_a_plan_is_loaded_with_its_items_and_their_places():
    loaded = load(measure("type: build", "serves: [P1.1.build]", "actions:", "  - {id: A1, title: 一期}"))
    assert (loaded.plan.id, loaded.plan.title, loaded.plan.kind) == ("demo", both("转型规划"), "region")
    assert [(item.body.id, item.pointer) for item in loaded.view.items] == [
        ("M1", ("measures", 0)),
        ("A1", ("measures", 0, "actions", 0)),
    ]
    assert str(loaded.positions.span(("measures", 0, "actions", 0, "id"))) == "plan.yaml:13:14"
    assert loaded.source.sha256 == "0" * 64
    assert loaded.not_applicable == frozenset()


def test_quantities_are_read_as_they_are_written():
    plan = load(
        measure("due: 2027年底", "budget: 1.2亿元")
        + "indicators:\n  - {id: I1, title: 强度, unit: '%', target: {value: 3.5%, year: 2027}}\n"
    ).plan
    assert plan.measures[0].due.end == date(2027, 12, 31)
    assert plan.measures[0].budget.amount == Money(120_000_000, "CNY")
    assert str(plan.indicators[0].target.value.amount) == "0.035"


def test_a_bare_amount_is_in_the_currency_of_the_plan():
    plan = load(measure("budget: 300万") + "currency: USD\nbudget: 5000000\n").plan
    assert plan.measures[0].budget.amount == Money(3_000_000, "USD")
    assert plan.budget.amount == Money(5_000_000, "USD")


@pytest.mark.parametrize("line", ["$schema: https://example.org/plan.schema.json\n", ""])
def test_a_schema_line_for_editors_may_stand_at_the_top(line):
    assert load(line + HEAD).plan.id == "demo"


def test_texts_may_be_given_in_two_languages():
    plan = load(HEAD + "note: {en: A note, zh: 备注}\n").plan
    assert plan.note == Text("A note", "备注")


def test_placeholders_are_no_error_but_no_value_either():
    plan = load(measure("due: 待定", "budget: {amount: 待定, source: 略}", "owner: 有关部门")).plan
    assert plan.measures[0].due is None
    assert plan.measures[0].budget.amount is None


# ---- no plan at all: one message, not one a key


@rows(
    "text, message",
    [
        ("‸- nqpf: plan/1\n", "this is not a plan"),
        ("‸纯文本\n", "this is not a plan"),
        ("‸~\n", "this is not a plan"),
        ("‸title: 规划\nyears: 3\nowner: x\n", "`nqpf:` is missing"),
        ("title: 规划\nnqpf: ‸plan/3\nzzz: 1\n", "format `plan/3` cannot be read here"),
        ("nqpf: ‸rubric/1\nid: demo\n", "format `rubric/1` cannot be read here"),
        ("nqpf: ‸1\n", "format `1` cannot be read here"),
    ],
)
def test_a_file_that_is_no_plan_is_told_once(text, message):
    assert_told(text, message, hint="`nqpf: plan/2`")


def test_an_empty_format_is_not_said_to_be_missing():
    (problem,) = problems(HEAD.replace("nqpf: plan/1", "nqpf:"))
    assert problem.span.line == 1
    assert "missing" not in problem.message.en


def test_yaml_that_cannot_be_read_is_told_before_anything_else():
    (problem,) = problems(HEAD + "zzz: 1\nmeasures: [\n")
    assert problem.span.line == 9
    assert "unknown key" not in problem.message.en


# ---- unknown keys, at every level, with the nearest word


@rows(
    "text, key, suggested",
    [
        (HEAD + "‸measure: []\n", "measure", "measures"),
        (HEAD + "‸statments: []\n", "statments", "statements"),
        (HEAD.replace("end: 2028", "end: 2028, ‸ends: 2029"), "ends", "end"),
        (measure("‸onwer: 市工信局"), "onwer", "owner"),
        (measure("budget: {amount: 3万元, ‸sauce: 市财政}"), "sauce", "source"),
        (measure("source: {‸sectoin: 三}"), "sectoin", "section"),
        (measure("actions:", "  - {id: A1, title: t, ‸objct: x}"), "objct", "object"),
        (measure("actions:", "  - {id: A1, title: t, budget: {‸amuont: 3万元}}"), "amuont", "amount"),
        (HEAD + "budget: {‸amuont: 3亿元}\n", "amuont", "amount"),
        (indicator("‸milestone: []"), "milestone", "milestones"),
        (indicator("target: {value: 3, ‸yaer: 2027}"), "yaer", "year"),
        (indicator("baseline: {‸vaule: 3, year: 2027}"), "vaule", "value"),
        (indicator("milestones:", "  - {value: 3, ‸yaer: 2027}"), "yaer", "year"),
        (indicator("benchmark: {value: 3, ‸sorce: x}"), "sorce", "source"),
        (HEAD + "statements:\n  - {id: S1, title: t, ‸entires: []}\n", "entires", "entries"),
        (HEAD + "diagnosis:\n  - {problem: sme-lag, ‸absant: x}\n", "absant", "absent"),
        (HEAD + "not_applicable:\n  - {id: P1.2, reason: x, ‸resaon: y}\n", "resaon", "reason"),
        (HEAD + "source: {‸fiel: x}\n", "fiel", "file"),
    ],
)
def test_an_unknown_key_is_told_at_the_key_with_the_nearest_word(text, key, suggested):
    assert_told(text, f"unknown key `{key}`", f"did you mean `{suggested}`?")


def test_an_unknown_key_like_no_other_is_told_with_all_that_are_known():
    assert only(indicator("target: {value: 3, ‸zzzzzz: 1}")).hint.en == (
        "valid here: change, comparator, high, low, unit, value, year"
    )


def test_actions_do_not_nest():
    assert_told(measure("actions:", "  - {id: A1, title: t, ‸actions: []}"), "unknown key `actions`")


def test_a_third_language_is_an_unknown_key():
    assert_told(HEAD + "note: {en: A note, zh: 备注, ‸fr: note}\n", "unknown key `fr`", "`en` and `zh`")


def test_a_third_language_in_a_table_is_told_the_same_way():
    text = HEAD + "statements:\n  - {id: S1, title: t, entries: [{name: {zh: 甲, ‸fr: x}}]}\n"
    assert_told(text, "unknown key `fr`", "`en` and `zh`")


# ---- missing keys


@rows(
    "text, key",
    [
        ("‸" + HEAD.replace("title: 转型规划\n", ""), "title"),
        ("‸" + HEAD.replace("kind: region\n", ""), "kind"),
        ("‸" + HEAD.replace("horizon: {start: 2025, end: 2028}\n", ""), "horizon"),
        (HEAD.replace("{start: 2025, end: 2028}", "‸{start: 2025}"), "end"),
        (HEAD + "measures:\n  - ‸id: M1\n", "title"),
        (HEAD + "measures:\n  - ‸title: 技改\n", "id"),
        (measure("actions:", "  - ‸{id: A1}"), "title"),
        (HEAD + "diagnosis:\n  - ‸measures: []\n", "problem"),
        (HEAD + "not_applicable:\n  - ‸{id: P1.2}\n", "reason"),
    ],
)
def test_a_missing_key_is_told_where_its_entry_begins(text, key):
    assert_told(text, f"`{key}:` is missing", "add it")


# ---- wrong types and words


@rows(
    "text, message, hint",
    [
        (HEAD.replace("转型规划", "‸2027"), "`title` must be text, not a number", "'2027'"),
        (HEAD.replace("id: demo", "id: ‸12"), "`id` must be text, not a number", "'12'"),
        (HEAD.replace("转型规划", "‸[a]"), "`title` must be text, not a list", ""),
        (measure("object: ‸3"), "`object` must be text, not a number", "'3'"),
        (indicator("frequency: ‸[每年]"), "`frequency` must be text, not a list", ""),
        (indicator("target: {value: 3, unit: ‸3}"), "`unit` must be text, not a number", "'3'"),
        (HEAD + "measures: ‸{id: M1}\n", "`measures` must be a list, not a mapping", "- "),
        (HEAD + "measures: ‸M1\n", "`measures` must be a list, not text", "- "),
        (measure("serves: ‸P1.1.build"), "`serves` must be a list, not text", "- "),
        (indicator("milestones: ‸{value: 3, year: 2027}"), "`milestones` must be a list, not a mapping", "- "),
        (HEAD + "industries: ‸纺织\n", "`industries` must be a list, not text", "- "),
        (HEAD.replace("{start: 2025, end: 2028}", "‸2025-2028"), "`horizon` must be a mapping", ""),
        (indicator("target: ‸35"), "`target` must be a mapping", ""),
        (measure("source: ‸doc.pdf"), "`source` must be a mapping", ""),
        (HEAD + "budget: ‸[3亿元]\n", "`budget` must be a mapping", ""),
        (HEAD.replace("region", "‸regional"), "`regional` is not valid for `kind`", "did you mean `region`?"),
        (HEAD.replace("region", "‸city"), "`city` is not valid for `kind`", "did you mean `region`"),
        (measure("type: ‸bulid"), "`bulid` is not valid for `type`", "did you mean `build`?"),
        (measure("type: ‸建设"), "`建设` is not valid for `type`", "did you mean `build`"),
        (indicator("direction: ‸donw"), "`donw` is not valid for `direction`", "did you mean `down`?"),
        (HEAD.replace("id: demo", "id: ‸two words"), "`two words` cannot be used", "no spaces"),
        (HEAD + "currency: ‸yuan\n", "`yuan` is not a currency code", "CNY"),
    ],
)
def test_what_does_not_fit_is_told_at_the_value(text, message, hint):
    assert_told(text, message, hint)


@rows(
    "text, name",
    [
        (HEAD + "measures:\n  - ‸技改\n", "measures"),
        (HEAD + "statements:\n  - {id: S1, title: t, entries: [‸甲]}\n", "entries"),
        (measure("owner: ‸3"), "owner"),
        (measure("owner: [市工信局, ‸3]"), "owner"),
        (measure("serves: [‸1.1]"), "serves"),
        (HEAD + "not_applicable: [‸P1.2]\n", "not_applicable"),
    ],
)
def test_an_entry_of_a_list_is_told_by_the_name_of_its_list(text, name):
    """A bare index (`0` must be …) tells nobody which list it is, and people count from 1."""
    assert f"`{name}" in only(text).message.en


def test_an_entry_that_is_no_mapping_is_not_told_that_its_list_must_be_one():
    """`measures` must be a list; it is the entry that must be a mapping."""
    problem = only(HEAD + "measures:\n  - ‸技改\n")
    assert not problem.message.en.startswith("`measures` must be a mapping")
    assert not problem.message.zh.startswith("`measures`应为")


def test_a_full_width_colon_in_a_list_is_recognised():
    """YAML takes `- title：技改` for a text, so the item is no mapping; the author mistyped a colon."""
    (problem,) = problems(HEAD + "measures:\n  - title：技改\n")
    assert problem.span.line == 8
    assert "full-width" in problem.message.en + problem.hint.en


@pytest.mark.parametrize("text", [HEAD.replace("kind: region", "kind:"), HEAD.replace("kind: region", "kind: true")])
def test_an_empty_or_odd_value_is_not_told_in_pythons_words(text):
    (problem,) = problems(text)
    assert problem.span.line == 3
    assert not re.search("None|True", problem.message.en + problem.message.zh)


# ---- quantities


@rows(
    "text, message",
    [
        (HEAD + "budget: ‸很多\n", "'很多' contains no number"),
        (HEAD + "budget:\n  source: 市财政\n  amount: ‸3至5亿元\n", "is a range"),
        (measure("budget: {source: 市财政, amount: ‸三亿}"), "'三亿' contains no number"),
        (measure("budget: ‸-3万元"), "is a negative amount"),
        (measure("budget: {amount: ‸30公顷}"), "is not one amount"),
        (measure("actions:", "  - {id: A1, title: t, budget: {amount: ‸很多}}"), "'很多' contains no number"),
        (measure("due: ‸不久"), "'不久' is not a date"),
        (measure("due: ‸2027年前"), "leaves open"),
        (measure("start: ‸2027-02-30"), "is not in the calendar"),
        (measure("due: ‸2025-2028"), "is not one single date"),
        (HEAD.replace("end: 2028", "end: ‸soon"), "'soon' is not a date"),
        (HEAD + "published: ‸3024\n", "is not within 1900 to 2200"),
        (indicator("target: {year: 2027, value: ‸三成}"), "'三成' contains no number"),
        (indicator("target: {value: 3, year: ‸下个月}"), "is not a date"),
        (
            indicator("milestones:", "  - {value: 3, year: 2026}", "  - {value: ‸3到5, year: 2027}"),
            "a range needs plan/2",
        ),
        (indicator("baseline: {value: ‸300家, year: 2024}"), "'300家' is in '家'"),
    ],
)
def test_an_unreadable_quantity_is_told_at_its_own_place(text, message):
    problem = only(text)
    assert message in problem.message.en
    assert problem.hint.en and problem.hint.zh


@rows(
    "text",
    [
        indicator("target: {value: 3, unit: ‸家, year: 2027}"),
        indicator("baseline: {value: 3, year: 2024}", "target:", "  value: 3", "  unit: ‸家"),
        indicator("milestones:", "  - {value: 2, year: 2026}", "  - {value: 3, unit: ‸家, year: 2027}"),
        indicator("benchmark: {value: 3, unit: ‸家, year: 2022, source: 年鉴}"),
    ],
)
def test_a_value_in_another_unit_than_its_indicator_is_told_at_its_unit(text):
    assert_told(text, "the value is in `家`, the indicator in `%`", "same unit")


def test_multiples_of_one_unit_agree():
    text = indicator("target: {value: 3, unit: '‰', year: 2027}", "baseline: {value: 1%, year: 2024}")
    assert str(load(text).plan.indicators[0].target.value.amount) == "0.003"


def test_a_value_whose_indicator_has_no_unit_is_told_what_is_wanting():
    problem = only(HEAD + "indicators:\n  - {id: I1, title: t, target: {value: ‸300家, year: 2027}}\n")
    assert "''" not in problem.message.en
    assert "unit" in problem.hint.en


def test_a_unit_too_long_to_be_one_is_refused_not_a_crash():
    assert_told(HEAD + "indicators:\n  - {id: I1, title: t, unit: ‸" + "家" * 201 + "}\n", "200 characters")


@rows(
    "text",
    [
        measure("due: ‸{start: 2027-01-01, end: 2027-12-31}"),
        measure("due: ‸{year: 2027}"),
        measure("budget: {amount: ‸{amount: -5, currency: 元}}"),
        indicator("target: {value: ‸{amount: 3, written: 三}, year: 2027}"),
    ],
)
def test_a_quantity_is_never_a_mapping(text):
    """What the tool makes of a date or an amount inside has fields too; they are no part of the format."""
    only(text)


@rows("text", [measure("budget: {amount: ‸true}"), measure("due: ‸true"), indicator("target: {value: ‸true}")])
def test_true_is_no_quantity_and_told_so_in_plain_words(text):
    problem = only(text)
    assert "bool" not in problem.message.en + problem.message.zh


# ---- horizon


@rows(
    "text, message",
    [
        (HEAD.replace("start: 2025", "start: ‸2029"), None),
        (HEAD.replace("end: 2028", "end: ‸待定"), "`end` is a placeholder"),
        (HEAD.replace("start: 2025", "start: ‸TBD"), "`start` is a placeholder"),
        (HEAD.replace("{start: 2025, end: 2028}", "{end: 2028, start: ‸}"), "`start` is a placeholder"),
    ],
)
def test_the_horizon_has_two_years(text, message):
    if message is None:
        text = text.replace(MARK, "").replace("end: 2028", f"end: {MARK}2028")
        message = "the horizon ends before it starts"
    assert_told(text, message)


def test_a_horizon_may_be_a_single_year():
    assert load(HEAD.replace("2025", "2028")).plan.horizon.end.end == date(2028, 12, 31)


# ---- ids and references


@rows(
    "text, name, first",
    [
        (measure() + "  - {id: ‸M1, title: t}\n", "M1", 8),
        (measure("actions:", "  - {id: ‸M1, title: t}"), "M1", 8),
        (measure("actions:", "  - {id: A1, title: t}", "  - {id: ‸A1, title: t}"), "A1", 11),
        (measure() + "indicators:\n  - {id: ‸M1, title: t}\n", "M1", 8),
        (indicator() + "statements:\n  - {id: ‸I1, title: t}\n", "I1", 8),
    ],
)
def test_an_id_used_twice_is_told_with_the_line_of_its_first_use(text, name, first):
    assert_told(text, f"id `{name}` is used twice", f"line {first}")


@rows(
    "text, message, hint",
    [
        (
            measure("indicators: [I1, ‸I2x]") + "indicators:\n  - {id: I1, title: t}\n  - {id: I2, title: t}\n",
            "`I2x` is not in indicators",
            "did you mean `I2`?",
        ),
        (measure("indicators: [‸I1]"), "`I1` is not in indicators", ""),
        (measure("indicators: [‸M1]"), "`M1` is not in indicators", ""),
        (
            measure("actions:", "  - {id: A1, title: t, indicators: [‸I9]}"),
            "`I9` is not in indicators",
            "",
        ),
        (
            measure() + "statements:\n  - {id: S1, title: t, measures: [M1, ‸M2]}\n",
            "`M2` is not in measures",
            "M1",
        ),
        (HEAD + "diagnosis:\n  - {problem: sme-lag, indicators: [‸I9]}\n", "`I9` is not in indicators", ""),
        (HEAD + "diagnosis:\n  - {problem: sme-lag, measures: [‸M9]}\n", "`M9` is not in measures", ""),
    ],
)
def test_a_reference_to_nothing_is_told_where_it_is_made(text, message, hint):
    assert_told(text, message, hint)


def test_a_reference_that_actions_inherit_is_told_once():
    text = measure("indicators: [‸I9]", "actions:", "  - {id: A1, title: t}", "  - {id: A2, title: t}")
    assert_told(text, "`I9` is not in indicators")


def test_an_action_may_answer_a_problem_or_back_a_statement():
    text = measure("actions:", "  - {id: A1, title: t}")
    assert load(text + "diagnosis:\n  - {problem: sme-lag, measures: [A1]}\n").plan.diagnosis[0].measures == ("A1",)


# ---- claims


@rows(
    "text, message, hint",
    [
        (measure("serves: [‸P1.1.biuld]"), "`P1.1.biuld` is not a facet of the rubric", "did you mean `P1.1.build`?"),
        (measure("serves: [P1.1.build, ‸P1.1.build]"), "`P1.1.build` is claimed twice", ""),
        (
            measure("serves: ‸[P1.1.build, P1.2.train, P1.3.fund, P1.1.rate, P1.1.list]"),
            "5 claims; an item serves 3 facets at most",
            "the main one first",
        ),
        (
            measure("actions:", "  - {id: A1, title: t, serves: [‸P1.9.zzz]}"),
            "`P1.9.zzz` is not a facet of the rubric",
            "",
        ),
        (measure("serves: [P1.1.build, ‸P1.1.rate]"), "`P1.1.rate` requires", "`indicators`"),
        (measure("serves: [‸P1.1.list]"), "`P1.1.list` requires", "`statements`"),
        (measure("serves: [‸P1.1.level]"), "`P1.1.level` requires", "`indicators`"),
        (indicator("serves: [‸P1.1.build]"), "`P1.1.build` requires", "`measures`"),
        (
            HEAD + "statements:\n  - {id: S1, title: t, serves: [‸P1.1.rate]}\n",
            "`P1.1.rate` requires",
            "`indicators`",
        ),
    ],
)
def test_a_claim_that_cannot_be_made_is_told_where_it_is_made(text, message, hint):
    assert_told(text, message, hint)


WIDE = rubric(criterion("P1.1", {f"f{n:02}": {"kind": "measure"} for n in range(20)}))


def sharing(*claims: tuple[int, ...], mark: str = "") -> str:
    """A measure with an action for each tuple but the first, which is what the measure itself claims."""
    own, *others = ("[" + ", ".join(f"P1.1.f{n:02}" for n in claimed) + "]" for claimed in claims)
    actions = [f"  - {{id: A{n}, title: t, serves: {claimed}}}" for n, claimed in enumerate(others)]
    return measure(f"serves: {own}", "actions:", *actions).replace("id: M1", f"id: {mark}M1")


def test_a_measure_whose_actions_claim_13_facets_is_refused_at_its_id():
    """What it states once, a hundred actions would inherit; each of them would make a facet look answered."""
    within = ((0, 1, 2), (3, 4, 5), (6, 7, 8), (9, 10, 11))
    assert len(load(sharing(*within), WIDE).plan.measures[0].actions) == 3
    message = "`M1` and its actions claim 13 facets; together 12 at most"
    assert_told(sharing(*within, (12,), mark=MARK), message, "split it", WIDE)
    assert_told(sharing((), (12,), *within, mark=MARK), message, "split it", WIDE)
    # It is facets that are counted, not claims: the same facet may be claimed by each action.
    load(sharing(*within, *within, *within), WIDE)


def test_each_measure_may_claim_twelve_facets_of_its_own():
    first = sharing((0, 1, 2), (3, 4, 5), (6, 7, 8), (9, 10, 11))
    second = "".join(f"    - {{id: B{n}, title: t, serves: [P1.1.f{n}]}}\n" for n in range(12, 20))
    load(f"{first}  - id: M2\n    title: t\n    actions:\n{second}", WIDE)


def test_a_criterion_claimed_instead_of_a_facet_is_told_with_the_facets_that_such_an_item_can_claim():
    problem = only(measure("serves: [‸P1.1]"))
    assert "`P1.1` is" in problem.message.en
    assert problem.hint.en == "valid here: P1.1.build"
    assert only(indicator("serves: [‸P1.1]")).hint.en == "valid here: P1.1.level, P1.1.rate"


def test_a_criterion_without_a_facet_for_such_an_item_is_told_with_all_it_has():
    assert only(indicator("serves: [‸P1.2]")).hint.en == "valid here: P1.2.train"


def test_an_indicator_may_serve_goalposts():
    assert load(indicator("serves: [P1.1.level, P1.1.rate]")).plan.indicators[0].facets == ("P1.1.level", "P1.1.rate")


def test_the_message_about_a_facet_of_another_kind_reads_well():
    """English says an indicator; Chinese names the kinds of item in Chinese."""
    problem = only(measure("serves: [‸P1.1.rate]"))
    assert "a indicator" not in problem.message.en
    assert "指标" in problem.message.zh


# ---- diagnosis and N/A


@pytest.mark.parametrize(
    ("entries", "message", "hint"),
    [
        ("  - {problem: ‸sme-lg}\n", "`sme-lg` is not a problem of the rubric", "did you mean `sme-lag`?"),
        ("  - {problem: ‸layer}\n", "`layer` is not a problem of the rubric", "sme-lag, weak-base"),
        ("  - {problem: sme-lag}\n  - {problem: ‸sme-lag}\n", "`sme-lag` is diagnosed twice", ""),
    ],
)
def test_a_diagnosis_names_each_problem_of_the_rubric_once(entries, message, hint):
    assert_told(HEAD + "diagnosis:\n" + entries, message, hint)


@pytest.mark.parametrize(
    ("entries", "message", "hint"),
    [
        ("  - {id: ‸P1.1, reason: 本市没有}\n", "`P1.1` applies to every plan", "may be declared: P1.2, P1.3"),
        ("  - {id: ‸P1.20, reason: 本市没有}\n", "`P1.20` is not a criterion of the rubric", "did you mean `P1.2`?"),
        ("  - {id: ‸P1.2.train, reason: 本市没有}\n", "`P1.2.train` is not a criterion of the rubric", ""),
        ("  - {id: P1.2, reason: ‸待定}\n", "`P1.2` is declared not applicable without a reason", ""),
        ("  - {id: P1.2, reason: ‸''}\n", "`P1.2` is declared not applicable without a reason", ""),
        ("  - {reason: ‸N/A, id: P1.2}\n", "`P1.2` is declared not applicable without a reason", ""),
        ("  - {id: P1.2, reason: 本市没有}\n  - {id: ‸P1.2, reason: 同上}\n", "`P1.2` is declared twice", ""),
    ],
)
def test_what_may_not_be_declared_not_applicable_is_told(entries, message, hint):
    assert_told(HEAD + "not_applicable:\n" + entries, message, hint)


def test_where_nothing_may_be_declared_the_message_says_so():
    text = HEAD + "not_applicable:\n  - {id: ‸P1.1, reason: 本市没有}\n"
    problem = only(text, rubric(FIRST, criterion("P1.4", {"build": {"kind": "measure"}})))
    assert not problem.hint.en.endswith(": ")


def test_a_declared_criterion_is_kept_with_the_plan():
    loaded = load(HEAD + "not_applicable:\n  - {id: P1.2, reason: 本市没有高耗能行业}\n")
    assert loaded.not_applicable == {"P1.2"}


def test_a_principle_cannot_be_declared_away():
    """A sound rubric leaves something in every pole; should one not, the plan still cannot empty it."""
    text = HEAD + "‸not_applicable:\n  - {id: P1.2, reason: 本市不涉及}\n  - {id: P1.3, reason: 本市不涉及}\n"
    (problem, *more) = problems(text.replace(MARK, ""), rubric(SECOND, THIRD))
    assert not more
    assert (problem.span.line, problem.span.column) == place_of_mark(text)
    assert "nothing would be left of `P1`" in problem.message.en


# ---- several at once


def test_all_problems_of_shape_are_told_at_once_in_the_order_of_their_places():
    text = (
        "nqpf: plan/1\nid: demo\nkind: city\nsubject: 3\nhorizon: {start: 2025, end: soon}\n"
        "measures:\n  - {id: M1, title: t, due: 2027, onwer: x}\n  - {id: M2}\nzzz: 1\n"
    )
    found = problems(text)
    assert [(p.span.line, p.span.column) for p in found] == [
        (1, 1),
        (3, 7),
        (4, 10),
        (5, 29),
        (7, 35),
        (8, 5),
        (9, 1),
    ]


def test_all_problems_of_reference_are_told_at_once_in_the_order_of_their_places():
    text = (
        HEAD.replace("end: 2028", "end: 2020")
        + "not_applicable:\n  - {id: P1.1, reason: x}\n"
        + "diagnosis:\n  - {problem: nope}\n"
        + "measures:\n  - {id: M1, title: t, serves: [P9], indicators: [I9]}\n  - {id: M1, title: t}\n"
    )
    assert [(p.span.line, p.message.en) for p in problems(text)] == [
        (6, "the horizon ends before it starts"),
        (8, "`P1.1` applies to every plan"),
        (10, "`nope` is not a problem of the rubric"),
        (12, "`P9` is not a facet of the rubric"),
        (12, "`I9` is not in indicators"),
        (13, "id `M1` is used twice"),
    ]


def test_shape_comes_before_reference():
    """A reference cannot be judged while the entry it points at may be misspelt."""
    (problem,) = problems(measure("indicators: [I1]") + "indicator:\n  - {id: I1, title: t}\n")
    assert problem.message.en == "unknown key `indicator`"


def test_a_percentage_between_goalposts_of_0_to_100_is_refused():
    posts = {"kind": "goalposts", "worst": 0, "best": 100}
    against = rubric(criterion("P1.1", {"level": posts}))
    fault = only(indicator("serves: [‸P1.1.level]"), against)
    assert fault.message.en == "a percentage is read as a part of 1; the goalposts here are 0 and 100"
    assert fault.hint.zh == '请在评价标准中把标杆值写成小数，或注明 `unit: "%"`'
    for sound in ({"worst": 0, "best": 1}, {"worst": "0%", "best": "100%", "unit": "%"}):
        load(indicator("serves: [P1.1.level]"), rubric(criterion("P1.1", {"level": {**posts, **sound}})))


@pytest.mark.parametrize(
    ("entry", "hint"),
    [
        ("budget: {amount: ‸最高500万元}", "if it is a ceiling per case, write `per_case: 最高500万元`"),
        ("budget: {amount: ‸每户不超过100万元}", "if it is a ceiling per case, write `per_case: 每户不超过100万元`"),
        ("due: ‸每年", "a duty that comes round: `every: 每年`"),
        ("due: ‸quarterly", "a duty that comes round: `every: quarterly`"),
        ("start: ‸每年", "write one date, such as 2027, 2027年底, 2027Q3, 2027-06 or 2027-06-30"),
    ],
)
def test_what_belongs_to_another_entry_is_sent_there(entry, hint):
    assert only(measure(entry)).hint.en == hint
