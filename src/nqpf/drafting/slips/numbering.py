"""`numbering`: a number that is skipped, or given twice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from nqpf.base.language import Text
from nqpf.drafting.slips.numbered import Entry, Numeral, numbered
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.slips.slip import Slip, SlipRule
from nqpf.drafting.slips.wording import quoted

_FARTHEST = 3
"""How far a number may be from the one before to be a slip, and not a number of another kind."""
_BETWEEN = 20_000
"""Characters before an entry in which the number that is missing may stand within a paragraph or a table."""
_BEHIND = 5_000
"""Characters behind an entry in which it may stand where a page was read in the wrong order."""
_MOST_KINDS = 64
"""Kinds of number that are remembered when their section ends: a document has five."""
_MOST_OPEN = 6
"""Lists of one kind of number in one place that may go on."""


@dataclass(slots=True)
class _List:
    """A list that may go on: its last entry, the numbers that may follow, and the number that it began with."""

    last: Entry
    next: tuple[int, ...]
    first: int = 1


@dataclass(slots=True)
class _Open:
    """Where a document is: which kinds of number are open above one another, and the lists of each.

    `ended` are the last entries of the kinds that are not open; `goes_on` the kinds that count on from one section to
    the next; `between` the entries since the last one of a kind that is open.
    """

    stack: list[str] = field(default_factory=list)
    ranks: dict[str, float] = field(default_factory=dict)
    lists: dict[str, list[_List]] = field(default_factory=dict)
    ended: dict[str, _List] = field(default_factory=dict)
    goes_on: set[str] = field(default_factory=set)
    fresh: dict[str, bool] = field(default_factory=dict)

    def close(self, key: str) -> None:
        """Close a kind of number: what comes next of it stands in another section."""
        self.ended.pop(key, None)
        self.ended[key] = self.lists.pop(key)[-1]
        self.ranks.pop(key)
        if len(self.ended) > _MOST_KINDS:
            self.ended.pop(next(iter(self.ended)))

    def clear(self) -> None:
        """An annex begins: nothing of what stands before goes on."""
        for known in (self.stack, self.ranks, self.lists, self.ended, self.goes_on, self.fresh):
            known.clear()


def find(reading: Reading) -> Iterator[Slip]:
    """Follow each list of numbers; a list that begins again with 1 is another one."""
    annexes: dict[str, _List] = {}
    open_ = _Open()
    for entry in numbered(reading):
        if entry.is_annex:
            open_.clear()
            slip = _follow(reading, annexes, entry)
        elif entry.numeral is None:
            open_.fresh = dict.fromkeys(open_.stack, False)
            slip = None
        else:
            slip = _place(reading, open_, entry)
        if slip is not None:
            yield slip


def _follow(reading: Reading, annexes: dict[str, _List], entry: Entry) -> Slip | None:
    """An annex behind the last one of its kind; one without a number says nothing."""
    before = annexes.get(entry.key)
    if not entry.value:
        return None
    annexes[entry.key] = _List(entry, (entry.value + 1,))
    if before is None or entry.value == 1 or entry.value in before.next:
        return None
    return _slip(reading, before.last, entry)


def _place(reading: Reading, open_: _Open, entry: Entry) -> Slip | None:
    if entry.key in open_.lists:
        while open_.stack[-1] != entry.key:
            open_.close(open_.stack.pop())
        return _go_on(reading, open_, entry)
    while open_.stack and open_.ranks[open_.stack[-1]] >= entry.rank:
        open_.close(open_.stack.pop())
    above = open_.lists[open_.stack[-1]][-1].last if open_.stack else None
    open_.stack.append(entry.key)
    open_.ranks[entry.key] = entry.rank
    open_.lists[entry.key] = [_List(entry, (entry.value + 1,), entry.value)]
    open_.fresh[entry.key] = True
    return _begin(reading, open_, entry, above)


def _go_on(reading: Reading, open_: _Open, entry: Entry) -> Slip | None:
    """The next entry where others of its kind stand in the same section."""
    lists = open_.lists[entry.key]
    fresh, open_.fresh[entry.key] = open_.fresh.get(entry.key, True), True
    follows = next((one for one in reversed(lists) if entry.value in one.next), None)
    if follows is not None:
        follows.last, follows.next = entry, (entry.value + 1,)
        return None
    newest = lists[-1]
    if entry.value == 1:
        # Markdown counts on by itself, whatever number its items have.
        typed = entry.is_heading and newest.last.is_heading and reading.document.format != "md"
        twice = newest.last.value == 1 and fresh and typed and not entry.led_in
        lists.append(_List(entry, (2, 3) if twice else (2,)))
        del lists[:-_MOST_OPEN]
        return _slip(reading, newest.last, entry) if twice else None
    if entry.value < newest.first:  # it counts down
        lists.append(_List(entry, (entry.value + 1,), entry.value))
        del lists[:-_MOST_OPEN]
        return None
    before, newest.last = newest.last, entry
    newest.next = _after(before, entry)
    return _slip(reading, before, entry)


def _after(before: Entry, entry: Entry) -> tuple[int, int]:
    """What may follow a wrong number: its author counts on by the number or by the place."""
    return (entry.value + 1, entry.value + 2) if entry.value <= before.value else (entry.value, entry.value + 1)


def _begin(reading: Reading, open_: _Open, entry: Entry, above: Entry | None) -> Slip | None:
    """The first entry of its kind in a section: 1, or what follows the last one of the section before."""
    ended = open_.ended.get(entry.key)
    if entry.value == 1:
        return None
    if ended is not None and entry.value in ended.next:
        open_.goes_on.add(entry.key)
        return None
    goes_on = entry.key in open_.goes_on or entry.key == "article"
    if ended is not None and (goes_on or entry.is_heading) and entry.value >= ended.last.value + (not goes_on):
        open_.lists[entry.key][-1].next = _after(ended.last, entry)
        return _slip(reading, ended.last, entry)
    if above is None or not entry.is_heading or entry.value > _FARTHEST:
        return None
    return _slip(reading, above, entry, begins=True)


def _slip(reading: Reading, before: Entry, entry: Entry, *, begins: bool = False) -> Slip | None:
    """What is wrong with an entry behind another one; None where it may be right after all."""
    numeral = entry.numeral
    last = 0 if begins else before.value
    if numeral is None or entry.value - last > _FARTHEST or _is_unread(reading, before, entry):
        return None
    missing = range(last + 1, entry.value)
    if reading.document.format == "pdf" and _is_out_of_order(reading, before, entry, numeral, missing):
        return None
    between = reading.text[max(before.extent.end, entry.extent.start - _BETWEEN) : entry.extent.start]
    if any(_is_written(numeral, value, between) for value in missing):
        return None
    extents = (entry.extent,) if begins else (entry.extent, before.extent)
    return Slip(_subject(reading, entry), *_said(before, entry, numeral, missing, begins=begins), extents)


def _said(before: Entry, entry: Entry, numeral: Numeral, missing: range, *, begins: bool) -> tuple[Text, Text]:
    own, other = _named(entry), _named(before)
    lost = [numeral.of(value).strip() for value in missing]
    lost_en, lost_zh = " and ".join(lost), "".join(f"“{one}”" for one in lost)
    if not lost:
        twice = Text(f"“{own}” has the same number as “{other}”", f"“{own}”与“{other}”序号重复")
        back = Text(f"“{own}” follows “{other}”: its number is used already", f"“{own}”排在“{other}”之后，序号倒退")
        return twice if entry.value == before.value else back, Text("number what follows anew", "请顺延其后的序号")
    hint = Text("add what is missing, or number anew", "请补上缺漏内容，或顺延序号")
    if begins:
        return Text(
            f"the first item below “{other}” is “{own}”: {lost_en} is missing",
            f"“{other}”下直接从“{own}”开始，缺{lost_zh}",
        ), hint
    return Text(f"“{own}” follows “{other}”: {lost_en} is missing", f"“{other}”之后是“{own}”，缺{lost_zh}"), hint


def _named(entry: Entry) -> str:
    numeral = entry.numeral
    number = numeral.of(entry.value).strip() if numeral else ""
    gap = " " if (entry.title[:1].isascii() and number.isascii()) or number.endswith(("章", "节", "条")) else ""
    return quoted(f"{number}{gap}{entry.title}")


def _subject(reading: Reading, entry: Entry) -> str:
    """The words of the heading, or of the section with those of the item."""
    own = quoted(entry.title) or quoted(entry.numeral.of(entry.value) if entry.numeral else "")
    return own if entry.is_heading else f"{quoted(reading.place(entry.extent.start))}/{own}"


def _is_written(numeral: Numeral, value: int, between: str) -> bool:
    """Whether a number that seems to be missing stands within a paragraph or a table before."""
    said = numeral.of(value).strip()
    if said.isalnum() and said.isascii():
        return re.search(_at_line(numeral, value), between) is not None
    return re.search(rf"(?<![0-9一二三四五六七八九十]){re.escape(said)}(?![0-9])", between) is not None


def _is_out_of_order(reading: Reading, before: Entry, entry: Entry, numeral: Numeral, missing: range) -> bool:
    """Whether what seems to be missing or to go back is one of two columns of a page that were read the wrong way."""
    if not missing:
        return entry.value < before.value
    behind = reading.text[entry.extent.end : entry.extent.end + _BEHIND]
    anew = re.search(_at_line(numeral, 1), behind)
    behind = behind[: anew.start()] if anew else behind
    return any(re.search(_at_line(numeral, value), behind) for value in missing)


def _at_line(numeral: Numeral, value: int) -> str:
    return f"(?m:^){re.escape(numeral.of(value).strip())}(?![0-9.])"


def _is_unread(reading: Reading, before: Entry, entry: Entry) -> bool:
    """Whether a page that is an image lies between, so that the missing number may stand there."""
    document = reading.document
    first, last = (document.page(one.extent.start) for one in (before, entry))
    return any(first < page < last for page in document.unread)


RULE = SlipRule(
    id="numbering",
    severity="warning",
    title=Text("A number is skipped or used twice", "序号缺漏或重复"),
    about=Text(
        "Headings, numbered paragraphs and items counted within a paragraph are followed, list by list: 一、三、, "
        "（二）（二）, 1.1 1.3, 一是…三是…, Annex 1 and Annex 3. A list that begins again with 1, or that counts on "
        "from one section to the next, is right; so is a number that stands in a table or within a paragraph.",
        "逐级核对标题、编号段落和段内列举的序号，如“一、”后直接是“三、”、“（二）”重复、“一是”后直接是“三是”、"
        "有“附件1”“附件3”而无“附件2”。在新的标题下重新编号或全文连续编号均属正常；"
        "序号出现在表格或段落之中的，不提示。",
    ),
    find=find,
    passing="一、总体要求\n建成产业高地。\n二、重点任务\n（一）建设平台\n建设公共平台。\n（二）培育企业\n培育企业。\n三、保障措施\n加强领导。",
    failing="一、总体要求\n建成产业高地。\n二、重点任务\n（一）建设平台\n建设公共平台。\n（三）培育企业\n培育企业。\n三、保障措施\n加强领导。",
)
