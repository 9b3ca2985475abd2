"""How the files of a checkup are called, in the language of whoever passes them on."""

import re
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from nqpf.base.language import LANGUAGES, Language, Text

_FOLDER = Text("checkup", "体检结果")
_COMMENTS, _TASKS, _SUMMARY = Text("comments", "批注"), Text("tasks", "任务分解表"), Text("summary", "一页摘要")
_ORIGINAL, OVERVIEW = Text("original", "原文"), Text("overview.xlsx", "总表.xlsx")


class Names(NamedTuple):
    """The files of one document's checkup, below its folder."""

    comments: str
    tasks: str
    summary: str
    plan: str
    original: str


def names_of(document: str, language: Language) -> Names:
    """The names of what is made of a document of that file name."""
    path = PurePosixPath(document)
    comments, tasks, summary = (name.in_language(language) for name in (_COMMENTS, _TASKS, _SUMMARY))
    return Names(
        f"{path.stem}-{comments}.docx",
        f"{path.stem}-{tasks}.xlsx",
        f"{path.stem}-{summary}.docx",
        f"{path.stem}.plan.yaml",
        f"{_ORIGINAL.in_language(language)}/{path.name}",
    )


def new_folder(beside: Path, language: Language) -> Path:
    """A folder beside a document or a folder of them that is not there yet: with a number, where it is."""
    stem = beside.stem if beside.is_file() else beside.name
    wanted = beside.parent / f"{stem}-{_FOLDER.in_language(language)}"
    number, free = 2, wanted
    while free.exists() or free.is_symlink():
        free = wanted.with_name(f"{wanted.name}-{number}")
        number += 1
    return free


def is_made_here(name: str, below: Path) -> bool:
    """Whether a document below a folder is one that a checkup made, or kept: it is not to be checked again."""
    folders = PurePosixPath(name).parent
    made = "|".join(_FOLDER.in_language(language) for language in LANGUAGES)
    kept = [_ORIGINAL.in_language(language) for language in LANGUAGES]
    return any(
        re.search(f"-(?:{made})(?:-[0-9]+)?$", folder.name) and any((below / folder / one).is_dir() for one in kept)
        for folder in (folders, *folders.parents)
    )
