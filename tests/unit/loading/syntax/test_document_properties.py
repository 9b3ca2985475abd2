import gc
import itertools
import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from nqpf.base.errors import InputError
from nqpf.loading.syntax import events
from nqpf.loading.syntax.document import Document, parse_document

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(min_value=-(10**30), max_value=10**30)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
FLOW = st.sampled_from([True, False, None])
YAML_LIKE = st.text(st.sampled_from(list("ab1.-+:?,[]{}&*!|>%@`'\"#~<\\ \t\n\r：“”\u3000\u00a0\x85\ufeff\ud800\x00甲")))


class QuotingDumper(yaml.SafeDumper):
    pass


QuotingDumper.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


@pytest.fixture(scope="module", params=["libyaml", "pure Python"])
def parse(request):
    """parse_document with either parser, chosen call by call: hypothesis runs one test many times."""
    fast = events.cyaml
    if request.param == "libyaml" and fast is None:
        pytest.skip("PyYAML was built without libyaml")

    def run(text: str) -> Document:
        events.cyaml = fast if request.param == "libyaml" else None
        try:
            return parse_document(text, "f")
        finally:
            events.cyaml = fast

    return run


def numbered(tree, counter):
    """The tree's shape with every key and leaf a number of its own, which its place in the text must show."""
    if isinstance(tree, dict):
        return {f"k{next(counter)}": numbered(child, counter) for child in tree.values()}
    if isinstance(tree, list):
        return [numbered(child, counter) for child in tree]
    return next(counter)


def pointers(tree, pointer=()):
    yield pointer, tree
    for key, child in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield from pointers(child, (*pointer, key))


@given(tree=TREES, flow=FLOW, explicit=st.booleans())
def test_a_dumped_tree_comes_back(parse, tree, flow, explicit):
    text = yaml.dump(tree, Dumper=QuotingDumper, allow_unicode=True, default_flow_style=flow, explicit_start=explicit)
    value = parse(text + "...\n" * explicit).value
    assert value == tree
    assert json.dumps(value) == json.dumps(yaml.safe_load(text))  # types too: 1 == 1.0 == True


@given(tree=TREES, flow=FLOW, line_break=st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_pointer_leads_to_where_its_key_and_value_begin(parse, tree, flow, line_break):
    tree = numbered(tree, itertools.count(10))
    text = yaml.dump(tree, default_flow_style=flow, line_break=line_break, sort_keys=False)
    lines = text.split(line_break)
    positions = parse(text).positions
    for pointer, value in pointers(tree):
        span = positions.span(pointer)
        shown = lines[span.line - 1][span.column - 1 :]
        if isinstance(value, int):
            assert shown.startswith(str(value))
            assert not shown[len(str(value)) :][:1].isdigit()
        elif value and isinstance(value, dict):
            assert shown.startswith((next(iter(value)) + ":", "{", "? "))
        else:
            assert shown[0] in ("[{" if flow or not value else "-[")
        if pointer and isinstance(pointer[-1], str):
            span = positions.key_span(pointer)
            assert lines[span.line - 1][span.column - 1 :].startswith(pointer[-1] + ":")


@given(text=st.text() | YAML_LIKE | TREES.map(str))
def test_any_text_is_a_document_or_an_input_error(parse, text):
    try:
        document = parse(text)
    except InputError as error:
        assert error.problems
        str(error).encode()
    else:
        json.dumps(document.value, allow_nan=False, ensure_ascii=False).encode()
        for pointer, _ in pointers(document.value):
            assert document.positions.span(pointer).line >= 1


@pytest.mark.parametrize(
    "text",
    [
        "a: [1, {b: c}]\nd: &x [1]\ne: *x\n",
        "a: 1\na: 2\n",
        "a: [\n",
        "a: !x b\n",
        "&x [*x]",
        "[" * 100,
        "a\x00",
        "a：b",
        "",
    ],
)
def test_no_reference_cycle_is_left_behind(parse, text):
    def attempt():
        try:
            parse(text)
        except InputError:
            return

    attempt()
    gc.disable()
    gc.freeze()  # what other tests have made is not looked through
    try:
        attempt()
        assert gc.collect() == 0
    finally:
        gc.unfreeze()
        gc.enable()
