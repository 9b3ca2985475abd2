import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.documents.cited import CitedDocument, citations, fold, further_sources, traceability, verified
from nqpf.plan.sources import Citation

TEXT = "到 2027 年，全省建成\n中试基地５０家，\u3000培育**链主企业** 20 家。\n| 研发投入强度 | 3.5% |\n"
READ = {"plan.md": CitedDocument("read", fold(TEXT), original=TEXT)}
# No marks that join the letter before them, and no parts of Hangul syllables: a cut there cuts a letter in two.
LETTERS = st.characters(exclude_categories=("Cs", "M"), exclude_characters=map(chr, range(0x1100, 0x1200)))
QUOTE = {"file": "plan.md", "quote": "建成中试基地50家"}


def cited(quote, file="plan.md"):
    return Citation.model_validate({"file": file, "quote": quote})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("到２０２７年　建成", "到2027年建成"),
        ("全省建\n  成中试\r\n基地", "全省建成中试基地"),
        ("**重点** `产业` 3\\*5 _key_", "重点 产业 3*5 key"),
        ("新质\u200b生产\u00ad力\ufeff", "新质生产力"),
        ("投入，强度：３％；（一）", "投入,强度:3%;(一)"),
        ("㎡、①", "m2、1"),
        ("cafe\u0301", "caf\u00e9"),
        ("e*\u0301", "\u00e9"),
        ("有关部⻔、⺠营企业", "有关部门、民营企业"),
        ("⽆⻓期投⼊", "无长期投入"),
        ("“数字化”、「链主」和’a‘", '"数字化"、『链主』和a'),
        ("2024—2027年，5－8家――", "2024-2027年,5–8家——"),
        ("《办法》·〜", "〈办法〉•～"),
    ],
)
def test_what_reads_the_same_folds_to_the_same(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("50家", "80家"), ("1.2亿元", "12亿元"), ("Plan", "plan")])
def test_what_says_something_else_does_not(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    "quote",
    [
        "建成中试基地50家",
        "“建成中试基地”５０家",
        "建成<b>中试基地</b>&nbsp;50家<br/>",
        "建成[中试基地](https://example.org/a)50家",
        "> 建成中试基地50家",
        "| 研发投入强度 | 3.5% |",
        "- **链主企业** 20 家",
    ],
)
def test_marks_of_markup_may_differ_between_quote_and_document(quote):
    assert READ["plan.md"].has(quote)


@pytest.mark.parametrize("quote", ["建成中试基地5-0家", "建成中试<8家", "[中试基地]"])
def test_other_words_are_not_there_whatever_their_marks(quote):
    assert not READ["plan.md"].has(quote)


@given(st.text())
def test_folding_again_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(LETTERS, min_size=4), st.data())
def test_a_quote_cut_from_the_document_is_always_verified(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    quote = text[start : data.draw(st.integers(start + 1, len(text)))]
    if citations(b.view(source={"file": "plan.md", "quote": quote})):
        assert verified(cited(quote), {"plan.md": CitedDocument("read", fold(text))})


@pytest.mark.parametrize(
    "quote",
    [
        "建成中试基地50家",
        "全省建成中试基地５０家，培育链主企业20家",
        "**链主企业**",
        "研发投入强度",
        "| 研发投入强度 |",
    ],
)
def test_a_quote_that_stands_there_is_verified(quote):
    assert verified(cited(quote), READ)


@pytest.mark.parametrize("quote", ["建成中试基地80家", "", "  \n", "*`_\\", "50家", "。", "持续推进", "待定", None])
def test_what_is_not_there_or_proves_nothing_is_not(quote):
    documents = {"plan.md": CitedDocument("read", fold(TEXT + "持续推进待定*`_\\"))}
    assert not verified(cited(quote), documents)


@pytest.mark.parametrize("status", ["missing", "outside", "unreadable", "no-reader"])
def test_nothing_is_verified_by_a_document_that_was_not_read(status):
    assert not verified(cited("建成中试基地"), {"plan.md": CitedDocument(status, fold(TEXT))})
    assert not verified(cited("建成中试基地"), {})
    assert not verified(None, READ)
    assert not verified(cited("建成中试基地", file=None), READ)


def test_citations_are_those_with_a_quote_by_item():
    view = b.view(
        source={"file": "plan.md", "quote": "到2027年，全省"},
        measures=[
            b.measure("M1", source=QUOTE, actions=[b.measure("M1.1", source={"section": "一"})]),
            b.measure("M2", actions=[b.measure("M2.1", source={"file": "b.md", "quote": "链主企业"})]),
        ],
        indicators=[b.indicator(source={"file": "plan.md", "quote": "三"})],
    )
    assert {pointer: citation.file for pointer, citation in citations(view).items()} == {
        (): "plan.md",
        ("measures", 0): "plan.md",
        ("measures", 1, "actions", 0): "b.md",
    }


def test_a_citation_without_a_file_is_of_the_file_above_it():
    quote = {"quote": "链主企业 20 家"}
    of_measure = b.measure("M1", source={"file": "m.md"}, actions=[b.measure("M1.1", source=quote)])
    of_plan = b.measure("M2", actions=[b.measure("M2.1", source=quote)])
    view = b.view(source={"file": "p.md"}, measures=[of_measure, of_plan], indicators=[b.indicator(source=quote)])
    assert {pointer: citation.file for pointer, citation in citations(view).items()} == {
        ("measures", 0, "actions", 0): "m.md",
        ("measures", 1, "actions", 0): "p.md",
        ("indicators", 0): "p.md",
    }
    assert not citations(b.view(indicators=[b.indicator(source=quote)]))


def test_traceability_is_the_part_of_items_with_a_verified_quote():
    assert traceability(b.view(), READ) is None
    sections = {
        "measures": [b.measure("M1", source=QUOTE), b.measure("M2")],
        "indicators": [b.indicator("I1", source={"file": "plan.md", "quote": "研发投入强度3.5%"})],
        "statements": [b.statement("S1", source={"file": "plan.md", "quote": "这句话不在文中"})],
    }
    # The table's mark stands between the two cells: such a quote is not what the document says.
    assert traceability(b.view(**sections), READ) == 0.25
    assert traceability(b.view(**sections), {}) == 0


@pytest.mark.parametrize(
    ("source", "part"),
    [(None, 1.0), ({"section": "一"}, 1.0), (QUOTE, 1.0), ({"file": "plan.md", "quote": "这句话不在文中"}, 0.5)],
)
def test_an_action_counts_by_its_own_quote_else_by_its_measures(source, part):
    action = b.measure("M1.1", **({"source": source} if source else {}))
    assert traceability(b.view(measures=[b.measure("M1", source=QUOTE, actions=[action])]), READ) == part


def test_an_actions_quote_does_not_count_for_its_measure():
    action = b.measure("M1.1", source=QUOTE)
    assert traceability(b.view(measures=[b.measure("M1", actions=[action])]), READ) == 0.5


def test_an_action_takes_the_file_of_its_measure_and_a_measure_that_of_the_plan():
    quote = {"quote": "链主企业 20 家"}
    nested = b.measure("M1", source={"file": "m.md", **quote}, actions=[b.measure("M1.1", source=quote)])
    found = citations(b.view(source={"file": "p.md"}, measures=[nested, b.measure("M2", source=quote)]))
    assert [citation.file for citation in found.values()] == ["m.md", "m.md", "p.md"]


def test_a_conflict_without_a_place_of_its_own_cites_nothing():
    known = {"file": "a.docx", "quote": "到2026年底"}
    conflicts = [{"entry": "due", "value": "2026年底", "source": known}, {"entry": "owner", "value": "市科技局"}]
    funds = [{"id": "F1", "title": "专项资金", "amount": "2亿元", "source": "市财政"}]
    view = b.view(nqpf="plan/2", measures=[b.measure("M1", conflicts=conflicts)], funds=funds)
    assert [pointer for _, pointer, _ in further_sources(view)] == [("measures", 0, "conflicts", 0, "source")]
