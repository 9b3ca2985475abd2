"""The words of the head of every report: commitment, breadth and total, three figures for three questions."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.report.commitment import CommitmentView

COMMITMENT = Text("Commitment", "承诺力度")
BREADTH = Text("Breadth", "覆盖广度")
TOTAL = Text("Total", "总分")
DRAFT = Text(
    "Draft: not confirmed as a whole; suggested facets do not count.",
    "草稿：尚未整体核实，建议的要点不计分。",
)
"""What every report of a draft says below its title."""
NOT_RATED = Text("not rated", "不评定")
NOT_ASSESSED = Text("not yet assessed", "尚未评估")
NOTHING_CLAIMED = Text("nobody has matched its items with the rubric yet", "尚未与评价标准逐条对应")
"""What is said instead of a total."""


def _counted(tasks: int) -> str:
    return f"{tasks} task{'' if tasks == 1 else 's'}"


def commitment_details(found: CommitmentView) -> Iterator[Text]:
    """How many tasks answer each question, and how many different bodies, dates and amounts they name.

    No-break spaces keep a count beside its question.
    """
    if not found.tasks:
        return
    answers = [(question.title, f"{question.answered:g}") for question in found.questions]
    yield Text(
        f"of {_counted(found.tasks)}: "
        + ", ".join(f"{title.en} {count}".replace(" ", "\u00a0") for title, count in answers),
        f"{found.tasks} 项任务中写明：" + "、".join(f"{title.zh}\u00a0{count}" for title, count in answers),
    )
    yield Text(
        f"different bodies {found.bodies}, dates {found.dates}, amounts {found.amounts}",
        f"涉及单位 {found.bodies} 个、时间 {found.dates} 个、金额 {found.amounts} 个",
    )
    if found.strength:
        yield Text(
            "wording: " + ", ".join(f"{one.title.en} {one.items} ({one.share:.0%})" for one in found.strength),
            "表述强度：" + "、".join(f"{one.title.zh} {one.items}（{one.share:.0%}）" for one in found.strength),
        )
