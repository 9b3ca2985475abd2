"""Where the claims of a plan lie, for a terminal or a program."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.render.claims.matrix import PRIMARY, SECONDARY, matrix
from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.render.terminal.console import NARROWEST, Line, fit, to_text, wrap
from nqpf.report.claims.view import ClaimsReport, DimensionClaims, HintView
from nqpf.report.words.head import DRAFT
from nqpf.report.words.lexicon import Lexicon
from nqpf.report.words.marks import colon, listed, named

_BAR = 16
_COUNTS = 24
_MOST_LISTED = 12
_LABELS = {
    "legend": Text(
        "{primary} first claim in this dimension, {secondary} further claims only, which earn less; a number: claims",
        "{primary} 主要对应此维度，{secondary} 仅次要对应（折算计分），数字为对应的要点数",
    ),
    "dimensions": Text("Facets claimed in each dimension", "各维度要点对应情况"),
    "counts": Text("{claimed} of {facets}, items: {items}", "{claimed}/{facets}，{items} 项"),
    "empty": Text("no item claims", "尚无对应条目"),
    "wanting": Text("would count as well", "可补充对应"),
    "carries": Text(
        "{part} of what this dimension earns comes from {item} alone", "该维度已得分数的 {part} 仅来自 {item} 一项"
    ),
    "crowds": Text(
        "Many claims on one facet, others of its criterion empty", "同一要点对应条目过多，同一准则的其他要点空缺"
    ),
    "crowd": Text("{count} items claim it, the best one counts", "{count} 项对应此要点，只计最好的一项"),
    "idle": Text("Items that claim nothing", "未对应任何要点的条目"),
    "outside": Text("Claims that do not apply to this plan", "所对应要点不适用于本规划"),
    "suggested": Text("Facets that the plan suggests and nobody has claimed", "规划中建议而尚未确认的要点"),
    "hints": Text("Facets whose words an item uses without claiming them", "条目用语与之相符而未对应的要点"),
    "shown": Text("{shown} of {all} items", "共 {all} 项，列出 {shown} 项"),
    "check": Text(
        "hints only: claim a facet only where the item really fulfils it (nqpf explain FACET)",
        "仅供参考：条目确实符合要求时才列为对应（可用 nqpf explain 要点编号 查看要求）",
    ),
    "free": Text("{free} more claims free", "还可对应 {free} 个"),
    "full": Text("no claim free: it would replace another", "对应要点已满，需替换其中一个"),
    "unclaimed": Text("no item claims it yet", "尚无对应条目"),
}
_LEXICON = Lexicon(_LABELS)


def render_json(report: ClaimsReport, options: Options) -> str:
    """The view as JSON (`schema: nqpf/claims/1`); options change nothing in it."""
    return to_json(report)


def render_table(report: ClaimsReport, options: Options) -> str:
    """The view as text: the matrix, each dimension in a line or two, and what to look at."""
    return to_text(_Page(report, options).lines(), options)


class _Page:
    def __init__(self, report: ClaimsReport, options: Options) -> None:
        self.report, self.options = report, options
        self.path = plain(report.plan.path)

    def say(self, text: Text) -> str:
        return plain(text.in_language(self.options.language))

    def label(self, key: str, **values: object) -> str:
        return _LEXICON.word(key, self.options.language, **values)

    def listed(self, names: Sequence[str]) -> str:
        more = f" … ({len(names)})" if len(names) > _MOST_LISTED else ""
        return self.joined(names[:_MOST_LISTED]) + more

    def joined(self, names: Sequence[str]) -> str:
        return named(names, self.options.language)

    def wrap(self, line: Line, indent: int = 0) -> list[Line]:
        return wrap(line, self.options, indent, indent + 2)

    def lines(self) -> Iterator[Line]:
        yield from self.wrap(Line(self.say(self.report.plan.title), "bold").append(f"  {self.path}", "dim"))
        if self.report.plan.draft:
            yield from self.wrap(Line(self.say(DRAFT), "bold yellow"))
        yield from self.wrap(Line(self.label("legend", primary=PRIMARY, secondary=SECONDARY), "dim"))
        yield Line()
        yield from matrix(self.report, self.options)
        yield Line(self.label("dimensions"), "bold")
        for dimension in self.report.dimensions:
            yield from self._dimension(dimension)
        yield from self._crowds()
        idle = [f"{item.id} :{item.line}" for item in self.report.items if not item.claims]
        outside = [f"{item.id} {c.facet}" for item in self.report.items for c in item.claims if c.dimension is None]
        yield from self._list("idle", idle)
        yield from self._list("outside", outside)
        yield from self._hints("suggested", [hint for hint in self.report.hints if not hint.terms])
        yield from self._hints("hints", [hint for hint in self.report.hints if hint.terms])

    def _dimension(self, dimension: DimensionClaims) -> Iterator[Line]:
        room = max(self.options.width, NARROWEST)
        row = fit(Line(f"{dimension.id:<4}", "bold").append(self.say(dimension.title)), room - _BAR - _COUNTS - 1)
        full = round(dimension.claimed / dimension.facets * _BAR)
        row.append(" ").append("█" * full, "green").append("·" * (_BAR - full), "dim")
        counts = self.label("counts", claimed=dimension.claimed, facets=dimension.facets, items=dimension.items)
        yield row.append(f"  {counts}")
        if dimension.empty:
            # Titles have commas of their own.
            names = listed((f"{node.id} {self.say(node.title)}" for node in dimension.empty), self.options.language)
            yield from self.wrap(Line(f"{self.label('empty')}  ", "yellow").append(names), 4)
        if dimension.wanting:
            line = Line(f"{self.label('wanting')}  ", "yellow").append(self.listed(dimension.wanting))
            yield from self.wrap(line, 4)
        if dimension.carrier:
            said = self.label("carries", item=dimension.carrier.item, part=f"{dimension.carrier.part:.0%}")
            yield from self.wrap(Line(said, "yellow").append(f"  {self.path}:{dimension.carrier.line}", "cyan"), 4)

    def _crowds(self) -> Iterator[Line]:
        if self.report.crowds:
            yield Line()
            yield Line(self.label("crowds"), "bold")
        for crowd in self.report.crowds:
            line = Line(f"{crowd.facet} ", "bold").append(self.say(crowd.title))
            line.append(f"  {self.label('crowd', count=len(crowd.items))}{colon(self.options.language)}", "yellow")
            line.append(self.listed(crowd.items))
            line.append(f"  {self.label('empty')} ", "yellow").append(self.joined(crowd.wanting))
            yield from self.wrap(line, 2)

    def _list(self, key: str, names: list[str]) -> Iterator[Line]:
        if names:
            yield Line()
            yield Line(self.label(key), "bold").append(f"  {len(names)}", "dim")
            yield from self.wrap(Line(self.listed(names)), 2)

    def _hints(self, key: str, hints: list[HintView]) -> Iterator[Line]:
        """The hints, those of one item together, at the place of its best."""
        by_item: dict[str, list[HintView]] = {}
        for hint in hints:
            by_item.setdefault(hint.item, []).append(hint)
        if not by_item:
            return
        shown = list(by_item.values())[: self.options.top]
        yield Line()
        counted = self.label("shown", shown=len(shown), all=len(by_item))
        yield from self.wrap(Line(self.label(key), "bold").append(f"  {counted}", "dim"))
        yield from self.wrap(Line(self.label("check"), "dim"))
        for one in shown:
            yield from self._hints_of(one)

    def _hints_of(self, hints: list[HintView]) -> Iterator[Line]:
        first = hints[0]
        head = Line(f"{first.item} ", "bold").append(self.say(first.item_title))
        head.append(f"  {self.path}:{first.line}", "cyan")
        room = self.label("free", free=first.free) if first.free else self.label("full")
        head.append(f"  {room}", "dim")
        yield from self.wrap(head, 2)
        for hint in hints:
            line = Line(f"→ {hint.facet} ", "green").append(self.say(hint.facet_title))
            why = self.joined([f"“{plain(term)}”" for term in hint.terms]) or self.say(hint.because)
            line.append(f" · {self.say(hint.criterion_title)}", "dim").append(f"  {why}" if why else "")
            yield from self.wrap(line.append(f"  {self.label('unclaimed')}" if hint.empty else "", "yellow"), 4)
        if first.free:
            yield from self.wrap(Line(f"serves: [{', '.join((*first.serves, first.facet))}]"), 6)
