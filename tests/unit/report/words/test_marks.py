import pytest

from nqpf.report.words.marks import aside, colon, listed, named


@pytest.mark.parametrize(
    ("language", "said"), [("en", ("a; b", "a, b", "a: b (c)")), ("zh", ("a；b", "a、b", "a：b（c）"))]
)
def test_each_language_has_its_own_punctuation(language, said):
    assert (
        listed(["a", "", "b"], language),
        named("ab", language),
        f"a{colon(language)}b{aside('c', language)}{aside('', language)}",
    ) == said
