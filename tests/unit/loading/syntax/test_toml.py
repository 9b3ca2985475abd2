import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.base.errors import InputError
from nqpf.loading.syntax.toml import TomlDocument

TEXT = '''\
lang = "zh"
"a b".c = 1

[check]
paths = [
  "plans",
]
text = """
fail-under = 3
"""

[rules]
"vague-quantifier" = "off"

[[waivers]]
id = "P1.1"

  [[waivers]]
  id = "P1.2"
  more = {x = 1}
'''


@pytest.mark.parametrize(
    ("pointer", "key", "place"),
    [
        ((), False, "f.toml:1:1"),
        (("lang",), True, "f.toml:1:1"),
        (("lang",), False, "f.toml:1:8"),
        (("a b", "c"), False, "f.toml:2:11"),
        (("check",), True, "f.toml:4:2"),
        (("check", "paths", 0), False, "f.toml:5:1"),
        (("check", "fail-under"), True, "f.toml:4:2"),
        (("rules", "vague-quantifier"), True, "f.toml:13:1"),
        (("waivers", 0, "id"), False, "f.toml:16:6"),
        (("waivers", 1), True, "f.toml:18:5"),
        (("waivers", 1, "id"), True, "f.toml:19:3"),
        (("waivers", 1, "more", "x"), False, "f.toml:20:3"),
        (("waivers", 1, "owner"), True, "f.toml:18:5"),
        (("nowhere",), True, "f.toml:1:1"),
    ],
)
def test_every_value_is_found_at_the_line_that_states_it(pointer, key, place):
    assert str(TomlDocument(TEXT, "f.toml").locate(pointer, key)) == place


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = \n", "f.toml:1:5: this is not valid TOML: Invalid value"),
        ("a = 1\na = 2\n", "f.toml:2:6: this is not valid TOML: Cannot overwrite a value"),
        ("[a]\n[a]\n", "f.toml:2:3: this is not valid TOML: Cannot declare"),
        ('a = "', "f.toml:1:6: this is not valid TOML: Unterminated string"),
        ("a = " + "[" * 100_000, "f.toml: lists or tables are nested too deep"),
    ],
)
def test_what_is_not_toml_is_told_at_its_place(text, words):
    with pytest.raises(InputError) as caught:
        TomlDocument(text, "f.toml")
    assert words in str(caught.value)


def test_a_hash_and_a_long_word_are_no_endless_numbers():
    text = f'a = "{"9f" * 64}"\nb = "{"x" * 5000}"\nc = "{"a1" * 500}"\n'
    assert list(TomlDocument(text, "f.toml").value) == ["a", "b", "c"]


@given(st.text(st.sampled_from("ab.[]=\"'\n #,{}1"), max_size=40), st.lists(st.sampled_from(["a", "b", 0])))
def test_any_text_is_read_or_refused_and_any_place_found(text, pointer):
    try:
        document = TomlDocument(text, "f")
    except InputError:
        return
    assert document.locate(pointer, True).line >= 1
