"""What the styles of a Word document say of the paragraphs that use them."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from nqpf.documents.word import names as w

BODY = 9
"""The outline level of what is no heading."""
_HEADING = re.compile("(?:heading|标题) ?([1-9])", re.IGNORECASE)
_CONTENTS = re.compile("toc [1-9]|toc heading|目录 ?[1-9]", re.IGNORECASE)


class Style(NamedTuple):
    """What a style and those it is based on come to.

    `num` and `level` are its list and level in it, None where it does not say; `lists` are the styles, nearest
    first, by which a list's level may name it. `outline` is its outline level from 0, None where it does not say.
    """

    num: str | None = None
    level: int | None = None
    lists: tuple[str, ...] = ()
    outline: int | None = None
    hidden: bool = False
    contents: bool = False


class Styles:
    """The styles of a document by their id; for a paragraph that names none, the default one."""

    def __init__(self, root: Any) -> None:
        """Read the part; without it every style says nothing."""
        self._elements: dict[str, Any] = {}
        self._resolved: dict[str, Style] = {}
        self._default = ""
        for element in root.iterchildren(w.W + "style") if root is not None else ():
            name = element.get(w.W + "styleId", "")
            self._elements.setdefault(name, element)
            if element.get(w.W + "type") == "paragraph" and element.get(w.W + "default") in ("1", "true", "on"):
                self._default = name

    def __getitem__(self, name: str) -> Style:
        """What a style says, by its id; that of the default paragraph style for an empty one."""
        name = name or self._default
        found = self._resolved.get(name)
        if found is None:
            found = self._resolved[name] = self._resolve(name)
        return found

    @cached_property
    def lists(self) -> Mapping[str, str]:
        """The `numId` of each numbering style."""
        found = {}
        for name, element in self._elements.items():
            if element.get(w.W + "type") == "numbering":
                found[name] = w.value_of(_numbering(element), w.NUM_ID) or ""
        return found

    @cached_property
    def hiding(self) -> frozenset[str]:
        """The styles whose text is not shown."""
        return frozenset(name for name in self._elements if self[name].hidden)

    def _chain(self, name: str) -> Iterator[tuple[str, Any]]:
        """A style and those it is based on, each once: a file may base them on one another in a circle."""
        seen: set[str] = set()
        while name in self._elements and name not in seen:
            seen.add(name)
            yield name, self._elements[name]
            name = w.value_of(self._elements[name], w.W + "basedOn") or ""

    def _resolve(self, name: str) -> Style:
        num = level = outline = hidden = None
        contents, struck, chain = False, False, []
        for each, element in self._chain(name):
            chain.append(each)
            numbering = _numbering(element)
            num = w.value_of(numbering, w.NUM_ID) if num is None else num
            level = w.whole(w.value_of(numbering, w.LEVEL)) if level is None else level
            outline = _outline(element) if outline is None else outline
            vanish = element.find(f"{w.RPR}/{w.VANISH}")
            hidden = w.is_on(vanish) if hidden is None and vanish is not None else hidden
            struck = struck or any(w.is_on(element.find(f"{w.RPR}/{name}")) for name in w.STRUCK)
            contents = contents or bool(_CONTENTS.fullmatch(w.value_of(element, w.W + "name") or ""))
        return Style(num, level, tuple(chain), outline, bool(hidden) or struck, contents)


def _numbering(element: Any) -> Any:
    return element.find(f"{w.PPR}/{w.NUM_PR}")


def _outline(element: Any) -> int | None:
    """The outline level that a style states, or that goes with its name (heading 1)."""
    stated = element.find(f"{w.PPR}/{w.OUTLINE}")
    if stated is not None:
        return w.whole(stated.get(w.VAL), BODY)
    named = _HEADING.fullmatch(w.value_of(element, w.W + "name") or "")
    return int(named[1]) - 1 if named else None
