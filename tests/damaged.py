"""Files that are nearly right, and trees that are nothing at all: what a loader must take or refuse in words."""

from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

# Texts that stand in plans and rubrics where they belong: anywhere else each is a mistake of its own.
WORDS = st.sampled_from(
    ["", "待定", "有关部门", "1.2亿元", "-3%", "1e400", "2027年底", "2027Q3", "9999-99-99", "region", "build",
     "enterprise", "P2.2.platform", "D2", "M01", "I01", "up", "down", "arithmetic", "coupled", "measure", "goalposts",
     "plan/1", "rubric/1", "\u202e\x85‍", "=HYPERLINK()", "](javascript:x)", "<script>", "\ud800"]
)  # fmt: skip
NUMBERS = st.one_of(
    st.integers(-3, 3), st.integers(), st.sampled_from([2027, 10**30, 10**400, 0.1, 1e308, 5e-324]), st.floats()
)
LEAVES = st.one_of(st.none(), st.booleans(), NUMBERS, WORDS, st.text(max_size=20))
KEYS = st.one_of(
    st.sampled_from(
        ["id", "title", "kind", "serves", "target", "value", "year", "unit", "budget", "amount", "owner", "actions",
         "measures", "indicators", "statements", "entries", "weight", "facets", "check", "aggregate", "need",
         "en", "zh"]
    ),
    st.text(max_size=8),
)  # fmt: skip
TREES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)
"""Arbitrary values as YAML could hold them."""


@st.composite
def damaged(draw: Any, whole: Any, most: int = 3) -> Any:
    """`whole` with up to `most` changes, each somewhere: a value replaced, left out, doubled or under another key."""
    tree = deepcopy(whole)
    for _ in range(draw(st.integers(0, most))):
        holder = draw(st.sampled_from(_holders(tree)))
        place = draw(st.sampled_from(list(holder) if isinstance(holder, dict) else range(len(holder))))
        match draw(st.sampled_from(["replace", "replace", "delete", "double", "rename", "add"])):
            case "replace":
                holder[place] = draw(TREES)
            case "delete":
                del holder[place]
            case "rename" if isinstance(holder, dict):
                holder[draw(KEYS)] = holder.pop(place)
            case "add" if isinstance(holder, dict):
                holder[draw(KEYS)] = draw(TREES)
            case _:
                _double(holder, place)
        if not _holders(tree):
            break
    return tree


def _double(holder: Any, place: Any) -> None:
    if isinstance(holder, list):
        holder.insert(place, deepcopy(holder[place]))
    else:
        holder[place] = [holder[place], deepcopy(holder[place])]


def _holders(tree: Any) -> list[Any]:
    """All mappings and lists of a tree that hold something."""
    if not isinstance(tree, dict | list) or not tree:
        return []
    children = tree.values() if isinstance(tree, dict) else tree
    return [tree, *(holder for child in children for holder in _holders(child))]
