import builders as b
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.drafting.vocabulary import Use, Vocabulary
from nqpf.rubric.model import Facet


def facet(name, zh=(), en=()):
    return Facet.model_validate(b.facet(name, terms={"zh": list(zh), "en": list(en)}))


def found(text, zh=(), en=()):
    return sorted(use.term for use in Vocabulary([facet("a", zh, en)]).find(text))


@pytest.mark.parametrize("text", ["建设智能工厂", "智 能 工\n厂", "新智能工厂群"])
def test_a_chinese_term_is_found_anywhere_whatever_blanks_stand_between(text):
    assert found(text, zh=["智能工厂"]) == ["智能工厂"]


@pytest.mark.parametrize("text", ["5g工厂", "5G 工厂", "５Ｇ工厂"])
def test_case_and_width_do_not_matter(text):
    assert found(text, zh=["5G工厂"]) == ["5G工厂"]


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("A pilot line for looms", True),
        ("PILOT  LINE", True),
        ("two pilot lines.", True),
        ("建设pilot line一条", True),
        ("copilot line", False),
        ("pilot linear motor", False),
        ("pilot lines2", False),
        ("pilot", False),
        ("", False),
    ],
)
def test_an_english_term_is_found_as_a_whole_word(text, uses):
    assert found(text, en=["Pilot line"]) == (["Pilot line"] if uses else [])


def test_the_plural_in_es_is_known_too():
    assert found("data classes", en=["data class"]) == ["data class"]


def test_all_terms_in_a_text_are_found_also_one_within_another():
    assert found("数据安全责任人清单", zh=["数据安全", "数据安全责任人", "责任人", "数据产权"]) == [
        "数据安全",
        "数据安全责任人",
        "责任人",
    ]


def test_a_term_of_several_facets_is_a_use_of_each():
    facets = [facet("a", zh=["联合实验室"]), facet("b", zh=["联合实验室"]), Facet.model_validate(b.facet("c"))]
    assert Vocabulary(facets).find("共建联合实验室") == {Use("a", "联合实验室"), Use("b", "联合实验室")}


@pytest.mark.parametrize(("facets", "uses"), [(10, 10), (11, 0)])
def test_a_term_that_too_many_facets_share_says_nothing(facets, uses):
    assert len(Vocabulary([facet(f"f{n}", zh=["平台"]) for n in range(facets)]).find("平台")) == uses


@given(st.text("ab工厂 |", max_size=30), st.lists(st.text("ab工厂", min_size=2, max_size=5), min_size=1, max_size=8))
def test_it_finds_what_a_search_for_each_term_would(text, terms):
    bare = "".join(text.split())
    assert found(text, zh=terms) == sorted({term for term in terms if term in bare})
