"""The title of the plan itself, which stands behind the letter that sends it."""

import re
from collections.abc import Sequence
from functools import cache

from nqpf.documents.document import Document, Extent
from nqpf.drafting.front.found import Said
from nqpf.drafting.front.lines import Line, may_be_of_title, whole
from nqpf.drafting.spelling import evened_out, is_latin

_MOST_LINES = 4
_PLANS = (
    "方案|计划|规划|意见|措施|办法|纲要|行动|政策|要点|决定|路线图|安排|清单|规定|细则|指南|战略|任务书|举措|思路|蓝图"
)
_PLANS_EN = "plan|strategy|programme|program|roadmap|agenda|framework|initiative"


def find_title(document: Document, lines: Sequence[Line]) -> Said | None:
    """The title over all its lines; where the plan has none of its own, the name that the letter gives it."""
    titles = [run for at in range(len(lines)) if (run := _title_ending_at(lines, at))]
    if titles:
        run = titles[-1] if any(_letter().search(line.words) for line in lines) else titles[0]
        return Said(_joined(run), whole(run))
    if lines and (named := _sent().search(document.text, lines[0].extent.start, lines[-1].extent.end)):
        return Said(evened_out(named["title"]), Extent(*named.span("title")))
    first = next((line for line in lines if may_be_of_title(line)), None)
    return first and Said(first.words, first.extent)


@cache
def _ends() -> re.Pattern[str]:
    years = r"(?:[（(][^（()）]{1,30}[）)]){0,2}"
    return re.compile(rf".*(?:{_PLANS})[”\"]?{years}|(?=.*\b(?i:{_PLANS_EN})\b)[A-Z].*")


@cache
def _remark() -> re.Pattern[str]:
    return re.compile(r"[（(][^（()）]{1,20}[）)]|(?:19|20)[0-9]{2} ?[–—-]+ ?(?:19|20)?[0-9]{2,4}年?")


@cache
def _letter() -> re.Pattern[str]:
    return re.compile("的通知$|(?:印发|下发|转发)给你们|关于(?:印发|转发|公布|发布)")


@cache
def _sent() -> re.Pattern[str]:
    return re.compile("(?:印发|现将|下发)[^《\n]{0,10}《(?P<title>[^《》]{4,80}(?:《[^》]{1,40}》)?[^《》]{0,20})》")


def _title_ending_at(lines: Sequence[Line], at: int) -> Sequence[Line] | None:
    """The lines of a title whose last one, but for years in brackets, is this."""
    if not (may_be_of_title(lines[at]) and _ends().fullmatch(lines[at].words)) or _letter().search(lines[at].words):
        return None
    first = at
    while first and at - first < _MOST_LINES - 1 and _goes_on(lines[first - 1], lines[first]):
        first -= 1
    if _sends("".join(line.words for line in lines[first : at + 1])):
        return None
    last = at + 1
    if last < len(lines) and _remark().fullmatch(lines[last].words):
        last += 1
    return lines[first:last]


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a title goes over from one line to the next."""
    if is_latin(following.words) and not is_latin(line.words):
        return False
    return may_be_of_title(line) and not _ends().fullmatch(line.words) and not _letter().search(line.words)


def _sends(title: str) -> bool:
    return title.count("《") > title.count("》")


def _joined(run: Sequence[Line]) -> str:
    said = [line.words for line in run]
    return (" " if all(is_latin(words) for words in said) else "").join(said)
