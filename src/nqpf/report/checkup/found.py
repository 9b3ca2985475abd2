"""What was found in the text of a document and where it contradicts itself; where nothing was, what was looked at."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nqpf.base.language import Text, both
from nqpf.base.safe import typed
from nqpf.report.blocks.block import Findings, Heading, Listing
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.words import NO_WORDS, Run, Words, words
from nqpf.report.pages.score.findings import entry
from nqpf.report.pages.score.grouping import Group, groups
from nqpf.report.pages.score.reading import Reading
from nqpf.report.score.view import FindingView, Report
from nqpf.report.words.findings import in_document, in_plan
from nqpf.report.words.marks import names

_MOST, _MOST_BRIEF = 4, 2
_LOOKED_AT = Text("What was looked at", "检查情况")
_NO_SLIP = Text(
    "No slip in numbering, annexes, blanks, counts, years, targets, names of bodies",
    "已核对序号、附件、占位符、项数、年份、目标数值和单位名称，未发现文字问题",
)
_NO_CONTRADICTION = Text(
    "No contradiction in dates, money, targets, baselines", "已比对时限、资金、目标值和基期值，未发现前后矛盾"
)


class Found(NamedTuple):
    """The findings of a report by how they are shown: slips of the text, contradictions, notes that are counted."""

    slips: tuple[FindingView, ...]
    contradictions: tuple[FindingView, ...]
    notes: int


def blocks(report: Report, *, brief: bool) -> Iterator[Block]:
    """The gravest findings and how many there are; brief ones are two, without place and remedy.

    Notes on the plan are counted: they are for who goes on with its file.
    """
    found = _found(report)
    shown = groups((*found.contradictions, *found.slips))[: _MOST_BRIEF if brief else _MOST]
    if brief:
        shown = [group._replace(members=group.members[:1]) for group in shown]
    if shown:
        reading = Reading(report)
        entries = tuple(entry(reading, group) for group in shown)
        if brief:
            entries = tuple(one._replace(id="", hint=NO_WORDS, where=NO_WORDS) for one in entries)
        yield Findings("found", _title(found), entries)
    elif not brief:
        yield Heading(_LOOKED_AT)
    yield Listing(tuple(_said(report, found, shown)))


def _found(report: Report) -> Found:
    of_plan = in_plan(report)
    grave = tuple(one for one in of_plan if one.severity != "note")
    return Found(in_document(report), grave, len(of_plan) - len(grave))


def _title(found: Found) -> Text:
    grave, slips = len(found.contradictions), len(found.slips)
    counted = []
    if grave:
        counted.append(Text(_counted(grave, "contradiction"), f"前后矛盾 {grave} 处"))
    if slips:
        counted.append(Text(f"{_counted(slips, 'slip')} in the text", f"文字问题 {slips} 处"))
    said = names(counted)
    return Text(f"To correct: {said.en}", f"待更正：{said.zh}")


def _said(report: Report, found: Found, shown: Sequence[Group]) -> Iterator[Words]:
    """What was looked at in vain; how many findings and notes are left, and the command that shows them."""
    if not found.slips:
        yield words(_NO_SLIP)
    if not found.contradictions and report.score.commitment.tasks:
        yield words(_NO_CONTRADICTION)
    hidden = len(found.contradictions) + len(found.slips) - sum(len(group.members) for group in shown)
    en = [f"{hidden} more"] if hidden else []
    zh = [f"{hidden} 处"] if hidden else []
    if found.notes:
        en.append(f"{_counted(found.notes, 'note')} of lesser weight")
        zh.append(f"{found.notes} 条次要提示")
    if en:
        command = f"nqpf score {typed(report.plan.path)}"
        yield words(
            Text(f"{' and '.join(en)}: ", f"另有 {'和 '.join(zh)}，见 "),
            Run(both(command), "code", audience="editor"),
            Run(both("nqpf score"), "code", audience="reader"),
        )


def _counted(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"
