"""The bundled rubric in a form that loads at once: its canonical value as JSON, written when the package is built.

It is used only where every file it was made from still has the bytes it had then, so it can never be stale.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

NAME = "compiled.json"
FORMAT = "rubric/1"
MAIN = "rubric.yaml"
"""The file a rubric begins with."""


class CompiledRubric(NamedTuple):
    """A rubric's canonical value and its SHA-256; by kind of plan, that of the rubric resolved without a change.

    `profiles` are the profiles beside it, by name, that change nothing.
    """

    value: Any
    sha256: str
    unchanged: Mapping[str, str]
    profiles: Mapping[str, Any]


def write_compiled(compiled: CompiledRubric, files: Mapping[str, Path]) -> bytes:
    """What was made from `files` (by path below the rubric's directory, with `/`), as bytes."""
    sources = {name: _digest(path) for name, path in sorted(files.items())}
    content = {"sources": sources, **compiled._asdict()}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def read_compiled(directory: Path) -> CompiledRubric | None:
    """The compiled form beside the rubric's files, or None where there is none or a file differs."""
    try:
        content = json.loads((directory / NAME).read_bytes())
        if MAIN not in content["sources"]:
            return None
        for name, digest in content["sources"].items():
            if _digest(directory / name) != digest:
                return None
        return CompiledRubric(*(content[name] for name in CompiledRubric._fields))
    except (OSError, ValueError, LookupError, AttributeError, TypeError, RecursionError):
        # Whatever is wrong with it, the YAML files are there and are the truth.
        return None


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
