"""The name of what a number counts, from the words before it (未来工厂150家) or behind it (150家以上未来工厂)."""

import re
from functools import cache

from nqpf.drafting.indicators.verbs import VERB, front, governed, strong

_SHORT = 2
"""Characters of a name that says too little without its verb: 服务企业, not 企业."""
_STEPS = 8
"""Words that are taken off the front of one clause at the most."""


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(
        r"[ 、]*(?:(?:到|至)?年[底末]前?|年内|今年|(?:1[0-2]|[1-9]) ?月(?: ?[0-9]{1,2} ?日|[底末])?之?前)?"
        r"(?:（[^（）]{0,4}(?:19|20)[0-9]{2} ?年[^（）]{0,4}）[ 、]*)?"
        r"(?:(?:19|20)[0-9]{2} ?年? ?(?:-|–|—{1,2}|~|(?:至|到)(?=(?:19|20)[0-9]{2} ?年)) ?(?=(?:19|20)))?"
        r"(?:(?:力争|争取|确保|预计|计划)?(?:到|至|在|截至)? ?"
        r"(?:(?:19|20)[0-9]{2} ?年 ?(?:[0-9]{1,2} ?月)?[底末初]?"
        r"|[“\"]?十[一二三四五六]五[”\"]?(?:时期|期间)?末?)(?:之?前|以前)?)?"
        r"(?:(?:力争|用)?[一两三四五六1-9]年(?:内|间)?(?![度产行规计滚]))?"
    )


@cache
def _acted_on() -> re.Pattern[str]:
    """A further verb that says which things are meant: 完成改造的企业."""
    return re.compile(f"{VERB}的")


@cache
def _trailing() -> re.Pattern[str]:
    compared = "(?:较(?!大|高|强)|(?<!占)比(?!重|例|率|值|较|特)|相比|相较)[^，；。]{1,16}"
    dated = "(?:到|至|在)?(?:19|20)[0-9]{2} ?年[底末]?"
    return re.compile(
        rf"(?:{compared}|{dated}|平均|各|(?<![人户亩年])均|共|总计|合计|累计|分别|预计|力争|争取|确保|将|要|已|年均|同比|每年|全部"
        r"|仅为?|只有|不足|的|：|不断|持续|稳步|达到|达|实现|突破|超过|保持|稳定|控制) *\Z"
    )


@cache
def _place() -> re.Pattern[str]:
    return re.compile(r" *在[^，；。]{1,24}?(?:领域|方面|行业|环节|产业|区域|地区|范围内|[中上内])(?!心|级|容)")


@cache
def _noise() -> re.Pattern[str]:
    return re.compile("(?: |以上|的|等|一批|、|级别的?)+")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(r"(?:等|以上|左右|落地|投入使用|[、和及与并]|以及| )+\Z")


def name_before(said: str) -> str:
    """The name in the words before a number: without year, adverbs, verb and what the verb stands in.

    在甲领域培育链主企业 gives 链主企业, 全省整机年产量 itself, 每年培养工人 itself, and 服务企业 keeps its verb.
    """
    core = _without_end(_off(_dated(), said).strip(" 、，"))
    kept, yearly = "", ""
    for _ in range(_STEPS):
        inner = _governed(core)
        if inner is not None:
            core, kept = inner[1], inner[0] or kept
            continue
        found = front().match(core)
        if found is None or _acted_on().match(core, found.end()):
            break
        yearly = yearly or ("每年" if found["yearly"] else "")
        kept = found["verb"] or kept
        core = core[found.end() :]
    core = _off(_noise(), core).strip()
    if core and (yearly or (len(core) <= _SHORT and kept != "实现")):
        core = f"{yearly}{kept}{core}"
    return tidy(core)


def _governed(core: str) -> tuple[str, str] | None:
    """The verb, if any, and what stands behind it where words govern others: 支持甲建设乙 gives 建设 and 乙."""
    if not governed().match(core):
        return None
    inner = list(strong().finditer(core, 1))
    if inner:
        return inner[-1][0], core[inner[-1].end() :]
    place = _place().match(core)
    if place:
        return "", core[place.end() :]
    return ("", core[1:]) if core[:1] in "对为由从使" else None


def _off(pattern: re.Pattern[str], text: str) -> str:
    """The text without what the pattern finds at its beginning."""
    found = pattern.match(text)
    return text[found.end() :] if found else text


def _without_end(core: str) -> str:
    for _ in range(_STEPS):
        shorter = _trailing().sub("", core)
        if shorter == core:
            break
        core = shorter
    return core


def name_behind(said: str) -> str:
    """The name in the words behind a number with its unit: what is counted, to the end of its clause."""
    return tidy(_behind().sub("", _off(_noise(), said)))


@cache
def _blanks() -> re.Pattern[str]:
    return re.compile("(?<![A-Za-z0-9]) +| +(?![A-Za-z0-9])")


def tidy(name: str) -> str:
    """A name without stray blanks and signs, and without brackets that are not closed."""
    name = _blanks().sub("", name.strip(" 、，,；;：:·—-"))
    for opening, closing in ("（）", "()", "〔〕", "“”", "《》"):
        if name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    return name


def split_names(said: str) -> list[str]:
    """The names of an enumeration: 甲、乙和丙, as far as no quotation mark or bracket is cut."""
    parts, depth, begin = [], 0, 0
    for at, char in enumerate(said):
        if char in "（(“《":
            depth += 1
        elif char in "）)”》":
            depth -= 1
        elif depth <= 0 and char in "、和及与":
            parts.append(said[begin:at])
            begin = at + 1
    parts.append(said[begin:])
    return [stripped for part in parts if (stripped := part.strip(" 以、"))]
