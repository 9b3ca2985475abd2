"""The plan on which two coders agree, and what is left open in it."""

import builders as b
import pytest
import yaml
from coders import FILE, OF, agreement, coding, task
from hypothesis import given, settings
from hypothesis import strategies as st

from nqpf.loading.plan.plan import load_plan
from nqpf.loading.syntax.decoding import decode
from nqpf.report.agree.adjudicated import adjudicated
from nqpf.report.agree.written import adjudicated_text

FIELDS = {
    "owner": st.sampled_from([None, "市科技局", "市经信局"]),
    "due": st.sampled_from([None, "2026", "2027年底"]),
    "budget": st.sampled_from([None, 5, {"amount": 5, "fund": "F1"}]),
    "indicators": st.sampled_from([[], ["I1"], ["I1", "I2"]]),
    "serves": st.lists(st.sampled_from(["P1.1.a", "P1.1.b", "P2.1.d"]), max_size=3, unique=True),
}


def stated(fields):
    """The fields that are given, as known from elsewhere; of those that are not, that the document is silent."""
    silent = [entry for entry in ("owner", "due") if fields[entry] is None]
    supplied = [entry for entry in ("owner", "due", "budget") if fields[entry] is not None]
    return {key: value for key, value in fields.items() if value is not None} | {"silent": silent, "supplied": supplied}


TASKS = st.lists(st.tuples(st.integers(1, 4), st.fixed_dictionaries(FIELDS)), max_size=4, unique_by=lambda one: one[0])


def made(first, second, lang="en"):
    coded = agreement(first, second)
    text = adjudicated_text(adjudicated(coded.plans, coded.units), ("a.yaml", "b.yaml"), FILE, lang)
    return text, load_plan(decode(text.encode(), "c.yaml"), OF)


def test_what_both_say_stays_and_the_rest_is_open():
    first = coding(task(1, "P1.1.a", "P1.1.b", owner="市科技局", due="2027"), task(3))
    second = coding(task(1, "P1.1.a", owner="市经信局", due="2027"), task(2, "P2.1.d"))
    text, plan = made(first, second)
    (measure,) = plan.plan.measures
    assert (measure.id, measure.facets, measure.owner, measure.due.end.year) == ("M1", ("P1.1.a",), (), 2027)
    assert measure.source.quote == "建设中试基地"
    lines = [line.strip() for line in text.splitlines()]
    assert "# OPEN M1 owner: A 市科技局 | B 市经信局" in lines
    assert "# OPEN M1 serves: A P1.1.b | B (none)" in lines
    assert lines.count("# OPEN only A has this:") == lines.count("# OPEN only B has this:") == 1
    assert "#   - id: M3" in lines


def test_a_coder_agrees_with_himself_in_all():
    first = coding(
        task(1, "P1.1.a", actions=[b.measure("M1.1", serves=["P1.1.b"], source={"quote": "建设纺织中试基地"})])
    )
    text, plan = made(first, first, "zh")
    assert "待定" not in text
    assert plan.plan.measures == first.plan.measures


def test_what_an_action_takes_from_its_task_is_agreed_where_the_other_says_it():
    part = {"source": {"quote": "建设纺织中试基地"}, "owner": "市科技局"}
    silent, saying = (b.measure("M1.1", level=1, **fields) for fields in ({"source": part["source"]}, part))
    first, second = (
        coding(task(1, level=1, owner="市科技局", actions=[silent])),
        coding(task(1, level=1, actions=[saying])),
    )
    for one, other in ((first, second), (second, first)):
        text, plan = made(one, other)
        assert plan.plan.measures[0].owner == ()
        assert [str(body.name.zh) for body in plan.plan.measures[0].actions[0].owner] == ["市科技局"]
        assert "M1.1 owner" not in text


@pytest.mark.parametrize("title", ["a\n- b: c", "\u202e# x: [", "- id: M9", "##[command]x", "{a: b}  # c", "'\" |"])
def test_no_words_of_a_plan_leave_their_comment(title):
    first = coding(task(1, title=title, object=title), task(2, title=title))
    text, plan = made(first, coding(task(1)))
    assert [item.body.id for item in plan.view.items] == ["M1"]
    assert "\u202e" not in text
    assert yaml.safe_load(text)["measures"][0]["title"] == title


@settings(max_examples=40)
@given(TASKS, TASKS, st.booleans())
def test_whatever_they_disagree_on_the_file_loads_and_says_no_more_than_either(first, second, same_fund):
    indicators = [b.indicator("I1", level=0, source={"quote": "培训产业工人八百人次"}), b.indicator("I2", level=0)]
    codings = [
        coding(
            *(task(n, level=0, **stated(fields)) for n, fields in several),
            funds=[{"id": "F1", "title": "基金", "amount": amount}],
            indicators=indicators,
        )
        for several, amount in ((first, 9), (second, 9 if same_fund else 8))
    ]
    _, plan = made(*codings)
    both = dict(first).keys() & dict(second).keys()
    assert {measure.id for measure in plan.plan.measures} == {f"M{n}" for n in both}
    for measure in plan.plan.measures:
        sides = [coded.view.by_id[measure.id].body for coded in codings]
        assert {*measure.facets} == {*sides[0].facets} & {*sides[1].facets}
        assert all(not measure.due or measure.due == side.due for side in sides)
        assert all({*measure.indicators} <= {*side.indicators} for side in sides)
