"""What every command that reads a plan has to know, and where nothing says otherwise, without looking further."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from nqpf.base.severity import Setting
from nqpf.cli.inputs.variables import SHARED, variable
from nqpf.loading.files.root import find_settings
from nqpf.loading.limits import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from nqpf.loading.opened import Opened


class Shared(NamedTuple):
    """What a plan is read and scored with; None where nothing says so."""

    rubric: str | Path | None
    profile: str | None
    encoding: str | None
    rules: Mapping[str, Setting] = {}
    root: Path | None = None
    limits: Limits = DEFAULT_LIMITS


def shared(rubric: Path | None = None, profile: str | None = None, encoding: str | None = None) -> Shared:
    """The options that were given, filled up from the environment and the settings file that holds here."""
    if find_settings(Path.cwd()) is None and not any(os.environ.get(variable(name)) for name in SHARED):
        return Shared(rubric, profile, encoding)
    # Only those who have settings pay for what reads them.
    from nqpf.cli.inputs.settings import effective, limits_in, settings_file

    loaded = settings_file()
    options = {"rubric": rubric, "profile": profile, "encoding": encoding}
    values = {name: setting.value for name, setting in effective(options, loaded, SHARED).items()}
    rules = loaded.settings.rules if loaded else {}
    return Shared(**values, rules=rules, root=loaded.root if loaded else None, limits=limits_in(loaded))


def opened(plan: str, rubric: Path | None, profile: str | None, encoding: str | None) -> "Opened":
    """A plan with what it is scored against, by the options that were given, filled up as by :func:`shared`.

    Raises :class:`InputError`, for a document, too, which nobody has assessed.
    """
    from nqpf.loading.opened import open_plan
    from nqpf.report.drafts.given import refuse_document

    refuse_document(plan)
    settings = shared(rubric, profile, encoding)
    return open_plan(plan, settings.rubric, settings.profile, settings.encoding, settings.limits)
