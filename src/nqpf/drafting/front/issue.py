"""Who issued a document, when, under which number: the signature below the letter, the head and the foot."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.bodies.forms import is_proper
from nqpf.drafting.front.found import Said
from nqpf.drafting.front.lines import DATE, Line, date_alone, whole

_MOST_LINES = 3
"""Lines over which the name of who signs may go."""


class _Issue(NamedTuple):
    issuer: Said | None = None
    published: Said | None = None


def find_number(lines: Sequence[Line]) -> Said | None:
    """The document's own number, which stands on a line of its own."""
    found = next((line for line in lines if _number().fullmatch(line.words)), None)
    return found and Said(found.words, found.extent)


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"[（(]?(?:文号[:：])?[^\W\d_]{2,15}[〔\[（(](?:19|20)[0-9]{2}[〕\]）)]第?[0-9]{1,4}号[）)]?")


def find_issue(lines: Sequence[Line], closing: Sequence[Line], last: Sequence[Line], title: Extent | None) -> _Issue:
    """Who issued the document and when; `closing` are the last lines of the text, `last` those of the document.

    Most certain is what a label says, then a signature with the date below it, at the front or at the end, then the
    name in the letter's title or over it, and the footer of the print. The date of a web page is none.
    """
    own = [line for line in lines if not (title and line.extent.within(title))]
    labelled = _Issue(_labelled(own, _issuer_label()) or _labelled(own, _adopted_by()), _labelled(own, _date_label()))
    issues = [labelled, _signed(own), _signed(closing), _signed(last), _of_letter(own), _printed(last)]
    issuer = next((issue.issuer for issue in issues if issue.issuer), None)
    return _Issue(issuer, next((issue.published for issue in issues if issue.published), None))


@cache
def _issuer_label() -> re.Pattern[str]:
    names = "(?:发文|发布|制定|编制|印发)(?:机关|机构|单位|部门)|Issued by|Issuer|Published by"
    return re.compile(rf"(?:{names})[:：]? ?(?P<said>[^:：,，。;； ]{{3,60}}|[A-Z][^:,;]{{2,60}})", re.IGNORECASE)


@cache
def _adopted_by() -> re.Pattern[str]:
    """Adopted by Harbour City Council on 3 May 2026; by its name and not by its kind (agreed by the board)."""
    return re.compile(
        r"(?i:adopted|approved|agreed|endorsed|ratified) by (?:the )?"
        r"(?P<said>[A-Z][^:;,. ]{1,30} (?!on |in )[^:;,.]{2,80}?)(?= on | in (?:[A-Z]|20)|[:;,.]|\Z)"
    )


@cache
def _date_label() -> re.Pattern[str]:
    english = (
        r"(?:approved|adopted|agreed|endorsed|ratified|issued|published|dated|version|revised)\b[^.;\n]{0,40}?[ ,]"
    )
    names = f"(?:成文|印发|发文|签发)(?:日期|时间)[:：]?|{english}|date:"
    return re.compile(rf"(?:{names}) ?(?P<said>{DATE}|(?:19|20)[0-9]{{2}}-[0-9]{{1,2}}-[0-9]{{1,2}})", re.IGNORECASE)


def _labelled(lines: Sequence[Line], label: re.Pattern[str]) -> Said | None:
    for line in lines:
        if found := label.search(line.words):
            return Said(found["said"].strip(), line.extent)
    return None


def _signed(lines: Sequence[Line]) -> _Issue:
    """The last date with a name above it or before it."""
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if found := date_alone().fullmatch(line.words):
            issuer = _signature(lines[:at])
            if issuer or "-" not in found["date"]:
                return _Issue(issuer, Said(found["date"], line.extent))
        if (found := _name_and_date().fullmatch(line.words)) and is_proper(found["name"].strip()):
            return _Issue(Said(found["name"].strip(), line.extent), Said(found["date"], line.extent))
    return _Issue()


@cache
def _name_and_date() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>[^，。；：,;:]{{3,40}}?)[ ,]*(?:(?:adopted|approved|issued|published) )?(?:on )?(?P<date>{DATE})"
    )


def _signature(above: Sequence[Line]) -> Said | None:
    """The name in the lines above a date; over several lines where one alone is none."""
    first = len(above)
    while first and len(above) - first < _MOST_LINES and _may_sign(above[first - 1]):
        first -= 1
    for start in range(first, len(above)):
        said = [name for line in above[start:] for name in _apart().split(_without_seal(line.words))]
        names = said if all(map(is_proper, said)) else ["".join(said)]
        if all(map(is_proper, names)):
            return Said("、".join(names), whole(above[start:]))
    return None


@cache
def _apart() -> re.Pattern[str]:
    """Where one name ends and the next begins that signs on the same line."""
    return re.compile("(?<=[局厅委办部院会])(?=[省市县区州])")


def _may_sign(line: Line) -> bool:
    return (
        len(line.words) <= 60
        and not re.search("[。；：，;:!?]|^(?:现将|附件)", line.words)
        and not _number().fullmatch(line.words)
    )


def _without_seal(words: str) -> str:
    return re.sub("[（(](?:代章|盖章|公章|章)[）)]", "", words)


def _of_letter(lines: Sequence[Line]) -> _Issue:
    """The name in a letter's title (某市人民政府关于印发…的通知) or over the whole (某市人民政府文件)."""
    for pattern in (_sender(), _letterhead()):
        for line in lines:
            found = pattern.match(line.words)
            if found and is_proper(found["name"]):
                return _Issue(Said(found["name"], line.extent))
    return _Issue()


@cache
def _sender() -> re.Pattern[str]:
    return re.compile("(?P<name>.{3,60}?)(?:关于)?(?:印发|转发|发布)")


@cache
def _letterhead() -> re.Pattern[str]:
    return re.compile("(?P<name>.{3,40})文件")


def _printed(last: Sequence[Line]) -> _Issue:
    """The footer of a printed document (某市工业和信息化局办公室 2026年3月2日印发); its office is not the issuer."""
    for line in reversed(last):
        if found := _footer().search(line.words):
            return _Issue(None, Said(found["date"], line.extent))
    return _Issue()


@cache
def _footer() -> re.Pattern[str]:
    return re.compile(rf"(?P<date>{DATE})印发")
