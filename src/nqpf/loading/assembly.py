"""Put a rubric's value together from its files, each value still found in the file that states it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from nqpf.errors import InputError, Problem
from nqpf.language import Text
from nqpf.loading.decoding import read_source
from nqpf.loading.document import Document, parse_document
from nqpf.loading.suggestions import nearest
from nqpf.source import Pointer, Span

MAIN = "rubric.yaml"
_INCLUDING = ("file", "weight", "basis")
"""Keys that stand beside an include in the main file; all others come from the included one."""


@dataclass(frozen=True, slots=True)
class _Included:
    """A file taken in at `at`; `under` is the key of that file's root whose value was taken, if any."""

    at: Pointer
    document: Document
    under: str | None = None


class Assembly:
    """A rubric's value put together from several files, each value still found in its own file."""

    def __init__(self, path: Path) -> None:
        """Read `path` and every file it includes.

        Raises :class:`InputError` where one cannot be read or included.
        """
        self.root = path.parent
        self.files = {path.name: path}
        self.main = _parse(path)
        self.parts: list[_Included] = []
        self.value = self.main.value
        if isinstance(self.value, dict):
            self.value = {key: self._resolve(value, (key,)) for key, value in self.value.items()}
            self.value = self._with_figures(self.value)

    def _resolve(self, value: Any, at: Pointer) -> Any:
        """Follow `file:` in the entries of a section, or in the section itself."""
        if at == ("benchmarks",) and isinstance(value, dict) and set(value) == {"file"}:
            return self._include(value["file"], (*at, "file"), at, under="figures")
        if at[0] in ("dimensions", "lenses") and isinstance(value, list):
            return [self._entry(entry, (*at, number)) for number, entry in enumerate(value)]
        return value

    def _entry(self, entry: Any, at: Pointer) -> Any:
        if not isinstance(entry, dict) or "file" not in entry:
            return entry
        content = self._include(entry["file"], (*at, "file"), at)
        beside = {key: value for key, value in entry.items() if key != "file"}
        if not isinstance(content, dict):
            return content
        for key in content.keys() & beside.keys():
            message = Text(f"`{key}` also stands in {entry['file']}", f"`{key}` 在 {entry['file']} 中也有")
            hint = Text("state it in one of the two", "只在其中一处写明")
            raise InputError([Problem(self.main.positions.key_span((*at, key)), message, hint)])
        return {**content, **beside}

    def _include(self, name: Any, named_at: Pointer, at: Pointer, under: str | None = None) -> Any:
        inside = (
            isinstance(name, str) and not PurePosixPath(name).is_absolute() and ".." not in PurePosixPath(name).parts
        )
        if not inside or "\\" in name or not (self.root / name).resolve().is_relative_to(self.root.resolve()):
            message = Text(
                "only files below the rubric's own directory can be included", "只能引入评价标准目录内的文件"
            )
            raise InputError([Problem(self.main.positions.span(named_at), message)])
        self.files[name] = self.root / name
        document = _parse(self.root / name)
        self.parts.append(_Included(at, document, under))
        return document.value.get(under) if under and isinstance(document.value, dict) else document.value

    def locate(self, pointer: Sequence[str | int], key: bool) -> Span:
        """The place of a value in the file that states it."""
        for part in self.parts:
            depth = len(part.at)
            rest = tuple(pointer[depth:])
            if tuple(pointer[:depth]) == part.at and not (rest and rest[0] in _INCLUDING):
                inner = (part.under, *rest) if part.under else rest
                return part.document.positions.locate(inner, key)
        return self.main.positions.locate(pointer, key)

    def _with_figures(self, value: dict[str, Any]) -> dict[str, Any]:
        """Put the figure itself where a check names one, so that a check needs nothing but itself."""
        figures = {
            figure["id"]: {key: figure[key] for key in ("unit", "value", "year", "source") if key in figure}
            for figure in value.get("benchmarks") or ()
            if isinstance(figure, dict) and isinstance(figure.get("id"), str)
        }
        problems: list[Problem] = []

        def put(node: Any, at: Pointer) -> Any:
            if isinstance(node, list):
                return [put(child, (*at, number)) for number, child in enumerate(node)]
            if not isinstance(node, dict):
                return node
            if at[-1] == "check" and isinstance(node.get("benchmark"), str):
                name = node["benchmark"]
                if name not in figures:
                    message = Text(f"`{name}` is not a benchmark of the rubric", f"评价标准中没有对标值 `{name}`")
                    span = self.locate((*at, "benchmark"), False)
                    problems.append(Problem(span, message, nearest(name, figures)))
                return {**node, "benchmark": figures.get(name)}
            return {key: put(child, (*at, key)) for key, child in node.items()}

        resolved = {**value, "dimensions": put(value.get("dimensions"), ("dimensions",))}
        if problems:
            raise InputError(problems)
        return resolved


def _parse(path: Path) -> Document:
    source = read_source(str(path))
    return parse_document(source.text, source.name)
