"""What stands below the title of a score report."""

import pytest
from composed import said, spoken
from generated import comparison, example, report_of

from nqpf.documents.cited import CitedDocument
from nqpf.documents.document import Document
from nqpf.report.compare.page import compare_page
from nqpf.report.pages.score.page import Choice, page_of
from nqpf.report.score.build import build_report

SLOGANS = example("slogans.plan.yaml")


@pytest.mark.parametrize("choice", [Choice(), Choice(brief=True), Choice(one_page=True)])
@pytest.mark.parametrize("audience", ["editor", "reader"])
def test_pages_that_were_not_read_are_named_below_the_title_for_everybody(choice, audience):
    read = {"plans/a.pdf": CitedDocument("read", document=Document("pdf", "甲", unread=(1, 2, 7)))}
    read["b.docx"] = CitedDocument("read", document=Document("docx", "乙"))
    lead = page_of(build_report(*SLOGANS, read), choice).lead
    assert "Pages 1-2, 7 are images and were not read" in [said(line, "en", audience) for line in lead]
    assert "第 1-2、7 页为图片，未能读取" in [said(line, "zh", audience) for line in lead]


def test_each_of_several_documents_with_pages_that_were_not_read_is_named():
    read = {name: CitedDocument("read", document=Document("pdf", "甲", unread=(3,))) for name in ("x/a.pdf", "b.pdf")}
    lead = [said(line) for line in page_of(build_report(*SLOGANS, read), Choice()).lead]
    assert [line for line in lead if "image" in line] == [
        f"{name}: page 3 is an image and was not read" for name in ("a.pdf", "b.pdf")
    ]


def test_a_report_that_is_passed_on_does_not_say_in_which_folder_its_maker_keeps_the_plan():
    report = report_of("slogans.plan.yaml")
    report = report._replace(plan=report.plan._replace(path="/home/maker/b.yaml"))
    page = spoken(page_of(report, Choice()), audience="reader")
    assert "b.yaml" in page and "maker" not in page


def test_two_plans_are_compared_by_the_names_of_their_files_or_by_their_paths_where_those_are_alike():
    sides = comparison()
    paths = [side.plan.path for side in (sides.before, sides.after)]
    lead = spoken(compare_page(sides).lead)
    assert all(path.rpartition("/")[2] in lead and path not in lead for path in paths)
    alike = sides._replace(after=sides.after._replace(plan=sides.after.plan._replace(path=f"new/{paths[0]}")))
    lead = spoken(compare_page(alike).lead)
    assert paths[0] in lead and f"new/{paths[0]}" in lead
