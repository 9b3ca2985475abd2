"""The ladder of one facet: the item it rests on, the tests it passed and failed in their order, its credit."""

from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.render.html.element import Child, both, element, prose
from nqpf.render.score.places import Places
from nqpf.report.score.dimensions_view import FacetView
from nqpf.report.score.items_view import TestView
from nqpf.report.words import formulas
from nqpf.report.words.rungs import called
from nqpf.report.words.words import phrase

_PASSED, _FAILED = Text("passed:", "通过："), Text("failed:", "未通过：")


def ladder(facet: FacetView, places: Places) -> list[Child]:
    """What a facet rests on; that nothing claims it, where nothing does."""
    if facet.item is None:
        nothing, kind = phrase("no_item"), phrase(facet.kind)
        words = Text(f"{nothing.en} ({kind.en})", f"{nothing.zh}（{kind.zh}）")
        return [element("p", "× ", both(words), class_="poor")]
    item = element("b", facet.item)
    claim = element("span", both(phrase(facet.claim or "primary")), class_="quiet")
    return [
        element("p", item, " ", claim, " ", both(places.of_item(facet.item, facet.place))),
        rungs(facet.tests) if facet.tests else None,
        formula(formulas.credit(facet)),
    ]


def rungs(tests: tuple[TestView, ...]) -> Element:
    """The tests in their order, each passed or failed, with why."""
    return element("ol", [_rung(test) for test in tests], class_="ladder")


def colon(item: str) -> Child:
    """An item's id before what is said of it."""
    return both(Text(f"{item}: ", f"{item}："))


def formula(text: str) -> Element:
    """A line of arithmetic."""
    return element("p", text, class_="formula")


def _rung(test: TestView) -> Element:
    mark = element("span", "✓" if test.passed else "×", aria_hidden="true")
    said = element("span", both(_PASSED if test.passed else _FAILED), class_="unseen")
    told = both(Text(called(test.test, "en"), called(test.test, "zh")))
    name = element("b", mark, " ", said, " ", told, class_="good" if test.passed else "poor")
    return element("li", name, " ", prose(test.note))
