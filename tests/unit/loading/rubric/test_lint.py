import json

import pytest
from builders import criterion, measure, principle, rubric_data
from builders import facet as bare_facet

from nqpf.loading.rubric.rubric import lint_rubric

SAID = {"en": "said", "zh": "已写"}
MET, UNMET = measure("M1", serves=["P.1.f"]), {"id": "M1", "title": "M1", "serves": ["P.1.f"]}


def remarks(tmp_path, *dimensions):
    path = tmp_path / "rubric.yaml"
    path.write_text(json.dumps(rubric_data(*dimensions), ensure_ascii=False, indent=1), "utf-8")
    return [(remark.message.en, remark.span.line) for remark in lint_rubric(path)[1]]


def facet(name, **fields):
    """A facet that says everything, with a title of its own."""
    told = dict.fromkeys(("counts", "not_counts", "remedy", "evidence"), SAID)
    examples = {"met": {**MET, "serves": [name]}, "unmet": {**UNMET, "serves": [name]}}
    title = {"en": name, "zh": name}
    return bare_facet(name, "measure", **{"title": title, **told, "examples": examples, **fields})


def without(name, key):
    return {k: v for k, v in facet(name).items() if k != key}


def whole(name, *facets, **fields):
    return criterion(name, *facets, **{"asks": SAID, "paper": "s1p1", **fields})


def test_a_rubric_that_says_everything_has_no_remarks(tmp_path):
    assert remarks(tmp_path, principle("P", whole("P.1", facet("P.1.f")), asks=SAID)) == []


@pytest.mark.parametrize(
    ("dimension", "message"),
    [
        (principle("P", whole("P.1", facet("P.1.f"))), "`P` does not say what it requires"),
        (principle("P", whole("P.1", without("P.1.f", "remedy")), asks=SAID), "`P.1.f` does not say how to fix it"),
        (principle("P", whole("P.1", without("P.1.f", "counts")), asks=SAID), "`P.1.f` does not say what counts"),
        (
            principle("P", whole("P.1", without("P.1.f", "not_counts")), asks=SAID),
            "`P.1.f` does not say what does not count",
        ),
        (
            principle("P", whole("P.1", without("P.1.f", "evidence")), asks=SAID),
            "`P.1.f` does not say where to look for evidence",
        ),
        (
            principle("P", whole("P.1", without("P.1.f", "examples")), asks=SAID),
            "`P.1.f` does not say by example what meets it",
        ),
        (
            principle("P", criterion("P.1", facet("P.1.f"), asks=SAID), asks=SAID),
            "`P.1` does not say where it comes from",
        ),
        (
            principle("P", criterion("P.1", facet("P.1.f"), paper="s1"), asks=SAID),
            "`P.1` does not say what it requires",
        ),
    ],
)
def test_what_is_missing_is_named_at_its_node(tmp_path, dimension, message):
    (remark,) = remarks(tmp_path, dimension)
    assert remark[0] == message
    assert remark[1] > 1


def test_a_facet_that_no_plan_reaches(tmp_path):
    far = facet("P.1.f", scope=["enterprise"])
    near = facet("P.1.g")
    found = remarks(tmp_path, principle("P", whole("P.1", far, near, scope=["region"]), asks=SAID))
    assert [message for message, _ in found] == ["`P.1.f` can never be reached: `P.1` has another scope"]


@pytest.mark.parametrize(("weights", "count"), [((5, 1, 1), 1), ((2, 1, 1), 0), ((5, 1), 0)])
def test_one_of_three_or_more_siblings_that_outweighs_the_others(tmp_path, weights, count):
    facets = [facet(f"P.1.{n}", weight=weight) for n, weight in enumerate(weights)]
    found = remarks(tmp_path, principle("P", whole("P.1", *facets), asks=SAID))
    assert len(found) == count
    assert all("weighs 71% of its 3 siblings" in message for message, _ in found)


@pytest.mark.parametrize(
    ("titles", "count"),
    [
        (({"en": "One", "zh": "一"}, {"en": "one", "zh": "二"}), 1),
        (({"en": "One", "zh": "一"}, {"en": "Two", "zh": "一"}), 1),
        (({"en": "One", "zh": "一"}, {"en": "One", "zh": "一"}), 2),
        (({"en": "One", "zh": "一"}, {"en": "Two", "zh": "二"}), 0),
    ],
)
def test_two_facets_or_criteria_of_one_title_in_one_language(tmp_path, titles, count):
    facets = [facet(f"P.1.{n}", title=title) for n, title in enumerate(titles)]
    assert len(remarks(tmp_path, principle("P", whole("P.1", *facets), asks=SAID))) == count
    criteria = [whole(f"P.{n}", facet(f"P.{n}.f"), title=title) for n, title in enumerate(titles)]
    found = remarks(tmp_path, principle("P", *criteria, asks=SAID))
    assert [message for message, _ in found] == ["`P.1` has the title of `P.0`"] * count


def test_a_criterion_may_have_the_title_of_its_facet(tmp_path):
    title = {"en": "Same", "zh": "相同"}
    assert remarks(tmp_path, principle("P", whole("P.1", facet("P.1.f", title=title), title=title), asks=SAID)) == []


@pytest.mark.parametrize(
    ("which", "item", "message"),
    [
        ("met", measure("M1", level=3), "the example `met` of `P.1.f` earns 0.6, expected at least 0.8"),
        ("unmet", measure("M1", level=3), "the example `unmet` of `P.1.f` earns 0.6, expected at most 0.4"),
        ("met", {"id": "M1"}, "the example `met` of `P.1.f` cannot be read: `title:` is missing"),
        ("met", measure("M1", indicators=["I9"]), "cannot be read: `I9` is not in indicators"),
        ("met", measure("M1", due="one day, perhaps"), "the example `met` of `P.1.f` cannot be read: "),
        ("met", {"id": "M-ref", "title": "t"}, "the example `met` of `P.1.f` cannot be read: "),
    ],
)
def test_an_example_that_does_not_show_what_it_should(tmp_path, which, item, message):
    examples = {**facet("P.1.f")["examples"], which: item}
    found = remarks(tmp_path, principle("P", whole("P.1", facet("P.1.f", examples=examples)), asks=SAID))
    assert len(found) == 1
    assert message in found[0][0]


def test_an_example_may_refer_to_a_measure_and_an_indicator(tmp_path):
    linked = measure("M1", indicators=["I-ref"])
    examples = {"met": linked, "unmet": UNMET}
    assert remarks(tmp_path, principle("P", whole("P.1", facet("P.1.f", examples=examples)), asks=SAID)) == []
