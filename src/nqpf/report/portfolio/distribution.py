"""What a set of plans is like: quartiles of total and dimensions, plans in each band, groups by a field."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.pictures import Bar, Bars, Strip, Strips
from nqpf.report.blocks.words import Words, words
from nqpf.report.portfolio.view import Grouping, KindView, ScoreSpread


def distribution(kind: KindView) -> Iterator[Block]:
    """Quartiles as figures and as ranges, and how many plans are in each band of commitment."""
    total = words(Text("Total", "总分"))
    spreads = [(total, kind.ranked, kind.spread)]
    spreads += [(words(f"{one.id} ", one.title), one.plans, one.spread) for one in kind.dimensions]
    found = [(name, plans, spread) for name, plans, spread in spreads if spread]
    rows = tuple(b.Row((b.Cell(name), b.number(plans), *map(b.number, spread))) for name, plans, spread in found)
    yield b.Table(f"{kind.kind}-spread", Text("Scores", "得分"), (b.Column(_NAME, room=1), _PLANS, *_QUARTILES), rows)
    yield Strips(f"{kind.kind}-ranges", _RANGES, tuple(_strip(name, spread) for name, _, spread in found), says=_READ)
    yield b.Paragraph(words(_QUANTILES), "note")
    last = kind.bands[-1]
    bars = tuple(
        Bar(
            words(band.title, Text(" (", "（"), _limit(band.below, last=band is last), Text(")", "）")),
            band.plans,
        )
        for band in kind.bands
    )
    title = Text("Plans in each band of commitment", "各承诺力度等级的规划数")
    yield Bars(f"{kind.kind}-bands", title, bars, kind.ranked, "count")


def _limit(below: float, *, last: bool) -> Text:
    return Text(f"to {below:g}", f"至 {below:g} 分") if last else Text(f"below {below:g}", f"{below:g} 分以下")


def _strip(name: Words, spread: ScoreSpread) -> Strip:
    median = b.said(spread.median, "points")
    return Strip(name, spread.quarter, spread.median, spread.three_quarters, (spread.lowest, spread.highest),
                 words(median))  # fmt: skip


def grouping_title(made: Grouping) -> Text:
    """What plans are grouped by."""
    field = _FIELDS[made.field]
    return Text(f"By {field.en}", f"按{field.zh}")


def grouping(made: Grouping, name: str) -> Iterator[Block]:
    """The plans of each group, counted and with their quartiles."""
    rows = tuple(
        b.Row((b.text(group.value or _NOT_STATED), b.number(group.plans), *map(b.number, group.spread)))
        for group in made.groups
    )
    columns = (b.Column(_FIELDS[made.field], room=1), _PLANS, *_QUARTILES)
    yield b.Table(name, _OF_TOTALS, columns, rows, filtered=True)
    if made.field == "industries":
        yield b.Paragraph(words(_SEVERAL), "note")


_NAME, _PLANS = Text("Name", "名称"), b.Column(Text("Plans", "规划数"), "count")
_QUARTILES = tuple(
    b.Column(title, "points")
    for title in (
        Text("Lowest", "最低"), Text("Q1", "下四分位"), Text("Median", "中位数"), Text("Q3", "上四分位"),
        Text("Highest", "最高"),
    )
)  # fmt: skip
_FIELDS = {
    "subject": Text("subject", "主体"),
    "issuer": Text("issuer", "发布单位"),
    "industries": Text("industry", "行业"),
    "published": Text("year of publication", "发布年份"),
    "horizon": Text("horizon", "规划期"),
    "currency": Text("currency", "币种"),
    "folder": Text("folder", "目录"),
}
_RANGES = Text("Scores from 0 to 100", "得分区间（0 至 100 分）")
_READ = Text("median, middle half of the plans, lowest and highest", "中位数、中间一半规划的区间、最低与最高")
_QUANTILES = Text(
    "Quantiles interpolate linearly between neighbours (Hyndman and Fan 1996, type 7).",
    "分位数在相邻值之间线性插值（Hyndman 与 Fan，1996，第 7 型）。",
)
_OF_TOTALS = Text("Total of the plans of each group", "各组规划的总分")
_NOT_STATED = Text("not stated", "未写明")
_SEVERAL = Text("A plan with several values counts in each.", "一份规划有多个取值时，各组均计入。")
