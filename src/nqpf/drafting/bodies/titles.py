"""Sections that are headed by the bodies whose tasks stand below: 一、市发展改革委, 二、市科技局."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Document, Extent
from nqpf.drafting.bodies.found import Named, Naming
from nqpf.drafting.bodies.names import clean, names, parts
from nqpf.drafting.outline import Outline, Section

_LEAST = 2
"""Sections headed so that show the habit: a single one may be a title that ends like a name."""


def named_in_titles(document: Document, outline: Outline) -> Iterator[Naming]:
    """The bodies that sections are headed by; they answer for all that stands below."""
    found = [naming for section in outline.every() if (naming := _headed(document, section))]
    if len(found) >= _LEAST:
        yield from found


def _headed(document: Document, section: Section) -> Naming | None:
    title = Extent(section.heading.start + len(section.number), section.heading.end)
    listed = [name for part in parts(document.text, title) for name in names(document.text, part.extent)]
    if not listed or not all(_body().fullmatch(clean(document.said(name))) for name in listed):
        return None
    return Naming(section.heading, tuple(Named(name) for name in listed), section.whole)


@cache
def _body() -> re.Pattern[str]:
    verbs = (
        "建设(?!局)|发展(?!改革|和)|培育|完善|强化|提升|做|壮大|构建|搭建|设立|成立|组建|引|加|推|实施|开展|深化|优化"
        "|健全|支持|鼓励|促进|打造|扩大|夯实|聚焦|落实|抓|稳|拓展|创|各|有关"
    )
    organs = "局|厅|委|委员会|办|办公室|管委会|政府|公司|集团|部"
    english = r"[A-Z][\w&'.-]*(?: (?:of|for|and|the|[A-Z][\w&'.-]*)){0,8} (?:Department|Office|Council|Agency|Ministry)"
    return re.compile(
        rf"(?!{verbs})[^，。；：、\s“”]{{2,16}}?(?:{organs})|{english}|(?:Department|Ministry|Office) of .{{2,60}}"
    )
