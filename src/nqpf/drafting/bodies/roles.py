"""The words that give a body its role: a label before a list, the head of a column, a verb behind a name."""

import re
from functools import cache

from nqpf.drafting.rows import readings_of
from nqpf.plan.bodies import ROLES, Role

_KINDS = "(?:单位|部门|机构|处室|科室|主体|方|人)"
# Of two labels that begin alike the longer one stands first.
_LABELS: dict[Role, str] = {
    "suggested": rf"建议(?:责任|牵头|负责|实施|配合|支持)?{_KINDS}",
    "requested": rf"(?:拟|需|需要)?(?:争取|请求)(?:支持|指导|协调)?{_KINDS}",
    "lead": rf"(?:总|主要)?牵头(?:责任|负责)?{_KINDS}|主(?:办|责){_KINDS}",
    "support": rf"(?:配合|协同|协助|协办|参与|参加|支持|协作|联动|指导)(?:责任|落实)?{_KINDS}",
    "partner": rf"合作(?:{_KINDS}|伙伴|院校|高校|企业)",
    "responsible": rf"(?:主要|共同|具体|第一)?(?:责任|负责|实施|承担|承办|落实|建设|完成){_KINDS}",
}
_BRIEF: dict[Role, str] = {"lead": "牵头|主办", "support": "配合|协办|协同", "responsible": "责任"}
"""Labels that are ones only before a colon, with nothing else before them."""
_REMARKS: dict[Role, str] = {
    "lead": f"牵头{_KINDS}?|主办{_KINDS}?|lead",
    "support": f"(?:配合|协办|参与){_KINDS}?|support(?:ing)?",
    "partner": "partner",
}
_KINDS_EN = (
    "(?: (?:agency|agencies|body|bodies|departments?|units?|party|parties|persons?|partners?|organi[sz]ations?))?"
)
_LABELS_EN: dict[Role, str] = {
    "suggested": rf"(?:suggested|proposed)(?: owners?| leads?|{_KINDS_EN})",
    "requested": rf"support (?:sought|requested) from|requested{_KINDS_EN}",
    "lead": rf"lead(?:ing)?{_KINDS_EN}",
    "support": rf"(?:support(?:ing)?|assisting){_KINDS_EN}",
    "partner": r"(?:cooperation |delivery )?partners?",
    "responsible": "(?:action |task |measure )?owners?|responsibility"
    rf"|(?:responsible|accountable)(?: for delivery|{_KINDS_EN})",
}
_BY_EN: dict[Role, str] = {
    "lead": "led by",
    "support": "(?:supported|assisted) by",
    "partner": "in (?:cooperation|partnership) with",
    "responsible": "(?:owned|delivered|implemented) by",
}
_VERBS: dict[Role, str] = {
    "lead": "牵头|主办",
    "support": "配合|参与|参加|协助|协同|协办|支持",
    "responsible": "负责|落实|实施|推进|承担|抓好",
}
_MANNER = "按(?:照)?(?:各自)?职责(?:分工)?|分工|分别|共同|具体|组织|做好"


def _one_of(table: dict[Role, str]) -> str:
    return "|".join(f"(?P<{role}>{pattern})" for role, pattern in table.items())


def role_of(found: re.Match[str]) -> Role:
    """The role whose label matched."""
    said = found.groupdict()
    return next(role for role in ROLES if said.get(role) is not None or said.get(f"brief_{role}") is not None)


def is_brief(found: re.Match[str]) -> bool:
    """Whether a label is one word that means other things, too (配合：)."""
    return any(found.groupdict().get(f"brief_{role}") for role in _BRIEF)


@cache
def label() -> re.Pattern[str]:
    """A label before a list (责任单位：); see :func:`role_of`."""
    remark = "(?:[（(〔][^（(〔）)〕\n]{1,12}[)）〕])?"
    brief = "|".join(f"(?P<brief_{role}>{words})" for role, words in _BRIEF.items())
    is_list = "[ \t\u3000]*(?:[:：]|为(?![^，。]{0,6}单位))"
    return re.compile(rf"(?:{_one_of(_LABELS)}){remark}{is_list}|(?<![^（(〔【，,；;。\s])(?:{brief})[:：]")


@cache
def english_label() -> re.Pattern[str]:
    """The same in English: with a colon (Owner:, responsible body:)."""
    return re.compile(rf"(?<![\w-])(?:{_one_of(_LABELS_EN)})[ \t]*[:：]", re.IGNORECASE)


@cache
def english_by() -> re.Pattern[str]:
    """In English without a colon (led by, supported by)."""
    return re.compile(rf"(?<![\w-])(?:{_one_of(_BY_EN)})(?=[ \t\n])", re.IGNORECASE)


@cache
def remark() -> re.Pattern[str]:
    """A role in brackets behind a name: 市工信局（牵头）, Trade Office (lead)."""
    return re.compile(rf"[ \t]*[（(〔](?i:{_one_of(_REMARKS)})[）)〕]")


@cache
def other_label() -> re.Pattern[str]:
    """Another label, with which a list of bodies ends: 完成时限：, 联系人：."""
    english = r"[;,.|｜·•\t] *[A-Z][a-z]+(?: [a-z]+){0,2}:"
    return re.compile(rf"[\s，,；;、|｜·•][^\W\d_]{{2,8}}[:：]|{english}")


@cache
def _head() -> re.Pattern[str]:
    return re.compile(_one_of(_LABELS))


@cache
def _english_head() -> re.Pattern[str]:
    return re.compile(_one_of(_LABELS_EN), re.IGNORECASE)


def role_of_column(header: str) -> Role | None:
    """The role that the head of a column gives to the bodies in it (牵头单位, Owner), None for another column."""
    for said in readings_of(header):
        if found := _head().fullmatch(said) or _english_head().fullmatch(said):
            return role_of(found)
    return None


@cache
def closing_verb() -> re.Pattern[str]:
    """What bodies do, behind the last of their names (省科技厅、省财政厅按职责分工负责)."""
    plain = "|".join(_VERBS.values())
    return re.compile(rf"(?:{_MANNER})*(?:{plain})(?:{_MANNER}|{plain})*\Z")


def role_of_verb(words: str) -> Role:
    """The role that such words give: the first verb among them says it."""
    places: list[tuple[int, Role]] = []
    for role, verbs in _VERBS.items():
        places += [(at, role) for verb in verbs.split("|") if (at := words.find(verb)) >= 0]
    return min(places)[1]
