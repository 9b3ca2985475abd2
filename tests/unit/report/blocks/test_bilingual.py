"""Pages in both languages at once."""

from toy import say, toy_page, with_texts

from nqpf.base.language import Text, both
from nqpf.report.blocks.bilingual import side_by_side
from nqpf.report.blocks.words import COLON, Run, words


def sentence(*parts):
    made = side_by_side(toy_page()._replace(lead=(words(*parts),)))
    return [(run.text.en, run.tone) for run in made.lead[0]]


def test_titles_have_both_languages_chinese_first():
    page = side_by_side(toy_page()._replace(product=Text("", "只有中文"), title=both("toy")))
    assert (page.product, page.title) == (both("只有中文"), both("toy"))
    assert page.sections[0].title == both("中文Result / Result")


def test_a_sentence_is_said_whole_in_each_language_and_a_list_that_is_alike_once():
    code = Run(both("x"), "code")
    assert sentence(code, say(" is"), Text(" ", "。"), ": 1") == [
        ("x", "code"), ("中文 is", "plain"), ("。", "plain"), (": 1", "plain"), (" / ", "plain"),
        ("x", "code"), (" is", "plain"), (" ", "plain"), (": 1", "plain"),
    ]  # fmt: skip
    assert [said for said, _ in sentence(say("a"), COLON, "b, c")] == ["中文a", "：", " / ", "a", ": ", "b, c"]
    assert sentence("a", code) == [("a", "plain"), ("x", "code")]


def test_every_text_reads_the_same_in_both_languages():
    page, texts = side_by_side(toy_page()), []
    assert [section.id for section in page.sections] == [section.id for section in toy_page().sections]
    with_texts(page, lambda text: texts.append(text) or text)
    assert texts[::2] == texts[1::2]
