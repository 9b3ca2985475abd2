"""Who a plan names, and why a text names nobody: a body is a name that one could write a letter to.

The words are the rubric's (:class:`Materiality`); what is here is the form of a name. Time is linear in its length.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.plan.bodies import ANSWERABLE, Body, Role
from nqpf.plan.materiality import GenericWords, Materiality
from nqpf.plan.placeholder import alphanumeric, as_seen, is_placeholder, names, unmasked

_PLACEHOLDER = Text("a placeholder", "属占位用语")
_LETTER = Text("a letter or a number", "仅为单个字符或编号")
_KIND = Text("a kind of body, not one of them", "只写了一类单位，未写明是哪一家")
_GOVERNMENT = Text("a government in general, not one of them", "泛指政府，未写明是哪一级哪一地")
_SUBJECT = Text("the place that the plan is for, not a body in it", "只写了规划所在地，未写明承担单位")
_OPEN = Text("it leaves open where the money comes from", "未写明资金从哪里来")

_WORD = re.compile(r"[^\W_]+(?:[&.'’-][^\W_]+)*+")
# 甲单位, A部门, 部门1: a letter or number beside a Chinese word tells kinds of bodies apart, and names none.
_MARKED = re.compile(r"^[a-z甲乙丙丁戊]?[0-9]*(?=[一-鿿])|(?<=[一-鿿])[a-z甲乙丙丁戊]?[0-9]*$")
# Association of Textile Companies is one body.
_OF = re.compile(r"\b(?:of|for)\b")
_CODE = re.compile(r".|[a-z]?[0-9]+", re.DOTALL)
_MASKED = re.compile("[一-鿿]某+")
"""张某, 李XX: a person whose name is left open."""
_NAMES_A_BODY = re.compile(
    r"(?:政府|[局厅部委办会院所]|中心|公司|集团|government|council|committee|commission|ministry|department|bureau)$"
)


class Naming:
    """How a plan's texts name somebody: with the rubric's words, and the plan's subject where that is a place."""

    def __init__(self, words: Materiality, places: frozenset[str] = frozenset()) -> None:
        """Nothing is judged yet. Plans write the same owners again and again: each text is judged once."""
        self.words, self.places = words, places
        self._judged: dict[str, Text] = {}

    def bodies(self, bodies: Iterable[Body], roles: Sequence[Role] = ANSWERABLE) -> tuple[str, ...]:
        """The bodies in these roles that are really named; "有关部门", "企业" and the like are not.

        By default those that answer for the task: whoever only supports it, or is only suggested, owns nothing.
        """
        return tuple(name for body in bodies if body.role in roles for name in self._named(body.name))

    def _named(self, body: Text) -> tuple[str, ...]:
        """The bodies that a text names: in Chinese, or where it names none there, in English."""
        said = (tuple(name for name in names(text) if not self.why_no_body(name)) for text in (body.zh, body.en))
        return next(filter(None, said), ())

    def why_nobody(self, owner: str) -> Text:
        """Why none of the names in an owner's text names a body: of the first of them."""
        return next(filter(None, map(self.why_no_body, names(owner))), _PLACEHOLDER)

    def why_no_body(self, text: str) -> Text:
        """Why `text` names no body; empty where it names one."""
        known = self._judged.get(text)
        if known is None:
            known = self._judged[text] = self._why_no_body(text)
        return known

    def _why_no_body(self, text: str) -> Text:
        folded = as_seen(text)
        letters = alphanumeric(folded)
        if _CODE.fullmatch(letters):
            return _LETTER
        if _MASKED.fullmatch(unmasked(folded)):
            return _PLACEHOLDER
        if letters in self.words.nobody:
            return self.words.nobody[letters]
        if letters in self.places:
            return _SUBJECT
        return _generic(unmasked(folded), self.words.generic) or (_PLACEHOLDER if is_placeholder(text) else Text())

    def why_no_source(self, source: Text) -> Text:
        """Why `source` names no source of money; empty where it names one."""
        said = [name for text in (source.zh, source.en) for name in names(text)]
        reasons = [self._why_unfunded(alphanumeric(as_seen(name))) for name in said]
        return Text() if not all(reasons) else next(iter(reasons), _OPEN)

    def names_source(self, source: Text) -> bool:
        """Whether a source of data is named: no placeholder, and more than a letter or a number."""
        named = (alphanumeric(as_seen(name)) for text in (source.zh, source.en) for name in names(text))
        return any(not _CODE.fullmatch(letters) for letters in named)

    def _why_unfunded(self, letters: str) -> Text:
        return _LETTER if len(letters) == 1 else self.words.unfunded.get(letters, Text())


def places(subject: Text, is_place: bool) -> frozenset[str]:
    """The subject of a plan, folded, where it is a place: nobody can write to one."""
    said = [alphanumeric(as_seen(text)) for text in (subject.zh, subject.en)]
    return frozenset(text for text in said if text and is_place and not _NAMES_A_BODY.search(text))


class _Made(NamedTuple):
    """What a text is made of as far as it was read: a kind, a qualifier, levels and governments, up to two."""

    kind: bool = False
    qualifier: bool = False
    levels: int = 0
    governments: int = 0

    @property
    def names_one(self) -> bool:
        """Whether it is governments alone, each of one level: 市政府, 省政府和市政府."""
        return not (self.kind or self.qualifier) and 0 < self.governments == self.levels


def _generic(folded: str, words: GenericWords) -> Text:
    """Why a text made of generic words alone, or that ends in a kind of bodies, names nobody; empty for any other."""
    if alphanumeric(folded).endswith(tuple(words.endings)) and not _OF.search(folded):
        return _KIND
    parts = [alphanumeric(part) for part in _WORD.findall(folded)]
    single = [part for part in parts if len(part) == 1 and part.isascii()]
    if len(single) == 1:  # team A, but not R & D department
        parts.remove(single[0])
    letters = "".join(parts)
    ways = _made_of(letters, words) or _made_of(_MARKED.sub("", letters), words)
    if not ways or any(way.names_one for way in ways):
        return Text()
    if any(way.governments and not way.kind for way in ways):
        return _GOVERNMENT
    return _KIND


def _made_of(letters: str, words: GenericWords) -> frozenset[_Made]:
    """In which ways a text is made of generic words; none where something else is in it."""
    longest = _longest(words)
    reached: dict[int, set[_Made]] = {0: {_Made()}}
    for at in range(len(letters)):
        for way in reached.pop(at, ()):
            for size in range(1, min(longest, len(letters) - at) + 1):
                for longer in _with(way, letters[at : at + size], words):
                    reached.setdefault(at + size, set()).add(longer)
        if not reached:
            break
    return frozenset(reached.get(len(letters), ()))


@lru_cache(maxsize=16)  # one for each rubric
def _longest(words: GenericWords) -> int:
    return max((len(word) for group in words for word in group), default=0)


def _with(way: _Made, word: str, words: GenericWords) -> Iterator[_Made]:
    """What a text is made of with one more generic word."""
    if word in words.kinds:
        yield way._replace(kind=True)
    if word in words.qualifiers:
        yield way._replace(qualifier=True)
    if word in words.levels:
        yield way._replace(levels=min(way.levels + 1, 3))
    if word in words.governments:
        yield way._replace(governments=min(way.governments + 1, 3))
    if word in words.fillers:
        yield way
