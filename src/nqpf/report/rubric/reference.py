"""What a node of the rubric asks, as a page: question, reason, evidence, ladder, what belongs to it, examples."""

from collections.abc import Iterator

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.facets import SERVED_BY
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import SEMICOLON, Tone, Words, aside, joined, sentences, words
from nqpf.report.made import MADE_BY
from nqpf.report.rubric.labels import label
from nqpf.report.rubric.ladder import ladder
from nqpf.report.words.marks import names
from nqpf.report.words.words import phrase
from nqpf.rubric.model import Criterion, Examples, Facet, LensEntry, Node, Rubric


def known_ids(rubric: Rubric) -> dict[str, Node | LensEntry]:
    """All that can be explained, by id."""
    known: dict[str, Node | LensEntry] = {node.id: node for node in rubric.nodes()}
    for lens in rubric.lenses:
        known |= {entry.id: entry for entry in lens.entries if entry.id not in known}
    return known


def reference_page(rubric: Rubric, name: str) -> Page:
    """The page of one id of :func:`known_ids`."""
    node = known_ids(rubric)[name]
    title = Text(*(f"{node.id} {node.title.in_language(language)}" for language in ("en", "zh")))
    sections = [Section("asked", label("asked"), (b.Facts(tuple(_facts(rubric, node))),), "first")]
    if isinstance(node, Facet):
        sections.append(_ladder(node))
        if node.examples:
            sections.append(Section("examples", _EXAMPLES, tuple(_examples(node, node.examples))))
    elif not isinstance(node, LensEntry):
        sections.append(Section("below", label("below"), (_below(node),)))
    return Page(("explain", node.id), NO_TEXT, title, (), tuple(sections), (MADE_BY,), _origin(rubric, node))


def _origin(rubric: Rubric, node: Node | LensEntry) -> Words:
    """Where in the paper it is from, or that it is an assumption."""
    # A facet has its place in the paper from its criterion.
    source = rubric.facets()[node.id][0] if isinstance(node, Facet) else node
    paper = getattr(source, "paper", "")
    assumed = getattr(node, "origin", "paper") == "assumption"
    said = (words(label("paper"), f" {paper}") if paper else (), words(label("assumption")) if assumed else ())
    return joined(said, SEMICOLON)


def _facts(rubric: Rubric, node: Node | LensEntry) -> Iterator[b.Fact]:
    for key in ("asks", "why", "counts", "not_counts", "remedy", "evidence"):
        if text := getattr(node, key, NO_TEXT):
            yield b.Fact(label(key), b.Cell(sentences(text)))
    if isinstance(node, Criterion) and node.need:
        yield b.Fact(label("counting"), b.text(need(node)))
    if isinstance(node, LensEntry):
        if node.criteria:
            yield b.Fact(label("see"), b.text(names(map(both, node.criteria))))
        return
    if isinstance(node, Facet) and node.terms:
        terms = joined((words(names(map(both, of))) for of in (node.terms.zh, node.terms.en) if of), SEMICOLON)
        yield b.Fact(label("terms"), b.text(terms, aside(words(label("hint"), tone="quiet"))))
    if isinstance(node, Criterion | Facet):
        na = words(label("na")) if isinstance(node, Criterion) and node.na else ()
        yield b.Fact(label("scope"), b.text(names(map(label, node.scope)), aside(na)))
    basis = rubric.bases[node.basis]
    origin = label("paper" if basis.origin == "paper" else "assumption")
    yield b.Fact(label("weight"), b.text(f"{node.weight:g}", aside(words(basis.text, " [", origin, "]"))))


def _ladder(facet: Facet) -> Section:
    title = label("posts" if facet.check.kind == "goalposts" else "ladder")
    return Section("ladder", title, (ladder(facet.check),))


def _below(node: Node) -> b.Table:
    """What stands below a node down to the facets, which are what an item claims, each with the kind of item."""
    columns = (b.Column(label("id")), b.Column(label("title"), room=3), b.Column(label("kind"), room=2))
    return b.Table("nodes", NO_TEXT, columns, tuple(_rows(node)))


def _rows(node: Node) -> Iterator[b.Row]:
    children: tuple[Node, ...] = getattr(node, "poles", ()) or getattr(node, "criteria", ())
    for child in node.facets if isinstance(node, Criterion) else children:
        kind: Text = NO_TEXT
        if isinstance(child, Facet):
            kind = phrase(child.check.kind)
        elif isinstance(child, Criterion) and child.need:
            kind = need(child)
        tone: Tone = "plain" if isinstance(child, Facet) else "strong"
        yield b.Row((b.text(child.id, tone=tone), b.text(child.title, tone=tone), b.text(kind, tone="quiet")))
        yield from _rows(child)


def need(criterion: Criterion) -> Text:
    """How many of a criterion's facets count."""
    return label("need", need=criterion.need, all=len(criterion.facets))


def _examples(facet: Facet, examples: Examples) -> Iterator[Block]:
    """Both examples as a plan would write them."""
    # Only who asks for a facet pays for the library that writes YAML.
    from nqpf.loading.syntax.dump import dump  # noqa: PLC0415

    section = f"{SERVED_BY[facet.check.kind]}s"
    met, unmet = (dump({section: [one]}) for one in (examples.met, examples.unmet))
    yield b.Heading(label("met"))
    yield b.sample(met)
    yield b.Heading(label("unmet"))
    yield b.sample(unmet, "quiet")
    if "-ref" in met + unmet:
        yield b.Paragraph(words(label("stand-ins")), "note")


_EXAMPLES = Text("Examples", "写法示例")
