"""The one way from text to Markdown: what comes out is read as text, whatever it says."""

import re
from collections.abc import Iterable, Sequence
from html import escape as escape_html

from nqpf.base.safe import piece, plain, set_in

# What Markdown or HTML would read as structure, a link or an entity; a build server takes `::` for a command.
_ACTIVE = re.compile(r"[\\`*_\[\]<>#|~$]|&(?=#?\w+;)|:(?=//|:)")
# GitHub and GitLab make mentions, references and links of these wherever they stand; a word joiner breaks the spell.
_LINKED = re.compile(r"@(?=\w)|[#!%&](?=\d)|GH(?=-\d)|www(?=\.)", re.IGNORECASE)
_JOINER = "\u2060"
# What begins a list, a rule or a heading where it begins a line.
_BEGINS = re.compile(r"[-+=]|(?<!\d)\d{1,9}(?=[.)](?:\s|$))")
_FENCE = re.compile(r"`{3,}")
_COMMAND = re.compile(r"^::")
_NO_NAME = re.compile(r"[^\w.\-]")
_NO_MARKER = re.compile(r"[^\w.\-/]")


def escape(text: str) -> str:
    """Text that Markdown and HTML leave alone, on one line."""
    return escaped([text])[0].strip()


def escaped(texts: Sequence[str]) -> list[str]:
    """Texts that follow one another, with the blanks between them: `@` and `name` make a mention together."""
    pieces = [piece(text) for text in texts]
    whole = "".join(pieces)
    added = [(found.start(), "\\") for found in _ACTIVE.finditer(whole)]
    added += [(found.end(), _JOINER) for found in _LINKED.finditer(whole)]
    made, start, at, marks = [], 0, 0, sorted(added)
    for one in pieces:
        said, end = "", start + len(one)
        while at < len(marks) and marks[at][0] < end:
            place, mark = marks[at]
            said += whole[start:place] + mark
            start, at = place, at + 1
        made.append(said + whole[start:end])
        start = end
    return made


def beginning(markdown: str) -> str:
    """Escaped text that begins a line, or what stands in a list: it begins neither list nor heading itself."""
    markdown = markdown.strip()
    found = _BEGINS.match(markdown)
    if not found:
        return markdown
    at = 0 if found[0] in "-+=" else found.end()
    return f"{markdown[:at]}\\{markdown[at:]}"


def strong(markdown: str) -> str:
    """Escaped text that stands out; a blank, a mark or nothing has to be around it."""
    inner = markdown.strip()
    return f"**{inner}**" if inner else ""


def strong_within(before: str, markdown: str, after: str) -> str:
    """Escaped text that stands out between others; a blank at either end of it stays."""
    inner = markdown.strip()
    if not inner:
        return markdown
    left, _, right = markdown.partition(inner)
    # Asterisks between a mark and a letter are read as themselves: in Chinese, where no blanks are, that is common.
    begins = inner[0].isalnum() or left or not before or before[-1].isspace()
    ends = inner[-1].isalnum() or right or not after or after[0].isspace()
    return f"{left}{strong(inner) if begins and ends else f'<b>{inner}</b>'}{right}"


def code(text: str) -> str:
    """Text as code; escaped as any other where it has what would end the code."""
    said = plain(text)
    return f"`{said}`" if said and not set(said) & set("`|\\") else escape(said)


def fenced(lines: Iterable[str]) -> str:
    """Lines of a file as code, between marks that none of them has."""
    said = [" " * blanks + _COMMAND.sub("：：", line) for blanks, line in map(set_in, lines)]
    longest = max((len(found[0]) for line in said for found in _FENCE.finditer(line)), default=2)
    mark = "`" * (longest + 1)
    return "\n".join((mark, *said, mark))


def title_of(text: str) -> str:
    """Text for a place that is HTML, in which Markdown means nothing."""
    return escape_html(_LINKED.sub(rf"\g<0>{_JOINER}", plain(text).replace("://", f":{_JOINER}//")))


def name_of(text: str) -> str:
    """What an id may have: nothing that ends a comment or an attribute."""
    return _NO_NAME.sub("", text)


def marker(*names: str) -> str:
    """A line for programs: what wrote the page, and about what."""
    said = (_NO_MARKER.sub("", name) for name in names)
    return f"<!-- nqpf:{' '.join(said)} -->"
