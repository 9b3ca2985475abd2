"""Words that fill a field without saying anything.

A plan that names "有关部门" as the owner or "适时" as the date has left the field open. Such words are
recognised only when they are the whole text: inside a real sentence they are ordinary words.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from nqpf.base.radicals import RADICALS
from nqpf.plan.empty_words import ANY_TIME, ANYBODY, ANYTHING, NOTHING

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
# 某部门, and names in a template that nobody filled in: XX局, ××市××局, **公司, 〇〇局 (but not 二〇〇五年), ……局, X市.
_MASK = re.compile(
    r"(?<![a-z0-9〇一二三四五六七八九十])"
    r"(?:x{2,}|×{2,}|\*{2,}|_{2,}|〇{2,}|[○◯◎●⚪⚫⬤◌]{2,}|[△▲▽▼]{2,}|[□■▢◻◼⬜⬛]{2,}|[◇◆☆★]{2,}|[?#]{2,}|\.{3,}|·{2,}|—{2,}"
    r"|[x×](?=[省市县区州旗镇乡局厅委]))"
    r"(?![a-z0-9])"
)
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

# What says that it will be said later, numbered or not: 资金来源待定, 后续明确, 待财政落实, TBD 2, to be advised.
# With a noun only what is left open altogether: 数据未公布 or 资金待落实 may be a reason.
_LEFT_OPEN_ZH = re.compile(
    "(?:(?:资金|经费|来源|责任|牵头|单位|主体|时间|时限|数据|金额|数额|目标|基期)*+(?:尚|仍|还)?待(?:定|确定|明确)"
    "|(?:(?:尚|仍|还)?(?:待|有待|另行)(?:上级|领导|财政|会议|后续|进一步|统一|最终|再)*+|(?:后续|以后|日后|届时|稍后)再?)"
    "(?:确定|明确|落实|补充|公布|研究|批复|审批|批准|填写|填报|核实|核定|商定|议定|细化|完善|统计|测算|安排|制定|决定|补|定|批)"
    "|(?:尚|暂|仍)?未(?:确定|明确|落实|定))"
    "(?:第?[0-9〇一二三四五六七八九十]{1,3}[项条个]?)?"
)
_LEFT_OPEN_EN = re.compile(
    "(?:tb[acd]|todo|fixme)[0-9]{1,3}"
    "|(?:it|is|are|will|shall|still|yet|not|to|be)++"
    "(?:determined|decided|confirmed|defined|announced|advised|specified|agreed|completed|added)(?:later|soon)?"
)
_LEFT_FROM_TEMPLATE = re.compile("lorem(?:ipsum.*)?|(?:请|此处|在此)(?:填写|填入|输入).{0,20}")
# All but what `str.isalnum` says yes to; a pattern is through long texts much sooner.
_NO_LETTERS = re.compile(r"[\W_]+")

# Judged as they look: letters that are blank on paper, Cyrillic and Greek ones in the shape of Latin ones, and
# traditional characters of the words above.
_SEEN_AS = (
    str.maketrans(
        "авекмнорстухіαβεικνορτυχ"
        "無暫沒數據補確擬製實際準詳見議關單門級縣區業務職長環節適時儘盡擇機開"
        "啟動進穩計劃視況領項統籌類員體處辦廳責續財後請寫來資",
        "abekmhopctyxiabeiknoptyx"
        "无暂没数据补确拟制实际准详见议关单门级县区业务职长环节适时尽尽择机开"
        "启动进稳计划视况领项统筹类员体处办厅责续财后请写来资",
        "\u115f\u1160",
    )
    | RADICALS
)

_LISTED = re.compile(r"(?:[（(][^（()）]*+[)）]|[（(]|[^、,，;；|｜\n（(]++)++")
"""One name of a list. What is in brackets does not end it: 各县（市、区）人民政府."""
_SLASH = re.compile(r"[/／]")


# How spreadsheets write a control character: 有关部门_x000D_.
_ESCAPED = re.compile("_x00(?:[01][0-9a-f]|7f)_")


def as_seen(text: str) -> str:
    """`text` as it looks: width, case, blank letters and those in the shape of others make no difference."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_SEEN_AS)
    return _ESCAPED.sub("", folded)


def unmasked(folded: str) -> str:
    """A folded text with 某 for each name that a template leaves open: xx市 becomes 某市."""
    return _MASK.sub("某", folded)


def alphanumeric(folded: str) -> str:
    """The letters and digits alone."""
    return _NO_LETTERS.sub("", folded)


def _letters(text: str) -> str:
    """Only the letters and digits of `text`, case-folded: N/A, n.a. and （ＮＡ） are one spelling."""
    return alphanumeric(as_seen(text))


_PLACEHOLDERS = frozenset(_letters(word) for word in f"{NOTHING},{ANY_TIME},{ANYTHING},{ANYBODY}".split(","))
_STRUNG = frozenset(word for word in map(_letters, NOTHING.split(",")) if len(word) > 1 and not word.isascii())
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
    folded = as_seen(text)
    letters = alphanumeric(folded)
    return (
        not letters
        or _says_nothing(letters)
        or _says_nothing(_without_tail(letters))
        or _MASKED_NAME.fullmatch(alphanumeric(unmasked(folded))) is not None
    )


def is_name(text: str) -> bool:
    """Whether `text` may name somebody or something: it is no placeholder, and more than a number."""
    return not is_placeholder(text) and not _letters(text).isdecimal()


@_remembered
def names(text: str) -> tuple[str, ...]:
    """The names in an owner's text, in its order, without placeholders: 省经信厅、有关单位 gives 省经信厅.

    Splits at 、 comma, semicolon, slash, bar and line end, outside brackets. 和 and 及 do not separate, for
    names contain them.
    """
    # A slash is looked at last, so that N/A is dropped before it could fall apart into two names.
    if is_placeholder(text):
        return ()
    listed = (part for part in _LISTED.findall(text) if not is_placeholder(part))
    return tuple(name.strip() for part in listed for name in _SLASH.split(part) if is_name(name))


def _says_nothing(letters: str) -> bool:
    return (
        letters in _PLACEHOLDERS
        or _UNNAMED_BODY_ZH.fullmatch(letters) is not None
        or _UNNAMED_BODY_EN.fullmatch(letters) is not None
        or _LEFT_OPEN_ZH.fullmatch(letters) is not None
        or _LEFT_OPEN_EN.fullmatch(letters) is not None
        or _LEFT_FROM_TEMPLATE.fullmatch(letters) is not None
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
