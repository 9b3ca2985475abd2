"""Whatever a valid plan holds, it comes back from Excel as it was."""

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from sample import ROOT
from strategies import bounded

from nqpf.base.errors import InputError
from nqpf.loading.files.reading import read_source
from nqpf.loading.plan.plan import validate_plan
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.loading.syntax.document import parse_document
from nqpf.loading.syntax.dump import dump
from nqpf.loading.workbook.assembly import load_workbook_plan
from nqpf.loading.workbook.choices import choices_of
from nqpf.render.workbook.book import render_workbook

RUBRIC = load_bundled_rubric().rubric
CHOICES = choices_of(RUBRIC)
EXAMPLES = sorted((ROOT / "examples").glob("*.plan.yaml"))


# Without shrinking: what fails is large either way, and making it smaller takes minutes.
searched = settings(bounded, suppress_health_check=list(HealthCheck), phases=[Phase.generate])


def there_and_back(value, language):
    data = render_workbook(value, CHOICES, language)
    return load_workbook_plan(data, "plan.xlsx", RUBRIC)


def plan_of(value):
    document = parse_document(dump(value), "plan.yaml")
    return validate_plan(document.value, document.positions, RUBRIC).plan


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_example_comes_back(path, language):
    value = parse_document(read_source(str(path)).text, path.name).value
    loaded = there_and_back(value, language)
    assert loaded.view.plan == plan_of(value) == plan_of(loaded.value)
    assert loaded.warnings == ()


# What acts in Excel, in XML, in YAML and in the workbook's own way of writing.
_TRICKY = [
    "",
    " ",
    "\u3000",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "'a",
    '"',
    '""',
    '"a"',
    '"a\\"',
    "a;b",
    "甲；乙",
    "甲、乙，丙",
    "a\nb",
    "a\r\nb",
    "\r",
    "\t",
    "\x01",
    "\x7f",
    "\x85",
    "\u2028",
    "\ufeff",
    "\ufffe",
    "_x0041_",
    "_x005F_x0041_",
    "x005F_",
    "# M1",
    "[en]",
    "a [en]",
    "a (zh)",
    "1e3",
    "012",
    "2027-06",
    "2027",
    "52",
    "52%",
    "TRUE",
    "null",
    "~",
    "<b>&amp;</b>",
    "]]>",
    "\u202eabc",
    "#REF!",
    "http://x",
    "😀",
    " a ",
]
texts = st.one_of(st.sampled_from(_TRICKY), st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
ids = st.from_regex(r"[A-Za-z0-9_甲-龥][A-Za-z0-9_.\-甲-龥]{0,5}", fullmatch=True)
words = st.one_of(texts, st.dictionaries(st.sampled_from(["en", "zh"]), texts))
bodies = st.one_of(words, st.lists(words, max_size=3))
figures = st.one_of(
    st.integers(0, 10**20),
    st.floats(0, 1e20, allow_nan=False, allow_subnormal=False).filter(lambda x: "e" not in repr(x)),
    st.sampled_from(["5亿元", "8000", "待定", "", "１２万元", "12.50", "0"]),
    st.none(),
)
values = st.one_of(
    st.integers(-(10**17), 10**17),
    st.sampled_from([0.1, 52.0, 1e-7, "52", "52.0", "12.50", "待定", "", "０.5"]),
    st.none(),
)
days = st.one_of(
    st.integers(2000, 2100),
    st.sampled_from(["2027", "2027-06", "2027年底", "2027Q3", "2027-06-30", "待定", "", "２０２７年"]),
    st.none(),
)
cells = st.one_of(
    words, st.none(), st.booleans(), st.integers(-(10**20), 10**20), st.floats(allow_nan=False, allow_infinity=False)
)


def parts(required=None, **fields):
    return st.fixed_dictionaries(required or {}, optional=fields)


def claims(kind):
    return st.lists(st.sampled_from(sorted(CHOICES[f"facets_{kind}"])), max_size=3, unique=True)


citation = st.one_of(
    st.none(), parts(file=st.one_of(st.none(), texts), section=words, quote=st.one_of(st.none(), texts))
)
budget = st.one_of(figures, parts(amount=figures, source=words))
point = st.one_of(st.none(), parts(value=values, year=days, unit=st.sampled_from(["", "元"])))
milestone = parts(value=values, year=days)


@st.composite
def plans(draw):
    measure_ids, indicator_ids = draw(st.lists(ids, max_size=3)), draw(st.lists(ids, max_size=2))
    action_ids, statement_ids = draw(st.lists(ids, max_size=2)), draw(st.lists(ids, max_size=2))
    every = [*measure_ids, *indicator_ids, *action_ids, *statement_ids]
    assume(len(set(every)) == len(every))

    def some(known):
        return st.lists(st.sampled_from(known), max_size=2) if known else st.just([])

    common = {"source": citation, "note": words}
    action = dict(
        **common,
        serves=claims("measure"),
        type=st.sampled_from([None, *CHOICES["types"]]),
        object=words,
        owner=bodies,
        start=days,
        due=days,
        budget=budget,
        indicators=some(indicator_ids),
    )

    def item(name, fields):
        return draw(parts({"id": st.just(name), "title": words}, **fields))

    measures = [item(name, action) for name in measure_ids]
    for name in action_ids if measures else []:
        draw(st.sampled_from(measures)).setdefault("actions", []).append(item(name, action))
    indicator = dict(
        **common,
        serves=claims("indicator"),
        unit=st.sampled_from(["", "元"]),
        direction=st.sampled_from(["up", "down"]),
        baseline=point,
        target=point,
        milestones=st.lists(milestone, max_size=2),
        data_source=words,
        owner=bodies,
        frequency=words,
        benchmark=st.one_of(st.none(), parts(value=values, source=words)),
    )
    statement = dict(
        **common,
        serves=claims("statement"),
        entries=st.lists(st.dictionaries(texts, cells, max_size=3), max_size=3),
        data_source=words,
        date=days,
        measures=some(measure_ids),
        owner=bodies,
        update=words,
    )
    problem = parts(
        {"problem": st.sampled_from(sorted(CHOICES["problems"]))},
        data=words,
        data_source=words,
        indicators=some(indicator_ids),
        measures=some(measure_ids),
        absent=words,
    )
    top = parts(
        {
            "nqpf": st.just("plan/1"),
            "id": ids,
            "kind": st.sampled_from(["region", "enterprise"]),
            "title": words,
            "subject": words,
            "horizon": st.just({"start": 2026, "end": "2030年底"}),
        },
        **common,
        issuer=words,
        published=days,
        currency=st.sampled_from(["CNY", "USD"]),
        budget=budget,
        industries=st.lists(words, max_size=3),
        diagnosis=st.lists(problem, max_size=2, unique_by=lambda one: one["problem"]),
        **{"$schema": texts},
        not_applicable=st.sampled_from([[], [{"id": "D5.B2", "reason": "辖区内没有高耗能企业"}]]),
    )
    value = draw(top)
    lists = {
        "measures": measures,
        "indicators": [item(name, indicator) for name in indicator_ids],
        "statements": [item(name, statement) for name in statement_ids],
    }
    return value | lists


@searched
@given(plans(), st.sampled_from(["en", "zh"]))
def test_any_valid_plan_comes_back(value, language):
    try:
        plan = plan_of(value)
    except InputError:
        assume(False)
    loaded = there_and_back(value, language)
    assert loaded.view.plan == plan
    assert plan_of(loaded.value) == plan
    assert loaded.warnings == ()
