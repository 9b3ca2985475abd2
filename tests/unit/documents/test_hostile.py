"""Much of one kind in a document: read or refused, in time and memory that grow with its size and no faster."""

import time

import pytest

from nqpf.base.errors import Refused
from nqpf.documents.reading import read_document

N = 50_000
TEXTS = {
    "line": "规" * N * 5,
    "lines": "规划\n" * N,
    "wrapped": ("推进各领域各环节重点任务落实见效并形成可复制经验\n" * N)[: N * 20],
    "numbers": "（一）" * N,
    "open": "（" * N,
    "open lines": "（规划\n" * N,
    "blank": " \n" * N + "x",
    "blanks": "x" + " " * N * 5 + "x",
    "pages": "x\f" * N,
    "words": "plan " * N,
    "tabs": "\t" * N + "x",
}
MARKDOWN = {
    "brackets": "[" * N,
    "links": "[a](" * N,
    "stars": "*a **b " * N,
    "ticks": "`" * N,
    "runs of ticks": " ".join("`" * n for n in range(1, 400)),
    "quotes": ">" * N,
    "lists": "\n".join("  " * n + "- a" for n in range(1_000)),
    "items": "1. a\n" * 20_000,
    "table": "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n|b|\n",
    "rows": "|a|b|\n|-|-|\n" + "|1|2|\n" * 10_000,
    "tags": "<a " * N,
    "comments": "<!--" * N,
    "entities": "&amp;" * N,
    "front": "---\na: b\n" + "c: d\n" * 20_000,
    "links to": "[a]: b\n" * 20_000,
    "heads": "#" * N + "\n" + "# a\n" * 20_000,
}
HTML = {
    "depth": "<div>" * N + "x",
    "spans": "<b>" * N + "x",
    "lists": "<ul><li>" * N + "x",
    "lists of links": ("<ul>" + "<li><a>a</a>" * 5) * 20_000,
    "cells": "<table>" + "<tr><td rowspan=65534 colspan=1000>a<td>b" * 5_000,
    "tables": "<table><tr><td>a<td>" * N,
    "breaks": "<br>" * N + "x",
    "attributes": "<p " + "a=b " * N + ">x",
    "entities": "&amp;" * N,
    "comments": "<!-- " * N,
    "tags": "<" * N,
    "unclosed": "<p>x" * N,
    "hidden": "<p style='display:none'>x" * N,
    "encoding": "<meta charset=punycode>" + "a" * 4_000_000 + "-" + "zzz9" * N,
    "declared": '<!DOCTYPE html [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]><p>x&a;&c;',
}
CASES = [
    *(pytest.param(text, "a.txt", id=f"text: {name}") for name, text in TEXTS.items()),
    *(pytest.param(text, "a.md", id=f"markdown: {name}") for name, text in {**TEXTS, **MARKDOWN}.items()),
    *(pytest.param(f"<html>{text}", "a.html", id=f"html: {name}") for name, text in HTML.items()),
]


@pytest.mark.no_cover  # counting lines would take the time that is measured here
@pytest.mark.parametrize(("text", "name"), CASES)
def test_much_of_one_kind_takes_no_time(text, name):
    started = time.process_time()
    try:
        read = read_document(text.encode(), name).text
        assert len(read) <= 4 * len(text) and "root:" not in read
    except Refused as refused:
        assert refused.message.zh
    assert time.process_time() - started < 10
