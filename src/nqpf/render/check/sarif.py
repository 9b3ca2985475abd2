"""The outcome of a check as SARIF 2.1.0, for code scanning and editors.

Sections of the standard are those of OASIS SARIF 2.1.0 with errata 01.
"""

import re
from typing import Any
from urllib.parse import quote

from nqpf.base.language import Language
from nqpf.base.safe import plain
from nqpf.render.check.results import Result, findable, flat
from nqpf.render.json import to_json
from nqpf.render.markdown.escape import escape
from nqpf.render.options import Options
from nqpf.report.check.rules import described
from nqpf.report.check.view import CheckReport, WaiverView
from nqpf.report.check.words import word

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")


def render(report: CheckReport, options: Options) -> str:
    """One run; its messages are in the reader's language."""
    results = flat(report, options.language)
    rules = sorted({result.rule for result in results})
    compared = any(plan.regression or any(f.known is not None for f in plan.findings) for plan in report.plans)
    driver = {
        "name": report.tool.name,
        "version": report.tool.version,
        "rules": [_rule(rule, options.language) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": "zh-CN" if options.language == "zh" else "en-US",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "the directory that the check ran in"}}},
        "results": [_result(result, rules, compared, options.language) for result in results],
    }
    return to_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: str, language: Language) -> dict[str, Any]:
    title, about = (text.in_language(language) for text in described(rule)[:2])
    return {
        "id": rule,
        "shortDescription": {"text": _message(title)},
        "fullDescription": {"text": _message(about)},
        "help": {"text": _message(about), "markdown": f"**{escape(title)}**\n\n{escape(about)}"},
        "defaultConfiguration": {"level": described(rule).level},
    }


def _result(result: Result, rules: list[str], compared: bool, language: Language) -> dict[str, Any]:
    told: dict[str, Any] = {
        "ruleId": result.rule,
        "ruleIndex": rules.index(result.rule),
        "level": result.level,
        "message": {"text": _message(result.sentence(language))},
        "locations": [_location(result.path, result.line, result.column)],
        "partialFingerprints": {"nqpf/v1": result.fingerprint},
        # Either all results of a run have this list or none has (3.27.23).
        "suppressions": _suppressions(result, language),
        "properties": {"id": result.id},
    }
    if compared:
        # As above (3.27.24). A baseline holds findings; whatever else is here was not in it.
        told["baselineState"] = "unchanged" if result.known else "new"
    return told


def _suppressions(result: Result, language: Language) -> list[dict[str, Any]]:
    if result.waived and not result.waivers:
        return [{"kind": "external", "status": "accepted", "justification": _message(result.waived)}]
    suppressions = [_suppression(waiver, language) for waiver in result.waivers]
    return list({str(suppression): suppression for suppression in suppressions}.values())


def _suppression(waiver: WaiverView, language: Language) -> dict[str, Any]:
    owner, reason = plain(waiver.owner), plain(waiver.reason.in_language(language))
    expires = plain(waiver.expires)
    justification = word("justification", language, owner=owner, reason=reason, expires=expires)
    return {
        "kind": "external",
        "status": "accepted",
        "justification": _message(justification),
        "location": _location(findable(waiver.file), waiver.line, 0),
        "properties": {"id": plain(waiver.id), "owner": owner, "expires": expires},
    }


def _location(path: str, line: int, column: int) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(path)}
    if line:
        physical["region"] = {"startLine": line, **({"startColumn": column} if column else {})}
    return {"physicalLocation": physical}


def _artifact(path: str) -> dict[str, str]:
    """A file as a URI: relative to where the check ran, unless the path leads from the root of a disk."""
    if _ABSOLUTE.match(path):
        return {"uri": f"file:///{quote(path.lstrip('/'), safe='/:')}"}
    return {"uri": quote(path), "uriBaseId": _ROOT}


def _message(text: str) -> str:
    """Text in which nothing is a placeholder (3.11.5) or an embedded link (3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")
