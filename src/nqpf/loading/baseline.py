"""Read baselines: what `nqpf baseline` wrote, reports of `nqpf score`, or a directory of either."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from nqpf.base.errors import InputError, Problem, Refused
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Span
from nqpf.gate.baseline import FORMAT, Baseline, PlanBaseline, from_report, gather
from nqpf.loading.files.reading import read_source
from nqpf.loading.files.roles import BASELINE
from nqpf.loading.files.root import find_root, leads_out, led_out

_REPORTS = ("nqpf/report/1", "nqpf/report/2")
"""What a baseline takes from a report stands alike in both."""
_MAX_BYTES = 32 * 1024 * 1024
_HOW = Text(
    "write one with `nqpf baseline`, or with `nqpf score --format json`",
    "请用 `nqpf baseline` 或 `nqpf score --format json` 生成",
)


def load_baseline(path: Path) -> Baseline:
    """The baseline in the file `path`, or in all `*.json` files directly in the directory `path`.

    Raises :class:`InputError` for a file that is neither a baseline nor a report, for a plan that is in the
    baseline twice, and for a link in the directory to outside its repository.
    """
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise InputError([_problem(path, "there is no *.json file in this directory", "此目录下没有 *.json 文件")])
    if path.is_dir():
        root = find_root(path)
        if out := [led_out(file) for file in files if leads_out(file, root)]:
            raise InputError(out)
    try:
        return gather(plan for file in files for plan in _plans(file))
    except Refused as refused:
        raise InputError([Problem(Span(path.as_posix()), refused.message, refused.hint)]) from None


def _plans(path: Path) -> Iterator[PlanBaseline]:
    content = _read(path)
    schema = content.get("schema") if isinstance(content, dict) else None
    try:
        if schema in _REPORTS:
            yield PlanBaseline.model_validate(from_report(content))
            return
        if schema == FORMAT:
            yield from Baseline.model_validate(content).plans
            return
    except (ValidationError, LookupError, TypeError):
        # Written by a program, not by hand: its reader needs to know which file, not which of its figures.
        raise InputError([_problem(path, "this baseline is incomplete", "基线文件不完整", _HOW)]) from None
    raise InputError([_problem(path, "this is neither a baseline nor a report", "既不是基线，也不是评分报告", _HOW)])


def _read(path: Path) -> Any:
    source = read_source(str(path), BASELINE, encoding="utf-8", max_bytes=_MAX_BYTES)
    try:
        return json.loads(source.text)
    except json.JSONDecodeError as error:
        span = Span(source.name, error.lineno, error.colno)
        said = Text(f"this is not valid JSON: {error.msg}", f"不是有效的 JSON：{error.msg}")
        raise InputError([Problem(span, said, _HOW)]) from None
    except (RecursionError, ValueError):  # a number of very many digits
        raise InputError([_problem(path, "this is not valid JSON", "不是有效的 JSON", _HOW)]) from None


def _problem(path: Path, en: str, zh: str, hint: Text = NO_TEXT) -> Problem:
    return Problem(Span(path.as_posix()), Text(en, zh), hint)
