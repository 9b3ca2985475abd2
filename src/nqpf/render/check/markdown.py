"""The outcome of a check as Markdown, for a comment under a change or a job's summary: the verdict first, and short."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text
from nqpf.render.check.spoken import (
    against,
    beside,
    causes,
    gravest_first,
    in_document,
    largest_first,
    moved,
    node,
    not_compared,
    place,
    reasons,
    tags,
    totals,
    verdict,
    waived,
)
from nqpf.render.folded import LONGEST, escape, fitting, marker, opening, title_of
from nqpf.render.options import Options
from nqpf.report.check.view import CheckedPlan, CheckReport, RegressionView
from nqpf.report.check.words import word
from nqpf.report.words.marks import aside, colon, named

_ROWS = 20_000
"""Characters of the page that the table may take."""
_MOST = 30


def render(report: CheckReport, options: Options) -> str:
    """The outcome as GitHub-flavoured Markdown, cut where it would be too long for a comment."""
    language = options.language
    told = _ordered(report)
    failed = report.failed or report.unreadable
    head = [marker("check"), f"## {word('verdict-failed' if failed else 'verdict-passed', language)}", ""]
    head += [f"{escape(text)}\n" for text in (verdict(report, language), reasons(report, language)) if text]
    columns, rule = ["status", "path", "score"], "|---|---|---:|"
    if report.baseline is not None:
        columns, rule = [*columns, "change"], f"{rule}---:|"
    head += [f"| {' | '.join(word(name, language) for name in columns)} |", rule]
    rows = fitting((_row(report, plan, options) for plan in told), _ROWS)
    page = "\n".join([*head, *rows, ""])
    if len(rows) < len(told):
        page += f"\n{word('more_plans', language, count=len(told) - len(rows))}\n"
    foot = escape(against(report, language))
    listed = [plan for plan in told if _is_told(plan) or not_compared(report, plan, language)]
    # Room for the last lines, whatever their figures.
    room = LONGEST - len(page) - len(foot) - 300
    blocks = fitting(("\n".join(_block(report, plan, options)) for plan in listed), room)
    cut = f"**{word('cut', language, count=len(listed) - len(blocks))}**\n" if len(blocks) < len(listed) else ""
    return "\n".join(filter(None, (page, *blocks, cut, foot))).rstrip("\n") + "\n"


def _ordered(report: CheckReport) -> list[CheckedPlan]:
    """What did not pass comes first: it must not be what is cut."""
    return sorted(report.plans, key=lambda plan: plan.status == "passed")


def _row(report: CheckReport, plan: CheckedPlan, options: Options) -> str:
    status = word(plan.status, options.language)
    emphasis = "" if plan.status == "passed" else "**"
    change = "" if report.baseline is None else f" {_change(plan, options)} |"
    figures = " · ".join(filter(None, (totals(plan, options.language), escape(beside(plan, options.language)))))
    drafted = aside(word("draft", options.language), options.language) if plan.draft else ""
    return f"| {emphasis}{status}{emphasis} | {escape(plan.path)}{drafted} | {figures} |{change}"


def _change(plan: CheckedPlan, options: Options) -> str:
    """How the total moved since the baseline; nothing where there is nothing to compare with."""
    if plan.regression is None:
        return ""
    change = next((change for change in plan.regression.changes if change.level == "total"), None)
    if change is None:
        return "0"
    told = escape(moved(change, options.language))
    return f"**{told}**" if change.fails else told


def _is_told(plan: CheckedPlan) -> bool:
    return bool(plan.failures or plan.findings or plan.waivers or plan.problems or plan.regression)


def _block(report: CheckReport, plan: CheckedPlan, options: Options) -> Iterator[str]:
    """Everything about a plan, folded. The summary is HTML, in which Markdown means nothing."""
    status = word(plan.status, options.language)
    summary = f"{status} <code>{title_of(plan.path)}</code> {totals(plan, options.language)}".rstrip()
    yield opening(summary, plan.id or "unreadable")
    yield from _most(_failures(plan, options), options)
    yield from _most(_problems(plan, options), options)
    yield from _most(_findings(plan, options), options)
    yield from _most(_waivers(plan, options), options)
    if plan.regression:
        yield from _regression(plan, plan.regression, options)
    alone = not_compared(report, plan, options.language)
    if alone:
        yield f"- {escape(alone)}"
    yield "\n</details>\n"


def _failures(plan: CheckedPlan, options: Options) -> list[str]:
    lines = []
    for failure in plan.failures:
        title = aside(_say(failure.title, options), options.language) if failure.title else ""
        told = f"{_say(failure.message, options)}{title}"
        if failure.waived_by:
            lines.append(f"- {told} · {escape(waived(plan, failure.waived_by, options.language))}")
            continue
        fixes = [
            f"  - +{fix.gain:.2f} {escape(fix.id)} {_say(fix.title, options)} · {_place(plan.path, fix.line)}"
            for fix in failure.fix
        ]
        lines.append("\n".join([f"- **{told}**", *fixes]))
    return lines


def _problems(plan: CheckedPlan, options: Options) -> list[str]:
    return [
        f"- {_place(problem.file, problem.line, problem.column)} {_say(problem.message, options)}"
        + aside(_say(problem.hint, options), options.language)
        for problem in plan.problems
    ]


def _findings(plan: CheckedPlan, options: Options) -> list[str]:
    lines = []
    for finding in gravest_first(plan.findings):
        tagged = escape(tags(plan, finding, options.language))
        head = (f"**{tagged}**" if finding.fails else tagged) + colon(options.language)
        told = f"{_say(finding.message, options)}{aside(_say(finding.hint, options), options.language)}"
        where = in_document(plan, finding, options.language)
        at = escape(where) if where else _place(plan.path, finding.line, finding.column)
        lines.append(f"- {head}{told} · {escape(finding.id)} · {at}")
    return lines


def _waivers(plan: CheckedPlan, options: Options) -> list[str]:
    return [
        f"- {escape(word('waiver_of', options.language, id=waiver.id))} · "
        f"{escape(word(waiver.status, options.language, expires=waiver.expires))} · "
        f"{escape(waiver.owner)}{colon(options.language)}{_say(waiver.reason, options)} · "
        f"{_place(waiver.file, waiver.line)}"
        for waiver in plan.waivers
    ]


def _regression(plan: CheckedPlan, regression: RegressionView, options: Options) -> Iterator[str]:
    language = options.language
    since = word("since", language, baseline=regression.baseline)
    why = causes(regression.causes, language) if regression.changes else word("no_change", language)
    yield f"\n{escape(since)}{colon(language)}{escape(why)}\n"
    changes = [
        f"- {'**' if change.fails else ''}{escape(node(change, language))} {escape(moved(change, language))}"
        f"{'**' if change.fails else ''} · {_place(plan.path, change.line)}"
        + "".join(f"\n  - {_say(text, options)}" for text in change.missing)
        for change in largest_first(regression.changes)
    ]
    yield from _most(changes, options)
    if regression.gone:
        yield f"- {escape(word('gone', language, listed=named(regression.gone, language)))}"


def _most(lines: Sequence[str], options: Options) -> Iterator[str]:
    yield from lines[:_MOST]
    if len(lines) > _MOST:
        yield f"- {word('more', options.language, count=len(lines) - _MOST)}"


def _place(path: str, line: int, column: int = 0) -> str:
    return place(escape(path), line, column)


def _say(text: Text, options: Options) -> str:
    return escape(text.in_language(options.language))
