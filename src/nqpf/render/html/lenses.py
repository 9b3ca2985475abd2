"""The plan through each lens of the rubric, beside its score."""

from nqpf.base.language import Text
from nqpf.render.html.element import both, element
from nqpf.render.html.page import Section
from nqpf.render.html.places import cited
from nqpf.render.html.table import Cell, Column, table, text
from nqpf.render.score.places import Places
from nqpf.report.score.view import LensEntryView, LensView, Report
from nqpf.report.words.words import phrase

_ASKED, _STATUS = Text("Problem", "问题"), Text("Status", "状态")
_MEASURES, _ITEMS = Text("Measures", "举措"), Text("Items", "条目")
_PART = Text("Part", "方面")
_DIAGNOSED = Text("Whether each is diagnosed with data, and what answers it", "是否有数据诊断、有无举措回应")
_MEAN = Text(
    "{title}: mean score of the criteria each looks at, and the items they rest on",
    "{title}：相关准则的平均得分及所依据的条目",
)
_MOST = 12


def sections(report: Report) -> list[Section]:
    """A section for each lens."""
    return [_section(lens, Places(report)) for lens in report.lenses]


def _section(lens: LensView, places: Places) -> Section:
    problems = lens.kind == "problems"
    columns = [
        Column(_ASKED if problems else _PART, "text", head=True, wide=not problems),
        Column(_STATUS, "text") if problems else Column(phrase("score"), "number"),
        Column(_MEASURES if problems else _ITEMS),
    ]
    rows = [_problem(entry, places) if problems else _scored(entry) for entry in lens.entries]
    mean = Text(
        _MEAN.en.format(title=lens.title.in_language("en")), _MEAN.zh.format(title=lens.title.in_language("zh"))
    )
    return Section(
        f"lens-{lens.id}", lens.title, [table(f"lens-{lens.id}-table", _DIAGNOSED if problems else mean, columns, rows)]
    )


def _problem(entry: LensEntryView, places: Places) -> list[Cell]:
    status = entry.status or "missing"
    seen = both(phrase("missing-problem" if status == "missing" else status))
    good = status in ("answered", "not-present")
    return [
        Cell([both(entry.title), cited(places.said(entry.place)) if entry.place else None]),
        Cell([element("b", "✓ " if good else "× ", seen, class_=f"{'good' if good else 'poor'} unbroken")]),
        Cell([element("div", f"{one} ", both(places.title(one))) for one in entry.measures] or "–"),
    ]


def _scored(entry: LensEntryView) -> list[Cell]:
    score = Cell("–", -1.0) if entry.score is None else Cell(f"{entry.score:.1f}", entry.score)
    return [text(entry.title), score, Cell(_named(entry.items))]


def _named(ids: tuple[str, ...]) -> str:
    if not ids:
        return "–"
    return ", ".join(ids[:_MOST]) + (f" … ({len(ids)})" if len(ids) > _MOST else "")
