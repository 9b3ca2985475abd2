"""Words: headings, paragraphs, points, arithmetic, lines of files."""

from nqpf.render.html.element import Child, element, preformatted
from nqpf.render.html.place import Place, text
from nqpf.report.blocks.block import Formula, Heading, Listing, Paragraph, Sample

_KINDS = {"plain": None, "note": "note", "warning": "warned"}
_DEEPEST = 4


def heading(block: Heading, place: Place) -> Child:
    """A heading within a section."""
    return place.heading(block.title, place.own(block.id))


def paragraph(block: Paragraph, place: Place) -> Child:
    """Sentences."""
    return element("p", place.said(block.words), class_=_KINDS[block.kind])


def listing(block: Listing, place: Place) -> Child:
    """Points, one below the other."""
    return element("ul", [element("li", place.said(point)) for point in block.points])


def formula(block: Formula, place: Place) -> Child:
    """Arithmetic: a line each, set in by its depth."""
    return element(
        "div",
        [
            element(
                "p",
                element("b", text(line.text)) if line.strong else text(line.text),
                class_=f"depth-{min(line.depth, _DEEPEST)}",
            )
            for line in block.lines
        ],
        class_="formula",
    )


def sample(block: Sample, place: Place) -> Child:
    """Lines of a file, as they are; what is too wide is scrolled to."""
    return preformatted(block.lines, None if block.tone == "plain" else block.tone)
