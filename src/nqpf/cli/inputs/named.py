"""Which parameters of a command name files that it reads, and which the files that it writes.

They are compared before anything is read, so that no long run ends in a refusal.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from nqpf.loading.files.bundled import bundled_file
from nqpf.loading.files.roles import (
    ASSESSMENT,
    BASELINE,
    EFFORTS,
    JUDGEMENTS,
    PLAN,
    PROFILE,
    RUBRIC,
    SETTINGS,
    SOURCE,
    TASK_TABLE,
    Role,
)
from nqpf.loading.files.root import looked_into
from nqpf.loading.files.run import note_input, note_output, refuse_losses

INPUTS: Mapping[str, Role] = {
    **dict.fromkeys(("plan", "plans", "paths", "before", "after", "first", "second", "update"), PLAN),
    **dict.fromkeys(("path", "rubric", "rubric_b", "old", "new"), RUBRIC),
    **dict.fromkeys(("profile", "profile_b"), PROFILE),
    "source": SOURCE,
    "config": SETTINGS,
    "baseline": BASELINE,
    "assessment": ASSESSMENT,
    "effort": EFFORTS,
    "files": JUDGEMENTS,
    "apply": TASK_TABLE,
}
"""By the name of a parameter, what the files that it names are read as."""
OUTPUTS: Mapping[str, str] = {
    "output": "-o", "init": "--init", "form": "--form", "adjudicate": "--adjudicate", "file": "", "to": "",
}  # fmt: skip
"""By the name of a parameter, the option of the file that it names; empty for an argument."""


def note_named(given: Mapping[str, Any]) -> None:
    """Note what a command was given. Raises :class:`InputError` for outputs that must not be written.

    A command with reports refuses all its outputs at once, when it has read its settings.
    """
    for name, option in OUTPUTS.items():
        if isinstance(given.get(name), Path):
            note_output(given[name], option)
    for name, role in INPUTS.items():
        for named in _files(given.get(name), role):
            note_input(named, role)
    with suppress(OSError):  # a folder that is gone, or may not be looked into, has no settings to lose
        for settings in looked_into(Path.cwd()):
            note_input(os.path.relpath(settings), SETTINGS)
    if "report" not in given:
        refuse_losses()


def _files(value: Any, role: Role) -> Iterator[str]:
    """The files that a parameter names: a profile may be a bundled one, an effort a figure (`resourced=3`)."""
    for named in map(str, value if isinstance(value, list) else [] if value is None else [value]):
        if role is PROFILE:
            yield str(bundled_file(named) or named)
        elif role is not EFFORTS or "=" not in named:
            yield named
