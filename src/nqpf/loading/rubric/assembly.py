"""Put a rubric's value together from its files, each value still found in the file that states it."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.bundled import bundled_directory
from nqpf.loading.files.existence import is_directory, is_file
from nqpf.loading.files.root import inside, refuse_leading_out
from nqpf.loading.messages.suggestions import LONGEST_WORD, nearest
from nqpf.loading.rubric.compiled import FORMAT, MAIN
from nqpf.loading.rubric.extension import CHANGES, Extension
from nqpf.loading.rubric.figures import with_figures
from nqpf.loading.rubric.layer import MOST_FILES, Layer
from nqpf.loading.syntax.origins import Origins, Place
from nqpf.rubric.model import Rubric

BUNDLED = "bundled"
"""The word that stands for the rubric that comes with the package."""
_MOST_EXTENSIONS = 8
_NAME = ("id", "version")


class Assembly:
    """A rubric's value put together from several files, each value still found in its own file.

    `stated` is the value as written, with figures named by id; in `value` the checks hold the figures themselves.
    """

    def __init__(self, path: Path) -> None:
        """Read the rubric in the directory `path` (its `rubric.yaml`) or in the file `path`.

        Files that it includes and rubrics that it extends are read, too. Raises :class:`InputError` where one cannot
        be read, included or extended.
        """
        self._origins = Origins()
        self._left = MOST_FILES
        self._base: Any = None
        layer = self._layer(main_file(path))
        self.files = layer.files
        self.stated, self._place = self._extended(layer, [layer.root / next(iter(layer.files))])
        self.value = with_figures(self.stated, self.locate)

    @property
    def borrows_its_name(self) -> bool:
        """Whether it differs from the rubric that it extends, yet calls itself by the same id and version."""
        base = self._base
        return base is not None and base != self.stated and all(base.get(k) == self.stated.get(k) for k in _NAME)

    def locate(self, pointer: Sequence[str | int], key: bool) -> Span:
        """The place of a value in the file that states it."""
        place, found = self._origins.find(self.stated, self._place, pointer)
        return place.span(key and found)

    def _layer(self, path: Path) -> Layer:
        """The layer that begins with `path`; all of them together may read so many files."""
        layer = Layer(path, self._origins, self._left)
        self._left -= len(layer.files)
        return layer

    def _extended(self, layer: Layer, chain: list[Path]) -> tuple[Any, Place]:
        """A layer's value over that of the rubric it extends, if any. `chain`: the files that led here."""
        value, place = layer.value, layer.place
        if not isinstance(value, dict):
            return value, place
        stray = [key for key in CHANGES if key in value]
        if not layer.extends:
            _refuse_misspelt(value, place)
            if stray:
                message = Text(f"`{stray[0]}:` goes with `extends:`", f"`{stray[0]}:` 须与 `extends:` 合用")
                hint = Text("name the rubric to change: `extends: bundled`", "请写明所扩展的标准：`extends: bundled`")
                raise InputError([Problem(place.below(stray[0]).span(key=True), message, hint)])
            return value, place
        path = _base(value["extends"], layer, place.below("extends"))
        if len(chain) > _MOST_EXTENSIONS or any(path.resolve() == before.resolve() for before in chain):
            place.below("extends").refuse(
                Text("rubrics extend one another in a circle, or too deep", "评价标准循环扩展，或层数过多"),
                Text(f"at most {_MOST_EXTENSIONS} one over another", f"最多 {_MOST_EXTENSIONS} 层"),
            )
        base, base_at = self._extended(self._layer(path), [*chain, path])
        if not isinstance(base, dict) or base.get("nqpf") != FORMAT:
            place.below("extends").refuse(
                Text(f"`{value['extends']}` is not a rubric", f"`{value['extends']}` 不是评价标准"),
            )
        self._base = base
        return Extension(self._origins, (value, place)).over(base, base_at)


def main_file(path: Path) -> Path:
    """The file a rubric begins with: `path` itself, or the one in the directory `path`.

    Raises :class:`InputError` where the one in the directory is a link out of its repository: nobody named it.
    """
    if not is_directory(path):
        return path
    if (path / MAIN).is_symlink() and path != bundled_directory():
        refuse_leading_out(path / MAIN)
    return path / MAIN


def _base(name: Any, layer: Layer, at: Place) -> Path:
    """The main file of the rubric that `extends:` names at `at`."""
    if name == BUNDLED:
        return bundled_directory() / MAIN
    if not isinstance(name, str) or not inside(layer.root, name):
        at.refuse(
            Text(
                "only `bundled`, or a rubric below this one's own directory, can be extended",
                "只能扩展 `bundled` 或本标准目录内的标准",
            ),
        )
    path = main_file(layer.root / name)
    if not is_file(path):
        hint = Text("`bundled`, or a path from this file's directory", "可写 `bundled`，或从本文件所在目录算起的路径")
        at.refuse(Text(f"there is no rubric `{name}`", f"没有评价标准 `{name}`"), hint)
    return path


def _refuse_misspelt(value: dict[str, Any], place: Place) -> None:
    """One message for `extend:` or the like, instead of one for each key that would be taken over."""
    for key in value:
        if key not in Rubric.model_fields and get_close_matches(key[:LONGEST_WORD], ("extends",), cutoff=0.8):
            message = Text(f"unknown key `{key}`", f"未知的键 `{key}`")
            raise InputError([Problem(place.below(key).span(key=True), message, nearest(key, ("extends",)))])
