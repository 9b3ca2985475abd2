"""Words that fill a field without saying anything.

A plan that names "有关部门" as the owner or "适时" as the date has left the field open. Such words are
recognised only when they are the whole text: inside a real sentence they are ordinary words.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

_NOTHING = """
tbd, tba, tbc, todo, fixme, n/a, na, nil, none, null, unknown, undefined, unspecified, not specified,
not available, not applicable, pending, placeholder, xx, xxx,
to be determined, to be confirmed, to be decided, to be defined, to be announced, not yet decided,
see above, as above, same as above, ditto,
无, 暂无, 没有, 未知, 不详, 未定, 待定, 待补, 待补充, 待明确, 待确定, 待填, 待填写, 待议, 待研究, 待完善,
待核实, 待商定, 待落实, 待细化, 待明确单位, 略, 暂缺, 暂未, 暂未确定, 暂未明确, 尚未确定, 尚未明确, 未确定, 未明确,
不明确, 暂不明确, 另定, 另行通知, 另行确定, 另行公布, 以实际为准, 拟定中, 研究中, 制定中, 正在研究, 正在制定, 空, 空缺,
同上, 同前, 见上, 见附件, 详见附件, 见附表, 详见附表
"""
_ANY_TIME = """
持续, 持续推进, 持续开展, 长期, 长期坚持, 长期推进, 常态化, 常态化推进, 适时, 适时推进, 尽快, 尽早,
适时开展, 适时启动, 适时实施, 择机, 择机推进, 择期, 分阶段推进, 分步推进, 长期有效, 视需要, 根据需要, 按需, 必要时,
不定期, 逐步, 逐步推进, 稳步推进, 有序推进, 加快推进, 按计划推进, 按进度推进, 视情况, 视情况而定,
ongoing, long-term, continuous, continuously, in due course, as soon as possible, asap, as appropriate,
when appropriate, as needed, as planned, step by step
"""
_ANYTHING = """
千行百业, 各行各业, 各行业, 全行业, 全社会, 各领域, 各方面, 方方面面, 各环节, 各类主体, 各类企业, 各类人才, 各项工作,
有关工作, 相关工作, 有关领域, 相关领域, 统筹安排, 统筹解决, 多渠道筹措, 多渠道筹集, 多方筹措, 多方筹集,
all sectors, all industries, all fields, all walks of life, the whole society,
society as a whole, everything
"""
_ANYBODY = """
各部门, 各单位, 各地, 各地区, 各地方, 各市县, 各区县, 各县区, 各级政府, 各地各部门, 各地区各部门,
各部门各单位, 各级各部门, 社会各界, 全员, 全体员工, 分管领导, everyone, everybody, somebody, someone,
stakeholders, all stakeholders, relevant stakeholders, responsible person, responsible persons
"""

# One pattern for what the list cannot enumerate: 省级有关部门, 市县相关单位, 市直各部门, 由有关部门和单位负责.
# The possessive quantifiers never give back what they took, so the match takes linear time.
_BODY_ZH = (
    "(?:行业|业务|职能|主管|责任|成员|内设|市直|省直|区直|县直)*+"
    "(?:部门|单位|机构|方面|主体|企业|地区|市县|处室|科室|车间|班组|委办局|局委办|厅局|人民政府|政府|负责人|人员|人|领导)"
)
_UNNAMED_BODY_ZH = re.compile(
    r"由?[国家中央省自治设市州县区旗乡镇级直属全地方及和其他的]*+"
    rf"(?:各[有关相各国家中央省自治设市州县区旗乡镇街道级直属地方及]*+{_BODY_ZH}[和及与]?"
    rf"|[各级地的]*+(?:有关|相关|责任|主管|职能|牵头|配合)++{_BODY_ZH}?+[和及与]?)++"
    r"(?:部门|单位|机构)?"
)
# What may follow such a body without naming anybody: 有关部门（待定）, 相关单位牵头负责.
_TAIL = re.compile("(?:等|负责|牵头|落实|实施|承担|配合|分工|待定|待明确|待确定|另行确定|未定)$")
_LONGEST_TAILED = 60
"""Longer texts are taken as they are, so that looking at the end again and again takes no time."""
# 某部门, and names in a template that nobody filled in: XX局, ××市××局, **公司.
_MASK = re.compile(r"(?<![a-z0-9])(?:x{2,}|×{2,}|\*{2,}|○{2,}|□{2,}|_{2,})(?![a-z0-9])")
_MASKED_NAME = re.compile(
    "[省市县区州旗]*+(?:某++(?:有限|集团|人民|发展|科技|股份)*+"
    "(?:自治区|省|市|县|区|州|旗|镇|乡|街道|村|部门|部|厅|局|委员会|委|办公室|办|处室|处|科室|科|室|中心|院|所|单位"
    "|机构|组织|公司|集团|企业|厂|车间|园区|开发区|学校|大学|学院|医院|银行|协会|政府|领导|同志|人)?)++"
)
_BODY_EN = (
    "(?:local|government)?"
    "(?:departments?|units?|authorit(?:y|ies)|agenc(?:y|ies)|bod(?:y|ies)|part(?:y|ies)|organi[sz]ations?)"
)
_UNNAMED_BODY_EN = re.compile(
    rf"(?:the|all|other)*+(?:relevant|related|concerned|competent|responsible|appropriate){_BODY_EN}"
    rf"|(?:the|all|other)*+{_BODY_EN}(?:concerned|involved|inquestion)"
    rf"|(?:all(?:the)?|each|every|various){_BODY_EN}"
)

# All but what `str.isalnum` says yes to; a pattern is through long texts much sooner.
_NO_LETTERS = re.compile(r"[\W_]+")
# Letters to Unicode, but blank on paper.
_BLANK_LETTERS = ("\u115f", "\u1160")

_LIST_SEPARATOR = re.compile(r"[、,，;；|｜\n]")
_SLASH = re.compile(r"[/／]")


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    for blank in _BLANK_LETTERS:
        folded = folded.replace(blank, "")
    return folded


def _alphanumeric(folded: str) -> str:
    return _NO_LETTERS.sub("", folded)


def _letters(text: str) -> str:
    """Only the letters and digits of `text`, case-folded: N/A, n.a. and （ＮＡ） are one spelling."""
    return _alphanumeric(_folded(text))


_PLACEHOLDERS = frozenset(_letters(word) for word in f"{_NOTHING},{_ANY_TIME},{_ANYTHING},{_ANYBODY}".split(","))
_STRUNG = frozenset(word for word in map(_letters, _NOTHING.split(",")) if len(word) > 1 and not word.isascii())
_LONGEST_STRUNG = max(map(len, _STRUNG))


_LONGEST_KEPT = 200
"""Longer texts are read each time they are met: what is kept stays small, whatever plans hold."""
T = TypeVar("T")


def _remembered(read: Callable[[str], T]) -> Callable[[str], T]:
    """Read each short text once: plans write the same owners and words again and again."""
    known = lru_cache(maxsize=4096)(read)

    @wraps(read)
    def remembered(text: str) -> T:
        return known(text) if len(text) <= _LONGEST_KEPT else read(text)

    return remembered


@_remembered
def is_placeholder(text: str) -> bool:
    """Whether the whole of `text` says nothing: blank, punctuation only, TBD, 待定, 有关部门, 适时 and so on.

    Case, width, spaces and punctuation do not matter. Takes time linear in the length of the text.
    """
    folded = _folded(text)
    letters = _alphanumeric(folded)
    return (
        not letters
        or _says_nothing(letters)
        or _says_nothing(_without_tail(letters))
        or _MASKED_NAME.fullmatch(_alphanumeric(_MASK.sub("某", folded))) is not None
    )


def is_name(text: str) -> bool:
    """Whether `text` may name somebody or something: it is no placeholder, and more than a number."""
    return not is_placeholder(text) and not _letters(text).isdecimal()


@_remembered
def names(text: str) -> tuple[str, ...]:
    """The names in an owner's text, in its order, without placeholders: 省经信厅、有关单位 gives 省经信厅.

    Splits at 、 comma, semicolon, slash, bar and line end. 和 and 及 do not separate, for names contain them.
    """
    # A slash is looked at last, so that N/A is dropped before it could fall apart into two names.
    listed = (part for part in _LIST_SEPARATOR.split(text) if not is_placeholder(part))
    return tuple(name.strip() for part in listed for name in _SLASH.split(part) if is_name(name))


def _says_nothing(letters: str) -> bool:
    return (
        letters in _PLACEHOLDERS
        or _UNNAMED_BODY_ZH.fullmatch(letters) is not None
        or _UNNAMED_BODY_EN.fullmatch(letters) is not None
        or _strung_together(letters)
    )


def _strung_together(letters: str) -> bool:
    """Whether such words make up the whole: 待定待定, 暂无待补充. Longer ones are tried before those they contain."""
    at = 0
    while at < len(letters):
        sizes = range(_LONGEST_STRUNG, 1, -1)
        size = next((size for size in sizes if letters[at : at + size] in _STRUNG), 0)
        if not size:
            return False
        at += size
    return True


def _without_tail(letters: str) -> str:
    if len(letters) > _LONGEST_TAILED:
        return letters
    while (shorter := _TAIL.sub("", letters)) != letters:
        letters = shorter
    return letters
