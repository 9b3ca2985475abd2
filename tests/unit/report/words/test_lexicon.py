import pytest

from nqpf.base.language import Text
from nqpf.report.words.lexicon import Lexicon

WORDS = Lexicon({"plain": Text("plan", "规划"), "counted": Text("{count} plans of {all}", "{all} 份中的 {count} 份")})


def test_a_word_is_said_in_one_language_and_a_phrase_in_both():
    assert (WORDS.word("plain", "en"), WORDS.word("plain", "zh")) == ("plan", "规划")
    assert WORDS.phrase("plain") == Text("plan", "规划")


def test_values_stand_where_each_language_wants_them():
    assert WORDS.word("counted", "zh", count=1, all=3) == "3 份中的 1 份"
    assert WORDS.phrase("counted", count=1, all=3) == Text("1 plans of 3", "3 份中的 1 份")


@pytest.mark.parametrize("value", ["{all}", "{0}", "{", "{0.__class__}"])
def test_braces_in_a_value_stay_what_they_are(value):
    assert WORDS.word("counted", "en", count=value, all=3) == f"{value} plans of 3"
    assert WORDS.phrase("counted", count=value, all=3).zh == f"3 份中的 {value} 份"


def test_what_is_not_there_or_lacks_a_value_is_an_error_and_no_empty_text():
    with pytest.raises(KeyError):
        WORDS.word("other", "en")
    with pytest.raises(KeyError):
        WORDS.phrase("counted", count=1)
