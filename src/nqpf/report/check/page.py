"""The outcome of a check as blocks: the verdict and every plan in a row, then what was found, plan by plan."""

from collections.abc import Iterator, Mapping, Sequence

from nqpf.base.language import Text, both
from nqpf.report.blocks.block import Cell, Column, Paragraph, Row, Table, number, text
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import Run, Tone, Words, aside, words
from nqpf.report.check.found import found_in
from nqpf.report.check.sentences import against, moved, reasons, totals, ungated, verdict
from nqpf.report.check.view import CheckedPlan, CheckReport
from nqpf.report.check.words import phrase
from nqpf.report.commitment import joined
from nqpf.report.files import named_files
from nqpf.report.pages.many_bases import Named, many_bases
from nqpf.report.score.scope import said_of_scope
from nqpf.report.words.head import BREADTH, COMMITMENT, TOTAL
from nqpf.report.words.marks import bracketed

_TONES: dict[str, Tone] = {"passed": "good", "failed": "poor", "unreadable": "poor"}


def check_page(report: CheckReport) -> Page:
    """The page; what did not pass comes first, for it must not be what a format cuts."""
    plans = sorted(report.plans, key=lambda plan: plan.status == "passed")
    files = named_files(plan.path for plan in plans)
    result = Section("result", phrase("result"), tuple(_result(report, plans, files)), "first")
    # Whoever runs it in a terminal or a build sees the end of a long page first.
    last = [words(Run(said, "strong", audience="editor")) for said in _summary(report)]
    return Page(
        kind=("check",),
        product=phrase("product"),
        title=phrase(_verdict(report)),
        lead=tuple(words(Run(said, audience="reader")) for said in _summary(report)),
        sections=(result, *_each(report, plans, files)),
        foot=(*last, words(against(report))),
    )


def _verdict(report: CheckReport) -> str:
    if report.failed or report.unreadable:
        return "verdict-failed"
    return "verdict-passed" if report.gated else "verdict-scored"


def _summary(report: CheckReport) -> Iterator[Text]:
    """How the plans fared; that nothing was required of them, where that is so; why some do not pass."""
    yield from filter(None, (verdict(report), ungated(report), reasons(report)))


def _result(report: CheckReport, plans: Sequence[CheckedPlan], files: Mapping[str, str]) -> Iterator[Block]:
    columns = [
        Column(phrase("result")),
        Column(phrase("plan_path"), room=1),
        Column(TOTAL),
        Column(COMMITMENT, "points"),
        Column(BREADTH, "points"),
    ]
    if report.baseline is not None:
        columns.append(Column(phrase("since_baseline")))
    yield Table("plans", Text(), tuple(columns), tuple(_row(report, plan, files[plan.path]) for plan in plans), head=2)
    yield from many_bases("check", [Named(words(files[plan.path]), plan.bases) for plan in plans])
    for plan in plans:
        if plan.scope:
            yield Paragraph(words(files[plan.path], "  ", said_of_scope(plan.scope)), "note")


def _status(report: CheckReport, plan: CheckedPlan) -> Text:
    """To have passed says something only where something was required."""
    return phrase(plan.status if report.gated or plan.status != "passed" else "scored")


def _row(report: CheckReport, plan: CheckedPlan, file: str) -> Row:
    draft = Run(bracketed(phrase("draft")), "fair")
    unread = plan.status == "unreadable"
    cells = [
        text(Run(_status(report, plan), _TONES.get(plan.status, "plain"))),
        text(file, *((draft,) if plan.draft else ()), _traceable(plan)),
        text(totals(plan)),
        Cell() if unread else _commitment(plan),
        Cell() if unread else number(plan.breadth),
    ]
    if report.baseline is not None:
        cells.append(_since(plan))
    return Row(tuple(cells))


def _commitment(plan: CheckedPlan) -> Cell:
    if plan.commitment is None:
        return number(None)
    return Cell(words(Run(bracketed(joined(plan.bands)), "quiet")), plan.commitment)


def _traceable(plan: CheckedPlan) -> Words:
    if not plan.traceable:
        return ()
    return aside(words(Run(phrase("traceable", part=f"{plan.traceable:.0%}"), "quiet")))


def _since(plan: CheckedPlan) -> Cell:
    """How the total moved since the baseline; nothing where there is nothing to compare with."""
    if plan.regression is None:
        return Cell()
    change = next((change for change in plan.regression.changes if change.level == "total"), None)
    if change is None:
        return text("0")
    return text(moved(change), tone="poor" if change.fails else "plain")


def _each(report: CheckReport, plans: Sequence[CheckedPlan], files: Mapping[str, str]) -> Iterator[Section]:
    """A section for every plan of which there is something to say."""
    for plan in plans:
        blocks = tuple(found_in(report, plan))
        if blocks:
            title = (_status(report, plan), both(f" {files[plan.path]} "), totals(plan))
            said = Text(*("".join(part.in_language(language) for part in title).strip() for language in ("en", "zh")))
            yield Section(plan.id or plan.status, said, blocks)
