"""What was found in one plan, as blocks: what keeps it from passing, what else was found, waivers, what has changed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from nqpf.base.language import Text, both
from nqpf.base.severity import SEVERITIES
from nqpf.report.blocks.block import Finding, Findings, Heading, Listing, Paragraph
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.words import COLON, SEMICOLON, Run, Tone, Words, aside, joined, words
from nqpf.report.check.results import Result, results_of
from nqpf.report.check.rules import described
from nqpf.report.check.sentences import causes, largest_first, moved, node, not_compared, place
from nqpf.report.check.view import ChangeView, CheckedPlan, CheckReport, RegressionView, WaiverView
from nqpf.report.check.words import phrase
from nqpf.report.words.keys import key_words
from nqpf.report.words.marks import names

_MOST = 20
"""Entries of a list that are shown; the rest is counted."""
_MOST_GONE, _MOST_NAMED = 5, 8
_MOST_SINGLE = 3
"""More notes of one rule than this are shown as one: they must not bury the few findings that matter."""
_BETWEEN = " · "
_HOLDS: dict[str, Tone] = {"active": "quiet", "lapsed": "poor", "unused": "fair"}


def found_in(report: CheckReport, plan: CheckedPlan) -> Iterator[Block]:
    """The blocks of a plan; none where there is nothing to say."""
    results = sorted(results_of(plan), key=_rank)
    failing, others = [one for one in results if one.fails], [one for one in results if not one.fails]
    if failing:
        title = phrase("unread" if plan.status == "unreadable" else "fails")
        yield from _findings(plan, "fails", title, list(map(_finding, failing)))
    if others:
        yield from _findings(
            plan, "also", phrase("also" if report.gated or failing else "also-ungated"), list(_together(others))
        )
    if plan.waivers:
        yield Heading(phrase("waivers"))
        yield Listing(tuple(map(_waiver, plan.waivers)))
    if plan.regression:
        yield from _regression(plan, plan.regression)
    alone = not_compared(report, plan)
    if alone:
        yield Paragraph(words(alone), "note")


def _rank(result: Result) -> tuple[bool, int, bool, bool]:
    """The gravest first; new ones before known and waived ones. What is alike stays in the order of the view."""
    return not result.fails, -SEVERITIES.index(result.level), bool(result.waived), result.known is True


def _findings(plan: CheckedPlan, name: str, title: Text, made: Sequence[Finding]) -> Iterator[Block]:
    yield Findings(f"{name}-{plan.id or plan.status}", title, tuple(made[:_MOST]))
    if len(made) > _MOST:
        yield _more(len(made) - _MOST)


def _finding(result: Result) -> Finding:
    tags = [phrase("known" if result.known else "new")] if result.known is not None else []
    tags += [result.waived] if result.waived else []
    said = words(result.message, key_words(_keys(result)), Run(_aside(tags), "quiet"))
    # What nobody has to fix now is reported without how to; what may have made a score fall is no remedy.
    owed = result.fails or not (result.known or result.waived)
    hint = words(result.hint) if owed else ()
    if result.kind == "change":
        said, hint = joined((said, hint), SEMICOLON), ()
    where = words(result.place) or _at(result.file, result.line, result.column)
    # Terminals show ids with every finding; for others it is what a waiver is written for.
    named = (Run(both(f" · {result.id}"), "quiet", audience="reader"),) if result.kind == "finding" else ()
    return Finding(result.id, result.level, said, hint, words(where, named))


def _keys(result: Result) -> tuple[str, ...]:
    return (result.key,) if result.key else ()


def _aside(parts: Sequence[Text]) -> Text:
    said = names(parts)
    return Text(f" ({said.en})", f"（{said.zh}）") if parts else said


def _at(file: str, line: int, column: int = 0) -> Words:
    return (Run(both(place(file, line, column)), "code"),)


def _together(results: Iterable[Result]) -> Iterator[Finding]:
    """Each by itself, but notes of a rule that has many of them as one."""

    def kind(result: Result) -> str:
        return "" if result.level != "note" or result.kind != "finding" or result.waived else result.rule

    for rule, group in groupby(sorted(results, key=_by(kind)), key=kind):
        same = list(group)
        if rule and len(same) > _MOST_SINGLE:
            yield _finding(same[0]._replace(id=rule, message=_times(same), hint=Text(), known=None, place=Text()))
        else:
            yield from map(_finding, same)


def _by(kind: Callable[[Result], str]) -> Callable[[Result], tuple[bool, str]]:
    return lambda result: (bool(kind(result)), kind(result))


def _times(same: Sequence[Result]) -> Text:
    subjects = [both(one.id.partition(":")[2]) for one in same[:_MOST_NAMED]]
    more = [both("…")] if len(same) > _MOST_NAMED else []
    return phrase(
        "times", title=described(same[0].rule).title, count=len(same), subjects=names([*subjects, *more])
    )  # fmt: skip


def _waiver(waiver: WaiverView) -> Words:
    status = phrase(waiver.status, expires=waiver.expires)
    said = words(Run(both(waiver.id), "strong"), COLON, Run(status, _HOLDS[waiver.status]), SEMICOLON)
    return words(said, waiver.owner, COLON, waiver.reason, _BETWEEN, _at(waiver.file, waiver.line))


def _regression(plan: CheckedPlan, regression: RegressionView) -> Iterator[Block]:
    changes = largest_first(regression.changes)
    yield Heading(phrase("since", baseline=regression.baseline))
    yield Paragraph(words(causes(regression.causes) if changes else phrase("no_change"), tone="quiet"))
    if changes:
        yield Listing(tuple(_change(plan, regression, change) for change in changes[:_MOST]))
    if len(changes) > _MOST:
        yield _more(len(changes) - _MOST)
    if regression.gone:
        gone = [*regression.gone[:_MOST_GONE], *(["…"] if len(regression.gone) > _MOST_GONE else [])]
        yield Paragraph(words(phrase("gone", listed=names(map(both, gone))), tone="good"))


def _change(plan: CheckedPlan, regression: RegressionView, change: ChangeView) -> Words:
    said: list[Run | Words] = [Run(node(change), "strong")]
    if change.title:
        said.append(words(" ", change.title))
    said.append(words(COLON if change.title else " ", Run(moved(change), "poor" if change.fails else "plain")))
    if change.causes != regression.causes:
        said.append(aside(words(causes(change.causes))))
    lacks = joined(
        (words(lack, key_words(keys)) for lack, keys in zip(change.missing, _padded(change), strict=True)),
        SEMICOLON,
    )
    if lacks:
        said.append(words(SEMICOLON, lacks))
    return words(*said, _BETWEEN, _at(plan.path, change.line))


def _padded(change: ChangeView) -> tuple[tuple[str, ...], ...]:
    """The entries for each sentence; a plan without a file has none."""
    return (*change.keys, *((),) * len(change.missing))[: len(change.missing)]


def _more(count: int) -> Paragraph:
    return Paragraph(words(phrase("more", count=count)), "note")
