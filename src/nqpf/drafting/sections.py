"""The outline of a document, from its headings: which stands below which, and what each section is for."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from nqpf.documents.document import Document, Extent
from nqpf.drafting.headings import Heading, headings, run_in_title
from nqpf.drafting.outline import Outline, Part, Section
from nqpf.drafting.parts import part_of, parts_of

_MOST_LEVELS = 8
_MOST_HEADINGS = 5_000
# What follows the plan's text and belongs to no section: distribution lists, footers, lists of annexes and of links.
_BEHIND = (
    r"(?:附件|附)[ \t]*(?:下载[ \t]*)?[:：]|抄送[ \t]*[:：]|主题词|[（(]?此件(?:公开|主动|依申请)"
    r"|相关(?:解读|链接|文档|阅读|新闻)[ \t]*[:：]?$|分享到|上一篇|下一篇"
    "|(?:Distribution|Copies to):|Related (?:links|documents)"
)


@dataclass
class _Node:
    heading: Heading
    body: Extent
    below: "list[_Node]" = field(default_factory=list)


def outline_of(document: Document) -> Outline:
    """The sections of a document; of one without headings, none, and all of it is `front`."""
    found = _own_headings(document)
    end = len(document.text)
    if not found:
        return Outline(Extent(0, end))
    roots: list[_Node] = []
    stack: list[_Node] = []
    for place, heading in enumerate(found):
        following = found[place + 1].extent.start if place + 1 < len(found) else end
        node = _Node(heading, _body(document, heading, following))
        _climb(stack, heading)
        (stack[-1].below if stack else roots).append(node)
        stack.append(node)
    _split_by_run_in(document, roots)
    parts = parts_of([(node.heading.title, node.heading.kind) for node in roots])
    sections = (_section(document, node, part, ()) for node, part in zip(roots, parts, strict=True))
    return Outline(Extent(0, found[0].extent.start), tuple(sections))


def _own_headings(document: Document) -> list[Heading]:
    """The headings of the plan itself: without its title, and without the mark by which it is an annex to a letter."""
    found = list(islice(headings(document), _MOST_HEADINGS))
    found = found[next((place for place, heading in enumerate(found) if _is_structure(heading)), 0) :]
    found = _before_links(document, found)
    if len(found) < 2:
        return found
    title = found[0]
    below = all(heading.kind.rank > title.kind.rank for heading in found[1:])
    is_title = below and title.kind.sort == "styled" and not title.number
    return found[1:] if is_title else found


def _before_links(document: Document, found: list[Heading]) -> list[Heading]:
    """The headings without those of what follows the plan (相关解读), up to the annexes."""
    if not found:
        return found
    mark = _behind().search(document.text, found[0].extent.end)
    if mark is None:
        return found
    behind = [place for place, heading in enumerate(found) if heading.extent.start >= mark.start()]
    annexes = (place for place in behind if found[place].kind.name == "annex")
    first_annex = next((at for at in annexes if not _behind().match(document.text, found[at].extent.start)), len(found))
    return [one for place, one in enumerate(found) if one.extent.start < mark.start() or place >= first_annex]


def _is_structure(heading: Heading) -> bool:
    """Whether a heading has a number or a level of style: lines that only look like headings are titles before these.

    The number of an annex says nothing of the plan.
    """
    kind = heading.kind
    return (kind.sort in {"numbered", "label"} and kind.name != "annex") or (kind.sort == "styled" and bool(kind.name))


def _climb(stack: list[_Node], heading: Heading) -> None:
    """Leave the sections below which a heading does not stand."""
    kind = heading.kind
    while stack and stack[-1].heading.kind.sort == "purpose":  # nothing stands below such a part
        stack.pop()
    if kind.sort == "purpose":  # it concerns all the parts that stand before it
        while stack and stack[-1].heading.runs_in:
            stack.pop()
        return
    kinds = [node.heading.kind for node in stack]
    if kind.name == "annex" and all(above.name != "annex" for above in kinds):  # it is no part of the plan's last task
        stack.clear()
        return
    if kind in kinds:
        del stack[kinds.index(kind) :]
        return
    if kind.sort == "label":  # below what has no text of its own yet: 重点任务一 below 3.1, 举措1 below 赛道一
        while stack and stack[-1].heading.runs_in:
            stack.pop()
    else:
        while stack and stack[-1].heading.kind.rank >= kind.rank:
            stack.pop()
    del stack[_MOST_LEVELS - 1 :]


def _body(document: Document, heading: Heading, following: int) -> Extent:
    """A section's own text: behind its heading, up to the next one or to what belongs to no section."""
    start, end = heading.extent.end, following
    if heading.kind.name != "annex":
        found = _behind().search(document.text, start, end)
        if found is not None:
            end = found.start()
    while start < end and document.text[start] in " \n":
        start += 1
    while end > start and document.text[end - 1] in " \n":
        end -= 1
    return Extent(start, end)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_BEHIND})", re.MULTILINE)


def _split_by_run_in(document: Document, nodes: Sequence[_Node]) -> None:
    """Where a lowest section has several paragraphs with titles that run in but no numbers, each is a section."""
    paragraphs = [block for block in document.blocks if block.kind == "paragraph"]
    starts = [block.extent.start for block in paragraphs]
    pending = list(nodes)
    while pending:
        node = pending.pop()
        pending += node.below
        if node.below or node.heading.kind.name == "annex":
            continue
        inside = paragraphs[bisect_left(starts, node.body.start) : bisect_left(starts, node.body.end)]
        titled = [heading for block in inside if (heading := run_in_title(document, block)) is not None]
        if len(titled) < 2 or len(titled) < len(inside) - 1 or titled[0].block is not inside[0]:
            continue
        ends = [*(heading.extent.start for heading in titled[1:]), node.body.end]
        for heading, end in zip(titled, ends, strict=True):
            node.below.append(_Node(heading, _body(document, heading, end)))
        node.body = Extent(node.body.start, node.body.start)


def _section(document: Document, node: _Node, part: Part, path: tuple[str, ...]) -> Section:
    heading = node.heading
    own = (*path, " ".join(document.said(heading.extent).split()).rstrip("。．.：:；;"))
    below = tuple(
        _section(document, each, part_of(each.heading.title, each.heading.kind, part), own) for each in node.below
    )
    return Section(heading.number, heading.title, part, heading.extent, node.body, own, below)
