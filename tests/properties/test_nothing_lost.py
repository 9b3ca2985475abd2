"""Every word of a document that its reader sees is read, once and in order, however it is put together."""

import re

from hypothesis import given
from hypothesis import strategies as st
from papers import cell, docx, paragraph, row, run, table
from strategies import bounded

from nqpf.documents.html.reader import read_html
from nqpf.documents.markdown import read_markdown
from nqpf.documents.text import read_text
from nqpf.documents.word.reader import read_word

WORD = "字词"
"""Stands for a word; each becomes one of its own: 字1词."""


def numbered(text: str) -> str:
    count = iter(range(10_000))
    return re.sub(WORD, lambda _: f"字{next(count)}词", text)


def words(text: str) -> list[str]:
    return re.findall(r"字\d+词", text)


def nested(*around: str, leaves: st.SearchStrategy[str], between: str = "") -> st.SearchStrategy[str]:
    """Leaves within one another, in any of these frames."""
    return st.recursive(
        leaves,
        lambda inner: st.builds(
            lambda frame, parts: frame.format(between.join(parts)), st.sampled_from(around), st.lists(inner, max_size=4)
        ),
        max_leaves=25,
    )


INLINE = nested(
    "<b>{}</b>",
    "<span>{}</span>",
    "<font>{}</font>",
    "{}<br>",
    leaves=st.sampled_from([WORD, f" {WORD}\n"]),
)
PAGES = nested(
    "<div>{}</div>", "<p>{}</p>", "<ul><li>{}</ul>", "<ol><li>{}</li></ol>", "<ol>{}</ol>", "<h2>{}</h2>",
    "<pre>{}</pre>", "<table><tr><td>{}<td>x</table>", "<table><tr><td>{}</table>",
    "<table><tr><th>x<tr><td>{}</table>", "<section>{}</section>", "<blockquote>{}</blockquote>", "<dl><dt>{}</dl>",
    "<table><caption>{}</caption></table>",
    leaves=INLINE,
)  # fmt: skip


@given(PAGES)
@bounded
def test_of_a_web_page(body):
    page = numbered(f"<html><body>{WORD}{body}{WORD}")
    assert words(read_html(page.encode()).text) == words(page)


RUNS = nested(
    "<w:ins>{}</w:ins>", "<w:hyperlink>{}</w:hyperlink>", "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
    "<w:smartTag>{}</w:smartTag>", "<w:fldSimple>{}</w:fldSimple>", "<w:moveTo>{}</w:moveTo>",
    leaves=st.sampled_from([run(WORD), f"<w:r><w:t>{WORD}</w:t><w:br/><w:t>（一）{WORD}</w:t></w:r>"]),
)  # fmt: skip
BODIES = nested(
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "<w:customXml>{}</w:customXml>", "<w:ins>{}</w:ins>",
    table(row("<w:tc>{}</w:tc>", cell("x"))), table(row("<w:tc>{}</w:tc>")),
    table(row(cell("x")), row("<w:tc>{}</w:tc>")),
    table("<w:sdt><w:sdtContent>" + row("<w:tc>{}</w:tc>", cell("y")) + "</w:sdtContent></w:sdt>"),
    leaves=st.builds(lambda runs: paragraph("".join(runs)), st.lists(RUNS, max_size=3)),
)  # fmt: skip


@given(st.lists(BODIES, max_size=4))
@bounded
def test_of_a_word_document(bodies):
    body = numbered(paragraph(WORD) + "".join(bodies) + paragraph(WORD))
    assert sorted(words(read_word(docx(body)).text)) == sorted(words(body))


KINDS = (
    WORD, f"# {WORD}", f"- {WORD}", f"1. {WORD}", f"  {WORD}*{WORD}*", f"> {WORD}", "", f"| {WORD} | {WORD} |", "|-|-|",
    f"一、{WORD}", f"{WORD * 14}", f"    {WORD * 12}，", f"（{WORD}", f"{WORD}）", "---", "```", f"<div>{WORD}</div>",
    "\f",
)  # fmt: skip


@given(st.lists(st.sampled_from(KINDS), max_size=30))
@bounded
def test_of_a_text(lines):
    text = numbered("\n".join([WORD, *lines, WORD]))
    assert words(read_text(text).text) == words(text)
    assert words(read_markdown(text).text) == words(text)
