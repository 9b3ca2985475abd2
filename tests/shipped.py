"""Every text that readers of the tool see, as it is shipped: messages, help, rubric, pages, documents, outputs."""

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from inspect import getdoc
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import yaml

import nqpf

ROOT = Path(__file__).parent.parent
QUICK = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's loader, where there is one: the rubric is large."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_DOCUMENTS = (
    "README.md",
    "CHANGELOG.md",
    "rubric/README.md",
    "tests/benchmarks/README.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
)
_FOLDERS = {
    ".github": {".md", ".yml"},
    ".gitlab": {".yml"},
    "rubric": {".yaml"},
    "src/nqpf/render": {".yaml", ".js"},
    "tests/golden": {".txt", ".md", ".csv", ".xml"},
    "examples/reports": {".txt", ".md", ".csv", ".html"},
}
_HELP = """
import typer
from nqpf.cli.app import app, COMMANDS
from typer.testing import CliRunner
for command in ("", *COMMANDS):
    group = CliRunner().invoke(app, [*command.split(), "--help"])
    print(group.output)
"""


class Shipped(NamedTuple):
    """A text and where it comes from."""

    place: str
    text: str


class Pair(NamedTuple):
    """A text in both languages; placeholders are `{}`."""

    place: str
    en: str
    zh: str


def pairs() -> Iterator[Pair]:
    """Every text of the source that is written in both languages."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                said = [_said(argument) for argument in [*node.args, *(word.value for word in node.keywords)]]
                where = f"{_name(path)}:{node.lineno}"
                yield from (Pair(where, en, zh) for en, zh in pairwise(said) if _CHINESE.search(zh) and _english(en))


def rubric_pairs() -> Iterator[Pair]:
    """Every text of the rubric that is written in both languages."""
    for path in sorted((ROOT / "rubric").rglob("*.yaml")):
        yield from _bilingual(yaml.load(path.read_text("utf-8"), QUICK), _name(path))


def texts() -> Iterator[Shipped]:
    """All of them, in either language. Line breaks and indentation are one space, so that no phrase hides."""
    for pair in pairs():
        yield from (Shipped(pair.place, text) for text in (pair.en, pair.zh) if text)
    for path in _files():
        yield Shipped(_name(path), " ".join(_seen(path).split()))
    for path in sorted((ROOT / "src/nqpf/schema/json").glob("*.json")):
        found = _descriptions(json.loads(path.read_text("utf-8")))
        yield Shipped(_name(path), " ".join([*found, *_keys(json.loads(path.read_text("utf-8")))]))
    for name in ("", *nqpf.__all__):
        described = getattr(nqpf, name) if name else nqpf
        yield Shipped(f"help(nqpf.{name})", " ".join((getdoc(described) or "").split()))
    for language in ("en", "zh"):
        yield Shipped(f"--help ({language})", " ".join(_help(language).split()))


def _seen(path: Path) -> str:
    """What a reader sees of a file: no tags of a page, and of a script its strings."""
    text = path.read_text("utf-8")
    if path.suffix == ".html":
        return re.sub(r"<style.*?</style>|<script.*?</script>|<[^>]*>", " ", text, flags=re.DOTALL)
    if path.suffix == ".js":
        return " ".join(re.findall(r'"[^"\n]*"|`[^`]*`', text))
    return text


def _files() -> Iterator[Path]:
    yield from (ROOT / name for name in _DOCUMENTS)
    for folder, endings in _FOLDERS.items():
        yield from (path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in endings)


def _help(language: str) -> str:
    environment = os.environ | {"NQPF_LANG": language, "COLUMNS": "400", "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run([sys.executable, "-c", _HELP], env=environment, capture_output=True, check=True)
    return ran.stdout.decode()


def _english(text: str) -> bool:
    return bool(re.search("[A-Za-z]{2}", text)) and not _CHINESE.search(text)


def _said(node: ast.expr) -> str:
    """The words of a text, with `{}` for what is put in; nothing of what is no text."""
    match node:
        case ast.Constant(value=str(text)):
            return re.sub(r"\{\w+(:[^}]*)?\}", "{}", text)
        case ast.JoinedStr(values=parts):
            return "".join(_said(part) if isinstance(part, ast.Constant) else "{}" for part in parts)
        case ast.BinOp(left=left, right=right):
            return _said(left) + _said(right)
        case ast.Call():
            return "{}"
        case _:
            return ""


def _descriptions(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in {"description", "enumDescriptions"}:
                yield from [inner] if isinstance(inner, str) else inner
            yield from _descriptions(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _descriptions(inner)


def _keys(value: Any) -> Iterator[str]:
    """The names of a format's keys, their parts as words of their own."""
    if isinstance(value, dict):
        yield from (key.replace("_", " ") for key in value.get("properties", ()))
        for inner in value.values():
            yield from _keys(inner)


def _bilingual(value: Any, place: str) -> Iterator[Pair]:
    if isinstance(value, dict):
        if isinstance(value.get("en"), str) and isinstance(value.get("zh"), str):
            yield Pair(place, value["en"], value["zh"])
        for key, inner in value.items():
            yield from _bilingual(inner, f"{place} {key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            name = inner.get("id", number) if isinstance(inner, dict) else number
            yield from _bilingual(inner, f"{place} {name}")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
