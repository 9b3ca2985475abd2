"""The outcome of a check as a GitLab Code Quality report, which merge requests compare by fingerprint."""

from typing import Any

from nqpf.base.language import Language
from nqpf.render.check.results import Result, flat
from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.report.check.view import CheckReport
from nqpf.report.words.marks import listed

_SEVERITY = {"error": "major", "warning": "minor", "note": "info"}


def render(report: CheckReport, options: Options) -> str:
    """One array; its descriptions are in the reader's language."""
    return to_json(tuple(_issue(result, options.language) for result in flat(report, options.language)))


def _issue(result: Result, language: Language) -> dict[str, Any]:
    return {
        "description": listed((result.sentence(language), result.waived), language),
        "check_name": result.rule,
        "fingerprint": result.fingerprint,
        "severity": _severity(result),
        "location": {"path": result.path, "lines": {"begin": max(result.line, 1)}},
    }


def _severity(result: Result) -> str:
    """GitLab's words: an unreadable plan blocks, what keeps one from passing is critical, what is waived is not."""
    if result.waived:
        return "info"
    if result.kind == "problem":
        return "blocker"
    return "critical" if result.fails else _SEVERITY[result.level]
