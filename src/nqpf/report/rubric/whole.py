"""The whole rubric as a page: the method in short, every criterion with its facets, how to write one's own."""

from collections.abc import Iterable, Iterator, Sequence

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.facets.indicator import IndicatorCheck
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import COMMA, SEMICOLON, Run, Words, aside, joined, sentences, words
from nqpf.report.rubric.guide import guide
from nqpf.report.rubric.labels import label
from nqpf.report.rubric.method import method
from nqpf.report.words.words import phrase
from nqpf.rubric.model import Criterion, Dimension, Facet, Lens, Rubric


def rubric_page(rubric: Rubric) -> Page:
    """The page of a rubric; it is a work of reference, of which nothing is left out."""
    return Page(
        kind=("rubric", rubric.id),
        product=NO_TEXT,
        title=rubric.title,
        lead=tuple(_lead(rubric)),
        sections=(
            method(rubric),
            *map(_dimension, rubric.dimensions),
            *map(_lens, rubric.lenses),
            *_figures(rubric),
            guide(),
        ),
        whole=True,
    )


def _lead(rubric: Rubric) -> Iterator[Words]:
    criteria = rubric.criteria()
    counts = (
        (Text("dimensions", "维度"), len(rubric.dimensions)),
        (Text("criteria", "准则"), len(criteria)),
        (Text("facets", "要点"), sum(len(criterion.facets) for criterion in criteria)),
    )
    yield words(Run(both(rubric.id), "code"), f" {rubric.version}")
    yield joined((words(name, f" {count}") for name, count in counts), both(" · "))
    yield words(Text("Generated from the YAML files of the rubric.", "由评价标准的 YAML 文件生成。"), tone="quiet")
    if rubric.paper:
        yield words(rubric.paper.authors)
        yield words(rubric.paper.title)
        if rubric.paper.note:
            yield sentences(rubric.paper.note)


def _dimension(dimension: Dimension) -> Section:
    how = "; ".join(filter(None, (dimension.paper, dimension.aggregate, f"w {dimension.weight:g}")))
    blocks: list[Block] = [b.Paragraph(sentences(dimension.asks)), b.Paragraph(words(how), "note")]
    for pole in dimension.poles:
        named = _named(pole.id, pole.title, f" (w {pole.weight:g})")
        blocks += [b.Heading(named, pole.id), _table(pole.id, pole.criteria)]
    if dimension.criteria:
        blocks.append(_table(dimension.id, dimension.criteria))
    return Section(dimension.id, _named(dimension.id, dimension.title), tuple(blocks), sheet=both(dimension.id))


def _named(id: str, title: Text, more: str = "") -> Text:
    return Text(*(f"{id} {said}{more}" if said else "" for said in (title.en, title.zh)))


def _table(id: str, criteria: Iterable[Criterion]) -> b.Table:
    """A row for each criterion, and below it one for each of its facets."""
    rows: list[b.Row] = []
    for criterion in criteria:
        rows.append(_criterion(criterion))
        rows += map(_facet, criterion.facets)
    return b.Table(f"{id}-criteria", NO_TEXT, _COLUMNS, tuple(rows))


def _criterion(criterion: Criterion) -> b.Row:
    terms = (
        words(label("best", need=criterion.need, all=len(criterion.facets))) if criterion.need else (),
        _scope(criterion.scope),
        words(label("na")) if criterion.na else (),
    )
    asks = words(criterion.asks, aside(joined(terms, SEMICOLON)))
    names = b.text(Run(both(criterion.id), "strong")), b.text(Run(criterion.title, "strong"))
    return b.Row((*names, b.Cell(asks), b.number(criterion.weight), b.text(criterion.paper)), criterion.id)


def _facet(facet: Facet) -> b.Row:
    kind = words(joined((words(phrase(facet.check.kind), _bounds(facet)), _scope(facet.scope)), COMMA))
    origin = b.text(label("paper")) if facet.origin == "paper" else b.Cell()
    return b.Row((b.text(facet.id), b.text(facet.title), b.Cell(kind), b.number(facet.weight), origin), facet.id)


def _bounds(facet: Facet) -> Words:
    """Unit and direction of an indicator."""
    check = facet.check
    if not isinstance(check, IndicatorCheck):
        return ()
    unit = f" {check.unit}" if check.unit else ""
    return words(unit + {"up": " ↑", "down": " ↓", None: ""}[check.direction])


def _scope(scope: Sequence[str]) -> Words:
    """For which kind of plan alone it is."""
    return words(label(scope[0])) if len(scope) == 1 else ()


def _lens(lens: Lens) -> Section:
    rows = []
    for entry in lens.entries:
        criteria = f"{len(entry.criteria)}" if lens.kind == "layers" else ", ".join(entry.criteria)
        rows.append(b.Row((b.text(Run(both(entry.id), "strong")), b.text(entry.title), b.text(criteria)), entry.id))
    columns = (b.Column(label("id")), b.Column(label("title"), room=1), b.Column(_CRITERIA, room=1))
    said = words(sentences(lens.text), aside(words(lens.paper)))
    table = b.Table(f"{lens.id}-entries", NO_TEXT, columns, tuple(rows))
    return Section(f"lens-{lens.id}", lens.title, (b.Paragraph(said), table))


def _figures(rubric: Rubric) -> Iterator[Section]:
    rows = []
    for figure in rubric.benchmarks:
        said = f"{figure.value} {figure.unit}".strip(), f"{figure.year}", figure.source, figure.printed or ""
        name = b.text(Run(both(figure.id), "strong"))
        rows.append(b.Row((name, b.text(figure.title), *map(b.text, said)), figure.id))
    if rows:
        yield Section("figures", Text("Figures", "数据"), (b.Table("figures-listed", NO_TEXT, _FIGURES, tuple(rows)),))


_CRITERIA = Text("Criteria", "准则")
_COLUMNS = (
    b.Column(label("id")),
    b.Column(label("title"), room=2),
    b.Column(label("asked"), room=4),
    b.Column(label("weight"), "answered"),
    b.Column(Text("Paper", "论文"), room=1),
)
_FIGURES = (
    b.Column(label("id")),
    b.Column(Text("Figure", "指标"), room=2),
    b.Column(Text("Value", "数值"), room=1),
    b.Column(Text("Year", "年份")),
    b.Column(Text("Source", "来源"), room=2),
    b.Column(Text("As printed in the paper", "论文所印"), room=1),
)
