"""Bodies that a sentence makes answerable: 由甲局牵头，乙局配合; 甲局要…; 建议由…; 争取…支持; X Council will …."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Document, Extent
from nqpf.drafting.bodies.forms import is_proper
from nqpf.drafting.bodies.found import Named, Naming
from nqpf.drafting.bodies.names import clean, names, parts
from nqpf.drafting.bodies.roles import role_of_verb
from nqpf.drafting.sentences import sentences
from nqpf.plan.bodies import Role

_ACTS = "牵头|主办|负责|会同|配合|协助|参与"
_TOLD = "应当|应|要|须|需|每年|每半年|每季度|每月|定期|具体"


def named_in_clauses(document: Document) -> Iterator[Naming]:
    """The bodies that sentences in paragraphs name as acting or to act; each answers for its sentence.

    A sentence on the plan itself (本方案由…负责解释) gives nobody a task.
    """
    for extent in dict.fromkeys(block.extent for block in document.blocks if not block.cell):
        for sentence in sentences(document.text, extent):
            if not _on_the_plan().search(document.text, *sentence):
                named = tuple(_in_sentence(document.text, sentence))
                if named:
                    yield Naming(sentence, named, sentence)


@cache
def _on_the_plan() -> re.Pattern[str]:
    return re.compile(
        "本(?:行动|实施|工作)?(?:方案|计划|意见|措施|规划|通知|办法|政策|文件)(?:自|由|的解释|，由)|负责解释"
    )


@cache
def _by() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<suggested>建议)?(?<![理自经缘事])由(?P<who>[^，。；：“”]{{2,60}}?)(?:分别|共同|具体)?(?P<does>(?:{_ACTS})+)"
    )


@cache
def _along() -> re.Pattern[str]:
    doing = "等|共同|研究|制定|开展|建立|推进|组织|负责|抓好|提出|编制|做好"
    return re.compile(rf"会同(?P<who>[^，。；：“”]{{2,60}}?)(?=(?:{doing}|[，。；]|\Z))")


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^，。；：、）)\s])(?P<who>(?![（(〔])[^，。；：“”\s由]{{2,60}}?)(?:分别|共同|具体)?"
        rf"(?P<does>(?:{_ACTS})+|(?:{_TOLD})(?![求素点]))"
    )


@cache
def _organ() -> re.Pattern[str]:
    """A public body at the beginning of a clause, before what it does (市工信局建立台账)."""
    levels = "国家|中央|省|市(?!场)|县(?!域)|区(?!域)|州"
    organs = "局|厅|委(?!员)|办(?!公)|室|小组|专班|管委会|政府|部(?![门署件分])"
    does = "统筹|建立|制定|制订|组织|开展|推进|出台|编制|发布|设立|定期|按月|按季|负责|会同|每"
    return re.compile(
        rf"(?<![^，。；：、）)\s])(?P<who>(?:{levels})[^，。；：、“”\s]{{0,25}}?(?:{organs}))(?=(?:{does}))"
    )


@cache
def _sought() -> re.Pattern[str]:
    return re.compile(
        "争取(?:得到|获得)?(?P<who>[^，。；：“”对给的等在]{2,40}?)(?:(?:对|给予|的|等|在)[^，。；]{0,20}?)?(?:支持|指导|协调)"
    )


@cache
def _english() -> re.Pattern[str]:
    who = r"(?:^|(?<=[\s(]))(?P<who>(?:The |the )?[A-Z][^.;:()]{2,160}?)"
    will = "(?:will|shall|must|is to|are to) (?P<does>lead|support|assist)?"
    now = "(?P<now>leads|is responsible for|(?!is |has |was |does |needs |lacks |shows |remains )[a-z]+s(?= [a-z]))"
    along = "(?:,? (?:together|jointly|in cooperation) with (?P<along>[^.;:()]{3,120}?),?)?"
    return re.compile(rf"{who}{along} (?:{will}|{now})")


def _in_sentence(text: str, sentence: Extent) -> Iterator[Named]:
    taken = sentence.start
    for found in _by().finditer(text, *sentence):
        yield from _if_names(text, found, "suggested" if found["suggested"] else _role(found["does"]))
        taken = found.end()
    for found in _along().finditer(text, *sentence):
        yield from _if_names(text, found, "support")
        taken = max(taken, found.end())
    for found in _acting().finditer(text, *sentence):
        if found.start() >= taken:
            yield from _if_names(text, found, _role(found["does"]))
    for found in _organ().finditer(text, *sentence):
        if found.start() >= taken:
            yield from _if_names(text, found, "responsible")
    for found in _sought().finditer(text, *sentence):
        yield from _if_names(text, found, "requested")
    if english := _english().search(text, *sentence):
        yield from _if_names(text, english, _english_role(english))
        if english["along"]:
            yield from _if_names(text, english, "partner", "along")


def _role(does: str) -> Role:
    if does.startswith("会同"):  # 甲会同乙: 甲 leads
        return "lead"
    return "responsible" if re.fullmatch(_TOLD, does) else role_of_verb(does)


def _english_role(found: re.Match[str]) -> Role:
    if found["now"] == "leads" or found["does"] == "lead":
        return "lead"
    return "support" if found["does"] else "responsible"


def _if_names(text: str, found: re.Match[str], role: Role, group: str = "who") -> Iterator[Named]:
    """The names that a sentence is about, if they are names one and all."""
    who = [name for part in parts(text, Extent(*found.span(group))) for name in names(text, part.extent)]
    if all(is_proper(clean(text[slice(*name)])) for name in who):
        yield from (Named(name, role) for name in who)
