"""A toy report with every kind of block, whose every text can be replaced: formats are tested on it."""

from collections.abc import Callable
from typing import Any, get_args

from nqpf.base.language import Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks import page as p
from nqpf.report.blocks import pictures as pic
from nqpf.report.blocks.words import Run, words
from nqpf.report.score.whatif import WhatIfNode

_TITLES = ("Apples", "Pears", "Plums")


def say(en: str) -> Text:
    """A text whose Chinese can be told from its English."""
    return Text(en, f"中文{en}")


def toy_page() -> p.Page:
    """A page with each kind of block at least once, in all three depths."""
    return p.Page(
        kind=("toy", "toy.yaml"),
        product=say("Toy report"),
        title=say("A toy"),
        subtitle=words("toy.yaml"),
        lead=(words(say("Subject"), "toys"),),
        sections=(
            p.Section("result", say("Result"), first_blocks(), "first"),
            p.Section("figures", say("Figures"), written_blocks(), "body", say("Figures")),
            p.Section("pictures", say("Pictures"), drawn_blocks(), "body", say("Pictures")),
            p.Section("proof", say("Proof"), annex_blocks(), "annex", say("Proof")),
        ),
        foot=(words(say("Made of"), " toy"),),
    )


def first_blocks() -> tuple[p.Block, ...]:
    """What a first screen has."""
    figure = b.KeyFigure(say("Toyness"), 41.25, say("how much of a toy it is"), band=say("Playful"))
    none = b.KeyFigure(say("Use"), say("not rated"), say("too few"), of="", details=(words(say("a detail")),))
    bars = tuple(
        pic.Bar(
            words(say(title)), n, words(f"{n} of 3"), target=2, tone="fair", below=words(say("below")), id=f"bar-{n}"
        )
        for n, title in enumerate(_TITLES)
    )
    return (
        b.Paragraph(words(say("Read this."), tone="strong"), "warning"),
        b.KeyFigures((figure, none)),
        pic.Scale(
            "scale", say("A scale"), 41.25, (pic.Mark(say("Low"), 30), pic.Mark(say("High"), 100)), say("as seen")
        ),
        pic.Bars("bars", say("Some bars"), bars, 3, "count", say("worst first")),
    )


def written_blocks() -> tuple[p.Block, ...]:
    """Words and figures."""
    columns = (
        b.Column(say("Fruit"), room=1),
        b.Column(say("Count"), "count"),
        b.Column(say("Points"), "points"),
        b.Column(say("Gain"), "gain"),
        b.Column(say("Share"), "share"),
        b.Column(say("Number"), "exact"),
        b.Column(say("Change"), "change"),
        b.Column(say("Answered"), "answered"),
    )
    rows = tuple(
        b.Row(
            (b.text(say(title)), *(b.number(value) for value in (n, n * 3.25, n / 3, n / 3, n / 3, n / 3, n / 2))),
            f"row-{n}",
        )
        for n, title in enumerate(_TITLES)
    )
    where = (
        Run(say("toy.yaml:3"), audience="editor"),
        Run(say("section 3, p. 4"), "quiet", audience="reader"),
    )
    entry = b.Entry(
        1,
        words(say("Buy apples "), Run(say("see proof"), "strong", "row-1")),
        (b.Gain(say("total"), 1.25), b.Gain(say("commitment"), 0.5)),
        (b.Line(say("missing"), words(say("a basket"), *where), "fair"), b.Line(say("fix"), words(say("buy one")))),
        "entry-1",
    )
    return (
        b.Heading(say("In words"), "in-words"),
        b.Paragraph(
            words(say("Plain "), Run(say("code"), "code"), Run(say(" good"), "good"), Run(say(" poor"), "poor"))
        ),
        b.Paragraph(words(say("Small print.")), "note"),
        b.Listing((words(say("one")), words(say("two"), where))),
        b.Facts((b.Fact(say("Name"), b.text(say("value"))), b.Fact(say("Weight"), b.number(0.25), "share"))),
        b.Table("fruit", say("Fruit by count"), columns, rows, filtered=True),
        b.Entries("work", say("What to buy"), (entry,), (b.Gain(say("total"), 1.25),)),
        b.Findings(
            "wrong",
            say("What is wrong"),
            (b.Finding("rule:1", "warning", words(say("soft")), words(say("cool it")), where),),
        ),
        b.Sample((say("basket:"), Text("  - a pear", "  - 中文a pear")), "quiet"),
    )


def drawn_blocks() -> tuple[p.Block, ...]:
    """Pictures."""
    axes = tuple(pic.Axis(f"A{n}", say(title), 30.0 * n, 50.0 if n else None) for n, title in enumerate(_TITLES))
    pair = pic.Pair(
        "D1",
        say("Hand and eye"),
        pic.Side(say("Hand"), 80),
        pic.Side(say("Eye"), 20),
        pic.Side(say("link"), 5),
        words(say("the eye lags")),
        words("C 0.80"),
    )
    contour = pic.ContourLine(0.5, ((100.0, 6.25), (50.0, 12.5), (25.0, 25.0), (12.5, 50.0), (6.25, 100.0)), 6.25)
    plane = pic.Plane(
        "plane",
        say("A plane"),
        say("Hand"),
        say("Eye"),
        say("D"),
        (pic.Dot("D1", say("Hand and eye"), 80, 20),),
        (contour,),
        say("to the right"),
    )
    strip = pic.Strip(words(say("Apples")), 20, 41, 60, (10, 90), words(say("as drawn")))
    tree = WhatIfNode("total", 1.0, "arithmetic", children=(WhatIfNode("P1", 1.0, "arithmetic", credit=0.4),))
    return (
        p.Beside(
            (pic.Radar("radar", say("A radar"), axes, say("filled: scores")), b.Paragraph(words(say("beside it"))))
        ),
        pic.Poles("poles", say("Pairs"), (pair, pair._replace(id="D2", link=None, details=()))),
        plane,
        pic.Strips("strips", say("Ranges"), (strip,), says=say("from low to high")),
        pic.WhatIf("what-if", say("Try it"), tree, 41.25, 50.0, (), (), (), say("not rateable")),
    )


def annex_blocks() -> tuple[p.Block, ...]:
    """What is looked up."""
    lines = (b.FormulaLine(say("41.25 = 55 × .75"), 0, strong=True), b.FormulaLine(say("55 = counted"), 1))
    return (p.Folded("folded", words(say("Unfold")), (b.Formula(lines),)),)


def kinds_in(value: object) -> set[type]:
    """The kinds of blocks in a page, however deep."""
    found = {type(value)} & set(get_args(p.Block)) if isinstance(value, tuple) else set()
    return found.union(*(kinds_in(part) for part in value)) if isinstance(value, tuple) else found


def all_kinds() -> set[type]:
    """Every kind of block there is."""
    return set(get_args(p.Block))


def with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """The same page with each text, wherever it stands, changed; ids and words of the program stay."""
    if isinstance(value, Text):
        return Text(change(value.en), change(value.zh))
    if isinstance(value, tuple):
        parts = [with_texts(part, change) for part in value]
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value
