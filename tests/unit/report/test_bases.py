"""How many items claim something, and of how many the quote is in the document that they cite."""

import builders as b
import pytest

from nqpf.documents.cited import CitedDocument, fold
from nqpf.report.bases import NO_CLAIM, BasesView, bases_of, said_of_bases

TEXT = "到2027年，全省建成中试基地50家。"
READ = {"plan.md": CitedDocument("read", fold(TEXT), original=TEXT)}
THERE, ELSEWHERE = ({"file": "plan.md", "quote": quote} for quote in ("建成中试基地50家", "建成中试基地80家"))


def measures(*sources):
    made = [b.measure(f"M{n}", serves=["f"]) for n, _ in enumerate(sources)]
    return [{**one, "source": source} if source else one for one, source in zip(made, sources, strict=True)]


@pytest.mark.parametrize(
    ("sources", "documents", "bases"),
    [
        ((), READ, NO_CLAIM),
        ((None, None), READ, BasesView(2, None)),
        ((THERE, ELSEWHERE, None), READ, BasesView(3, 1)),
        ((ELSEWHERE,), READ, BasesView(1, 0)),
        ((THERE,), {}, BasesView(1, None)),
        ((THERE,), {"plan.md": CitedDocument("missing")}, BasesView(1, None)),
    ],
)
def test_claims_are_counted_and_those_with_a_quote_that_is_there(sources, documents, bases):
    assert bases_of(b.view(measures=measures(*sources)), documents) == bases


def test_items_that_claim_nothing_are_left_out_and_actions_count_by_the_quote_of_their_task():
    action = {"id": "M1.1", "title": "建设", "serves": ["g"]}
    plan = b.view(measures=[b.measure("M1", source=THERE, serves=[], actions=[action])])
    assert bases_of(plan, READ) == BasesView(1, 1)


def test_what_was_not_looked_up_is_said_and_never_shown_as_nothing_found():
    unread, none = said_of_bases(BasesView(3, None)), said_of_bases(BasesView(3, 0))
    assert "no document to look them up in" in unread.en and "无原文可核对" in unread.zh
    assert "quoted: 0 found" in none.en and "0 项原文可查" in none.zh
    assert all("not reviewed" in said.en and "未经他人核实" in said.zh for said in (unread, none))
