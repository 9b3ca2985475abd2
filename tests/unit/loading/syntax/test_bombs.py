import time
import tracemalloc

import pytest

from nqpf.base.errors import InputError
from nqpf.loading.syntax.document import Limits, parse_document

pytestmark = pytest.mark.no_cover  # counting lines would take the time that is measured here

PATIENCE = 20.0  # seconds of the processor, on a slow machine; each takes a fraction of one to two


def laughs(levels: int, width: int, first: str = "[lol]") -> str:
    lines = [f"a0: &a0 {first}"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * width)}]" for n in range(1, levels)]
    return "\n".join(lines)


def refusal(text: str, limits: Limits | None = None) -> str:
    start = time.process_time()
    with pytest.raises(InputError) as caught:
        parse_document(text, "f", limits or Limits())
    assert time.process_time() - start < PATIENCE
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (laughs(10, 10), "more than 200000 values"),
        (laughs(70, 1), "nested more than 64 levels"),
        ("a: &a [1]\nb: [" + "*a, " * 1001 + "]", "more than 1000 aliases"),
        ("a: &a [" + "1, " * 1000 + "]\nb: [" + "*a, " * 300 + "]", "more than 200000 values"),
        (
            "a: &a {x: 1}\n" + "".join(f"b{n}: &b{n} {{<<: [{'*a, ' * 9}]}}\n" for n in range(99)),
            "merge keys",
        ),
        ("a: &a {k: 1}\nb:\n" + "  - <<: *a\n" * 20_000, "merge keys"),
        ("[" * 1_000_000, "nested more than 64 levels"),
        ("{a: " * 250_000, "nested more than 64 levels"),
        ("- " * 500_000, "nested more than 64 levels"),
        ("? " * 500_000, "a key must be plain text"),
        ("".join(f"{' ' * n}a:\n" for n in range(2000)), "nested more than 64 levels"),
        ("".join(f"k{n}: {n}\n" for n in range(1_000_000)), "more than 200000 values"),
        ("k: v\n" * 1_000_000, "is a duplicate"),
        ("- a\n" * 1_000_000, "more than 200000 values"),
        ("[" + "," * 1_000_000, ""),
        ("a: '" + "x" * 8_000_000 + "'", "more than 1000000 characters"),
        ("a: |\n  " + "x" * 8_000_000, "more than 1000000 characters"),
        ("a: " + "1" * 8_000_000, "more than 1000000 characters"),
        ("a: " + "1" * 1_000_000, "too long"),
        ("".join(f"%TAG !a{n}! x\n" for n in range(200_000)) + "--- a", "%TAG"),
        ("a: 1\n...\n" + "".join(f"%TAG !a{n}! x\n" for n in range(200_000)) + "--- a", "%TAG"),
        ("".join(f"k{n}: &a{n} 1\n" for n in range(300_000)), "more than 200000 values"),
        ("!" * 1_000_000, ""),
        ("x" * 1_000_000 + ":", ""),
        ('"' * 999_999, ""),
        ("a: b: " * 1_000_000, "a second `: `"),
        ("%YAML 1.1\n" * 500_000, "directive"),
        ("---\n" * 1_000_000, "a second document"),
    ],
)
def test_a_bomb_is_refused_before_it_goes_off(text, words):
    assert words in refusal(text)


def test_deep_nesting_takes_little_memory():
    text = "[" * 1_000_000
    tracemalloc.start()
    try:
        refusal(text)
        assert tracemalloc.get_traced_memory()[1] < 16 * 1024 * 1024
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("within", "beyond"),
    [
        ("[" * 64 + "]" * 64, "[" * 65 + "]" * 65),
        ("{a: " * 63 + "[]" + "}" * 63, "{a: " * 64 + "[]" + "}" * 64),
        ("- &a [[]]\n- " + "[" * 61 + "*a" + "]" * 61, "- &a [[]]\n- " + "[" * 62 + "*a" + "]" * 62),
    ],
)
def test_the_depth_bound_is_exact(within, beyond):
    parse_document(within, "f")
    assert "nested more than 64 levels" in refusal(beyond)


@pytest.mark.parametrize(
    ("text", "nodes"),
    [("a: 1", 2), ("[1, [2], {a: 3}]", 6), ("- &a [1, 2]\n- *a\n- {b: *a}", 11), ("- &a 1\n- *a", 3)],
)
def test_the_bound_on_values_is_exact(text, nodes):
    parse_document(text, "f", Limits(nodes=nodes))
    assert f"more than {nodes - 1} values" in refusal(text, Limits(nodes=nodes - 1))


def test_the_bounds_on_scalars_and_aliases_are_exact():
    parse_document("a: &x xyz\nb: *x", "f", Limits(scalar_length=3, aliases=1))
    assert "more than 2 characters" in refusal("a: xyz", Limits(scalar_length=2))
    assert "more than 0 aliases" in refusal("a: &x 1\nb: *x", Limits(aliases=0))


def test_many_look_ups_in_a_large_mapping_stay_cheap():
    positions = parse_document("".join(f"k{n}: 1\n" for n in range(50_000)), "f").positions
    start = time.process_time()
    assert {positions.span((f"k{n}",)).line for n in range(50_000)} == set(range(1, 50_001))
    assert time.process_time() - start < PATIENCE
