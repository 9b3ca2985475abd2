"""A figure that the document has already and that a task could be measured by."""

import re
from functools import cache
from typing import NamedTuple

from nqpf.base.language import NO_TEXT, Language, Text
from nqpf.base.safe import plain
from nqpf.documents.document import Extent
from nqpf.facets.indicator import is_anchored
from nqpf.plan.plan import Indicator
from nqpf.report.annotations.passages import Passages
from nqpf.report.scored import ScoredPlan
from nqpf.scoring.commitment import parts_of
from nqpf.scoring.unanswered import Unanswered

_LONGEST = 90


class Figure(NamedTuple):
    """A target in the words of the document, and its year as written; empty where it has none.

    `anchored`: its baseline is known. `changes`: it is a change, not a level.
    """

    words: str
    year: Text
    anchored: bool
    changes: bool = False

    @property
    def runs(self) -> bool:
        """Whether it is one for several years: 每年培训800人, 三年诊断600家, 800 workers a year."""
        return _several_years().search(self.words) is not None


@cache
def _several_years() -> re.Pattern[str]:
    return re.compile("每年|年均|(?<![0-9])[1-9一二两三四五六七八九十]年|(?:a|per|each|every) year|annually|years")


class Figures:
    """The targets of a plan that no task is tied to, sought for one task after another."""

    def __init__(self, scored: ScoredPlan, passages: Passages, language: Language) -> None:
        """Find those without a year in the document: each may belong to the task in whose section it stands."""
        self._scored, self._view, self._passages = scored, scored.plan.view, passages
        self._language: Language = language
        self._undated: dict[Extent, Indicator] = {}
        for item in self._view.items:
            if isinstance(item.body, Indicator) and _lacks_year(item.body):
                place = scored.places.at(item.pointer)
                section = self._section(passages.extent(place) if place else None)
                if section is not None:
                    self._undated.setdefault(section, item.body)

    def of(self, missing: Unanswered, heading: Extent | None) -> Figure | None:
        """The target that lacks a baseline, or by which the task could be measured; None where there is none."""
        if missing.without_baseline:
            return self._figure_of(missing.without_baseline[0])
        if "measured" not in missing.questions:
            return None
        if missing.named is not None:
            return self._figure_of(missing.named)
        linked = (one for part in parts_of(missing.task) for one in self._view.linked_indicators(part))
        own = next(filter(_lacks_year, linked), None)
        if own is None and (section := self._section(heading)) is not None:
            own = self._undated.get(section)
        return self._figure_of(own.id) if own else None

    def _figure_of(self, name: str) -> Figure:
        item = self._view.by_id[name]
        assert isinstance(item.body, Indicator)
        place = self._scored.places.at(item.pointer)
        extent = self._passages.extent(place) if place else None
        yearly = _a_year().match(self._passages.document.text, extent.end) if extent else None
        dated = item.body.target is not None and item.body.target.year is not None
        anchored = dated and is_anchored(item, self._view)
        return _figure(item.body, self._language, yearly[0] if yearly else "", anchored=anchored)

    def _section(self, extent: Extent | None) -> Extent | None:
        section = self._passages.outline.at(extent.start) if extent else None
        return section.heading if section else None


def _lacks_year(indicator: Indicator) -> bool:
    target = indicator.target
    return target is not None and target.aim is not None and target.year is None


@cache
def _a_year() -> re.Pattern[str]:
    """What an English clause says behind the quoted number, and what belongs to it: train 800 workers a year."""
    return re.compile(" (?:(?:a|per|each|every) year|annually|in (?:two|three|four|five|[2-5]) years)")


def _figure(indicator: Indicator, language: Language, yearly: str, *, anchored: bool) -> Figure:
    """The target of an indicator: as it is quoted, and `yearly` behind it; else its name and value."""
    target = indicator.target
    year = target.year.worded if target and target.year else NO_TEXT
    changes = target is not None and target.change is not None
    quote = indicator.source.quote if indicator.source else None
    if quote:
        words = (quote + yearly).removeprefix("and ").rstrip("，。；,.;")
        return Figure(plain(words, _LONGEST), year, anchored, changes)
    title = indicator.title.in_language(language)
    aim = target.aim.worded.in_language(language) if target and target.aim else ""
    return Figure(plain(f"{title}{'达到' if language == 'zh' else ': '}{aim}", _LONGEST), year, anchored, changes)
