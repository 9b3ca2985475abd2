"""Find and read what a repository says about its plans: `nqpf.toml`, or `[tool.nqpf]` in `pyproject.toml`."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer, Span
from nqpf.gate.settings import FORMER, LimitSettings, Settings
from nqpf.loading.files.reading import read_source
from nqpf.loading.files.roles import SETTINGS
from nqpf.loading.files.root import MOST_SETTINGS, PROJECT, inside
from nqpf.loading.limits import Limits
from nqpf.loading.messages.validation import Locate, validate

_TABLE: Pointer = ("tool", "nqpf")
_PATHS: tuple[Pointer, ...] = (("rubric",), ("profile",), ("check", "baseline"), ("check", "report-folder"))


class LoadedSettings(NamedTuple):
    """Settings and where they stand. Paths in them are relative to the file's directory, `root`.

    `found` says that nobody named the file: it was there.
    """

    settings: Settings
    root: Path
    locate: Locate
    found: bool = False


def load_settings(path: Path) -> LoadedSettings:
    """Read a settings file. Raises :class:`InputError` for unknown keys, wrong values and paths that lead out."""
    from nqpf.loading.syntax.toml import TomlDocument  # noqa: PLC0415 - only a repository with settings pays for it

    source = read_source(str(path), SETTINGS, encoding="utf-8", max_bytes=MOST_SETTINGS)
    document = TomlDocument(source.text, source.name)
    value: Any = document.value
    prefix = _TABLE if path.name == PROJECT else ()
    for key in prefix:
        value = value.get(key, {}) if isinstance(value, dict) else value

    def locate(pointer: Sequence[str | int], key: bool) -> Span:
        return document.locate((*prefix, *_as_written(pointer, value)), key)

    settings = validate(Settings, value, locate)
    problems = list(_leading_out(settings, path.parent, locate))
    if problems:
        raise InputError(problems)
    return LoadedSettings(settings, path.parent, locate)


def _as_written(pointer: Sequence[str | int], value: Any) -> Iterator[str | int]:
    """The pointer to a setting, by the former name where the file calls it by that."""
    for key in pointer:
        former = FORMER.get(str(key).replace("-", "_"), "").replace("_", "-")
        own = former if isinstance(value, dict) and key not in value and former in value else key
        value = value.get(own) if isinstance(value, dict) else None
        yield own


def limits_of(settings: LimitSettings) -> Limits:
    """The bounds that a settings file gives."""
    return Limits(
        depth=settings.depth,
        nodes=settings.values,
        aliases=settings.aliases,
        scalar_length=settings.characters,
        size=int(settings.mebibytes * 1024 * 1024),
    )


def _leading_out(settings: Settings, root: Path, locate: Locate) -> Iterator[Problem]:
    """A settings file comes with a pull request: what it names stays within the repository."""
    named = [(at, named) for at in _PATHS if (named := _value(settings, at))]
    named += [(("check", "paths", n), path) for n, path in enumerate(settings.check.paths)]
    named += [(("check", "report", n), entry.partition("=")[2]) for n, entry in enumerate(settings.check.report)]
    for at, path in named:
        if not inside(root, path):
            yield Problem(
                locate(at, False),
                Text(f"`{path}` leads out of the repository", f"`{path}` 指向仓库之外"),
                Text(
                    "name a path below the directory of this file, with `/`",
                    "请写此文件所在目录之下的路径，以 `/` 分隔",
                ),
            )


def _value(settings: Settings, at: Pointer) -> str | None:
    found: Any = settings
    for key in at:
        found = getattr(found, str(key).replace("-", "_"))
    return found if isinstance(found, str) else None
