from time import process_time

import builders as b
import pytest

from nqpf.base.errors import InputError
from nqpf.loading.assessment import load_assessment

RUBRIC = b.rubric(b.principle("P1", b.criterion("P1.1"), b.criterion("P1.2", na=True), b.criterion("P1.3")))
PLAN = b.loaded(
    RUBRIC,
    b.plan_data(
        indicators=[b.valued("I1", 0.5, "P1.1.f")],
        not_applicable=[{"id": "P1.2", "reason": "本地没有此类产业，也不在规划范围之内"}],
    ),
)
TEXT = f"""\
nqpf: assessment/1
plan: {{id: plan, sha256: "{"0" * 64}"}}
rater: 张三
date: 2026-05-01
ratings:
  P1.1:
    rating: 3
    cite: I1
    comment: 目标有依据
  P1.3:
    rating:
    cite:
    comment:
"""


@pytest.fixture
def load(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(*change):
        text = TEXT.replace(*change) if change else TEXT
        (tmp_path / "a.yaml").write_text(text, "utf-8")
        return load_assessment("a.yaml", PLAN, RUBRIC)

    return run


def line_of(text):
    return next(n for n, line in enumerate(PLAN.source.text.splitlines(), start=1) if text in line)


def test_it_is_read_with_the_line_each_rating_rests_on(load):
    loaded = load()
    assert loaded.assessment.levels == {"P1.1": 3}
    assert loaded.assessment.given["P1.1"].comment == "目标有依据"
    assert PLAN.positions.source.line(loaded.lines["P1.1"]).strip() == "{"
    assert loaded.outdated is None


@pytest.mark.parametrize(
    ("cite", "text"),
    [("{line: 5}", None), ('{quote: \'"title": "I1"\'}', '"title": "I1"')],
)
def test_a_line_or_words_of_the_plan_will_do(load, cite, text):
    assert load("cite: I1", f"cite: {cite}").lines["P1.1"] == (line_of(text) if text else 5)


def test_words_that_run_over_lines_have_no_line(load):
    assert load("cite: I1", 'cite: {quote: \'"id": "I1", "title": "I1"\'}').lines == {"P1.1": None}


def test_a_criterion_may_be_left_out_or_empty(load):
    assert load("  P1.3:\n    rating:\n    cite:\n    comment:\n", "  P1.3:\n").assessment.levels == {"P1.1": 3}


def test_a_plan_that_has_changed_is_told_and_read_all_the_same(load):
    outdated = load("0" * 64, "1" * 64).outdated
    assert outdated.in_language("en") == (
        "a.yaml:2:26: the plan has changed since it was assessed (check whether the ratings are still valid)"
    )


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("id: plan,", "id: other,"), "a.yaml:2:12: this assesses the plan `other`, not `plan`"),
        (("cite: I1", "cite:"), "a.yaml:7:13: the rating of `P1.1` cites nothing (cite an item's id"),
        (("cite: I1", "cite: I9"), "a.yaml:8:11: the plan has no item `I9` ("),
        (("cite: I1", "cite: {line: 900}"), "a.yaml:8:11: line 900 of the plan is empty"),
        (("cite: I1", "cite: {line: 0}"), "a.yaml:8:18: `line: 0` is out of range"),
        (("cite: I1", "cite: {quote: 没有的话}"), "a.yaml:8:11: these words are not in the plan"),
        (("cite: I1", "cite: {quote: '规划'}"), "a.yaml:8:11: these words are not in the plan"),
        (("cite: I1", "cite: {line: 1, item: I1}"), "a.yaml:8:11: a citation names one place"),
        (("cite: I1", "cite: {}"), "a.yaml:8:11: a citation names one place"),
        (("cite: I1", "cite: {lin: 1}"), "a.yaml:8:12: unknown key `lin` (did you mean `line`?)"),
        (("rating: 3", "rating: 6"), "a.yaml:7:13: a rating is a whole number from 0 to 5"),
        (("rating: 3", "rating: 3.5"), "a.yaml:7:13: a rating is a whole number from 0 to 5"),
        (("rating: 3", "rating: true"), "a.yaml:7:13: a rating is a whole number from 0 to 5"),
        (("P1.1:", "P1.9:"), "a.yaml:6:3: `P1.9` is not a criterion of the rubric (did you mean `P1.3`?)"),
        (("P1.1:", "P1.2:"), "a.yaml:6:3: `P1.2` does not apply to this plan"),
        (("rater: 张三", "rater:"), "a.yaml:3:7: the rater is not named"),
        (("rater: 张三", "rater: 待定"), "a.yaml:3:8: the rater is not named"),
        (("2026-05-01", "年中"), "a.yaml:4:7: the date is missing or not a date"),
        (("2026-05-01", "2026-02-30"), "a.yaml:4:7: the date is missing or not a date"),
        (("0" * 64, "abc"), "a.yaml:2:26: this is not the SHA-256 of a file"),
        (("assessment/1", "plan/1"), "a.yaml:1:7: `plan/1` is not valid for `nqpf`"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(load, change, told):
    with pytest.raises(InputError) as caught:
        load(*change)
    assert caught.value.problems[0].in_language("en").startswith(told)


def test_all_that_is_wrong_is_told_at_once(load):
    with pytest.raises(InputError) as caught:
        load("cite: I1\n    comment: 目标有依据\n  P1.3:\n    rating:", "cite: I9\n  P1.9:\n    rating: 1")
    assert len(caught.value.problems) == 2


def test_a_flood_of_unknown_criteria_is_refused_in_no_time(load):
    start = process_time()
    with pytest.raises(InputError) as caught:
        load("  P1.3:\n", "".join(f"  X{n}: {{rating: 1, cite: I1}}\n" for n in range(20_000)) + "  P1.3:\n")
    assert len(caught.value.problems) == 51
    assert process_time() - start < 20


def test_a_name_too_long_is_told_in_characters(load):
    with pytest.raises(InputError) as caught:
        load("张三", "张" * 65)
    (problem,) = caught.value.problems
    assert problem.in_language("en") == "a.yaml:3:8: `rater` has more than 64 characters"
    assert problem.in_language("zh") == "a.yaml:3:8: `rater` 超过 64 个字符"
