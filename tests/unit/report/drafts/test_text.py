"""What stands at the head of a draft: what it is, what is missing, how to go on."""

import pytest

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.documents.document import Piece, assemble
from nqpf.loading.document import LoadedDocument
from nqpf.loading.syntax.document import parse_document
from nqpf.report.drafts.text import about_draft, draft_text

DOCUMENT = assemble("pdf", [Piece("方案", page=3)], pages=3, unread=[1, 2])
LOST = Problem(Span("a/方案.pdf"), Text("pages 1-2 of 3 are images", "第 1-2 页为图片"), Text("ask", "请索取"))
WHOLE = LoadedDocument(DOCUMENT, "a/方案.pdf", "0" * 64)
PARTLY = WHOLE._replace(warnings=(LOST,))
PLAN = {"nqpf": "plan/2", "draft": True, "id": "p"}


def header(loaded, lang, plan=PLAN, *, updated=False):
    text = draft_text(plan, loaded, "s.json", lang, updated=updated)
    assert parse_document(text, "p").value == plan
    return [line for line in text.splitlines() if line.startswith("#")]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "# Incomplete: pages 1-2 of 3 are images (ask)."),
        ("zh", "# 内容不全：第 1-2 页为图片（请索取）。"),
    ],
)
def test_pages_that_are_missing_are_named(lang, said):
    assert said in header(PARTLY, lang)
    assert len(header(PARTLY, lang)) == len(header(WHOLE, lang)) + 1


def test_a_draft_and_an_updated_plan_say_what_they_are():
    drafted, updated = header(WHOLE, "en"), header(WHOLE, "en", updated=True)
    assert drafted[1].startswith("# Draft of 方案.pdf. ") and "breadth and total are 0 until" in drafted[1]
    assert updated[1].startswith("# Plan updated to 方案.pdf. ") and "keep their claims" in updated[1]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_suggestions_mean_is_explained(lang):
    text = "\n".join(header(WHOLE, lang))
    assert all(word in text for word in ("`suggests`", "`because`", "`none`"))


def test_only_a_draft_has_a_line_to_delete():
    last = "# When all is confirmed, delete the line `draft: true`."
    assert header(WHOLE, "en", updated=True)[-1] == last
    confirmed = {"nqpf": "plan/2", "id": "p"}
    assert last not in header(WHOLE, "en", confirmed, updated=True)


def test_names_of_files_act_on_nobody():
    (said,) = about_draft(WHOLE._replace(name="a\x1b[31m\n{x}\u202e.pdf"))
    assert said.en.startswith("Draft of a[31m {x}.pdf. ")
