"""What of a plan's claims and answers named people have confirmed, and how every other one stands (method, 8a)."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from nqpf.base.safe import plain
from nqpf.base.source import Pointer
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.review.answers import given
from nqpf.review.judged import Content, changes, content_of, digest, still_holds, text_digest
from nqpf.review.reviewfile import Entry, Review, Verdict
from nqpf.rubric.model import Rubric
from nqpf.scoring.basis import Point

State = Literal["confirmed", "rejected", "changed", "outdated", "own", "disputed", "not-allowed", "unreviewed"]
"""Of a claim or an answer. `outdated`: what was judged has changed since. `own`: who judged it has made it.
`disputed`: reviewers differ. `not-allowed`: the policy does not take this judgement."""
_WORD = re.compile(r"[^\W_]+")
_VERDICTS: frozenset[State] = frozenset({"confirmed", "rejected", "changed"})
_SETBACKS: tuple[State, ...] = ("outdated", "own", "not-allowed")
"""What keeps a judgement from counting, the gravest first."""
Allowed = Callable[[Review, Entry], bool]
"""Whether a policy takes a judgement: by who gave it, and when."""


class Judgement(NamedTuple):
    """What one reviewer says of one point, with its place in the review file, and how it stands today.

    `file` is the place of the review among those given. `differs` has, by entry of the item, the old and the new text
    where the content has changed; it is empty where only a hash is known, or the text of the facet has changed.
    """

    reviewer: str
    verdict: Verdict
    reason: str
    date: date
    file: int
    pointer: Pointer
    state: State
    differs: Mapping[str, tuple[str, str]]


class Standing(NamedTuple):
    """How one point stands: an item's claim on a facet, or one of its answers; `of` is the facet or the answer."""

    item: str
    of: str
    is_answer: bool
    state: State
    judgements: tuple[Judgement, ...]


class Stray(NamedTuple):
    """An entry of a review that leads to nothing in the plan: its file and place, and what is unknown there."""

    file: int
    pointer: Pointer
    unknown: Literal["item", "facet", "answer"]
    name: str


class Reviewed(NamedTuple):
    """All that reviews say of a plan: every claim and answer by item and facet or answer, in the order of the plan."""

    standings: Mapping[Point, Standing]
    strays: tuple[Stray, ...]

    def confirmed(self, item: str, of: str) -> bool:
        """Whether somebody has confirmed it."""
        found = self.standings.get((item, of))
        return found is not None and found.state == "confirmed"


def anybody(_: Review, __: Entry) -> bool:
    """Any named person may confirm, and no confirmation is too old."""
    return True


def standing(view: PlanView, rubric: Rubric, reviews: Sequence[Review], allowed: Allowed = anybody) -> Reviewed:
    """How every claim and every answer of a plan stands.

    `view` is of the plan in which accepted suggestions are claims. Of one reviewer the last entry on a point counts.
    Linear in items and entries.
    """
    judging = Judging(view, rubric)
    points = {point: is_answer for item in view.items for point, is_answer in _points(item, view)}
    judgements: dict[Point, dict[str, Judgement]] = {point: {} for point in points}
    strays = []
    for file, review in enumerate(reviews):
        for number, entry in enumerate(review.entries):
            pointer: Pointer = ("entries", number)
            for of in (entry.facet,) if entry.facet is not None else entry.answers:
                if (entry.item, of) not in points:
                    strays.append(Stray(file, pointer, *_unknown(entry, of, view)))
                    continue
                state, differs = judging.state(review, entry, of, allowed)
                earlier = judgements[entry.item, of].get(folded_name(review.reviewer))
                if state == "confirmed" and earlier is not None and "changed" in (earlier.verdict, earlier.state):
                    state = "own"  # who has written something else into the plan does not confirm it
                judgement = Judgement(
                    review.reviewer, entry.verdict, entry.reason, entry.date, file, pointer, state, differs
                )
                judgements[entry.item, of][folded_name(review.reviewer)] = judgement
    standings = {
        (item, of): Standing(item, of, is_answer, _state(own.values()), tuple(own.values()))
        for (item, of), is_answer in points.items()
        for own in (judgements[item, of],)
    }
    return Reviewed(standings, tuple(strays))


def folded_name(name: str) -> str:
    """A person's name however it is written: width, blanks, signs, capitals and order make nobody else of it."""
    words = _WORD.findall(plain(unicodedata.normalize("NFKC", name).casefold()))
    return "".join(sorted(words) if all(map(str.isascii, words)) else words)


class Judging:
    """Puts judgements to the plan as it is now; contents and hashes are worked out once an item or a facet."""

    def __init__(self, view: PlanView, rubric: Rubric) -> None:
        """Nothing is hashed yet."""
        self._view, self._facets = view, rubric.facets()
        self._contents: dict[str, Content] = {}
        self._texts: dict[str, str] = {}

    def content(self, item: str) -> Content:
        """The content of an item as it is now."""
        if item not in self._contents:
            self._contents[item] = content_of(self._view.by_id[item], self._view)
        return self._contents[item]

    def text(self, facet: str) -> str:
        """The hash of a facet's text as it is now; empty where the rubric has no such facet."""
        if facet not in self._texts:
            self._texts[facet] = text_digest(self._facets[facet][1]) if facet in self._facets else ""
        return self._texts[facet]

    def state(
        self, review: Review, entry: Entry, of: str, allowed: Allowed
    ) -> tuple[State, Mapping[str, tuple[str, str]]]:
        """How one judgement stands, and what has changed since it was made."""
        holds, differs = self.holds(review, entry)
        if not holds:
            return "outdated", differs
        if entry.verdict != "accepted":
            return entry.verdict, {}
        if entry.facet is not None and self._made(entry.item, of, review.reviewer):
            return "own", {}
        return ("confirmed" if allowed(review, entry) else "not-allowed"), {}

    def holds(self, review: Review, entry: Entry) -> tuple[bool, Mapping[str, tuple[str, str]]]:
        """Whether what was judged is what is there now; and what differs."""
        now = self.content(entry.item)
        same = entry.content == digest(now)
        # What a file says was judged counts only where it is what the hash is of.
        was = review.judged.get(entry.content, {})
        known = bool(was) and digest(was) == entry.content
        if not same and not (known and still_holds(was, now)):
            return False, changes(was, now) if known else {}
        return entry.facet is None or entry.text == self.text(entry.facet), {}

    def _made(self, item: str, facet: str, reviewer: str) -> bool:
        """Whether the reviewer has made the claim; a suggestion is nobody's."""
        makers = (claim.by for claim in self._view.by_id[item].body.serves if claim.facet == facet)
        return any(folded_name(by) == folded_name(reviewer) for by in makers if by)


def _points(item: PlacedItem, view: PlanView) -> Iterator[tuple[Point, bool]]:
    for facet in item.body.facets:
        yield (item.body.id, facet), False
    for answer in given(item.kind, view.own(item)):
        yield (item.body.id, answer), True


def _unknown(entry: Entry, of: str, view: PlanView) -> tuple[Literal["item", "facet", "answer"], str]:
    if entry.item not in view.by_id:
        return "item", entry.item
    return ("facet" if entry.facet is not None else "answer"), of


def _state(judgements: Iterable[Judgement]) -> State:
    """Of several reviewers: confirmed by one and refused by none; where they differ, disputed."""
    states = {judgement.state for judgement in judgements}
    said = states & _VERDICTS
    if len(said) > 1:
        return "disputed"
    return next(iter(said), next((state for state in _SETBACKS if state in states), "unreviewed"))
