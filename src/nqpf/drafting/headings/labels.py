"""Parts that are named by a label: 路径举措1：, 方向/赛道二：, Action 3: and, without a number, 工作目标：, Scope:."""

import re
from functools import cache
from typing import NamedTuple

_NUMBERED = (
    r"(?P<label>[一-鿿/]{2,8}?)[ \t]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[ \t]*[:：、][ \t]*"
    r"|(?P<word>Action|Measure|Task|Goal|Objective|Priority|Track|Initiative|Workstream|Project|Pillar)"
    r"[ \t]+(?:[0-9]{1,2}|[IVX]{1,4})[ \t]*[:.–—-][ \t]*"
)
_PURPOSE = (
    r"(?:[*＊•·▪■※★][ \t]*)?(?P<purpose>[一-鿿]{0,6}(?:目标|成果|指标|区域|范围|依据|原则)"
    r"|Milestones?|Targets?|Outcomes?|Scope)[ \t]*[:：][ \t]*"
)


class Label(NamedTuple):
    """A label: the word that parts of its kind share, where its text ends, whether it counts them."""

    word: str
    end: int
    counts: bool


def label_of(said: str) -> Label | None:
    """The label with which a paragraph begins, None without one."""
    found = _numbered().match(said)
    if found is not None:
        return Label(found["label"] or found["word"], found.end(), True)
    found = _purpose().match(said)
    return Label(found["purpose"], found.end(), False) if found else None


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(_NUMBERED)


@cache
def _purpose() -> re.Pattern[str]:
    return re.compile(_PURPOSE)
