"""Options of `nqpf draft` that go with one document alone, or with a folder alone."""

from collections.abc import Mapping
from pathlib import Path

from nqpf.base.errors import InputError, Problem, refuse
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Span

_NOT_OF_A_FOLDER = Text("this goes with one document, not with a folder", "此选项只用于单个文档，不能用于文件夹")
_OF_A_FOLDER = Text("this goes with a folder, not with one document", "此选项只用于文件夹，不能用于单个文档")


def refuse_for_folder(given: Mapping[str, object]) -> None:
    """Raise :class:`InputError` for those of these options that were given: a folder cannot have them."""
    refuse(Problem(Span(name), _NOT_OF_A_FOLDER) for name, value in given.items() if value)


def refuse_for_one(given: Mapping[str, object]) -> None:
    """Raise :class:`InputError` for those of these options that were given: one document cannot have them."""
    refuse(Problem(Span(name), _OF_A_FOLDER) for name, value in given.items() if value)


def drafts_folder(folder: Path, output: Path | None) -> Path:
    """Where the drafts of a folder go. Raises :class:`InputError` where no folder was named for them."""
    if output is None:
        message = Text("drafts of a folder need a folder", "从文件夹起草需指定存放草稿的文件夹")
        raise _refused(folder, message, Text("add -o DRAFTS", "请加 -o 草稿文件夹"))
    if output.exists() and not output.is_dir():
        message = Text("this is a file, not a folder", "这是文件，不是文件夹")
        raise _refused(output, message, Text("name a folder for the drafts with -o", "请用 -o 指定存放草稿的文件夹"))
    return output


def _refused(path: Path, message: Text, hint: Text = NO_TEXT) -> InputError:
    return InputError([Problem(Span(path.as_posix()), message, hint)])
