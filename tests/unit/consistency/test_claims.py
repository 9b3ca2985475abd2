"""Findings on claims: a sentence that carries too many, a quote that does not speak of what is claimed."""

import builders as b
import pytest

from nqpf.consistency import facet_not_named, one_quote_many_claims
from nqpf.documents.documents import text_document
from nqpf.loading.rubric.rubric import load_bundled_rubric

RUBRIC = load_bundled_rubric().rubric
FACETS = [name for name, (_, facet) in RUBRIC.facets().items() if facet.check.kind == "measure"]
TEXT = (
    "（一）建设中试基地\n到2027年建成中试基地5家，开放设备，培训技工。建立链长制度。\n"
    "Build 5 pilot lines by the end of 2027, at least 2.5 of them in chemistry. Train technicians.\n"
)
SENTENCE = "到2027年建成中试基地5家，开放设备，培训技工"
DOCUMENTS = {"plan.txt": text_document(TEXT)}


def rests(number, quote, *facets, **source):
    return b.measure(f"M{number}", serves=list(facets), source={"file": "plan.txt", "quote": quote, **source})


def found(rule, *measures, documents=DOCUMENTS):
    view = b.loaded(RUBRIC, b.plan_data(measures=list(measures))).view
    return [conflict.subject for conflict in rule.RULE.find(view, documents)]


def many(quotes, each=1):
    return [rests(number, quote, *FACETS[number * each :][:each]) for number, quote in enumerate(quotes)]


@pytest.mark.parametrize(
    "quotes",
    [
        [SENTENCE] * 8,
        [SENTENCE[: -1 - number] for number in range(8)],
        [SENTENCE[number:] for number in range(8)],
        ["Build 5 pilot lines by the end of 2027, at least 2.5 of them"] * 8,
    ],
    ids=["the same", "shorter and shorter", "from later on", "in English"],
)
def test_claims_on_one_sentence_are_counted_however_much_of_it_is_quoted(quotes):
    assert found(one_quote_many_claims, *many(quotes)) == ["M0"]


def test_each_clause_may_show_something():
    assert found(one_quote_many_claims, *many([SENTENCE] * 7)) == []
    assert found(one_quote_many_claims, *many([SENTENCE, "建立链长制度"] * 3)) == []


def test_a_whole_chapter_shows_no_more_than_a_long_sentence():
    long = "，".join(f"建设第{number}个中试基地" for number in range(60)) + "。"
    chapter = {"chapter.txt": text_document(long)}
    clones = [rests(n, long, FACETS[n], file="chapter.txt") for n in range(20)]
    view = b.loaded(RUBRIC, b.plan_data(measures=clones)).view
    assert [one.subject for one in one_quote_many_claims.RULE.find(view, chapter)] == ["M0"]
    farther = [rests(1, "我" * 400 + "中试基地", "P2.6.pilot-line")]
    assert found(facet_not_named, *farther, documents={}) == ["M1.P2.6.pilot-line"]


def test_a_task_and_its_actions_have_a_limit_of_their_own():
    actions = [b.measure(f"M1.{number}", serves=[FACETS[number]]) for number in range(8)]
    task = b.measure("M1", actions=actions, source={"file": "plan.txt", "quote": SENTENCE})
    assert found(one_quote_many_claims, task) == []


@pytest.mark.parametrize(
    ("quote", "source"),
    [
        ("建成中试基地5家", {}),
        ("开放设备", {"section": "（一）建设中试基地"}),
        ("Build 5 pilot lines", {}),
    ],
)
def test_a_facet_is_named_in_the_quote_or_its_heading_in_either_language(quote, source):
    assert found(facet_not_named, rests(1, quote, "P2.6.pilot-line", **source)) == []


def test_a_heading_that_is_not_in_the_document_names_nothing():
    claimed = rests(1, "建立链长制度", "P2.6.pilot-line", section="（一）制度 / 中试与概念验证平台建设")
    assert found(facet_not_named, claimed) == ["M1.P2.6.pilot-line"]


def test_quotes_that_are_nowhere_are_sentences_by_themselves():
    assert found(one_quote_many_claims, *many(["由市科协牵头建设世界级平台"] * 5)) == ["M0"]


def test_an_action_may_be_named_by_its_tasks_heading():
    action = b.measure("M1.1", serves=["P2.6.pilot-line"], source={"file": "plan.txt", "quote": "开放设备"})
    task = b.measure("M1", actions=[action], source={"file": "plan.txt", "quote": "建设中试基地"})
    assert found(facet_not_named, task) == []


def test_a_quote_about_something_else_does_not_name_it():
    assert found(facet_not_named, rests(1, "建立链长制度", "P2.6.pilot-line")) == ["M1.P2.6.pilot-line"]


def test_words_that_many_facets_share_name_none():
    common = rests(1, "支持企业实施项目", "P2.6.pilot-line")
    assert found(facet_not_named, common, documents={}) == ["M1.P2.6.pilot-line"]


def test_a_quote_that_is_not_there_is_a_finding_of_another_rule():
    assert found(facet_not_named, rests(1, "支持企业实施项目", "P2.6.pilot-line")) == []


def test_without_a_quote_nothing_is_looked_at():
    assert found(facet_not_named, b.measure("M1", serves=["P2.6.pilot-line"])) == []
