"""What a node of the rubric asks, for a terminal: question, reason, evidence, ladder, weights."""

from collections.abc import Iterator

from nqpf.checks import LADDERS
from nqpf.checks.statement import StatementCheck
from nqpf.language import Text
from nqpf.model import Criterion, Dimension, Facet, LensEntry, Node, Rubric
from nqpf.render.console import Line, to_text, wrap
from nqpf.render.options import Options
from nqpf.safe import plain

_LABELS = {
    "asks": Text("Asks", "要求"),
    "why": Text("Why", "依据"),
    "counts": Text("Counts", "计分"),
    "not_counts": Text("Does not count", "不计分"),
    "remedy": Text("To mend it", "如何补"),
    "evidence": Text("Evidence", "佐证"),
    "ladder": Text("Ladder (credit 0.2 a rung; the first two come first)", "阶梯（每级 0.2，前两级为前提）"),
    "entries": Text("Entries: at least {min}, each with", "条目：至少 {min} 条，每条写明"),
    "types": Text("Types of action that answer it", "可对应的行动类型"),
    "benchmark": Text("Held against", "对标值"),
    "weight": Text("Weight", "权重"),
    "scope": Text("Asked of", "适用"),
    "na": Text("may be declared not applicable, with a reason", "可说明理由后声明不适用"),
    "need": Text("the best {need} of {all} facets count", "{all} 个要点中只计得分最高的 {need} 个"),
    "paper": Text("paper", "论文"),
    "assumption": Text("our assumption", "本标准的设定"),
    "region": Text("regions", "区域"),
    "enterprise": Text("enterprises", "企业"),
    "see": Text("Criteria that answer it", "相关准则"),
}


def known_ids(rubric: Rubric) -> dict[str, Node | LensEntry]:
    """All that can be explained, by id."""
    known: dict[str, Node | LensEntry] = {node.id: node for node in rubric.nodes()}
    for lens in rubric.lenses:
        known |= {entry.id: entry for entry in lens.entries if entry.id not in known}
    return known


def render(rubric: Rubric, name: str, options: Options) -> str:
    """The page of one id of :func:`known_ids`."""
    return to_text(_Page(rubric, options).lines(known_ids(rubric)[name]), options)


class _Page:
    def __init__(self, rubric: Rubric, options: Options) -> None:
        self.rubric, self.options = rubric, options

    def label(self, key: str, **values: object) -> str:
        return _LABELS[key].in_language(self.options.language).format(**values)

    def say(self, text: Text) -> str:
        return plain(text.in_language(self.options.language))

    def lines(self, node: Node | LensEntry) -> Iterator[Line]:
        yield from self._title(node)
        if isinstance(node, LensEntry):
            yield from self._part("asks", node.asks)
            if node.criteria:
                yield from self._said("see", ", ".join(node.criteria))
            return
        if isinstance(node, Dimension):
            yield from self._part("asks", node.asks)
        if isinstance(node, Criterion):
            yield from self._part("asks", node.asks)
            yield from self._part("why", node.why)
        if isinstance(node, Facet):
            yield from self._facet(node)
        if isinstance(node, Criterion | Facet):
            scope = ", ".join(self.label(kind) for kind in node.scope)
            na = f" ({self.label('na')})" if isinstance(node, Criterion) and node.na else ""
            yield from self._said("scope", scope + na)
        basis = self.rubric.bases[node.basis]
        origin = self.label("paper" if basis.origin == "paper" else "assumption")
        yield from self._said("weight", f"{node.weight:g} ({self.say(basis.text)} [{origin}])")
        yield from self._children(node)

    def _title(self, node: Node | LensEntry) -> Iterator[Line]:
        line = Line(f"{node.id} ", "bold cyan").append(self.say(node.title), "bold")
        # A facet has its place in the paper from its criterion.
        source = self.rubric.facets()[node.id][0] if isinstance(node, Facet) else node
        paper = getattr(source, "paper", "")
        if paper:
            line.append(f"  ({self.label('paper')} {plain(paper)})", "dim")
        if getattr(node, "origin", "paper") == "assumption":
            line.append(f"  [{self.label('assumption')}]", "dim")
        yield from wrap(line, self.options)

    def _part(self, key: str, text: Text) -> Iterator[Line]:
        if text:
            yield from self._said(key, self.say(text))

    def _said(self, key: str, text: str) -> Iterator[Line]:
        yield from wrap(Line(f"{self.label(key)}: ", "bold").append(text), self.options, 2, 4)

    def _facet(self, facet: Facet) -> Iterator[Line]:
        for key in ("counts", "not_counts", "remedy", "evidence"):
            yield from self._part(key, getattr(facet, key))
        check = facet.check
        if isinstance(check, StatementCheck):
            listed = "; ".join(f"`{field.id}` {field.zh} / {field.en}" for field in check.fields)
            yield from wrap(
                Line(f"{self.label('entries', min=check.min)}: ", "bold").append(listed),
                self.options,
                2,
                4,
            )
        types = getattr(check, "types", ())
        if types:
            yield from self._said("types", ", ".join(types))
        benchmark = getattr(check, "benchmark", None)
        if benchmark is not None and benchmark.value is not None:
            source = self.say(benchmark.source)
            year = benchmark.year.end.year if benchmark.year else ""
            yield from self._said("benchmark", f"{benchmark.value.written} {benchmark.unit} ({year}, {source})")
        yield from wrap(Line(f"{self.label('ladder')}:", "bold"), self.options, 2, 4)
        for number, rung in enumerate(LADDERS[check.kind], start=1):
            line = Line(f"{number} {rung.test:<10} ").append(self.say(rung.title), "bold").append(": ")
            yield from wrap(line.append(self.say(rung.asks)), self.options, 4, 6)

    def _children(self, node: Node) -> Iterator[Line]:
        children: tuple[Node, ...] = ()
        if isinstance(node, Criterion):
            children = node.facets
            if node.need:
                yield from wrap(Line(self.label("need", need=node.need, all=len(children)), "dim"), self.options, 2)
        else:
            children = getattr(node, "poles", ()) or getattr(node, "criteria", ())
        for child in children:
            yield from wrap(Line(f"{child.id}  ", "cyan").append(self.say(child.title)), self.options, 4, 6)
