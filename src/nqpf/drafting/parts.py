"""What a section is for, by its title: the parts that planning documents have in common."""

import re
from collections.abc import Sequence
from functools import cache

from nqpf.drafting.headings import Kind
from nqpf.drafting.outline import Part

_JOINED = "(?:[与和及、][一-鿿]{0,8})?"
# Whole titles, since the same words stand within titles of tasks (夯实流通基础, 补齐短板, 保障数据安全).
_CHINESE: tuple[tuple[Part, str], ...] = (
    (
        "present",
        f"[一-鿿]{{0,6}}(?:现状|背景|形势|成效|成绩|回顾)(?:分析|基础)?{_JOINED}|(?:发展|工作|产业|现有|建设)基础{_JOINED}"
        "|[一-鿿]{0,8}(?:存在|主要|突出|面临)的?[一-鿿]{0,2}(?:问题|短板|困难|挑战)",
    ),
    ("goals", f"[一-鿿]{{0,6}}(?:目标|愿景|成果|指标)(?:任务|体系)?{_JOINED}"),
    (
        "general",
        f"总则|总体(?:要求|思路|考虑|部署|安排){_JOINED}|指导思想{_JOINED}|(?:基本|工作|发展)(?:原则|思路|理念|定义)"
        "|[一-鿿]{0,4}(?:区域|范围|依据)|附则|[一-鿿]{0,4}(?:匡算|估算|概算)",
    ),
    (
        "safeguards",
        ".{0,14}(?:保障|组织实施|组织领导|工作要求|实施要求)(?:措施|机制|体系|工作|与.{0,6})?|.*(?:保障|支撑)为.{0,20}",
    ),
)
_ENGLISH: tuple[tuple[Part, str], ...] = (
    (
        "present",
        ".*(?:background|(?:present|current) (?:state|situation|position)|where we (?:stand|are(?! going))"
        "|starting point|baseline|diagnosis|challenges|problems).*|(?:our |the )?(?:situation|context)(?: analysis)?",
    ),
    (
        "goals",
        "(?:(?:our|main|overall|key|strategic|specific|headline|quantified) )*"
        "(?:goals?|targets?|objectives?|milestones?|outcomes?|aims?|indicators|kpis?)(?: (?:and|for|by|to) .*)?"
        "|(?:what|where) we (?:want|are going|will be|aim)(?: .*)?|(?:our )?ambitions?(?: .*)?",
    ),
    (
        "general",
        "(?:guiding )?principles|introduction|overview|(?:executive )?summary|scope|purpose|vision|foreword|preface"
        "|general (?:requirements|provisions|approach)|why .*|(?:key |main )?risks?(?: .*)?"
        "|what (?:could|can|might) go wrong",
    ),
    (
        "safeguards",
        ".*(?:safeguards?|governance|implementation|delivery|enabling conditions|supporting measures|oversight"
        "|monitoring and evaluation).*",
    ),
)


@cache
def _patterns() -> tuple[tuple[Part, re.Pattern[str]], ...]:
    return tuple((part, re.compile(pattern, re.IGNORECASE)) for part, pattern in (*_CHINESE, *_ENGLISH))


_ON_TASKS = "任务|举措|措施|行动|工程|action|task|measure|project"


def parts_of(titles: Sequence[tuple[str, Kind]]) -> list[Part]:
    """What the highest sections of a document are for.

    What stands before its goals says where one is, whatever its title; unless that speaks of tasks.
    """
    parts = [part_of(title, kind, None) for title, kind in titles]
    goals = parts.index("goals") if "goals" in parts else 0
    for place, (title, _) in enumerate(titles[:goals]):
        if parts[place] == "tasks" and not _on_tasks().search(title):
            parts[place] = "present"
    return parts


@cache
def _on_tasks() -> re.Pattern[str]:
    return re.compile(_ON_TASKS, re.IGNORECASE)


def part_of(title: str, kind: Kind, above: Part | None) -> Part:
    """What a section is for, by its title and the section above it (None at the top).

    An annex is one with all below it. Within tasks and safeguards only goals stand apart, and remarks behind a label;
    within general remarks, goals and the present state do.
    """
    if kind.name == "annex" or above == "annex":
        return "annex"
    found = next((part for part, pattern in _patterns() if pattern.fullmatch(title.strip())), None)
    match above:
        case None:
            return found or "tasks"
        case "tasks" | "safeguards":
            return found if found == "goals" or (found == "general" and kind.sort == "purpose") else above
        case _:
            return found if found in {"goals", "present", "general"} else above
