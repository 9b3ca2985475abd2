"""Whatever a document says, its draft loads, claims nothing, scores 0 and quotes the document verbatim."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nqpf
from nqpf.documents.documents import cited_document
from nqpf.documents.text import read_text
from nqpf.drafting.draft import draft_plan
from nqpf.drafting.update import update_plan
from nqpf.loading.syntax.document import parse_document
from nqpf.loading.syntax.dump import dump

pytestmark = pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again

# What such documents are made of, in no order that makes sense.
_NUMBERS = (
    "一、", "二、", "（一）", "（二）", "1.", "2. ", "（1）", "①", "一是", "第一条 ", "附件1 ", "路径举措1：", "1.1 ",
    "",
)  # fmt: skip
_TITLES = (
    "发展目标", "重点任务", "保障措施", "建设共享中心。", "现状基础", "Build a line. ", "Goals", "培育企业：",
    "工作目标：", "",
)  # fmt: skip
_CLAUSES = (
    "到2027年，建成中心10个", "培育企业5-8家", "建立机制", "支持甲公司研发装备", "营业收入年均增长10%左右",
    "每年培训3000人次", "安排资金2000万元", "给予最高500万元奖励", "设立10亿元基金", "A、B各100个", "降至0.5以下",
    "由市工信局牵头，市财政局配合", "The agency will train 40 advisers by 2030", "Support at least 20 % of firms",
    "2026年底前完成", "截至2025年底，全市有企业312家", "工业“310”计划", "400G", "“十五五”末达到三成", "翻一番",
    "提升水平", "（责任单位：甲局、乙局）", "列第一位的为牵头单位，下同", "第９页", "3-5家", "£1.2bn", "0.0.0", "1/2",
    "-5家", "2000个", "99999999999999999999家",
)  # fmt: skip
_SIGNS = "一二三年月元家%0123456789.-—至和、，。（）()〔〕“”\t ab:"
_clauses = st.lists(st.one_of(st.sampled_from(_CLAUSES), st.text(_SIGNS, max_size=12)), max_size=5)
_ends = st.sampled_from(("。", "；", "", ".", "（牵头单位：市工信局；配合单位：市财政局）"))
_paragraphs = st.builds(
    lambda number, title, clauses, end: f"{number}{title}{'，'.join(clauses)}{end}",
    st.sampled_from(_NUMBERS), st.sampled_from(_TITLES), _clauses, _ends,
)  # fmt: skip
texts = st.lists(_paragraphs, max_size=14).map("\n".join)


def _quotes(value: Any) -> Iterator[str]:
    """All quotes of a plan's value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "quote":
                yield inner
            elif key == "quotes":
                yield from (quote for quote in inner.values() if isinstance(quote, str))
                yield from _quotes([quote for quote in inner.values() if not isinstance(quote, str)])
            else:
                yield from _quotes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _quotes(inner)


@settings(max_examples=30, deadline=None)
@given(texts)
def test_a_draft_loads_claims_nothing_and_quotes_verbatim(text: str):
    document = read_text(text)
    plan = draft_plan(document)
    loaded = nqpf.load_plan(plan)
    assert loaded.plan.draft
    assert not any(item.body.serves for item in loaded.view.items)
    assert all(quote in document.text for quote in _quotes(plan))
    assert parse_document(dump(plan), "draft").value == plan


@settings(max_examples=15, deadline=None)
@given(texts)
def test_a_draft_is_not_yet_assessed_and_is_the_same_every_time(text: str):
    plan = draft_plan(read_text(text))
    report = nqpf.score(plan)
    assert (report.total, report.breadth) == (None, None)
    assert draft_plan(read_text(text)) == plan


@settings(max_examples=20, deadline=None)
@given(texts, texts)
def test_an_updated_plan_loads_and_the_same_document_changes_nothing(before: str, after: str):
    plan, document = draft_plan(read_text(before)), read_text(before)
    same = update_plan(plan, plan, cited_document(document))
    assert (same.plan, same.changes) == (plan, ())
    later = read_text(after)
    nqpf.load_plan(update_plan(plan, draft_plan(later), cited_document(later)).plan)
