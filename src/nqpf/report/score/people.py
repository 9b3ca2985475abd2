"""A report in the words of the document: titles in place of the ids of a plan file that readers never saw."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from nqpf.base.language import Text, begun
from nqpf.report.score.dimensions_view import CriterionView, DimensionView
from nqpf.report.score.items_view import TestView
from nqpf.report.score.view import Report
from nqpf.report.worklist.view import EntryView

_LONGEST = 40
"""Characters of a title that stands within a sentence."""
_CODE = re.compile("`([^`]{1,80})`")
_SPACED = re.compile(" ?`([^`]{1,80})` ?")
"""With the blanks that Chinese sets beside a code, and not beside a title."""


def for_people(report: Report) -> Report:
    """The report with titles in place of ids, wherever a sentence names an item, a facet or a diagnosed problem.

    Ids that stand in fields of their own stay: they lead to the annexes and to the plan file.
    """
    titles = dict(_titles(report))
    named = partial(_named, titles=titles)
    return report._replace(
        gaps=tuple(gap._replace(missing=tuple(map(named, gap.missing))) for gap in report.gaps),
        findings=tuple(one._replace(message=named(one.message), hint=named(one.hint)) for one in report.findings),
        items=tuple(item._replace(tests=_noted(item.tests, titles)) for item in report.items),
        dimensions=tuple(_dimension(dimension, titles) for dimension in report.dimensions),
        worklist=report.worklist._replace(entries=tuple(_entry(entry, named) for entry in report.worklist.entries)),
    )


def in_titles(report: Report) -> Callable[[Text], Text]:
    """What puts titles in place of the ids in a sentence of this report."""
    return partial(_named, titles=dict(_titles(report)))


def title_begun(title: str) -> str:
    """As much of a title as stands within a sentence."""
    return begun(title, _LONGEST)


def _titles(report: Report) -> Iterator[tuple[str, Text]]:
    for lens in report.lenses:
        if lens.kind == "problems":
            yield from ((entry.id, entry.title) for entry in lens.entries)
    criteria = (criterion for dimension in report.dimensions for criterion in dimension.criteria)
    yield from ((facet.id, facet.title) for criterion in criteria for facet in criterion.facets)
    yield from ((item.id, item.title) for item in report.items if item.title)


def _named(text: Text, titles: Mapping[str, Text]) -> Text:
    """The text with the titles of what it names by id."""

    def said(found: re.Match[str], language: str) -> str:
        title = titles.get(found[1])
        if title is None:
            return found[0]
        return f"“{title_begun(title.in_language('zh' if language == 'zh' else 'en'))}”"

    zh = _SPACED.sub(lambda found: said(found, "zh").strip() if found[1] in titles else found[0], text.zh)
    return Text(_CODE.sub(partial(said, language="en"), text.en), zh)


def _entry(entry: EntryView, named: Callable[[Text], Text]) -> EntryView:
    return entry._replace(lacks=tuple(lack._replace(what=named(lack.what)) for lack in entry.lacks))


def _noted(tests: tuple[TestView, ...], titles: Mapping[str, Text]) -> tuple[TestView, ...]:
    return tuple(test._replace(note=_named(test.note, titles)) for test in tests)


def _dimension(dimension: DimensionView, titles: Mapping[str, Text]) -> DimensionView:
    return dimension._replace(criteria=tuple(_criterion(one, titles) for one in dimension.criteria))


def _criterion(criterion: CriterionView, titles: Mapping[str, Text]) -> CriterionView:
    facets = tuple(facet._replace(tests=_noted(facet.tests, titles)) for facet in criterion.facets)
    return criterion._replace(facets=facets)
