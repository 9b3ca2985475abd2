"""`two-names`: one body under two names."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, combinations, islice
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.documents.document import Extent
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.slips.short_names import is_open, is_short_for
from nqpf.drafting.slips.slip import Slip, SlipRule
from nqpf.drafting.slips.wording import quoted

_MOST_NAMES = 400
"""Names that are compared with one another: a document has some twenty."""
_MOST_PAIRS = 50
_TAILS = {
    "管理委员会": "管委会", "管委会": "管委会", "委员会": "委", "委": "委", "办公室": "办", "办": "办",
    "联合会": "联", "联": "联", "协会": "协", "协": "协", "中心": "中心", "局": "局", "厅": "厅", "部": "部",
}  # fmt: skip
"""Ends of names, each with its short form."""


class _Name(NamedTuple):
    """A name taken apart: whose body it is (市, 省委), what it is for, what kind of body it is, in its short form."""

    level: str
    core: str
    tail: str


def find(reading: Reading) -> Iterator[Slip]:
    """Compare all names of bodies, those of one level with one another."""
    places: dict[str, list[Extent]] = {}
    for body in reading.bodies:
        if not body.collective:
            places.setdefault(_bare(body.name), []).append(body.extent)
    _add_departments(reading.text, places)
    subject = reading.front.subject
    names = [*places][:_MOST_NAMES]
    pairs = chain(_chinese_pairs(names, subject.value if subject else ""), _english_pairs(names))
    for one, other in islice(pairs, _MOST_PAIRS):
        if not _is_explained(reading.text, one, other):
            yield _slip(one, other, places)


def _add_departments(text: str, places: dict[str, list[Extent]]) -> None:
    """Add where the departments among the names are cut short (Dept. of Trade), outside of lists of bodies, too."""
    names = [*places][:_MOST_NAMES] if "Dept" in text else ()
    for name in names:
        if name.startswith("Department "):
            short = re.compile(rf"\bDept\.?{re.escape(name.removeprefix('Department'))}\b")
            for found in short.finditer(text):
                places.setdefault(found[0], []).append(Extent(*found.span()))


def _bare(name: str) -> str:
    """A name without remarks in brackets."""
    return re.sub(r"[（(〔][^）)〕]*[）)〕]", "", name).strip()


def _chinese_pairs(names: Sequence[str], own: str) -> Iterator[tuple[str, str]]:
    """Names of one level and one kind of body, one of them the long form of the other; `own` is whose plan it is."""
    alike: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for name in names:
        parts = _parts(name, own)
        if parts is not None:
            alike.setdefault((parts.level, parts.tail), []).append((name, parts.core))
    for group in alike.values():
        cores = {core for _, core in group}
        for one, other in combinations(group, 2):
            if _is_one(one, other) and not is_open(min(one[1], other[1], key=len), cores):
                yield one[0], other[0]


def _parts(name: str, own: str) -> _Name | None:
    if own and name.startswith(own) and len(name) > len(own) + 1:  # 衢江市经信局 is 市经信局
        name = own[-1] + name[len(own) :] if own[-1] in "省市县区州旗" else name[len(own) :]
    elif len(own) > 2 and name.startswith(own[:-1]) and name[len(own) - 1] not in "省市县区州旗":
        name = name[len(own) - 1 :]
    found = _built().fullmatch(name)
    if found is None:
        return None
    return _Name(found["level"] or "", found["core"], _TAILS[found["tail"]])


@cache
def _built() -> re.Pattern[str]:
    tails = "|".join(sorted(_TAILS, key=len, reverse=True))
    return re.compile(rf"(?P<level>国家|[省市县区州旗]委?(?![一-鿿]?\Z))?(?P<core>[一-鿿]{{2,16}}?)(?P<tail>{tails})")


def _is_one(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two names, each with what it is for, are the long and the short form of one."""
    if one[1] == other[1]:  # 管委会 and 管理委员会; not 某市财政局 and 市财政局
        return not one[0].endswith(other[0][-2:])
    short, long = sorted((one[1], other[1]), key=len)
    return is_short_for(short, long)


def _english_pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """English names of the same words in another order (Industry Bureau, Bureau of Industry); universities apart."""
    known: dict[frozenset[str], str] = {}
    for name in names:
        if name.isascii() and " " in name and not re.search(r"\b(?:University|College|Institute)\b", name):
            words = frozenset(re.findall(r"[a-z]+", _dept().sub("department", name.casefold()))) - _IDLE
            if words in known and _flat(known[words]) != _flat(name):
                yield known[words], name
            known.setdefault(words, name)


_IDLE = {"of", "the", "and", "for", "on", "a", "s"}


@cache
def _dept() -> re.Pattern[str]:
    return re.compile(r"\bdept\b\.?")


def _flat(name: str) -> str:
    return re.sub(r"\Athe |&|\band\b|[^a-z]", "", name.casefold())


def _is_explained(text: str, one: str, other: str) -> bool:
    """Whether the document says itself that one name is short for the other."""
    return any(re.search(rf"(?:简称|即)[:：]?[ “\"]*{re.escape(name)}", text) for name in (one, other))


def _slip(one: str, other: str, places: dict[str, list[Extent]]) -> Slip:
    long, short = sorted((one, other), key=lambda name: (-len(name), name))
    often, seldom = (long, short) if len(places[long]) > len(places[short]) else (short, long)
    many, few = len(places[often]), len(places[seldom])
    return Slip(
        f"{quoted(long)}/{quoted(short)}",
        Text(
            f"“{quoted(often)}” ({_times(many)}) and “{quoted(seldom)}” ({_times(few)}) seem to be one body",
            f"“{quoted(often)}”（{many}处）与“{quoted(seldom)}”（{few}处）似为同一单位",
        ),
        Text("if they are, use one name throughout", "如属同一单位，请统一名称"),
        (places[seldom][0], places[often][0]),
    )


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


RULE = SlipRule(
    id="two-names",
    severity="note",
    title=Text("One body under two names", "同一单位有两个名称"),
    about=Text(
        "A document that says 市经信局 here and 市经济和信息化局 there makes one body look like two, wherever tasks "
        "are counted or shared out by body. Names of one level are compared by their form; the two stay apart until "
        "the author settles it. 市财政局 and 市政局 are two bodies, 省科技厅 and 市科技局 too.",
        "同一单位时而写“市经信局”，时而写“市经济和信息化局”，按单位汇总任务时会被当作两家。只在同一层级内按简称的构成规律比对，"
        "仅作提示，不会自动合并。“市财政局”与“市政局”、“省科技厅”与“市科技局”是不同单位，不提示。",
    ),
    find=find,
    passing="一、重点任务\n（一）建设平台。建设公共平台。（责任单位：市经信局、市财政局、市市政局）\n（二）培育企业。培育企业。（责任单位：市经信局、省经济和信息化厅）",
    failing="一、重点任务\n（一）建设平台。建设公共平台。（责任单位：市经信局、市财政局）\n（二）培育企业。培育企业。（责任单位：市经济和信息化局）",
)
