"""Whatever a document says: what is found loads, and points to words of it."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from nqpf.documents.document import Cell, Extent, Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.indicators import FoundIndicator, FoundPoint, find_indicators
from nqpf.drafting.sections import outline_of
from nqpf.plan.plan import Indicator

_WORDS = (
    "到2027年 ， 。 、 ； ： （ ） “ ” 建成 培育 农场 达到 增长 年均 新增 降低 由 提高到 分别 各 其中 等 的 以上 约 "
    "不超过 5 12.5 1,000 % 万 亿元 家 个 百分点 翻一番 20 — 每年 级 省级 成本 占比 三家 两百 对 目前 截至2025年底 "
    "较2024年 （2026年） By 2030 , . raise farms the double £5m at least between 3 以内 补助 基金 “十五五”末 增速 即 "
    "与 m³ -"
)
_PIECES = st.sampled_from([*_WORDS.split(), " ", "\n", "\n一、", "\n1.", " to ", " by ", " of ", " and "])
_TEXTS = st.lists(_PIECES, max_size=40).map("".join)


def extents(indicator: FoundIndicator) -> Iterator[Extent]:
    points: tuple[FoundPoint, ...] = (indicator.target, *indicator.milestones)
    yield from (indicator.extent, *indicator.further)
    yield from (point.extent for point in points)
    yield from (point.dated for point in points if point.dated)
    yield from (other.extent for other in indicator.conflicts)
    if indicator.baseline:
        yield indicator.baseline.extent


def written(point: FoundPoint) -> dict[str, str]:
    return {"value": point.value, "change": point.change, "year": point.year}


def check(indicators: tuple[FoundIndicator, ...], text: str) -> None:
    for number, indicator in enumerate(indicators, start=1):
        entries = {
            "id": f"I{number}",
            "title": indicator.title,
            "unit": indicator.unit,
            "direction": indicator.direction,
            "target": written(indicator.target),
            "milestones": [written(point) for point in indicator.milestones],
        }
        if indicator.baseline:
            entries["baseline"] = {"value": indicator.baseline.value, "year": indicator.baseline.year}
        read = Indicator.model_validate(entries)
        assert read.target is not None
        assert read.target.aim is not None
        assert all(0 <= extent.start < extent.end <= len(text) for extent in extents(indicator))


@given(_TEXTS)
def test_indicators_of_any_text_load(text: str) -> None:
    document = read_text(f"一、发展目标\n{text}")
    check(find_indicators(document, outline_of(document)), document.text)


@given(st.lists(st.lists(_TEXTS, min_size=4, max_size=4), min_size=1, max_size=3), st.booleans())
def test_indicators_of_any_table_load(rows: list[list[str]], alone: bool) -> None:
    headers = ["指标", "单位", "2024年", "2028年目标"] if alone else ["现状", "工作内容", "2026年目标", "完成时限"]
    pieces = [
        Piece(text, "cell", cell=Cell(0, number, column, headers[column]))
        for number, row in enumerate(rows, start=1)
        for column, text in enumerate(row)
    ]
    document = assemble("docx", pieces)
    check(find_indicators(document, outline_of(document)), document.text)
