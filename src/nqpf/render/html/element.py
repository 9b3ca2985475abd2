"""Elements of a page, built so that text can only ever be text: the tree escapes what it holds when it is written.

Whatever characters could act on a reader (control, direction, unpaired) are taken out on the way in, and no element
takes a style of its own or a handler of events: the page's policy lets neither act.
"""

import json
import re
import sys
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element, tostring

from nqpf.base.language import LANGUAGES, Text
from nqpf.base.safe import ACTIVE, plain, set_in

Child = Element | str | None | Iterable[Any]
"""What an element may hold: elements, text, nothing, and any of these in a row."""

LONGEST = 400
"""Characters of one text that a page shows where nothing else is said."""

_LINE = 4000
"""Characters of one line of a file."""

Value = str | int | float | bool | None
"""What an attribute may be: True stands alone, False and None are left out."""

# A line break after these changes nothing that is seen, and lets editors and versions of a page be compared by lines.
_BLOCKS = frozenset(
    (
        *("head", "meta", "title", "style", "script", "body", "nav", "main", "section", "div", "p"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "figure", "svg", "ul", "ol", "li", "dl", "details", "summary"),
        *("table", "caption", "thead", "tbody", "tr"),
    )
)
_REFUSED = re.compile(r"(?i)on|style$|src")
_ACTIVE_IN_SCRIPT = re.compile(rf"[<>&]|{ACTIVE.pattern}")


def element(tag: str, *children: Child, **attributes: Value) -> Element:
    """An element. `class_` names the attribute `class`, `aria_label` the attribute `aria-label`.

    Raises ValueError for an attribute that could load or run something: `style`, `src`, `on…`.
    """
    made = Element(tag)
    for name, value in attributes.items():
        if _REFUSED.match(name):
            raise ValueError(f"no element of a page has `{name}`")
        if value is not None and value is not False:
            made.set(name.rstrip("_").replace("_", "-"), "" if value is True else harmless(str(value)))
    add(made, *children)
    if tag in _BLOCKS:
        made.tail = "\n"
    return made


def add(parent: Element, *children: Child) -> None:
    """Put children at the end of an element, in their order."""
    for child in children:
        if child is None:
            continue
        if isinstance(child, Element):
            parent.append(child)
        elif isinstance(child, str):
            _add_text(parent, harmless(child))
        else:
            add(parent, *child)


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def harmless(text: str) -> str:
    """Text as `nqpf.base.safe.plain` leaves it, but as long as it is, and with a blank at its ends where it had one."""
    return _with_blanks(text, plain(text, sys.maxsize))


def _with_blanks(text: str, core: str) -> str:
    if not core:
        return " " if text else ""
    return f"{' ' * text[0].isspace()}{core}{' ' * text[-1].isspace()}"


def both(text: Text, tag: str = "span", longest: int = LONGEST) -> list[Element | str]:
    """A text in both languages, of which the page shows one; as it is where both read the same.

    A text that its author wrote in one language only is shown in either. In a drawing, `tag` is `tspan`.
    """
    written = {language: getattr(text, language) for language in LANGUAGES}
    said = {language: _with_blanks(words, plain(words, longest)) for language, words in written.items()}
    if said["en"] == said["zh"]:
        return [said["en"]]
    spans = [element(tag, words, lang=language) for language, words in said.items() if words]
    if len(spans) == 1:
        spans[0].set("class", "only")
    return list(spans)


def preformatted(lines: Iterable[Text], class_: str | None = None) -> Element:
    """Lines of a file, each with the blanks before it."""
    code = element("code", class_=class_)
    for line in lines:
        # Blanks and line breaks are the page's own, and put in as they are; all else comes in as any text does.
        _add_text(code, " " * set_in(line.in_language("en"))[0])
        add(code, both(Text(line.en.strip(), line.zh.strip()), longest=_LINE))
        _add_text(code, "\n")
    return element("pre", code)


def link(to: str, *children: Child) -> Element:
    """A link to the part of the page whose id is `to`."""
    return element("a", *children, href=f"#{to}")


def embedded(name: str, value: object) -> Element:
    """A value for the page's scripts to read, as JSON that no browser takes for anything else."""
    made = element("script", type="application/json", id=name)
    raw = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # Written as it stands, for HTML escapes nothing within a script; these characters stand within strings only.
    made.text = _ACTIVE_IN_SCRIPT.sub(lambda found: f"\\u{ord(found[0]):04x}", raw)
    return made


def verbatim(tag: str, text: str) -> Element:
    """A style sheet or script of the package, written as it stands. Raises ValueError where it would end itself."""
    if f"</{tag}" in text.lower() or "<!--" in text:
        raise ValueError(f"text that ends a {tag}")
    made = element(tag)
    made.text = text
    return made


def serialised(root: Element) -> str:
    """The document as text."""
    return "<!DOCTYPE html>\n" + written(root)


def written(part: Element) -> str:
    """A part of a document as text."""
    return tostring(part, encoding="unicode", method="html")
