"""Annexes to which a text refers, and those that follow it."""

import pytest

from nqpf.documents.document import Piece, assemble
from nqpf.documents.markdown import read_markdown
from nqpf.documents.text import read_text
from nqpf.drafting.slips import find_slips


def missing(text):
    """The annexes that are missing from a text."""
    read = read_markdown if text.startswith("#") else read_text
    return [slip.subject for slip in find_slips(read(text)) if slip.rule == "missing-annex"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("一、任务\n建设平台（附件3），见附件1。\n附件1\n任务表\n附件2\n项目表", ["附件3"]),
        ("一、任务\n建设平台，指标详见附表2。\n附表1\n指标表", ["附表2"]),
        ("一、任务\n建设平台。\n附件：1.任务分工表\n2.项目清单\n附件1\n任务分工表", ["附件2"]),
        ("一、任务\n建设平台，任务分工见附件。", ["附件"]),
        (
            "# Plan\n\n## 1 Goals\n\nSee Appendix C.\n\n## Appendix A: Costs\n\nA.\n\n## Appendix B: Maps\n\nB.",
            ["Annex C"],
        ),
        ("# Plan\n\n## 1 Goals\n\nThe budget is in Annex 2, see Annex 2.\n\n## 2 Money\n\nA.", ["Annex 2"]),
    ],
)
def test_an_annex_that_does_not_follow_is_found_once(text, names):
    assert missing(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "一、任务\n建设平台，见附件1、附件二。\n附 件 1\n任务分工表\n附件2\n项目清单",
        "一、任务\n建设平台，分工见附件。\n附件：任务分工表\n附件\n任务分工表",
        # Nothing refers to it; it is another document's; all are files of their own.
        "一、任务\n建设平台。\n附件1\n任务分工表",
        "一、任务\n根据《省重点工作方案》（附件2）要求，建设平台。",
        "1. Tasks\nThe Climate Act (Annex II) applies to all plants.",
        "一、任务\n按照《国家方案》附件2和某发〔2025〕11号文件附件3的要求，建设平台。根据上级通知附件4执行。",
        "一、任务\n建设平台，分工见附件1，项目见附件2。\n附件：1.任务分工表\n2.项目清单",
        "一、任务\n建设平台，分工见附件1。\n附件下载：任务分工表.docx",
        "# Plan\n\n## 1 Goals\n\nFollow Annex A of ISO 27001, ISO 9001 Annex B and Annex II of the Directive.",
    ],
)
def test_annexes_that_follow_or_need_not_are_no_finding(text):
    assert missing(text) == []


def test_pages_that_are_images_may_have_it():
    pieces = [Piece("一、任务", "heading", "一、", page=1), Piece("建设平台，见附件1。", page=1)]
    assert [slip.rule for slip in find_slips(assemble("pdf", pieces, 2))] == ["missing-annex"]
    assert find_slips(assemble("pdf", pieces, 2, unread=(2,))) == ()
