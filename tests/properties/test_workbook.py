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
from nqpf.plan.bodies import ROLES
from nqpf.plan.entries import QUOTED, SILENT
from nqpf.render.workbook.book import render_workbook

RUBRIC = load_bundled_rubric().rubric
CHOICES = choices_of(RUBRIC)
EXAMPLES = [*sorted((ROOT / "examples").glob("*.plan.yaml")), ROOT / "tests" / "forms.plan.yaml"]


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
    facet = st.sampled_from(sorted(CHOICES[f"facets_{kind}"]))
    claim = st.one_of(facet, parts({"facet": facet}, by=texts, because=words))
    return st.lists(claim, max_size=3, unique_by=lambda one: one if isinstance(one, str) else one["facet"])


def suggestions(kind):
    facet = st.sampled_from([*sorted(CHOICES[f"facets_{kind}"]), "none"])
    one = st.one_of(facet, parts({"facet": facet}, because=words))
    return st.lists(one, max_size=5, unique_by=lambda one: one if isinstance(one, str) else one["facet"])


maybe = st.one_of(st.none(), texts)
number = st.one_of(st.none(), st.integers(1, 99))
place = {"section": words, "page": number, "quote": maybe, "annex": words, "row": number}
digest = st.sampled_from([None, "0" * 64, "9e" * 32, "Fa" * 32])
cited = st.one_of(parts(file=maybe, **place), parts({"file": st.just("a.md")}, sha256=digest, **place))
citation = st.one_of(st.none(), cited)
by_role = st.dictionaries(st.sampled_from(ROLES), bodies, min_size=1, max_size=3)
ceilings = st.sampled_from([None, "最高500万元", 3, "待定"])
budget = st.one_of(figures, parts(amount=figures, source=words, per_case=ceilings, rate=words, fund=st.just("F-1")))
unit = st.sampled_from(["", "元"])
comparator = st.sampled_from(["", "about", "at_least"])
level = parts(value=st.one_of(values, st.sampled_from(["5-8", "约3"])), comparator=comparator, year=days, unit=unit)
span = parts({"low": st.sampled_from([1, "2", 2.5])}, high=st.sampled_from([3, "4元"]), year=days, unit=unit)
change = parts({"change": st.sampled_from(["缩短20%", "新增3", -3, "+2.5", "翻一番"])}, year=days)
based = st.one_of(st.none(), parts(value=values, year=days, source=words), span)
aimed = st.one_of(st.none(), level, span, change)
milestone = st.one_of(parts(value=values, year=days), span, change)


def said(kind):
    """What plan/2 says of an item's single entries."""
    entry = st.sampled_from(QUOTED[kind])
    value = cells.filter(lambda one: one is not None)
    other = parts({"entry": entry, "value": value}, source=st.one_of(st.none(), texts, cited))
    return {
        "strength": st.sampled_from([None, *CHOICES["strengths"]]),
        "quotes": st.dictionaries(entry, st.one_of(texts, cited), max_size=2),
        "conflicts": st.lists(other, max_size=2),
    }


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
        suggests=suggestions("measure"),
        type=st.sampled_from([None, *CHOICES["types"]]),
        object=words,
        **said("measure"),
        owner=st.one_of(bodies, by_role),
        every=st.sampled_from([None, "year", "quarter", "待定"]),
        start=days,
        due=days,
        budget=budget,
        indicators=some(indicator_ids),
    )

    def item(name, fields, kind="measure"):
        made = draw(parts({"id": st.just(name), "title": words}, **fields))
        left = [entry for entry in SILENT[kind] if entry not in made and entry != "year"]
        silent = draw(st.lists(st.sampled_from(left), max_size=2, unique=True)) if left else []
        if made.get("every") in ("year", "quarter") and draw(st.booleans()):
            made["supplied"] = ["every"]
        return {**made, "silent": silent} if silent else made

    measures = [item(name, action) for name in measure_ids]
    for name in action_ids if measures else []:
        draw(st.sampled_from(measures)).setdefault("actions", []).append(item(name, action))
    indicator = dict(
        **common,
        serves=claims("indicator"),
        suggests=suggestions("indicator"),
        unit=st.sampled_from(["", "元"]),
        direction=st.sampled_from(["up", "down"]),
        **said("indicator"),
        baseline=based,
        target=aimed,
        milestones=st.lists(milestone, max_size=2),
        data_source=words,
        owner=st.one_of(bodies, by_role),
        frequency=words,
        benchmark=st.one_of(st.none(), parts(value=values, source=words)),
    )
    statement = dict(
        **common,
        serves=claims("statement"),
        suggests=suggestions("statement"),
        entries=st.lists(st.dictionaries(texts, cells, max_size=3), max_size=3),
        data_source=words,
        date=days,
        **said("statement"),
        measures=some(measure_ids),
        owner=st.one_of(bodies, by_role),
        update=words,
    )
    problem = parts(
        {"problem": st.sampled_from(sorted(CHOICES["problems"]))},
        data=words,
        data_source=words,
        indicators=some(indicator_ids),
        measures=some(measure_ids),
        absent=words,
        source=st.one_of(st.none(), texts, cited),
    )
    fund = parts({"id": st.just("F-1"), "title": words}, amount=figures, source=words, owner=by_role, cites=citation)
    top = parts(
        {
            "nqpf": st.just("plan/2"),
            "funds": st.lists(fund, min_size=1, max_size=1),
            "id": ids,
            "kind": st.sampled_from(["region", "enterprise"]),
            "title": words,
            "subject": words,
        },
        horizon=st.sampled_from([{"start": 2026, "end": "2030年底"}, {}, {"start": 2026}]),
        scope=st.sampled_from([[], ["P1.1", "D5.B2"]]),
        **common,
        draft=st.booleans(),
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
        "indicators": [item(name, indicator, "indicator") for name in indicator_ids],
        "statements": [item(name, statement, "statement") for name in statement_ids],
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


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_plan_of_version_1_comes_back_as_one(language):
    value = {"nqpf": "plan/1", "id": "p", "kind": "region", "title": "t", "subject": "s"}
    value |= {"horizon": {"start": 2026, "end": 2030}, "measures": [{"id": "M1", "title": "t", "owner": "a"}]}
    assert there_and_back(value, language).value == value
