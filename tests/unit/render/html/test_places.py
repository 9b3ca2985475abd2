"""Where things are, as the page says it: in the document; the plan file has an annex of its own."""

import re

import builders as b
import pytest
from generated import report_of
from pages import parse, part, seen
from whole import PLAN, QUOTED, TREE, unclaimed, with_slip

from nqpf.base.language import LANGUAGES, Text
from nqpf.render import Options
from nqpf.render.html.fragment import fragment
from nqpf.render.html.report import render
from nqpf.render.score.markdown import render as markdown
from nqpf.report.pages.score.short import short_page


def page(made, language="en"):
    return parse(render(made, Options(language=language)))


@pytest.fixture(scope="module")
def quoted():
    return page(with_slip(b.report(TREE, QUOTED)))


@pytest.mark.parametrize(
    ("name", "language", "place"),
    [
        ("gap-table", "en", "section 三、重点任务（一）, p. 4"),
        ("gap-P1.1.m", "en", "Where M1 section 三、重点任务（一）, p. 4: “建设中试基地”"),
        ("gap-P1.1.m", "zh", "位置 M1 三、重点任务（一），第4页：“建设中试基地”"),
        ("node-P1.1.m", "en", "M1 primary claim section 三、重点任务（一）, p. 4: “建设中试基地”"),
        ("item-table", "en", "section 二、主要目标, p. 2: “数控化率达到75%”"),
        ("lens-problems", "zh", "一、现状，第1页"),
        ("finding-table", "zh", "三、重点任务（一），第4页：“建设中试基地”"),
        ("slips", "en", "six are announced, five are listed"),
        ("slips", "zh", "三、重点任务，第4页：“六大工程”附件1，第9页：“<b>五大工程</b>”"),
    ],
)
def test_a_place_is_a_section_a_page_and_a_quote(quoted, name, language, place):
    said = seen(part(quoted, name), language)
    assert place in said or place in said.replace("” ", "”")


@pytest.mark.parametrize("data", [PLAN, QUOTED])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_file_and_its_lines_are_in_the_annex_alone(data, language):
    made = b.report(TREE, data)
    root = page(made, language)
    annex = part(root, "annex")
    told = seen(annex, language)
    assert "nqpf score plan.yaml --format html" in told and made.plan.sha256 in told
    for one in (*made.items, *made.findings):
        assert f" {one.id} " in told and f" {one.line} " in f"{told} "
    (main,) = (one for one in root.iter("main"))
    assert list(main)[-1] is annex
    main.remove(annex)
    assert "plan.yaml" not in seen(root, language) and made.plan.sha256 not in seen(root, language)


def test_where_the_plan_names_no_document_the_item_is_named_instead():
    root = page(b.report(TREE, PLAN))
    assert "Where M1 M1 标题" in seen(part(root, "gap-P1.1.m"), "en")
    heads = [seen(one, "en") for one in part(root, "item-table").iter("th") if one.get("scope") == "col"]
    assert "Title" in heads and "Title and place" not in heads
    assert not [one for one in part(root, "items").iter("div") if one.get("class") == "cited"]


def test_slips_of_the_document_come_before_what_the_plan_says_against_itself(quoted):
    ids = [one.get("id") for one in quoted.iter("section")]
    assert ids.index("slips") + 1 == ids.index("findings")
    assert "1 found" in seen(part(quoted, "slips"), "en")
    assert "six are announced" not in seen(part(quoted, "findings"), "en")
    assert "count-differs" not in seen(part(quoted, "annex"), "en")
    assert "slips" not in [one.get("id") for one in page(b.report(TREE, QUOTED)).iter("section")]


def test_of_a_draft_in_memory_the_document_is_named_and_no_file():
    made = b.report(TREE, QUOTED)
    made = made._replace(plan=made.plan._replace(in_memory=True, path="drafts/plan.docx"))
    root = page(made)
    assert "annex" not in [one.get("id") for one in root.iter("section")]
    said = seen(part(root, "basis"), "en")
    assert "Document plan.docx" in said and "nqpf score drafts/plan.docx --format html" in said
    assert made.plan.sha256 in said


def test_of_several_documents_each_place_names_its_own():
    measures = [QUOTED["measures"][0], *b.tasks(1, source={"file": "annex.pdf", "page": 3, "quote": "加强协调"})]
    root = page(b.report(TREE, QUOTED | {"measures": measures}))
    said = seen(part(root, "item-table"), "en")
    assert "plan.docx, section 三、重点任务（一）, p. 4" in said and "annex.pdf, p. 3: “加强协调”" in said


def test_sentences_name_items_by_title_as_nobody_sees_their_ids_in_the_document():
    said = seen(part(page(b.report(TREE, QUOTED)), "finding-table"), "en")
    assert "“M1 标题” has no outcome indicator" in said


@pytest.mark.parametrize("name", ["enterprise.plan.yaml", "region-sample.zh.reviewed.yaml"])
def test_no_page_for_people_has_a_key_of_the_plan_format_or_a_line_of_its_file(name):
    made = report_of(name)
    main, annex = render(made, Options()).split('<section id="annex"')
    # What is set as code elsewhere is a hash: keys always were.
    assert re.findall("<code>([^<]*)</code>", main) == [made.rubric.sha256]
    assert ".yaml" not in main and name in annex
    head, lines = markdown(made, Options(top=None)).split('<details id="nqpf-lines">')
    assert "\\`" not in head and ".yaml" not in head and f"{name}:" in lines


EVIL = "</td><script>alert(1)</script><img src=x onerror=alert(1)>\x1b[31m\u202e`c` <!-- | [x](y)"


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (QUOTED, lambda made: render(made, Options())),
        (unclaimed(QUOTED), lambda made: render(made, Options())),
        (unclaimed(QUOTED), lambda made: fragment(short_page(made), "zh")),
    ],
)
def test_files_sections_and_quotes_are_only_ever_text(data, shown):
    measures = [one | {"source": {"file": EVIL, "section": EVIL, "quote": EVIL}} for one in data["measures"]]
    made = with_slip(b.report(TREE, data | {"measures": measures, "source": {"file": EVIL}}))
    place = made.findings[0].places[0]._replace(section=Text(EVIL, EVIL), quote=EVIL, file=EVIL)
    text = shown(made._replace(findings=(made.findings[0]._replace(places=(place,)), *made.findings[1:])))
    parse(text)
    assert "<script>alert" not in text and "<img" not in text and "\x1b" not in text and "\u202e" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
