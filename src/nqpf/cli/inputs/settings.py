"""Effective settings: options over environment (`NQPF_…`) over the settings file over defaults, with their origins."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from nqpf.base.source import Span
from nqpf.cli.inputs.variables import SHARED, variable
from nqpf.gate.settings import FORMER, CheckSettings, Settings
from nqpf.loading.config import LoadedSettings, limits_of, load_settings
from nqpf.loading.files.root import find_settings, refuse_leading_out, repository_of
from nqpf.loading.limits import DEFAULT_LIMITS, Limits
from nqpf.loading.messages.rules import refuse_unknown_rules
from nqpf.loading.messages.validation import validate
from nqpf.report.rules import rule_ids

DEFAULTS: dict[str, Any] = {"format": "table", "tolerance": 0.0, "allow_draft": False, "allow_doubtful_claims": False}
CHECK = tuple(name for name in CheckSettings.model_fields if name != "report_folder")  # it is about the file itself
KEYS = (*SHARED, *CHECK)
"""Every setting, by the name of its option (with `_` for `-`)."""
_SEVERAL = frozenset(name for name, field in CheckSettings.model_fields.items() if field.default == ())
_PATHS = frozenset({"rubric", "profile", "baseline", "paths"})


class Effective(NamedTuple):
    """A setting's value and where it came from: an option, `NQPF_NAME`, `file:line:column` or `default`.

    `found` says that it came from a settings file that nobody named.
    """

    value: Any
    origin: str
    found: bool = False


def settings_file(named: Path | None = None) -> LoadedSettings | None:
    """The settings in the file that was named, else in the one that holds for the working directory, if any.

    Raises :class:`InputError` for settings that cannot be used, rules that do not exist among them, and for a link
    to outside the repository that nobody named.
    """
    path = named or find_settings(Path.cwd())
    if path is None:
        return None
    if named is None:
        refuse_leading_out(Path(os.path.relpath(path)), repository_of(path))
    # Named as seen from here, so that messages and the paths in reports are short and the same everywhere.
    loaded = load_settings(Path(os.path.relpath(path)))._replace(found=named is None)
    if loaded.settings.rules:
        refuse_unknown_rules(loaded.settings.rules, rule_ids(), lambda name: loaded.locate(("rules", name), True))
    return loaded


def effective(
    options: Mapping[str, Any], loaded: LoadedSettings | None, keys: tuple[str, ...] = KEYS
) -> dict[str, Effective]:
    """Settings with their origins. `options` holds what the command line says; None and empty say nothing.

    Paths of a settings file come as seen from the working directory. Raises :class:`InputError` for a variable
    that cannot be read.
    """
    environment = _environment(keys)
    return {name: _effective(name, options.get(name), environment, loaded) for name in keys}


def limits_in(loaded: LoadedSettings | None) -> Limits:
    """What a plan may cost to read, by the settings."""
    return limits_of(loaded.settings.limits) if loaded else DEFAULT_LIMITS


def _effective(name: str, option: Any, environment: Mapping[str, Any], loaded: LoadedSettings | None) -> Effective:
    key = name.replace("_", "-")
    if option not in (None, (), []):
        return Effective(option, "PATH" if name == "paths" else f"--{key}")
    if name in environment:
        return Effective(environment[name], _variable(name))
    if loaded is not None:
        part: Settings | CheckSettings = loaded.settings if name in SHARED else loaded.settings.check
        if name in part.model_fields_set:
            pointer = (key,) if name in SHARED else ("check", key)
            value = _from_here(name, getattr(part, name), loaded.root)
            return Effective(value, str(loaded.locate(pointer, True)), loaded.found)
    return Effective(DEFAULTS.get(name, () if name in _SEVERAL else None), "default")


def _from_here(name: str, value: Any, root: Path) -> Any:
    if isinstance(value, tuple):
        return tuple(_from_here(name, entry, root) for entry in value)
    if name == "report":
        form, equals, path = value.partition("=")
        return f"{form}{equals}{os.path.relpath(root / path)}" if equals else value
    if name not in _PATHS or value is None or (name == "profile" and not (root / value).is_file()):
        return value
    return os.path.relpath(root / value)


def _variable(name: str) -> str:
    """The variable that sets an option: the one of its former name where that alone says something."""
    own, former = variable(name), variable(FORMER.get(name, name))
    return former if os.environ.get(former) and not os.environ.get(own) else own


def _environment(keys: tuple[str, ...]) -> dict[str, Any]:
    """What the variables say, read as the settings file would be; several entries are parted by commas."""
    given = {name: text for name in keys if (text := os.environ.get(_variable(name), ""))}

    def place(pointer: Any, key: bool) -> Span:
        return Span(_variable(str(pointer[0]).replace("-", "_")) if pointer else "environment")

    read: dict[str, Any] = {}
    for model, names in ((Settings, SHARED), (CheckSettings, CHECK)):
        own = [name for name in given if name in names]
        values: dict[str, Any] = {
            name.replace("_", "-"): [part.strip() for part in given[name].split(",")]
            if name in _SEVERAL
            else given[name]
            for name in own
        }
        if values:
            settings: Any = validate(model, values, place)
            read |= {name: getattr(settings, name) for name in own}
    return read
