"""Documents with their gold: four invented ones here, and real ones in the folder that NQPF_GOLD names."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from nqpf.documents.reading import read_document

OWN = Path(__file__).parent / "documents"
VARIABLE = "NQPF_GOLD"
_ENDING = ".gold.json"


class Case(NamedTuple):
    """A document, what a careful reader finds in it, and its text as another program reads it, where there is one."""

    name: str
    document: Path
    gold: dict[str, Any]
    text: str | None


def own() -> list[Case]:
    """The invented documents."""
    return list(_cases(OWN))


def real() -> list[Case]:
    """The documents of the folder that the environment names; none without it."""
    folder = os.environ.get(VARIABLE)
    return list(_cases(Path(folder))) if folder else []


def others(cases: list[Case]) -> list[str]:
    """The texts of the further documents in the folder of real ones: those without gold."""
    folder = Path(os.environ[VARIABLE])
    measured = {case.document for case in cases}
    texts = {file.stem: file for file in sorted((folder / "txt").glob("*.txt")) if file not in measured}
    printed = {file.stem: file for file in sorted((folder / "pdf").glob("*.pdf")) if file not in measured}
    return [_text_of(file) for file in (printed | texts).values()]


def _text_of(file: Path) -> str:
    return read_document(file.read_bytes(), file.name).text


def _cases(folder: Path) -> Iterator[Case]:
    for path in sorted(folder.glob(f"*{_ENDING}")):
        gold = json.loads(path.read_text("utf-8"))
        name, source = path.name.removesuffix(_ENDING), gold["meta"]["source"]
        texts = [
            file for file in (folder / "txt" / source, folder / source) if file.suffix == ".txt" and file.is_file()
        ]
        text = texts[0].read_text("utf-8") if texts else None
        for document in _documents(folder, name, source):
            yield Case(document.name if document.stem == name else f"{name}{document.suffix}", document, gold, text)


def _documents(folder: Path, name: str, source: str) -> list[Path]:
    """The files of one document: beside its gold, under txt/, and under pdf/, named like the gold or longer."""
    named = [folder / source, folder / "txt" / source]
    like = re.compile(rf"{re.escape(name)}(?![0-9A-Za-z]).*", re.DOTALL)
    pdf = [file for file in sorted((folder / "pdf").glob("*.pdf")) if like.fullmatch(file.stem)]
    return [file for file in (*named, *pdf) if file.is_file()]
