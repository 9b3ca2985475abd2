"""The drivers: their two sides and the link, in words; and for who looks it up, coupling, development, coordination."""

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Beside, Block, Section
from nqpf.report.blocks.pictures import ContourLine, Dot, Pair, Plane, Poles, Side
from nqpf.report.blocks.words import Run, words
from nqpf.report.pages.score.driven import MEANT, Sides, figures, in_words, sides_of
from nqpf.report.score.dimensions_view import CouplingView, DimensionView, PoleView
from nqpf.report.score.plane import Plane as Drawn
from nqpf.report.score.plane import planes
from nqpf.report.score.view import Report
from nqpf.report.words.words import phrase

_TITLE = Text("Drivers: do both sides go together?", "五大驱动：两侧是否协调")
_SIDES = Text("The two sides of each driver, of 100", "各驱动两侧得分（满分 100）")
_FIGURES = Text("Drivers in figures", "驱动耦合协调测算")
_MEANINGS = (
    Text(
        "Coupling C: how alike the two sides are, 0 to 1. Two weak sides can be alike.",
        "耦合度 C：两侧得分的接近程度，0 至 1；两侧都弱时也可能很高。",
    ),
    Text(
        "Development T: how far the two sides have come on average, 0 to 100.",
        "发展度 T：两侧得分的平均水平，0 至 100。",
    ),
    Text(
        "Coordination D: C and T together, 0 to 1, named by bands. It labels a driver and is no part of its score.",
        "协调度 D：C 与 T 的综合，0 至 1，按等级命名；只用于定级，不直接计分。",
    ),
    Text(
        "A side lags where it is more than 10 points behind the other.",
        "一侧得分比另一侧低 10 分以上，即为滞后。",
    ),
)
_DRIVER, _SIDE_A, _SIDE_B = Text("Driver", "驱动"), Text("Side A", "A 侧"), Text("Side B", "B 侧")
_LINK, _BAND, _LAGS = Text("Link", "衔接"), Text("Band of D", "协调等级"), Text("Lags", "滞后侧")
_NEITHER = Text("neither side is there", "两侧均无")
_TABLE = Text("Coupling, development and coordination of each driver", "各驱动的耦合度、发展度和协调度")
_PLANE = Text("Drivers by their two sides", "各驱动两侧得分分布")
_WEIGHED = Text("Drivers by their two sides, side A weighed by {alpha:g}", "各驱动两侧得分分布（A 侧权重 {alpha:g}）")
_SAYS = Text(
    "To the right: side A; up: side B. Along a curve D is the same; on the diagonal the sides are equal.",
    "横轴为 A 侧，纵轴为 B 侧；同一曲线上协调度 D 相等，对角线上两侧相等。",
)
_BANDS, _BELOW = Text("Bands of D", "协调等级划分"), Text("D below", "D 低于")


def section(report: Report) -> Section | None:
    """Each driver in words, above its sides; None where the rubric couples nothing that applies."""
    pairs = tuple(_pair(one, sides) for one in report.dimensions if one.pair and (sides := sides_of(one)))
    if not pairs:
        return None
    return Section("drivers", _TITLE, (Poles("poles", _SIDES, pairs), b.Paragraph(words(MEANT), "note")))


def in_figures(report: Report) -> Section | None:
    """The plane of the two sides, C, T and D with what they mean, and the bands of D."""
    drivers = [one for one in report.dimensions if one.pair]
    if not drivers:
        return None
    drawn = planes(report)
    pictures = [_plane(number, one, alone=len(drawn) == 1) for number, one in enumerate(drawn, start=1)]
    blocks: tuple[Block, ...] = (b.Listing(tuple(map(words, _MEANINGS))), _table(drivers))
    beside = Beside((*pictures, _bands(report))) if report.scales.coordination else Beside(tuple(pictures))
    return Section("driver-figures", _FIGURES, (*blocks, beside), "annex", _FIGURES)


def _pair(driver: DimensionView, sides: Sides) -> Pair:
    link = Side(phrase("link"), sides.link.score) if sides.link else None
    title = Text(*(f"{driver.id} {driver.title.in_language(language)}" for language in ("en", "zh")))
    a, other = (Side(pole.title, pole.score) for pole in (sides.a, sides.b))
    return Pair(driver.id, title, a, other, link, in_words(driver), figures(driver.pair) if driver.pair else ())


def _plane(number: int, drawn: Drawn, *, alone: bool) -> Plane:
    title = Text(_WEIGHED.en.format(alpha=drawn.alpha), _WEIGHED.zh.format(alpha=drawn.alpha))
    dots = tuple(Dot(one.id, one.title, one.pair.a, one.pair.b) for one in drawn.drivers if one.pair)
    contours = tuple(ContourLine(one.level, one.points, one.edge) for one in drawn.contours)
    name = "plane" if number == 1 else f"plane-{number}"
    return Plane(name, _PLANE if alone else title, _SIDE_A, _SIDE_B, both("D"), dots, contours, _SAYS)


def _table(drivers: list[DimensionView]) -> b.Table:
    columns = (
        b.Column(_DRIVER, room=3),
        b.Column(_SIDE_A, room=2),
        b.Column(_SIDE_B, room=2),
        b.Column(_LINK, "points"),
        b.Column(both("C"), "exact"),
        b.Column(both("T"), "points"),
        b.Column(both("D"), "exact"),
        b.Column(_BAND),
        b.Column(_LAGS),
    )
    return b.Table("driver-table", _TABLE, columns, tuple(_row(one, one.pair) for one in drivers if one.pair))


def _row(driver: DimensionView, pair: CouplingView) -> b.Row:
    sides = {pole.side: pole for pole in driver.poles}
    cells = (
        b.text(Run(both(driver.id), "strong", f"node-{driver.id}"), " ", driver.title),
        _side(sides.get("A")),
        _side(sides.get("B")),
        b.number(pair.link),
        b.number(pair.coupling if not pair.absent else None),
        b.number(pair.development),
        b.number(pair.coordination if not pair.absent else None),
        b.text((pair.band_title or NO_TEXT) if not pair.absent else _NEITHER),
        b.text(sides[pair.lagging].title if pair.lagging in sides else "–"),
    )
    return b.Row(cells)


def _side(pole: PoleView | None) -> b.Cell:
    return b.text(pole.title, " ", Run(both(b.said(pole.score, "points")), "strong")) if pole else b.text("–")


def _bands(report: Report) -> b.Table:
    columns = (b.Column(_BAND, room=2), b.Column(_BELOW, "exact"))
    rows = tuple(b.Row((b.text(band.title), b.number(band.below / 100))) for band in report.scales.coordination)
    return b.Table("coordination-table", _BANDS, columns, rows)
