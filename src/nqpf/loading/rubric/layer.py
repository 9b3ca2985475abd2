"""One rubric file with those it includes: a dimension, a lens, figures or bounds may be in a file of their own."""

from pathlib import Path, PurePosixPath
from typing import Any

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.loading.files.companion import read_companion
from nqpf.loading.files.existence import is_file
from nqpf.loading.files.roles import RUBRIC
from nqpf.loading.files.root import inside
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.rubric.former import give_present_names
from nqpf.loading.syntax.document import Document, parse_document
from nqpf.loading.syntax.origins import Origins, Place

MOST_FILES = 64
_BESIDE = ("weight", "basis")
"""Keys that stand beside the include of a dimension in the main file; all others come from the included one."""


class Layer:
    """A rubric's value as one file and those that it includes state it."""

    def __init__(self, path: Path, origins: Origins, most: int = MOST_FILES) -> None:
        """Read `path` and the files it includes, `most` in all.

        Raises :class:`InputError` where one cannot be read or included.
        """
        self.root = path.parent
        self.most = most
        self.files = {path.name: path}
        self.origins = origins
        self.main = _parse(path)
        self.place = Place(self.main.positions)
        self.value = self.main.value
        self.extends = isinstance(self.value, dict) and "extends" in self.value
        if isinstance(self.value, dict):
            self._include_all()

    def _include_all(self) -> None:
        """Follow `file:` in the entries of a section, or in the section itself."""
        value, places = dict(self.value), self.origins.entries(self.value, self.place)
        give_present_names(value, places)
        for key in ("dimensions", "lenses"):
            if isinstance(value.get(key), list):
                entries = [self._entry(entry, places[key].below(n), key) for n, entry in enumerate(value[key])]
                value[key] = self.origins.made([entry for entry, _ in entries], [place for _, place in entries])
        if isinstance(value.get("materiality"), dict):
            value["materiality"], places["materiality"] = self._entry(
                value["materiality"], places["materiality"], "materiality"
            )
        figures = value.get("benchmarks")
        if isinstance(figures, dict) and set(figures) == {"file"}:
            value["benchmarks"], places["benchmarks"] = self._figures(figures["file"], places["benchmarks"])
        self.value = self.origins.made(value, places)

    def _entry(self, entry: Any, at: Place, section: str) -> tuple[Any, Place]:
        if not isinstance(entry, dict) or "file" not in entry:
            return entry, at
        included = self._include(entry["file"], at.below("file"))
        content, place = included.value, Place(included.positions)
        if not isinstance(content, dict):
            place.refuse(
                Text("the included file is not a mapping of `key: value` lines", "被引入的文件不是“键: 值”映射")
            )
        beside = {key: value for key, value in entry.items() if key != "file"}
        # In a rubric that extends another, the dimension may only say what differs.
        missing = [key for key in _BESIDE if key not in entry and key not in content]
        if section == "dimensions" and missing and not self.extends:
            hint = Text("state it beside `file:`", "请写在 `file:` 旁")
            raise InputError(
                Problem(at.span(), Text(f"`{key}:` is missing", f"缺少 `{key}:`"), hint) for key in missing
            )
        for key in content.keys() & beside.keys():
            message = Text(f"`{key}` is also in {entry['file']}", f"`{key}` 在 {entry['file']} 中也有")
            hint = Text("keep it in one of the two", "只在其中一处写明")
            raise InputError([Problem(at.below(key).span(key=True), message, hint)])
        places = {key: place.below(key) for key in content} | {key: at.below(key) for key in beside}
        return self.origins.made({**content, **beside}, places), place

    def _figures(self, name: Any, at: Place) -> tuple[Any, Place]:
        """The `figures:` of the benchmarks' file, which has no other key."""
        document = self._include(name, at.below("file"))
        place = Place(document.positions)
        value = document.value if isinstance(document.value, dict) else {}
        unknown = [key for key in value if key != "figures"]
        if unknown:
            raise InputError(
                Problem(
                    place.below(key).span(key=True),
                    Text(f"unknown key `{key}`", f"未知的键 `{key}`"),
                    nearest(key, ["figures"]),
                )
                for key in unknown
            )
        if "figures" not in value:
            place.refuse(Text("`figures:` is missing", "缺少 `figures:`"))
        return value["figures"], place.below("figures")

    def _include(self, name: Any, at: Place) -> Document:
        """The document of the file `name`, named at `at`."""
        if not isinstance(name, str) or not inside(self.root, name):
            at.refuse(
                Text("only files below the rubric's own directory can be included", "只能引入评价标准目录内的文件"),
            )
        name = PurePosixPath(name).as_posix()
        path = self.root / name
        if name in self.files or len(self.files) >= self.most:
            # Each file once, and not without end: a small rubric must not read gigabytes.
            at.refuse(
                Text(f"`{name}` is included twice, or too many files are", f"`{name}` 重复引入，或引入的文件过多"),
                Text(f"each file once, {MOST_FILES} at most", f"每个文件只引入一次，最多 {MOST_FILES} 个"),
            )
        if not is_file(path):
            hint = Text("paths start at the rubric's own directory", "路径从评价标准所在目录算起")
            at.refuse(Text(f"there is no file `{name}`", f"没有文件 `{name}`"), hint)
        self.files[name] = path
        return _parse(path)


def _parse(path: Path) -> Document:
    source = read_companion(str(path), RUBRIC)
    return parse_document(source.text, source.name)
