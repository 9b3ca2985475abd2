"""The report as JSON (`schema: nqpf/report/2`): every figure unrounded, both languages, stable order."""

import json
from typing import Any

from nqpf.base.language import Text
from nqpf.base.safe import ACTIVE
from nqpf.render.options import Options
from nqpf.report.score.view import Report


def render(report: Report, options: Options) -> str:
    """The whole report; options change nothing in it."""
    return to_json(report)


def to_json(record: Any, indent: int | None = 2) -> str:
    """A named tuple as JSON text, in one line where `indent` is None; a figure that is not finite is a fault."""
    text = json.dumps(as_plain(record), ensure_ascii=False, allow_nan=False, indent=indent)
    return ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def as_plain(value: Any) -> Any:
    """A record as a mapping of its fields, all the way down."""
    if isinstance(value, Text):
        return {"en": value.en, "zh": value.zh}
    if not isinstance(value, tuple):
        return value
    if hasattr(value, "_asdict"):
        return {name: as_plain(part) for name, part in value._asdict().items()}
    return [as_plain(part) for part in value]
