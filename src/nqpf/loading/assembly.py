"""Put a rubric's value together from its files, each value still found in the file that states it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from nqpf.errors import InputError, Problem
from nqpf.language import Text
from nqpf.loading.decoding import read_source
from nqpf.loading.document import Document, parse_document
from nqpf.loading.root import inside
from nqpf.loading.suggestions import nearest
from nqpf.source import Pointer, Span

_MOST_FILES = 64
_BESIDE = ("weight", "basis")
"""Keys that stand beside the include of a dimension in the main file; all others come from the included one."""


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
            message = Text("the included file is no mapping of `key: value` lines", "被引入的文件不是“键: 值”映射")
            raise InputError([Problem(self.parts[-1].document.positions.span(()), message)])
        problems = [
            Problem(
                self.main.positions.span(at),
                Text(f"`{key}:` is missing", f"缺少 `{key}:`"),
                Text("state it beside `file:`", "请写在 `file:` 旁"),
            )
            for key in _BESIDE
            if at[0] == "dimensions" and key not in entry and key not in content
        ]
        if problems:
            raise InputError(problems)
        for key in content.keys() & beside.keys():
            message = Text(f"`{key}` also stands in {entry['file']}", f"`{key}` 在 {entry['file']} 中也有")
            hint = Text("state it in one of the two", "只在其中一处写明")
            raise InputError([Problem(self.main.positions.key_span((*at, key)), message, hint)])
        return {**content, **beside}

    def _include(self, name: Any, named_at: Pointer, at: Pointer, under: str | None = None) -> Any:
        if not isinstance(name, str) or not inside(self.root, name):
            message = Text(
                "only files below the rubric's own directory can be included", "只能引入评价标准目录内的文件"
            )
            raise InputError([Problem(self.main.positions.span(named_at), message)])
        name = PurePosixPath(name).as_posix()
        path = self.root / name
        if name in self.files or len(self.files) >= _MOST_FILES:
            # Each file once, and not without end: a small rubric must not read gigabytes.
            message = Text(f"`{name}` is included twice, or too many files are", f"`{name}` 重复引入，或引入的文件过多")
            hint = Text(f"each file once, {_MOST_FILES} at most", f"每个文件只引入一次，最多 {_MOST_FILES} 个")
            raise InputError([Problem(self.main.positions.span(named_at), message, hint)])
        if not _is_file(path):
            message = Text(f"there is no file `{name}`", f"没有文件 `{name}`")
            hint = Text("paths start at the rubric's own directory", "路径从评价标准所在目录算起")
            raise InputError([Problem(self.main.positions.span(named_at), message, hint)])
        self.files[name] = path
        document = _parse(path)
        self.parts.append(_Included(at, document, under))
        if under is None:
            return document.value
        value = document.value if isinstance(document.value, dict) else {}
        problems = [
            Problem(
                document.positions.key_span((key,)),
                Text(f"unknown key `{key}`", f"未知的键 `{key}`"),
                nearest(key, [under]),
            )
            for key in value
            if key != under
        ]
        if problems or under not in value:
            missing = Problem(document.positions.span(()), Text(f"`{under}:` is missing", f"缺少 `{under}:`"))
            raise InputError(problems or [missing])
        return value[under]

    def locate(self, pointer: Sequence[str | int], key: bool) -> Span:
        """The place of a value in the file that states it."""
        for part in self.parts:
            depth = len(part.at)
            rest = tuple(pointer[depth:])
            if tuple(pointer[:depth]) == part.at and not self._beside(part, rest):
                inner = (part.under, *rest) if part.under else rest
                return part.document.positions.locate(inner, key)
        return self.main.positions.locate(pointer, key)

    def _beside(self, part: _Included, rest: Pointer) -> bool:
        """Whether the main file states it, beside the include."""
        return bool(
            rest
            and part.under is None
            and self.main.positions.has((*part.at, rest[0]))
            and not part.document.positions.has(rest[:1])
        )

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


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _parse(path: Path) -> Document:
    source = read_source(str(path))
    return parse_document(source.text, source.name)
