"""Where things are: readers of the document see section, page and quote, who edits the plan file sees its lines."""

import builders as b
import pytest
from whole import PLAN, QUOTED, TREE, with_slip

from nqpf.base.language import LANGUAGES
from nqpf.render import Options, renderer

TEXTS = ("markdown", "html")


def shown(form, made, language="en", **options):
    return renderer(form)(made, Options(language=language, top=None, width=400, **options))


@pytest.mark.parametrize(
    ("language", "place"),
    [("en", "section 三、重点任务（一）, p. 4"), ("zh", "三、重点任务（一），第4页")],
)
@pytest.mark.parametrize("form", TEXTS)
def test_a_place_is_a_section_and_a_page_of_the_document(form, language, place):
    assert place in shown(form, with_slip(b.report(TREE, QUOTED)), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_terminal_names_the_lines_of_the_plan_file(language):
    made = b.report(TREE, QUOTED)
    said = shown("table", made, language)
    assert all(f"plan.yaml:{gap.line}" in said for gap in made.gaps if gap.item)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", TEXTS)
@pytest.mark.parametrize("data", [PLAN, QUOTED])
def test_for_readers_lines_stand_in_the_annex_alone(form, data, language):
    assert "plan.yaml:" not in shown(form, b.report(TREE, data), language)
    body = shown(form, b.report(TREE, data), language, annex=False)
    assert "Lines in the plan file" not in body and "规划文件中的行号" not in body


@pytest.mark.parametrize("form", [*TEXTS, "table"])
def test_of_a_draft_in_memory_the_document_is_named_and_no_line(form):
    made = b.report(TREE, QUOTED)
    made = made._replace(plan=made.plan._replace(in_memory=True, path="drafts/plan.docx"))
    said = shown(form, made)
    assert "plan.docx" in said and "plan.docx:" not in said and "plan.yaml" not in said


@pytest.mark.parametrize("form", TEXTS)
def test_of_several_documents_each_place_names_its_own(form):
    measures = [QUOTED["measures"][0], *b.tasks(1, source={"file": "annex.pdf", "page": 3, "quote": "加强协调"})]
    said = shown(form, b.report(TREE, QUOTED | {"measures": measures}))
    assert "plan.docx, section 三、重点任务" in said and "annex.pdf, p. 3" in said


@pytest.mark.parametrize("form", TEXTS)
def test_slips_of_the_document_come_before_what_the_plan_says_against_itself(form):
    said = shown(form, with_slip(b.report(TREE, QUOTED)))
    assert said.index("six are announced") < said.index("has no outcome indicator")


@pytest.mark.parametrize("form", TEXTS)
def test_sentences_name_items_by_title_as_nobody_sees_their_ids_in_the_document(form):
    assert "“M1 标题” has no outcome indicator" in shown(form, b.report(TREE, QUOTED))
