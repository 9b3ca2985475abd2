"""A page of blocks as HTML: every kind is drawn, text is only ever text, links lead somewhere, headings step down."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import parse, part, seen
from toy import all_kinds, kinds_in, say, toy_page, with_texts

from nqpf.base.language import LANGUAGES, NO_TEXT, Text
from nqpf.render.html.whole import KINDS, render
from nqpf.render.options import Options
from nqpf.report.blocks import block as b
from nqpf.report.blocks import page as p
from nqpf.report.blocks import pictures as pic
from nqpf.report.blocks.words import Run, words

HOSTILE = (
    "</span></p></script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#60;i&#62; ]]> <![CDATA[",
    "<!-- --> </style><style>*{}</style>",
    "\x1b[31m\x1b]8;;http://x\x07 \u202eabc\u2066",
    "x" * 5000,
    '\'" onload="alert(1)',
)


def written(page, language="en"):
    return render(page, Options(language=language))


def page_of(*blocks, depth="body"):
    return toy_page()._replace(sections=(p.Section("one", say("One"), blocks, depth),))


def outline(element):
    """The elements, one in another, without their text."""
    attributes = sorted(name for name in element.attrib if name not in ("content", "data-en", "data-zh"))
    return [element.tag, attributes, [outline(child) for child in element]]


def test_every_kind_of_block_has_its_drawing():
    assert KINDS.keys() == all_kinds() == kinds_in(toy_page())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_every_kind_is_on_the_page(language):
    texts = []
    with_texts(toy_page(), lambda text: texts.append(text) or text)
    shown = seen(parse(written(toy_page())), language)
    asked = {text for text in texts if text and ("中文" in text) == (language == "zh")}
    asked -= {"toy.yaml:3", "中文toy.yaml:3", "link"}
    assert {" ".join(text.split()) for text in asked if " ".join(text.split()) not in shown} == set()
    assert "toy.yaml:3" not in shown, "what is for who edits the file"


def test_numbers_are_printed_by_their_form_and_sort_by_themselves():
    row = part(parse(written(toy_page())), "row-2")
    assert [seen(cell, "en") for cell in row] == ["Plums", "2", "6.5", "+0.7", "67%", "0.67", "+0.67", "1"]
    keys = ["2", "6.5", *["0.666666667"] * 4, "1"]
    assert [cell.get("data-key") for cell in row] == [None, *keys]
    assert [(cell.tag, cell.get("scope")) for cell in row][:2] == [("th", "row"), ("td", None)]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_element_and_no_attribute(text):
    harmless = with_texts(toy_page(), lambda one: f"{one} x" if one else one)
    hostile = with_texts(toy_page(), lambda one: f"{one} {text}" if one else one)
    page = written(hostile)
    assert outline(parse(page)) == outline(parse(written(harmless)))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


@given(st.text("<>&\"'/!-]=[scriptonload \x1b\u202e\x00`", max_size=40))
def test_marks_of_html_are_text(text):
    harmless = with_texts(toy_page(), lambda one: f"{one}x" if one else one)
    hostile = with_texts(toy_page(), lambda one: f"{one}x{text}x" if one else one)
    assert outline(parse(written(hostile))) == outline(parse(written(harmless)))


def test_the_same_page_is_the_same_bytes():
    assert written(toy_page()) == written(toy_page())


def test_ids_are_there_once_and_what_refers_to_them_finds_them():
    page = toy_page()
    twice = tuple(one._replace(id=f"{one.id}-again") for one in page.sections)
    root = parse(written(page._replace(sections=page.sections + twice)))
    ids = Counter(one.get("id") for one in root.iter() if one.get("id"))
    assert set(ids.values()) == {1}
    referring = ("aria-labelledby", "aria-describedby", "for", "data-table")
    assert {one.get(name) for one in root.iter() for name in referring if one.get(name)} <= ids.keys()
    assert {one.get("href")[1:] for one in root.iter("a")} <= ids.keys()


def test_a_link_leads_to_what_is_on_the_page_and_is_plain_text_otherwise():
    linked = b.Paragraph(words(Run(say("see"), to="row:1 %"), Run(say("gone"), "strong", "elsewhere")))
    table = b.Table("t", say("T"), (b.Column(say("C")),), (b.Row((b.text("x"),), "row:1 %"),))
    root = parse(written(page_of(linked, table)))
    (link,) = (one for one in root.iter("a") if seen(one, "en") == "see")
    assert link.get("href") == "#row%3A1%20%25"
    assert part(root, "row:1 %").tag == "tr"
    assert not any(seen(one, "en") == "gone" for one in root.iter("a"))


@pytest.mark.parametrize("depth", ["first", "body", "annex"])
def test_headings_go_down_by_one(depth):
    inner = p.Folded("in", words(say("Inner")), (b.Heading(say("Lowest")), *toy_page().sections[1].blocks))
    blocks = (p.Folded("out", words(say("Outer")), (inner,)), *toy_page().sections[2].blocks)
    page = toy_page()._replace(sections=(*toy_page().sections, p.Section("more", say("More"), blocks, depth)))
    levels = [int(one.tag[1]) for one in parse(written(page)).iter() if re.fullmatch("h[1-6]", one.tag)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_annex_is_a_part_of_its_own_behind_all_else():
    page = toy_page()
    root = parse(written(page._replace(sections=page.sections[::-1])))
    annex = part(root, "annex-part")
    assert list(part(root, "main"))[-1] is annex and part(annex, "proof") is not None
    assert not any(one.get("id") == "annex-part" for one in parse(written(p.within(page, "body"))).iter())
    first = parse(written(p.within(page, "first")))
    assert [one.get("id") for one in part(first, "main").iter("section")] == ["result"]


def test_a_title_that_was_just_said_is_not_shown_again():
    table = b.Table("t", say("One"), (b.Column(say("C")),), ())
    root = parse(written(page_of(table, b.Entries("e", say("One"), ()), pic.Bars("bars", say("One"), ()))))
    assert [one.get("class") for one in root.iter("h3")] == ["unseen"]
    assert any(one.get("class") == "listing again" for one in root.iter("div"))


def test_blocks_without_titles_are_named_by_the_heading_above():
    plane = toy_page().sections[2].blocks[2]
    bare = (b.Table("t", NO_TEXT, (b.Column(say("C")),), ()), plane._replace(title=NO_TEXT, says=NO_TEXT))
    root = parse(written(page_of(*bare)))
    drawn = [one for one in root.iter() if one.get("role") in ("img", "group") and one.get("class") != "choice"]
    assert [one.get("aria-labelledby") for one in drawn] == ["one-title", "one-title"]


def test_few_axes_are_bars():
    radar = toy_page().sections[2].blocks[0].blocks[0]
    root = parse(written(page_of(radar._replace(axes=radar.axes[:2]))))
    assert not list(root.iter("polygon")) and "Pears" in seen(part(root, "radar"), "en")


def test_bars_are_of_one_scale_and_end_at_it():
    bars = tuple(pic.Bar(words(f"{value}"), value) for value in (0, 1, 4, 9))
    root = parse(written(page_of(pic.Bars("bars", say("B"), bars, 4, "count"))))
    assert [one.get("x2") for one in part(root, "bars").iter("line")] == ["25%", "100%", "100%"]


def test_values_are_drawn_again_where_a_column_says_so():
    columns = (b.Column(say("P")), b.Column(say("S"), "points", drawn="shade"), b.Column(say("G"), "gain", drawn="bar"))
    figures = (0, 1), (100, 2), (None, None)
    rows = tuple(b.Row((b.text("x"), b.number(value), b.number(gain))) for value, gain in figures)
    root = parse(written(page_of(b.Table("t", say("T"), columns, rows))))
    cells = list(part(root, "t").iter("td"))
    assert [cell.get("class") for cell in cells[::2]] == ["number shade-0", "number shade-4", "number"]
    assert [line.get("x2") for line in part(root, "t").iter("line")] == ["50%", "100%"]


def test_a_long_fold_is_left_closed_on_paper_and_a_short_one_is_not():
    points = b.Listing(tuple(words(f"{n}") for n in range(40)))
    folds = p.Folded("long", words("L"), (points,)), p.Folded("short", words("S"), (b.Paragraph(words("x")),))
    root = parse(written(page_of(*folds)))
    assert (part(root, "long").get("class"), part(root, "short").get("class")) == ("folded", None)


def test_a_text_in_one_language_is_shown_in_both():
    root = parse(written(page_of(b.Paragraph((Run(Text("", "只有中文")),)))))
    assert "只有中文" in seen(root, "en")


@pytest.mark.parametrize(("rows", "fields"), [(12, 0), (13, 1)])
def test_a_long_table_can_be_searched_and_a_short_one_need_not(rows, fields):
    made = tuple(b.Row((b.text(f"{n}"),)) for n in range(rows))
    root = parse(written(page_of(b.Table("t", say("T"), (b.Column(say("C")),), made, filtered=True))))
    assert len(list(root.iter("input"))) == fields


def test_lines_of_a_file_stand_as_they_are():
    made = written(page_of(b.sample("a:\n    - <b>\n")))
    assert "<pre><code>a:\n    - &lt;b&gt;\n</code></pre>" in made
