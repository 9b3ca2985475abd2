"""The extras of the package, as `pyproject.toml` states them."""

import re
import tomllib

from sample import ROOT

STATED: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"][
    "optional-dependencies"
]


def requirements(extra: str) -> set[str]:
    """What an extra installs: its own libraries, and those of the extras that it names."""
    found = set()
    for line in STATED[extra]:
        named = re.fullmatch(r"nqpf\[([\w,-]+)\]", line)
        found |= set().union(*map(requirements, named[1].split(","))) if named else {line}
    return found
