"""Web pages: what a reader of the page reads of its text, and nothing of what stands around it."""

import pytest

from nqpf.base.errors import Refused
from nqpf.documents.html.decoding import text_of
from nqpf.documents.html.reader import read_html


def read(body, head=""):
    return read_html(f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode())


def texts(body):
    document = read(body)
    return [document.said(block.extent) for block in document.blocks]


PAGE = """
<div class="top-bar nav"><a href=/>首页</a></div>
<ul><li><a href=1>政务公开</a><li><a href=2>办事服务</a><li><a href=3>互动交流</a></ul>
<div id=breadcrumb>当前位置：<a href=/>首页</a></div>
<header><h1>数字化转型方案</h1></header>
<form><div class=content><p>　　一、总体<b>要求</b><p>到2027年，
建成中试基地5家。<br>　　（一）建设平台。<br>支持企业。<br><br>二、任务</div></form>
<script>var a = "文";</script><style>p { }</style><p style="display: none">藏</p><p hidden>藏</p>
<p style="text-decoration: underline line-through">删</p><p><s>删</s><span style="font-size:0">藏</span></p>
<p aria-hidden=true>图标</p><div role=search>检索</div>
<footer>版权所有</footer><aside>相关</aside><nav>上一篇</nav><div class="share">分享到</div>
"""


def test_the_text_of_a_page_without_what_stands_around_it():
    assert texts(PAGE) == [
        "数字化转型方案", "一、总体要求", "到2027年，建成中试基地5家。", "（一）建设平台。支持企业。", "二、任务"
    ]  # fmt: skip


def test_what_a_page_marks_as_its_main_part_is_read_alone():
    assert texts("<p>旁注</p><main><p>正文</p></main>") == ["正文"]


def test_headings_have_levels_and_numbers_are_named():
    document = read("<h2>一、总体要求</h2><h3>目标</h3><p>3.建设")
    assert [(block.kind, block.level, block.number) for block in document.blocks] == [
        ("heading", 2, "一、"), ("heading", 3, ""), ("paragraph", 0, "3.")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ol><li>甲<li><p>乙</p><p>丙</p></ol>", ["1. 甲", "2. 乙", "丙"]),
        ("<ol start=3 type=a><li>甲<li value=9>乙<li>丙</ol>", ["c. 甲", "i. 乙", "j. 丙"]),
        ("<ol><li>甲<ol type=i><li>乙</ol><li>丙</ol>", ["1. 甲", "i. 乙", "2. 丙"]),
        ("<ol><li>（一）甲<li>（二）乙</ol>", ["（一）甲", "（二）乙"]),
        ('<ol style="list-style: none"><li>甲</ol>', ["甲"]),
        ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
        ("<pre>甲\n1.乙\n丙</pre>", ["甲", "1.乙丙"]),
        ("<p>the\nplan <i>of</i>\n the city", ["the plan of the city"]),
        ("<p>10<sup>4</sup>吨CO<sub>2</sub><sup>[1]", ["10⁴吨CO₂[1]"]),
        ("<div>甲<p>乙</p>丙</div>", ["甲", "乙", "丙"]),
        ("<p>甲&nbsp;&nbsp;乙 &lt;丙&gt;", ["甲\u00a0\u00a0乙 <丙>"]),
    ],
)
def test_lists_breaks_and_blanks(body, expected):
    assert texts(body) == expected


def grid(body):
    document = read(body)
    return [(*block.cell, document.said(block.extent)) for block in document.blocks if block.cell]


def test_cells_over_rows_and_columns():
    body = """<table><thead><tr><th rowspan=2>领域<th colspan=2>目标<tr><th>2026年<th>2027年</thead>
        <tr><td rowspan=0>研发<td>3<td>4<tr><td colspan=9999999>合<br>计</table>"""
    assert grid(body) == [
        (0, 0, 0, "", "领域"), (0, 1, 0, "", "领域"), (0, 0, 1, "", "目标"), (0, 1, 1, "", "2026年"),
        (0, 1, 2, "", "2027年"), (0, 2, 0, "领域", "研发"), (0, 3, 0, "领域", "研发"), (0, 2, 1, "目标 2026年", "3"),
        (0, 2, 2, "目标 2027年", "4"), (0, 3, 1, "目标 2026年", "合计"),
    ]  # fmt: skip


def test_a_table_around_the_text_is_a_frame():
    inner = "<table><tr><td>a<td>b<tr><td>1<td>2</table>"
    assert texts(f"<table><tr><td><p>左<td><h2>右</h2><p>文{inner}</table><table><tr><td>甲<tr><td>乙</table>") == [
        "左", "右", "文", "a", "b", "1", "2", "甲", "乙"
    ]  # fmt: skip


TEXT = "——到2027年，建成中试基地5家。"


@pytest.mark.parametrize(
    ("stated", "codec"),
    [("gb2312", "gb18030"), ("GBK", "gb18030"), ("", "gb18030"), ("utf-8", "utf-8"), ("", "utf-8-sig"),
     ("big5", "big5"), ("utf-8", "gb18030"), ("gb2312", "utf-8-sig"), ("of-the-future", "gb18030"), ("", "utf-16")],
)  # fmt: skip
def test_a_page_is_decoded_as_it_is_and_not_as_it_says(stated, codec):
    text = "——中" if codec == "big5" else TEXT
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={stated}">' if stated else ""
    assert read_html(f"<html>{meta}<p>{text}".encode(codec)).text == text


def test_what_cannot_be_decoded_is_read_as_far_as_it_can():
    assert "建成" in text_of("建成五个中试基地".encode() + b"\xff")


@pytest.mark.parametrize("data", [b"", b"   ", b"<!-- -->", b"<html></html>"])
def test_a_page_without_text_is_refused_or_empty(data):
    try:
        assert read_html(data).text == ""
    except Refused as refused:
        assert "no text" in refused.message.en
