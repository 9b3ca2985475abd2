"""What a check can report of a plan, by the codes that all formats use: a title, and what it means."""

from typing import NamedTuple

from nqpf.base.language import Text, both
from nqpf.consistency import RULES, Severity

UNREADABLE = "unreadable"
"""The code for a plan that cannot be read; the gate never sees it."""


class Described(NamedTuple):
    """A rule for people: its title, what it means and how to meet it, and how grave breaking it is by default."""

    title: Text
    about: Text
    level: Severity = "error"


_GATE: dict[str, Described] = {
    "total": Described(
        Text("Total below the required score", "总分未达要求"),
        Text(
            "The plan's total is below the score that the policy requires. Fixing the gaps with the largest gain "
            "raises it fastest.",
            "规划总分低于检查要求。先补齐可增分最大的缺口，提升最快。",
        ),
    ),
    "every-dimension": Described(
        Text("Dimension below the required score", "维度得分未达要求"),
        Text(
            "The policy sets a minimum score for every dimension, so that strength in one does not hide weakness in "
            "another.",
            "检查要求每个维度都达到规定分值，避免以长掩短。",
        ),
    ),
    "node": Described(
        Text("Named node below the required score", "指定节点得分未达要求"),
        Text(
            "The policy sets a minimum score for this dimension, pole, criterion or facet by name.",
            "检查对这一维度、侧、准则或要点单独规定了分值。",
        ),
    ),
    "must": Described(
        Text("Mandatory criterion not met", "必达准则未达标"),
        Text(
            "The rubric itself sets a minimum score for this criterion, whatever the policy.",
            "无论检查要求如何，评价标准本身规定这项准则须达到最低分值。",
        ),
    ),
    "assessed": Described(
        Text("Too little of the rubric assessed", "已评定比例不足"),
        Text(
            "Too much of the rubric was taken out of the assessment for the score to be comparable.",
            "评价标准中不计入评定的部分过多，得分不具可比性。",
        ),
    ),
    "findings": Described(
        Text("Findings too severe, or new", "问题超出允许程度或为新增"),
        Text(
            "The plan contradicts itself or its sources more severely than the policy allows, or in a way that the "
            "baseline does not have. Known findings are tolerated until they are fixed; new ones are not.",
            "规划自相矛盾或与所引文件不符，程度超出检查允许的范围，或为基线中没有的新问题。"
            "存量问题可逐步整改，新增问题不予放行。",
        ),
    ),
    "traceable": Described(
        Text("Too few items with a verified quote", "引文经核对属实的条目过少"),
        Text(
            "Too few items quote a passage that is found in a document the plan cites.",
            "条目的引文能在所引文件中找到的，比例过低。",
        ),
    ),
    "regression": Described(
        Text("Score fell since the baseline", "得分较基线下降"),
        Text(
            "A score fell by more than the tolerance since the baseline was recorded.",
            "与基线相比，得分降幅超出允许范围。",
        ),
    ),
    "lapsed-waiver": Described(
        Text("Waiver expired", "豁免已过期"),
        Text(
            "A waiver is valid until the day written in it. Fix what it covered, or have it renewed.",
            "豁免以其写明的截止日为限。请整改所豁免的事项，或重新办理豁免。",
        ),
    ),
    UNREADABLE: Described(
        Text("Plan that cannot be read", "规划无法读取"),
        Text("The file has errors, and nothing in it was scored.", "文件有错误，未作评分。"),
    ),
}

GATE = tuple(_GATE)
"""The codes of the gate's rules, in the order in which they are reported."""


def described(rule: str) -> Described:
    """A rule of the gate or a consistency check; one that neither knows is called by its code."""
    if rule in _GATE:
        return _GATE[rule]
    for known in RULES:
        if known.id == rule:
            return Described(known.title, known.about, known.severity)
    return Described(both(rule), both(rule), "warning")
