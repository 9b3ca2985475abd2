"""The two rules about the documents behind a plan."""

import builders as b
import pytest

from nqpf.base.language import Text
from nqpf.consistency import document_unread, quote_not_found
from nqpf.documents.cited import CitedDocument, fold

NOT_FOUND, UNREAD = quote_not_found.RULE, document_unread.RULE
ORIGINAL = "# 目标\n到2028年，\n建成 中试基地5家（其中国家级1家）。"
READ = CitedDocument("read", fold(ORIGINAL), original=ORIGINAL)


def cited(**source):
    return {"measures": [b.measure(level=1, source=source)]}


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("建成中试基地5家", False),
        ("到2028年,建成中试基地５家(其中国家级1家)", False),
        ("建成中试基地50家", True),
        ("待定", False),
        ("", False),
    ],
)
def test_a_quote_is_looked_for_word_by_word(quote, found):
    made = b.conflicts(NOT_FOUND, {"a.txt": READ}, **cited(file="a.txt", quote=quote))
    assert list(made) == (["M1.source"] if found else [])


@pytest.mark.parametrize("rule", [NOT_FOUND, UNREAD])
@pytest.mark.parametrize("documents", [{}, {"other.txt": READ}])
def test_where_nobody_looked_nothing_is_found(rule, documents):
    assert b.conflicts(rule, documents, **cited(file="a.txt", quote="没有的话")) == {}


@pytest.mark.parametrize("rule", [NOT_FOUND, UNREAD])
def test_a_citation_without_a_quote_claims_no_words(rule):
    documents = {"a.txt": CitedDocument("missing"), "b.txt": READ}
    assert b.conflicts(rule, documents, **cited(file="a.txt", section="一")) == {}
    assert b.conflicts(rule, documents, **cited(quote="没有的话")) == {}


def test_the_plans_own_quote_and_its_file_for_those_that_name_none():
    documents = {"a.txt": READ}
    found = b.conflicts(
        NOT_FOUND, documents, source={"file": "a.txt", "quote": "没有的话"}, **cited(quote="也没有的话", section="二")
    )
    assert {name: one.pointer for name, one in found.items()} == {
        "source": ("source", "quote"),
        "M1.source": ("measures", 0, "source", "quote"),
    }


@pytest.mark.parametrize("status", ["missing", "outside", "unreadable", "no-reader"])
def test_a_document_that_cannot_be_read_leaves_its_quotes_unchecked(status):
    documents = {"a.txt": CitedDocument(status, reason=Text("because", "原因"))}
    found = b.conflicts(UNREAD, documents, **cited(file="a.txt", quote="建成中试基地"))
    assert list(found) == ["M1.source"]
    assert found["M1.source"].message == Text(
        "the document quoted, `a.txt`, was not read: because", "所引文件 `a.txt` 未能读取：原因"
    )
    assert b.conflicts(NOT_FOUND, documents, **cited(file="a.txt", quote="没有的话")) == {}


def test_a_document_is_reported_once_with_how_many_quotes_are_from_it():
    source, other = {"file": "a.txt", "quote": "建成中试基地"}, {"file": "b.txt", "quote": "建成中试基地"}
    measure = b.measure(level=1, source=source, actions=[b.measure("A1", level=1, source=source)])
    found = b.conflicts(
        UNREAD, {"a.txt": CitedDocument("missing"), "b.txt": CitedDocument("missing")},
        measures=[measure], indicators=[b.indicator(source=source)], statements=[b.statement(source=other)],
    )  # fmt: skip
    assert [(subject, one.message.en) for subject, one in found.items()] == [
        (
            "M1.source",
            "the document quoted, `a.txt`, was not read: it is not there; 3 quotes from it are not checked",
        ),
        ("S1.source", "the document quoted, `b.txt`, was not read: it is not there"),
    ]
    assert found["M1.source"].message.zh == "所引文件 `a.txt` 未能读取：文件不存在；其中 3 处引文未核对"
    moved = [b.measure("M2", level=1, source=source), measure]
    assert list(b.conflicts(UNREAD, {"a.txt": CitedDocument("missing")}, measures=moved)) == ["M1.source"]


def test_a_quote_is_shown_on_one_line_and_cut():
    (found,) = b.conflicts(NOT_FOUND, {"a.txt": READ}, **cited(file="a.txt", quote="长\n" * 100)).values()
    assert "\n" not in found.message.zh
    assert len(found.message.zh) < 80


def test_the_nearest_passage_of_the_document_is_shown():
    (found,) = b.conflicts(NOT_FOUND, {"a.txt": READ}, **cited(file="a.txt", quote="建成中试基地50家")).values()
    assert found.hint.en.startswith("nearest to it on line 3: “建成 中试基地5家")
    paged = READ._replace(lined=False, page_starts=(0, 0, 3))
    (on_page,) = b.conflicts(NOT_FOUND, {"a.txt": paged}, **cited(file="a.txt", quote="建成中试基地50家")).values()
    assert on_page.hint.en.startswith("nearest to it on page 3: ") and "第 3 页" in on_page.hint.zh
    unplaced = READ._replace(lined=False)
    (words_alone,) = b.conflicts(
        NOT_FOUND, {"a.txt": unplaced}, **cited(file="a.txt", quote="建成中试基地50家")
    ).values()
    assert words_alone.hint.en.startswith("nearest to it: “建成 中试基地5家")
    (far,) = b.conflicts(NOT_FOUND, {"a.txt": READ}, **cited(file="a.txt", quote="没有的话语")).values()
    assert far.hint.en.startswith("copy the words from the document")


def test_passages_are_sought_for_the_first_quotes_only():
    source = {"file": "a.txt", "quote": "建成中试基地50家"}
    measures = [b.measure(f"M{number}", level=1, source=source) for number in range(30)]
    found = b.conflicts(NOT_FOUND, {"a.txt": READ}, measures=measures)
    assert sum("nearest" in one.hint.en for one in found.values()) == 20


def everywhere(quote, **file):
    """A plan that quotes the same words of an entry, of another value, of a problem and of a fund."""
    return {
        "source": {"file": "a.txt"},
        "measures": [
            b.measure(
                level=2,
                quotes={"owner": quote, "due": {"quote": quote, **file}},
                conflicts=[{"entry": "due", "value": 2026, "source": {"quote": quote}}],
                actions=[b.measure("A1", level=1, quotes={"title": quote})],
            )
        ],
        "diagnosis": [{"problem": "weak-base", "source": quote}],
        "funds": [{"id": "F1", "title": "t", "cites": {"quote": quote}}],
    }


SUBJECTS = [
    "M1.quotes.owner",
    "M1.quotes.due",
    "M1.conflicts.0.source",
    "A1.quotes.title",
    "weak-base.source",
    "F1.cites",
]


@pytest.mark.parametrize(("quote", "missed"), [("建成中试基地5家", []), ("建成中试基地50家", SUBJECTS)])
def test_quotes_of_single_entries_are_looked_for_too(quote, missed):
    found = b.conflicts(NOT_FOUND, {"a.txt": READ}, **everywhere(quote))
    assert list(found) == missed
    pointers = {name: one.pointer for name, one in found.items()}
    assert not missed or pointers["A1.quotes.title"] == ("measures", 0, "actions", 0, "quotes", "title", "quote")


def test_a_quote_of_a_single_entry_may_be_of_another_document():
    found = b.conflicts(
        UNREAD, {"a.txt": READ, "b.txt": CitedDocument("missing")}, **everywhere("中试基地", file="b.txt")
    )
    assert list(found) == ["M1.quotes.due"]


def test_of_no_file_nothing_is_looked_for():
    plan = everywhere("建成中试基地50家") | {"source": None}
    assert b.conflicts(NOT_FOUND, {"a.txt": READ}, **plan) == {}
