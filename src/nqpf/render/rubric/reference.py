"""What a node of the rubric asks, for a terminal: question, reason, evidence, levels, examples, weights."""

from collections.abc import Iterable, Iterator

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.facets import SERVED_BY
from nqpf.facets.asked import asked
from nqpf.render.options import Options
from nqpf.render.terminal.console import Line, to_text, wrap
from nqpf.report.words.keys import keyed
from nqpf.report.words.lexicon import Lexicon
from nqpf.report.words.marks import aside, colon, listed, named
from nqpf.report.words.words import word
from nqpf.rubric.model import Criterion, Dimension, Examples, Facet, LensEntry, Node, Rubric

_LABELS = {
    "asks": Text("Question", "要求"),
    "why": Text("Why", "依据"),
    "counts": Text("Counts", "计分"),
    "not_counts": Text("Does not count", "不计分"),
    "remedy": Text("How to fix it", "改进建议"),
    "evidence": Text("Evidence", "佐证"),
    "ladder": Text(
        "Ladder (0.2 for each test; the first is the condition for the others)",
        "计分条件（每项 0.2；第一项为前提，其余不分先后）",
    ),
    "posts": Text("Credit", "计分办法"),
    "terms": Text("Words that plans use for it (a hint, never scored)", "规划中的常见用语（仅供参考，不计分）"),
    "met": Text("Example that meets it", "符合要求的写法"),
    "unmet": Text("Example that does not meet it", "不符合要求的写法"),
    "stand-ins": Text(
        "I-ref and M-ref stand for an indicator and a measure of the plan",
        "I-ref、M-ref 代指规划中的某个指标、某项举措",
    ),
    "weight": Text("Weight", "权重"),
    "scope": Text("Applies to", "适用"),
    "na": Text("may be declared not applicable, with a reason", "可说明理由后声明不适用"),
    "need": Text("the best {need} of {all} facets count", "{all} 个要点中只计得分最高的 {need} 个"),
    "paper": Text("paper", "论文"),
    "assumption": Text("our assumption", "本标准的设定"),
    "region": Text("regions", "区域"),
    "enterprise": Text("enterprises", "企业"),
    "see": Text("Criteria that answer it", "相关准则"),
}
_LEXICON = Lexicon(_LABELS)


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
        return _LEXICON.word(key, self.options.language, **values)

    @property
    def colon(self) -> str:
        return colon(self.options.language)

    def aside(self, text: str) -> str:
        return aside(text, self.options.language)

    def named(self, names: Iterable[str]) -> str:
        return named(names, self.options.language)

    def say(self, text: Text) -> str:
        return plain(text.in_language(self.options.language))

    def lines(self, node: Node | LensEntry) -> Iterator[Line]:
        yield from self._title(node)
        if isinstance(node, LensEntry):
            yield from self._part("asks", node.asks)
            if node.criteria:
                yield from self._said("see", self.named(node.criteria))
            return
        if isinstance(node, Dimension):
            yield from self._part("asks", node.asks)
        if isinstance(node, Criterion):
            yield from self._part("asks", node.asks)
            yield from self._part("why", node.why)
        if isinstance(node, Facet):
            yield from self._facet(node)
        if isinstance(node, Criterion | Facet):
            scope = self.named(self.label(kind) for kind in node.scope)
            na = self.label("na") if isinstance(node, Criterion) and node.na else ""
            yield from self._said("scope", scope + self.aside(na))
        basis = self.rubric.bases[node.basis]
        origin = self.label("paper" if basis.origin == "paper" else "assumption")
        yield from self._said("weight", f"{node.weight:g}{self.aside(f'{self.say(basis.text)} [{origin}]')}")
        if isinstance(node, Criterion) and node.need:
            yield from wrap(Line(self._need(node), "dim"), self.options, 2)
        yield from self._below(node)
        if isinstance(node, Facet) and node.examples:
            yield from self._examples(node, node.examples)

    def _title(self, node: Node | LensEntry) -> Iterator[Line]:
        line = Line(f"{node.id} ", "bold cyan").append(self.say(node.title), "bold")
        # A facet has its place in the paper from its criterion.
        source = self.rubric.facets()[node.id][0] if isinstance(node, Facet) else node
        paper = getattr(source, "paper", "")
        if paper:
            line.append(" " + self.aside(f"{self.label('paper')} {plain(paper)}"), "dim")
        if getattr(node, "origin", "paper") == "assumption":
            line.append(f"  [{self.label('assumption')}]", "dim")
        yield from wrap(line, self.options)

    def _part(self, key: str, text: Text) -> Iterator[Line]:
        if text:
            yield from self._said(key, self.say(text))

    def _said(self, key: str, text: str) -> Iterator[Line]:
        yield from wrap(Line(f"{self.label(key)}{self.colon}", "bold").append(text), self.options, 2, 4)

    def _facet(self, facet: Facet) -> Iterator[Line]:
        for key in ("counts", "not_counts", "remedy", "evidence"):
            yield from self._part(key, getattr(facet, key))
        how = self.label("posts") if facet.check.kind == "goalposts" else self.label("ladder")
        yield from wrap(Line(f"{how}{self.colon}", "bold"), self.options, 2)
        for number, rung in enumerate(asked(facet.check), start=1):
            line = Line(f"{number} {rung.test:<10} ").append(self.say(rung.title), "bold").append(self.colon)
            line.append(keyed(self.say(rung.asks), rung.keys, self.options.language))
            yield from wrap(line, self.options, 4, 6)
        if facet.terms:
            terms = listed((named(facet.terms.zh, "zh"), named(facet.terms.en, "en")), self.options.language)
            yield from self._said("terms", plain(terms))

    def _examples(self, facet: Facet, examples: Examples) -> Iterator[Line]:
        """Both examples as a plan would write them. Lines of YAML are not wrapped: they are there to be copied."""
        # Only who asks for a facet pays for the library that writes YAML.
        from nqpf.loading.syntax.dump import dump  # noqa: PLC0415

        section = f"{SERVED_BY[facet.check.kind]}s"
        stand_ins = False
        for key in ("met", "unmet"):
            yield from wrap(Line(f"{self.label(key)}{self.colon}", "bold"), self.options, 2)
            for line in dump({section: [getattr(examples, key)]}).splitlines():
                text = line.lstrip()
                yield Line(" " * (4 + len(line) - len(text)) + plain(text), "dim" if key == "unmet" else "")
                stand_ins = stand_ins or "-ref" in text
        if stand_ins:
            yield from wrap(Line(self.label("stand-ins"), "dim"), self.options, 4)

    def _below(self, node: Node, indent: int = 4) -> Iterator[Line]:
        """What stands below a node down to the facets, which are what an item claims, each with the kind of item."""
        children: tuple[Node, ...] = getattr(node, "poles", ()) or getattr(node, "criteria", ())
        for child in node.facets if isinstance(node, Criterion) else children:
            line = Line(f"{child.id}  ", "cyan").append(self.say(child.title))
            if isinstance(child, Facet):
                line.append(f"  {word(child.check.kind, self.options.language)}", "dim")
            if isinstance(child, Criterion) and child.need:
                line.append(f"  {self._need(child)}", "dim")
            yield from wrap(line, self.options, indent, indent + 2)
            yield from self._below(child, indent + 2)

    def _need(self, criterion: Criterion) -> str:
        return self.label("need", need=criterion.need, all=len(criterion.facets))
