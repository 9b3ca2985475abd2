"""Words that fill a field without saying anything.

A plan that names "有关部门" as the owner or "适时" as the date has left the field open. Such words are
recognised only when they are the whole text: inside a real sentence they are ordinary words.
"""

import re
import unicodedata
from functools import lru_cache

_NOTHING = """
tbd, tba, tbc, todo, fixme, n/a, na, nil, none, null, unknown, undefined, unspecified, not specified,
not available, not applicable, pending, placeholder, xx, xxx,
to be determined, to be confirmed, to be decided, to be defined, to be announced,
无, 暂无, 没有, 未知, 不详, 未定, 待定, 待补, 待补充, 待明确, 待确定, 待填, 待填写, 待议, 待研究, 待完善,
待核实, 待商定, 略, 暂缺, 暂未确定, 尚未确定, 另定, 另行通知, 另行确定, 空, 空缺
"""
_ANY_TIME = """
持续, 持续推进, 持续开展, 长期, 长期坚持, 长期推进, 常态化, 常态化推进, 适时, 适时推进, 尽快, 尽早,
逐步, 逐步推进, 稳步推进, 有序推进, 加快推进, 按计划推进, 按进度推进, 视情况, 视情况而定,
ongoing, long-term, continuous, continuously, in due course, as soon as possible, asap, as appropriate,
when appropriate, as needed, as planned, step by step
"""
_ANYTHING = """
千行百业, 各行各业, 各行业, 全行业, 全社会, 各领域, 各方面, 方方面面, 各环节, 各类主体, 各类企业, 各类人才, 各项工作,
有关工作, 相关工作, 有关领域, 相关领域, all sectors, all industries, all fields, all walks of life, the whole society,
society as a whole, everything
"""
_ANYBODY = """
各部门, 各单位, 各地, 各地区, 各地方, 各市县, 各区县, 各县区, 各级政府, 各地各部门, 各地区各部门,
各部门各单位, 各级各部门, everyone, everybody
"""

# One pattern for what the list cannot enumerate: 省级有关部门, 市县相关单位, 各级责任单位, 有关部门和单位.
# The possessive quantifiers never give back what they took, so the match takes linear time.
_UNNAMED_BODY_ZH = re.compile(
    r"[各国家中央省自治市州县区旗乡镇级直属全地方及和其他的]*+"
    r"(?:(?:有关|相关|责任|主管|职能|牵头|配合)(?:职能|主管|责任)?(?:部门|单位|机构|方面|主体|企业|地区|市县)[和及与]?)++"
    r"(?:部门|单位|机构)?"
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

# Letters to Unicode, but blank on paper.
_BLANK_LETTERS = str.maketrans("", "", "\u115f\u1160")

_LIST_SEPARATOR = re.compile(r"[、,，;；|｜\n]")
_SLASH = re.compile(r"[/／]")


def _letters(text: str) -> str:
    """Only the letters and digits of `text`, case-folded: N/A, n.a. and （ＮＡ） are one spelling."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_BLANK_LETTERS)
    return "".join(char for char in folded if char.isalnum())


_PLACEHOLDERS = frozenset(_letters(word) for word in f"{_NOTHING},{_ANY_TIME},{_ANYTHING},{_ANYBODY}".split(","))


@lru_cache(maxsize=4096)
def is_placeholder(text: str) -> bool:
    """Whether the whole of `text` says nothing: blank, punctuation only, TBD, 待定, 有关部门, 适时 and so on.

    Case, width, spaces and punctuation do not matter. Takes time linear in the length of the text.
    """
    letters = _letters(text)
    return not letters or letters in _PLACEHOLDERS or _is_unnamed_body(letters)


def names(text: str) -> tuple[str, ...]:
    """The names in an owner's text, in its order, without placeholders: 省经信厅、有关单位 gives 省经信厅.

    Splits at 、 comma, semicolon, slash, bar and line end. 和 and 及 do not separate, for names contain them.
    """
    # A slash is looked at last, so that N/A is dropped before it could fall apart into two names.
    listed = (part for part in _LIST_SEPARATOR.split(text) if not is_placeholder(part))
    return tuple(name.strip() for part in listed for name in _SLASH.split(part) if not is_placeholder(name))


def _is_unnamed_body(letters: str) -> bool:
    return bool(_UNNAMED_BODY_ZH.fullmatch(letters) or _UNNAMED_BODY_EN.fullmatch(letters))
