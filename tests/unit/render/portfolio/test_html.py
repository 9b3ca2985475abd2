"""The page of many plans: what stands in it, in both languages, and that it is the same every time."""

import re
from html.parser import HTMLParser

import builders as b
import pytest
from portfolios import RUBRIC, portfolio, record

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.render.html.page import policy
from nqpf.render.options import Options
from nqpf.render.portfolio import tables, unassessed_table
from nqpf.render.portfolio.html import render
from nqpf.report.portfolio.real import look_into
from nqpf.report.portfolio.record import Unread

BAD = Unread("bad.plan.yaml", (Problem(Span("bad.plan.yaml", 3, 5), Text("wrong", "错误"), Text("fix it", "请改正")),))
FIELDS = ("subject",)
EVIL = "<script>alert(1)</script>\u202e\x1b[31m</title>\"'&#60;"


class Outline(HTMLParser):
    """Ids, headings and the cells of every table, by its id."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.tables, self.tags, self.table, self.cell = [], {}, [], None, False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "table":
            self.table = self.tables.setdefault(given["id"], [])
        elif tag == "tr" and self.table is not None:
            self.table.append([])
        elif tag in ("td", "th") and self.table:
            self.table[-1].append("")
            self.cell = True

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.cell = False
        if tag == "table":
            self.table = None

    def handle_data(self, data):
        if self.cell:
            self.table[-1][-1] += data.strip("\n")


def page(*records, fields=FIELDS, pairwise=True, **options):
    return render(portfolio(*records, fields=fields, pairwise=pairwise), Options(**options))


def plans(count=3):
    return [
        record(f"p{n}", n / count, n / count, 0.5, fields=FIELDS, subject=f"浙江省{n}市", measures=b.tasks(level=n + 1))
        for n in range(count)
    ]


def test_every_part_is_there_with_its_figures():
    made = Outline(page(*plans(), BAD))
    assert len(made.ids) == len(set(made.ids))
    assert {"region-ranking", "region-distribution", "region-gaps", "by-subject", "pairs", "unread"} <= {
        re.sub("^region-(?=by|pairs)", "", name) for name in made.ids
    }
    ranked = made.tables["region-plans"]
    assert [row[0] for row in ranked[1:]] == ["1", "2", "3"]
    # The band is below the commitment.
    assert [row[2] for row in ranked[1:]] == ["50.0title标题", "33.3title标题", "16.7title标题"]
    assert [row[3] for row in ranked[1:]] == ["100.0", "100.0", "25.0"]
    assert [row[4] for row in ranked[1:]] == ["62.5", "37.5", "12.5"]
    assert made.tables["region-said"][2] == ["who谁负责", "10 / 15", "67%", "1 / 3"]
    assert ranked[1][-2:] == ["67", "58"]
    assert made.tables["region-spread"][1][1:6] == ["12.5", "25.0", "37.5", "50.0", "62.5"]
    assert [row[2] for row in made.tables["region-bands"][1:]] == ["1", "1", "1", "0", "0"]
    assert made.tables["region-common"][1][2:6] == ["+33.33", "1", "3", "3"]
    assert made.tables["region-two"][1][1:] == ["–", "+25.0 2:0", "+50.0 2:0"]
    assert made.tables["unread-plans"][1][0] == "bad.plan.yaml:3:5"


def test_a_shade_only_says_again_what_the_cell_says():
    text = page(record("a", 1, 0, 0), record("b", 0.39, 0.2, 0.2), fields=())
    assert re.findall(r'class="heat heat-(\d)">(\d+)<', text) == [("4", "100"), ("0", "0"), ("1", "39"), ("1", "20")]


def test_both_languages_are_in_it_and_it_begins_in_one():
    english, chinese = page(*plans()), page(*plans(), language="zh")
    assert english.replace('<html lang="en">', "").partition("<body>")[2] == chinese.partition("<body>")[2]
    assert '<html lang="zh">' in chinese and "共性缺口" in english and "Common gaps" in chinese


def test_the_policy_lets_its_own_style_act_and_nothing_else():
    text = page(*plans())
    styles = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    assert len(styles) == 2
    assert policy(styles, scripts) in text.replace("&#39;", "'").replace("&apos;", "'")
    assert not re.search(r"\sstyle=|\son\w+=|https?://(?!www\.w3\.org)", text.partition("<body>")[2])


def test_text_of_plans_and_of_problems_is_only_text():
    evil = Unread(EVIL, (Problem(Span(EVIL, 1, 1), Text(EVIL, EVIL), Text(EVIL, EVIL)),))
    said = {"title": EVIL, "subject": EVIL, "path": EVIL, "fields": FIELDS}
    text = page(record("a", 1, **said), record("u", **said), evil)
    plain = page(record("a", 1, title="x", subject="y", path="z", fields=FIELDS), BAD)
    assert Outline(text).tags.count("script") == Outline(plain).tags.count("script")
    assert "\x1b" not in text and "\u202e" not in text and "&lt;script&gt;" in text


def test_more_plans_than_a_page_holds_are_said_to_be_more(monkeypatch):
    monkeypatch.setattr(tables, "MOST_ROWS", 2)
    text = page(*plans(), fields=(), pairwise=False)
    assert "The first 2 of 3 plans are shown" in text
    assert len(Outline(text).tables["region-plans"]) == 3
    monkeypatch.setattr(unassessed_table, "MOST_ROWS", 2)
    text = page(*(record(f"u{n}", measures=b.tasks()) for n in range(3)), fields=(), pairwise=False)
    assert "The first 2 of 3 plans are shown" in text
    assert len(Outline(text).tables["region-commitments"]) == 3


@pytest.mark.parametrize("records", [[], [BAD], [record("a", 1, 1, 1)]])
def test_a_page_of_nothing_and_of_one_is_a_page(records):
    assert page(*records, fields=(), pairwise=True).startswith("<!DOCTYPE html>")


def test_a_plan_that_is_not_rateable_is_there_without_a_rank():
    text = page(record("a", 1)._replace(rateable=False, assessed=0.25, facets=(), scores=(None, 1.0)), fields=())
    (_, row) = Outline(text).tables["region-plans"]
    assert (row[0], row[2], row[5]) == ("–", "–", "–")
    assert "not rateable: assessed 25%" in text


def test_plans_that_claim_nothing_are_in_a_table_of_their_own():
    unassessed = record("u", measures=b.tasks(), fields=FIELDS), record("few", measures=b.tasks(4), fields=FIELDS)
    text = page(*plans(), *unassessed, BAD)
    made = Outline(text)
    assert len(made.tables["region-plans"]) == 4
    (_, *listed) = made.tables["region-commitments"]
    assert [row[1:] for row in listed] == [
        ["33.3title标题", "5", "5", "5", "0", "0", "0", "0"], ["–", "4", "4", "4", "0", "0", "0", "0"],
    ]  # fmt: skip
    assert "3 ranked, 2 not yet assessed" in text and "1 of 6 plans could not be read" in text
    alone = Outline(page(*unassessed))
    assert set(alone.tables) == {"region-commitments", "region-said"}


def test_closeness_has_a_column_only_where_it_is_asked_for():
    asked = render(portfolio(*plans(), fields=FIELDS, topsis=True), Options())
    _, *close = [row[5] for row in Outline(asked).tables["region-plans"]]
    assert close == ["1.000 #1", "0.500 #2", "0.000 #3"]
    assert "TOPSIS" not in page(*plans())


def test_places_that_cannot_be_told_apart_are_ranges():
    looked = look_into(RUBRIC, 2)
    alike = [record("a", 0.5, 0.4, looked=looked), record("b", 0.4, 0.5, looked=looked)]
    text = render(portfolio(*alike, looked=looked), Options())
    assert [row[0] for row in Outline(text).tables["region-plans"][1:]] == ["1–2", "1–2"]
    assert "Place 1–2: too close to say" in text and "名次“1–2”" in text
