"""Targets that a cell names: those of the plan by id or title, and new ones in words (到2028年满意度达到90%)."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from nqpf.base.errors import Refused
from nqpf.base.language import LANGUAGES, Text
from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.indicators import FoundIndicator, find_indicators
from nqpf.drafting.plan.indicators import stated
from nqpf.drafting.sections import outline_of
from nqpf.plan.plan import Indicator, Plan
from nqpf.report.tasks.aims import target_text
from nqpf.report.tasks.filled.listed import listed

Item = dict[str, Any]
_SUPPLIED = ("target", "year", "milestones", "baseline")
_MOST_WORDS = 500
"""Characters of a cell's words that are read as a target."""


class Targets:
    """The targets of a plan, and those that cells add to it; `added` are these by their ids."""

    def __init__(self, plan: Plan) -> None:
        """Nothing is added yet."""
        self.added: dict[str, Item] = {}
        self._known = {one.id: one for one in plan.indicators}
        self._titles = {
            _squeezed(text.in_language(lang)): one.id
            for one in plan.indicators for text in (target_text(one), one.title) for lang in LANGUAGES
        }  # fmt: skip
        self._taken = {one.id for one in (*plan.measures, *plan.indicators, *plan.statements)}
        self._taken |= {action.id for measure in plan.measures for action in measure.actions}
        self._next = 1 + max((int(found[1]) for name in self._known if (found := _numbered(name))), default=0)

    def ids_in(self, text: str) -> list[str]:
        """The ids of the targets that a cell names, each once. Raises :class:`Refused` for words that say none."""
        found: dict[str, None] = {}
        for part in _parts(text):
            names = [part] if self._named(part) else list(listed(part))
            known = [name for one in names if (name := self._named(one))]
            found |= dict.fromkeys(known)
            if len(known) < len(names):
                others = "、".join(one for one in names if not self._named(one))
                found |= dict.fromkeys(self._in_words(others if known else part))
        return list(found)

    def _named(self, said: str) -> str | None:
        return said if said in self._known else self._titles.get(_squeezed(said))

    def _in_words(self, words: str) -> Iterator[str]:
        for target in _read(words):
            yield self._add(target, words)

    def _add(self, target: Item, words: str) -> str:
        """The id of what the words say: a new one, or of a target of that name that was supplied before."""
        title = _squeezed(target["title"])
        name = self._titles.get(title)
        if name in self.added and _entries(self.added[name]) != _entries(target):
            said = target["title"]
            raise Refused(
                Text(f"another cell says otherwise of “{said}”", f"与另一单元格所填“{said}”不一致"),
                Text("keep one", "请只保留一处"),
            )
        known = self._known.get(name) if name else None
        if known is not None and not _is_supplied(known):
            raise Refused(
                Text(f"the plan has a target “{target['title']}” already", f"规划中已有目标“{target['title']}”"),
                Text(f"to link it, write {name}", f"如需对应，请填编号 {name}"),
            )
        name = name or self._new_id()
        self._titles[title] = name
        self.added[name] = {**target, "id": name}
        return name

    def _new_id(self) -> str:
        while f"I{self._next}" in self._taken:
            self._next += 1
        self._taken.add(f"I{self._next}")
        return f"I{self._next}"


def _read(words: str) -> list[Item]:
    """The targets that words state, each with a value and a year. Raises :class:`Refused`."""
    if len(words) > _MOST_WORDS:
        raise _refused(words, "too long for a target", "目标文字过长")
    document = Document("txt", words, (Block("paragraph", Extent(0, len(words))),))
    targets = [_item(found, words) for found in find_indicators(document, outline_of(document))]
    if not targets:
        raise _refused(words, *_lacking(words))
    if not all("year" in one["target"] for one in targets):
        raise _refused(words, "no year is given", "未写明完成年份")
    return targets


def _lacking(words: str) -> tuple[str, str]:
    """What words lack in which no target is found, in English and Chinese."""
    rest, years = _year().subn("", words)
    if any(char.isdigit() for char in rest):
        return "what has this value is not clear", "看不出数值对应的是什么"
    if years:
        return "no value is given", "未写明目标值"
    return "neither a value nor a year is given", "未写明目标值和完成年份"


def _item(found: FoundIndicator, words: str) -> Item:
    """A target as a plan file has it; the only year in a cell is that of its targets."""
    made = stated("", found)
    years = _year().findall(words)
    if "year" not in made["target"] and len(years) == 1:
        made["target"]["year"] = years[0]
    states = [name for name in _SUPPLIED if name in made or (name == "year" and name in made["target"])]
    return {**made, "supplied": states}


def _entries(target: Item) -> Item:
    return {key: value for key, value in target.items() if key != "id"}


def _is_supplied(indicator: Indicator) -> bool:
    """Whether nothing of a target is the document's."""
    return "target" in indicator.supplied and indicator.source is None


def _parts(text: str) -> Sequence[str]:
    return [part.strip() for part in re.split("[;；]", text) if part.strip()]


@cache
def _year() -> re.Pattern[str]:
    return re.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])(?: ?年(?:[底末]|(?:1[0-2]|[1-9]) ?月底?)?)?")


def _numbered(name: str) -> re.Match[str] | None:
    return re.fullmatch("I([0-9]{1,9})", name)


def _refused(words: str, en: str, zh: str) -> Refused:
    shown = words if len(words) <= 40 else f"{words[:39]}…"
    return Refused(
        Text(f"“{shown}” is no target: {en}", f"“{shown}”不是完整的目标：{zh}"),
        Text(
            "write it as: satisfaction reaches 90% by 2028; or the ID or title of a target of this plan",
            "请写成“到2028年满意度达到90%”，或填本规划已有目标的编号或名称",
        ),
    )


def _squeezed(text: str) -> str:
    return "".join(text.split())
