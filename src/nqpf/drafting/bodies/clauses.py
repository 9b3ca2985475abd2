"""Bodies that a Chinese sentence makes answerable: 由甲局牵头，乙局配合; 甲局要…; 建议由…; 争取…支持."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.bodies.found import Named
from nqpf.drafting.bodies.frames import acting, framed, if_names
from nqpf.drafting.bodies.roles import role_of_verb
from nqpf.plan.bodies import Role

_ACTS = "牵头|主办|负责|会同|配合|协助|参与"
_MANNER = "(?:按(?:照)?(?:各自)?职责(?:分工)?|分别|共同|具体|分头|联合)*"
_TOLD = "应当|应|要|须|需|每年|每半年|每季度|每月|定期|具体"


def chinese_bodies(text: str, sentence: Extent) -> Iterator[Named]:
    """The bodies that a sentence names as acting or to act."""
    taken, vouched = sentence.start, -1
    for found in _by().finditer(text, *sentence):
        led = tuple(framed(text, found, "suggested" if found["suggested"] else _role(found["does"])))
        yield from led
        taken, vouched = found.end(), found.end() if led else vouched
    for found in _along().finditer(text, *sentence):
        yield from framed(text, found, "support", vouched=vouched == found.start() + len("会同"))
        taken = max(taken, found.end())
    for found in _acting().finditer(text, *sentence):
        if found.start() >= taken:
            told = re.fullmatch(_TOLD, found["does"])
            yield from (if_names if told else acting)(text, found, _role(found["does"]))
    for found in _organ().finditer(text, *sentence):
        if found.start() >= taken:
            yield from if_names(text, found, "responsible")
    for found in _sought().finditer(text, *sentence):
        yield from if_names(text, found, "requested")


@cache
def _by() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<suggested>建议)?(?<![理自经缘事])由(?P<who>[^，。；：“”]{{2,160}}?){_MANNER}(?P<does>(?:{_ACTS})+)"
    )


@cache
def _along() -> re.Pattern[str]:
    doing = "等|共同|研究|制定|开展|建立|推进|组织|负责|抓好|提出|编制|做好"
    return re.compile(rf"会同(?P<who>[^，。；：“”]{{2,160}}?)(?={_MANNER}(?:{doing}|[，。；]|\Z))")


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^，。；：、）)\s])(?P<who>(?![（(〔])[^，。；：“”\s由]{{2,60}}?){_MANNER}"
        rf"(?P<does>(?:{_ACTS})+|(?:{_TOLD})(?![求素点]))"
    )


@cache
def _organ() -> re.Pattern[str]:
    """A public body at the beginning of a clause, before what it does (市工信局建立台账)."""
    levels = "国家|中央|省|市(?!场)|县(?!域)|区(?!域)|州"
    organs = "局|厅|委(?!员)|办(?!公)|室|小组|专班|管委会|政府|部(?![门署件分])"
    does = "统筹|建立|制定|制订|组织|开展|推进|出台|编制|发布|设立|定期|按月|按季|负责|会同|每"
    return re.compile(
        rf"(?<![^，。；：、）)\s])(?P<who>(?:{levels})(?![）)])[^，。；：、“”\s]{{0,25}}?(?:{organs}))(?=(?:{does}))"
    )


@cache
def _sought() -> re.Pattern[str]:
    return re.compile(
        "争取(?:得到|获得)?(?P<who>[^，。；：“”对给的等在]{2,40}?)(?:(?:对|给予|的|等|在)[^，。；]{0,20}?)?(?:支持|指导|协调)"
    )


def _role(does: str) -> Role:
    if does.startswith("会同"):  # 甲会同乙: 甲 leads
        return "lead"
    return "responsible" if re.fullmatch(_TOLD, does) else role_of_verb(does)
