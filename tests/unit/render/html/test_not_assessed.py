"""The page of a plan of which nothing claims a facet: what the document shows is there, and no score is made up."""

import builders as b
import pytest
from pages import parse, part, seen
from whole import QUOTED, TREE, unclaimed, with_slip

from nqpf.base.language import LANGUAGES
from nqpf.render import Options
from nqpf.render.html.fragment import fragment
from nqpf.render.html.report import render
from nqpf.report.pages.score.short import short_page


@pytest.fixture(scope="module")
def made():
    return with_slip(b.report(TREE, unclaimed(QUOTED)))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Commitment 3", "of 5 tasks: what 5, who 5, when 1", "Total not yet assessed"]),
        ("zh", ["承诺力度 3", "5 项任务中写明：做什么 5、谁负责 5、何时完成 1", "总分 尚未评估"]),
    ],
)
def test_the_head_has_commitment_with_its_counts_and_says_what_is_still_to_come(made, language, said):
    told = seen(part(parse(render(made, Options(language=language))), "result"), language)
    assert all(words in told for words in said)
    assert not any(words in told for words in ("Breadth", "覆盖广度", "geometric", "几何平均", "RATEABLE"))


def test_sections_without_scores_are_neither_there_nor_in_the_contents(made):
    root = parse(render(made, Options()))
    expected = ["result", "slips", "findings", "lens-problems", "evidence", "items", "basis", "annex"]
    assert [one.get("id") for one in root.iter("section")] == expected
    assert [one.get("href") for one in root.find("body//nav").iter("a")] == [f"#{name}" for name in expected]
    for one in root.iter("section"):
        assert len(list(one)) > 1, f"{one.get('id')} has nothing below its heading"


def test_every_reference_leads_somewhere_and_no_script_runs_for_nothing(made):
    text = render(made, Options())
    root = parse(text)
    ids = {one.get("id") for one in root.iter() if one.get("id")}
    assert {one.get("href")[1:] for one in root.iter("a")} <= ids
    assert "whatIfScore" not in text and "what-if" not in text


def test_items_are_listed_with_their_places_and_nothing_of_claims(made):
    rows = list(part(parse(render(made, Options())), "item-table").iter("tr"))
    assert len(rows) == 1 + len(made.items)
    assert [seen(one, "en") for one in rows[0]] == ["Item", "Title and place", "Kind"]
    assert "claim" not in " ".join(seen(row, "en") for row in rows)


def test_where_too_few_tasks_rate_the_commitment_there_is_no_evidence_to_show():
    root = parse(render(b.report(TREE, unclaimed(QUOTED) | {"measures": []}), Options()))
    assert "evidence" not in [one.get("id") for one in root.iter("section")]
    assert "Commitment not rated" in seen(part(root, "result"), "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notebook_shows_findings_instead_of_scores_slips_of_the_document_first(made, language):
    root = parse(fragment(short_page(made), language))
    told = seen(root, language)
    assert {"en": "Total not yet assessed", "zh": "总分 尚未评估"}[language] in told
    assert {"en": "when 1 of 5", "zh": "何时完成 1/5"}[language] in told
    (listed,) = (one for one in root.iter() if one.get("class") == "findings")
    rows = list(listed)
    assert {"en": "six are announced", "zh": "实列五项"}[language] in seen(rows[0], language)
    assert "“<b>五大工程</b>”" in seen(rows[0], language)
    assert len(rows) <= 5 and "plan.yaml" not in told
