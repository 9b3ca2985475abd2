"""What plan/2 adds to plan/1: loaded under that name, refused under the older one, each fault at its place."""

import pytest
from marked import FIRST, HEAD, MARK, assert_told, indicator, load, measure, only, problems, rubric

from nqpf.loading.plan.newer import needs_newer
from nqpf.loading.syntax.document import parse_document

NEEDS = "write `nqpf: plan/2` in the first line, or run nqpf convert"


def second(text: str) -> str:
    """The same file under the newer name."""
    return text.replace("nqpf: plan/1", "nqpf: plan/2")


STATEMENT = HEAD + "statements:\n  - id: S1\n    title: 清单\n"
NEWER = [
    (HEAD + "‸draft: true\n", "draft"),
    (HEAD + "‸scope: [P1.1]\n", "scope"),
    (HEAD + "‸funds: [{id: F1, title: 资金}]\n", "funds"),
    (HEAD + "budget: {amount: 3亿元, ‸rate: 20%}\n", "rate"),
    (HEAD + "source: {file: a.txt, ‸annex: 附件1}\n", "annex"),
    (HEAD + f"source: {{file: a.txt, ‸sha256: {'0a' * 32}}}\n", "sha256"),
    (measure("source: {quote: 技改, ‸page: 3}"), "page"),
    (measure("‸suggests: [P1.1.build]"), "suggests"),
    (indicator("‸suggests: [none]"), "suggests"),
    (HEAD + "diagnosis:\n  - {problem: sme-lag, ‸source: {quote: 中小企业}}\n", "source"),
    (measure("‸silent: [owner]"), "silent"),
    (measure("due: 2027", "‸supplied: [due]"), "supplied"),
    (measure("‸strength: will"), "strength"),
    (measure("‸quotes: {title: 技改}"), "quotes"),
    (measure("‸conflicts: [{entry: title, value: 改造}]"), "conflicts"),
    (measure("‸every: 每年"), "every"),
    (measure("owner: {‸lead: 市工信局}"), "lead"),
    (measure("serves: [{‸facet: P1.1.build}]"), "facet"),
    (measure("budget: {‸per_case: 最高500万元}"), "per_case"),
    (measure("actions:", "  - {id: A1, title: t, ‸strength: seek}"), "strength"),
    (measure("actions:", "  - {id: A1, title: t, budget: {‸rate: 20%}}"), "rate"),
    (indicator("target: {‸change: 增长10%}"), "change"),
    (indicator("target: {‸low: 3}"), "low"),
    (indicator("milestones:", "  - {value: 3, ‸comparator: about}"), "comparator"),
    (indicator("baseline: {value: 3, ‸source: 年鉴}"), "source"),
    (indicator("benchmark: {‸high: 3}"), "high"),
    (STATEMENT + "    ‸silent: [date]\n", "silent"),
]


@pytest.mark.parametrize(("text", "key"), NEWER, ids=[f"{n}-{key}" for n, (_, key) in enumerate(NEWER)])
def test_a_key_of_plan_2_in_a_file_of_plan_1_is_a_problem_at_that_key(text, key):
    assert_told(text, f"`{key}` needs plan/2", hint=NEEDS)
    without = second(text.replace(MARK, ""))
    assert load(without).plan.nqpf == "plan/2"
    assert needs_newer(parse_document(without, "plan.yaml").value)


def test_a_range_in_a_file_of_plan_1_is_a_problem_at_its_value():
    assert_told(indicator("target: {value: ‸5-8%}"), "a range needs plan/2", hint=NEEDS)
    assert load(second(indicator("target: {value: 5-8%}"))).plan.indicators[0].target.value.is_range


def test_what_is_wrong_beside_is_told_with_it():
    found = problems(measure("strength: will", "due: 不久"))
    assert [problem.message.en for problem in found] == ["`strength` needs plan/2", "'不久' is not a date"]


@pytest.mark.parametrize(
    "text",
    [
        measure("owner: {en: Bureau, zh: 局}", "budget: 3万元", "serves: [P1.1.build]"),
        indicator("target: {value: 约3%}"),
    ],
)
def test_a_file_of_plan_1_loads_alike_under_either_name(text):
    assert load(text).plan == load(second(text)).plan.model_copy(update={"nqpf": "plan/1"})
    assert not needs_newer(parse_document(text, "plan.yaml").value)


UNDATED = HEAD.replace("horizon: {start: 2025, end: 2028}\n", "")


@pytest.mark.parametrize("horizon", ["", "horizon: {}\n", "horizon: {start: 2025}\n", "horizon: {end: 2028}\n"])
def test_a_plan_may_leave_its_horizon_open(horizon):
    text = UNDATED + horizon
    assert load(second(text)).plan.nqpf == "plan/2"
    assert needs_newer(parse_document(text, "plan.yaml").value)
    assert all("is missing" in problem.message.en for problem in problems(text))


def test_a_plan_of_version_1_says_which_end_of_its_horizon_is_missing():
    assert_told(UNDATED + "horizon: ‸{start: 2025}\n", "`end:` is missing")
    assert only(MARK + UNDATED).message.en == "`horizon:` is missing"


FAULTS = [
    (measure("silent: [‸onwer]"), "there is no entry `onwer` here", "did you mean `owner`?"),
    (measure("silent: [‸责任单位]"), "there is no entry", "did you mean `owner`?"),
    (measure("silent: [‸title]"), "there is no entry `title`", "valid here: budget, due, indicators, owner"),
    (measure("owner: 市工信局", "silent: [‸owner]"), "`owner` is listed as silent, and is given", "keep one"),
    (measure("budget: 3万元", "silent: [due, ‸budget]"), "`budget` is listed as silent", "keep one"),
    (indicator("target: {value: 3, year: 2027}", "silent: [‸year]"), "`year` is listed as silent", ""),
    (indicator("target: {change: 增长3%}", "silent: [year, ‸target]"), "`target` is listed as silent", ""),
    (indicator("baseline: {year: 2024}", "silent: [‸baseline]"), "`baseline` is listed as silent", ""),
    (indicator("silent: [‸due]"), "there is no entry `due`", "valid here"),
    (STATEMENT + "    date: 2025\n    silent: [‸date]\n", "`date` is listed as silent", ""),
    (measure("supplied: [‸onwer]"), "there is no entry `onwer` here", "did you mean `owner`?"),
    (measure("supplied: [‸title]"), "there is no entry `title`", "valid here: budget, due, every, indicators, lead"),
    (measure("supplied: [‸due]"), "`due` is listed as supplied, and is not given", "add `due:`"),
    (measure("owner: 甲局\n    supplied: [‸lead]"), "`lead` is listed as supplied", "add `owner.lead:`"),
    (measure("owner: {support: 市工信局}", "supplied: [‸owner]"), "`owner` is listed as supplied", "add `owner:`"),
    (measure("silent: [due]", "supplied: [‸due]"), "`due` is listed as silent and as supplied", "keep one"),
    (indicator("target: {value: 3}", "supplied: [‸year]"), "`year` is listed as supplied, and is not given", ""),
    (measure("quotes: {‸owners: 市工信局}"), "there is no entry `owners`", "did you mean `owner`?"),
    (measure("quotes: {‸value: 三}"), "there is no entry `value`", "valid here"),
    (measure("conflicts: [{entry: ‸budgte, value: 3万元}]"), "there is no entry `budgte`", "did you mean `budget`?"),
    (measure("conflicts: [‸{value: 3万元}]"), "`entry:` is missing", ""),
    (measure("strength: ‸支持"), "`支持` is not valid for `strength`", "did you mean `support`?"),
    (measure("strength: ‸perhaps"), "`perhaps` is not valid for `strength`", "valid here: encourage, seek"),
    (measure("every: ‸每周"), "`每周` is not valid for `every`", "valid here: half-year, month, quarter, year"),
    (measure("owner: {‸leed: 市工信局}"), "unknown key `leed`", "did you mean `lead`?"),
    (measure("owner: {‸牵头单位: 市工信局}"), "unknown key `牵头单位`", "did you mean `lead`?"),
    (measure("owner: {lead: [‸3]}"), "must be text", ""),
    (measure("serves: [{facet: ‸P1.1.biuld}]"), "`P1.1.biuld` is not a facet", "did you mean `P1.1.build`?"),
    (measure("serves: [{facet: P1.1.build, ‸why: x}]"), "unknown key `why`", "valid here"),
    (measure("budget: {fund: ‸F2}") + "funds: [{id: F1, title: 资金}]\n", "`F2` is not in funds", ""),
    (measure("budget: {per_case: ‸按实际}"), "contains no number", ""),
    (measure("source: ‸{row: 3}"), "`row` is given without the `annex` that it is in", "add `annex:`"),
    (
        measure("owner: ‸{lead: 市经信局, support: 市经信局}"),
        "“市经信局” is named as `lead` and as `support`",
        "keep the role",
    ),
    (measure("suggests: [{facet: ‸P1.1.biuld}]"), "`P1.1.biuld` is not a facet", "did you mean `P1.1.build`?"),
    (measure("suggests: [none, ‸P1.1]"), "`P1.1` is a criterion: claim its facets", "valid here"),
    (measure("suggests: [‸P1.1.rate]"), "`P1.1.rate` requires an indicator", "claim it from"),
    (measure("suggests: [P1.1.build, ‸P1.1.build]"), "`P1.1.build` is suggested twice", ""),
    (measure("suggests: [none, ‸none]"), "`none` is suggested twice", ""),
    (measure("suggests: ‸[a, b, c, d, e, f]"), "`suggests` has more than 5 entries", ""),
    (measure("suggests: [{facet: none, ‸by: 张三}]"), "unknown key `by`", "valid here: because, facet"),
    (measure("serves: [‸none]"), "`none` is not a facet of the rubric", ""),
    (measure("serves: [{facet: ‸P1.1.biuld, by: suggested}]"), "`P1.1.biuld` is not a facet", "did you mean"),
    (HEAD + "draft: ‸是\n", "`draft` must be true or false", ""),
    (measure("source: {sha256: ‸" + "0a" * 32 + "}"), "`sha256` is given without the `file`", "add `file:`"),
    (measure("source: {file: a.txt, sha256: ‸0a}"), "this is not a SHA-256", "64 digits"),
    (measure("source: {file: ‸3, sha256: " + "0a" * 32 + "}"), "`file` must be text", ""),
    (measure("source: {page: ‸0}"), "`page: 0` is out of range", "at least 1"),
    (measure("quotes: {title: {quote: 技改, page: ‸三}}"), "`page` must be a number", ""),
    (measure("source: {row: ‸0}"), "`row: 0` is out of range", "at least 1"),
    (measure("source: {row: ‸'3'}"), "`row` must be a number", ""),
    (indicator("target: {low: 8, high: ‸5}"), "the range '8-5' runs backwards", "smaller number first"),
    (indicator("target: {value: ‸8-5}"), "the range '8-5' runs backwards", "smaller number first"),
    (indicator("target: {value: ‸5, low: 3}"), "a value and `low` or `high`", "write the value, or the two ends"),
    (indicator("target: {value: 5, change: ‸+3}"), "a value and a `change` are both given", "write the level"),
    (indicator("target: {value: ‸缩短20%}"), "says how much changes", "write `change: 缩短20%`"),
    (indicator("target: {change: ‸提高到80%}"), "says what is reached", "in `value:`"),
    (indicator("target: {value: 5, comparator: ‸约}"), "`约` is not valid for `comparator`", "did you mean `about`?"),
    (indicator("baseline: {‸change: 3}"), "unknown key `change`", "valid here"),
    (HEAD + "scope: [‸P1.9]\n", "`P1.9` is not a criterion", "did you mean"),
    (HEAD + "funds: [{id: F1, title: 一}, {id: ‸F1, title: 二}]\n", "id `F1` is used twice", "first used"),
    (HEAD + "funds: [{id: F1, title: 一, amount: ‸很多}]\n", "'很多' contains no number", ""),
    (HEAD + "funds: [‸{id: F1}]\n", "`title:` is missing", ""),
]


@pytest.mark.parametrize(("text", "message", "hint"), FAULTS, ids=[str(n) for n in range(len(FAULTS))])
def test_each_fault_is_told_at_its_place_with_what_to_write(text, message, hint):
    assert_told(second(text), message, hint)


def test_an_action_is_silent_on_what_it_does_not_state_itself():
    load(second(measure("owner: 市工信局", "actions:", "  - {id: A1, title: t, silent: [owner]}")))


def test_a_fund_and_a_measure_do_not_share_an_id():
    assert_told(second(measure() + "funds: [{id: ‸M1, title: 资金}]\n"), "id `M1` is used twice")


def test_a_criterion_may_be_declared_as_the_scope():
    assert load(second(HEAD + "scope: [P1.1]\n"), rubric(FIRST)).plan.scope == ("P1.1",)


def test_a_row_of_an_annex_needs_plan_2_at_both_keys():
    found = [fault.message.en for fault in problems(measure("source: {annex: 附件2, row: 3}"))]
    assert found == ["`annex` needs plan/2", "`row` needs plan/2"]
    assert load(second(measure("source: {annex: 附件2, row: 3}"))).plan.measures[0].source.row == 3


def test_the_hash_of_a_document_is_the_same_in_either_case():
    plan = load(second(HEAD + f"source: {{file: a.txt, sha256: {'0A' * 32}, page: 2}}\n")).plan
    assert (plan.source.sha256, plan.source.page) == ("0a" * 32, 2)
