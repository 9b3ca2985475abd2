"""Where the claims of a plan lie, as a page: each dimension, the matrix of items by dimensions, what to look at."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.pictures import Bar, Bars
from nqpf.report.blocks.words import COMMA, SEMICOLON, Run, Words, joined, words
from nqpf.report.claims.hinted import UNCLAIMED, hinted
from nqpf.report.claims.matrix import matrix
from nqpf.report.claims.view import ClaimsReport, CrowdView, DimensionClaims
from nqpf.report.files import file_name
from nqpf.report.made import MADE_BY, PRODUCT, against
from nqpf.report.words.head import DRAFT

_MOST_LISTED = 12


def claims_page(report: ClaimsReport, top: int | None = 10) -> Page:
    """The page of a plan's claims, with hints for as many items as `top` says."""
    plan = report.plan
    lead = [words(Run(plan.title, "strong"), Run(both(f"  {file_name(plan.path)}"), "quiet"))]
    if plan.draft:
        lead.append(words(DRAFT, tone="poor"))
    sections = [
        Section("dimensions", _DIMENSIONS, (_bars(report),), "first", Text("Dimensions", "各维度")),
        Section("matrix", Text("Items by dimension", "条目与维度对应表"), tuple(matrix(report)), sheet=_MATRIX),
    ]
    look = tuple(_look(report))
    if look:
        sections.append(Section("look", Text("What to look at", "需要注意"), look))
    for name, title, sheet, hints in (
        ("suggested", _SUGGESTED, Text("Suggested", "建议对应"), [hint for hint in report.hints if not hint.terms]),
        ("hints", _HINTS, Text("Hints", "提示"), [hint for hint in report.hints if hint.terms]),
    ):
        if hints:
            sections.append(Section(name, title, tuple(hinted(name, hints, plan.path, top)), sheet=sheet))
    return Page(
        kind=("claims", plan.path),
        product=PRODUCT,
        title=Text("What each item claims", "条目与要点对应情况"),
        lead=tuple(lead),
        sections=tuple(sections),
        foot=(against(report.rubric), MADE_BY),
    )


def _bars(report: ClaimsReport) -> Bars:
    bars = tuple(_bar(dimension, report.plan.path) for dimension in report.dimensions)
    return Bars("claimed", _DIMENSIONS, bars, 1, "share")


def _bar(dimension: DimensionClaims, path: str) -> Bar:
    claimed, facets, items = dimension.claimed, dimension.facets, dimension.items
    counts = Text(f"{claimed} of {facets}, items: {items}", f"{claimed}/{facets}，{items} 项")
    name = words(Run(both(f"{dimension.id} "), "strong"), dimension.title)
    said = joined(_wanting(dimension, path), SEMICOLON)
    return Bar(name, claimed / facets, words(counts), below=said, id=dimension.id)


def _wanting(dimension: DimensionClaims, path: str) -> Iterator[Words]:
    """What is empty in a dimension, what would count as well, and what it all rests on."""
    if dimension.empty:
        names = (words(f"{node.id} ", node.title) for node in dimension.empty)
        yield words(Run(Text("no item claims ", "尚无对应条目 "), "fair"), joined(names, SEMICOLON))
    if dimension.wanting:
        yield words(Run(Text("would count as well: ", "可补充对应："), "fair"), _listed(dimension.wanting))
    if dimension.carrier:
        part, item = f"{dimension.carrier.part:.0%}", dimension.carrier.item
        said = Text(
            f"{part} of what this dimension earns comes from {item} alone",
            f"该维度已得分数的 {part} 仅来自 {item} 一项",
        )
        yield words(Run(said, "fair"), Run(both(f" {path}:{dimension.carrier.line}"), "quiet", audience="editor"))


def _look(report: ClaimsReport) -> Iterator[Block]:
    """Facets that many items claim, items that claim nothing, and claims that do not apply."""
    if report.crowds:
        yield b.Heading(_CROWDS)
        yield b.Listing(tuple(map(_crowd, report.crowds)))
    idle = [
        words(item.id, Run(both(f" :{item.line}"), "quiet", audience="editor"))
        for item in report.items
        if not item.claims
    ]
    outside = [
        words(f"{item.id} {claim.facet}") for item in report.items for claim in item.claims if claim.dimension is None
    ]
    facts = tuple(
        b.Fact(Text(f"{name.en}: {len(several)}", f"{name.zh}：{len(several)} 项"), b.text(_first(several)))
        for name, several in ((_IDLE, idle), (_OUTSIDE, outside))
        if several
    )
    if facts:
        yield b.Facts(facts)


def _crowd(crowd: CrowdView) -> Words:
    count = len(crowd.items)
    return words(
        Run(both(f"{crowd.facet} "), "strong"),
        crowd.title,
        Run(
            Text(f" – {count} items claim it, the best one counts: ", f"：{count} 项对应此要点，只计最好的一项："),
            "fair",
        ),
        _listed(crowd.items),
        Run(Text(f"; {UNCLAIMED.en}: ", f"；{UNCLAIMED.zh}："), "fair"),
        joined(map(words, crowd.wanting), COMMA),
    )


def _listed(names: tuple[str, ...]) -> Words:
    return _first([words(name) for name in names])


def _first(several: list[Words]) -> Words:
    """The first of them, and how many they are where some are left out."""
    more = f" … ({len(several)})" if len(several) > _MOST_LISTED else ""
    return words(joined(several[:_MOST_LISTED], COMMA), more)


_DIMENSIONS = Text("Facets claimed in each dimension", "各维度要点对应情况")
_MATRIX = Text("Matrix", "对应表")
_CROWDS = Text(
    "Many claims on one facet, others of its criterion empty", "同一要点对应条目过多，同一准则的其他要点空缺"
)
_IDLE = Text("Items that claim nothing", "未对应任何要点的条目")
_OUTSIDE = Text("Claims that do not apply to this plan", "所对应要点不适用于本规划")
_SUGGESTED = Text("Facets that the plan suggests and nobody has claimed", "规划中建议而尚未确认的要点")
_HINTS = Text("Facets whose words an item uses without claiming them", "条目用语与之相符而未对应的要点")
