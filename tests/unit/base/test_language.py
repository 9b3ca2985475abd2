import pytest

from nqpf.base.language import LANGUAGES, Text, both


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (Text("owner", "责任单位"), "en", "owner"),
        (Text("owner", "责任单位"), "zh", "责任单位"),
        (Text(zh="责任单位"), "en", "责任单位"),
        (Text("owner"), "zh", "owner"),
        (Text(), "en", ""),
        (Text(), "zh", ""),
    ],
)
def test_a_text_is_given_in_the_language_asked_or_in_the_one_it_has(text, language, expected):
    assert text.in_language(language) == expected


@pytest.mark.parametrize(
    ("text", "says"), [(Text(), False), (Text("a"), True), (Text(zh="甲"), True), (Text("a", "甲"), True)]
)
def test_a_text_is_true_when_either_language_is_there(text, says):
    assert bool(text) is says


def test_what_the_author_wrote_reads_the_same_in_both_languages():
    assert both("链主 A1") == Text("链主 A1", "链主 A1")


def test_there_are_two_languages_and_english_is_the_first():
    assert LANGUAGES == ("en", "zh")
