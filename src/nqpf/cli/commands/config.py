"""`nqpf config`: the settings that hold here, and where each came from."""

import os
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.base.language import LANGUAGES
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Config, Language
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.cli.inputs.settings import Effective
    from nqpf.loading.config import LoadedSettings
    from nqpf.render.settings import Row


class Format(StrEnum):
    """How settings are shown."""

    table = "table"
    json = "json"


@guarded
def config(
    format: Annotated[Format, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))] = Format.table,
    config: Config = None,
    lang: Language = None,
) -> None:
    """Show every setting of this directory with its origin: an option, a variable, a line of a file, the default."""
    from nqpf.cli.inputs.settings import effective, settings_file
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.render.settings import Row, render_json, render_table

    loaded = settings_file(config)
    chosen = language(lang, loaded.settings.lang if loaded else None)
    rows = [Row("lang", chosen, "--lang" if lang else _language_origin(loaded)), *_rows(effective({}, loaded), loaded)]
    render = render_json if format is Format.json else render_table
    deliver(render(rows, shown(chosen, None)), None, machine=format is Format.json)


def _rows(settings: "Mapping[str, Effective]", loaded: "LoadedSettings | None") -> "list[Row]":
    """The settings as they are shown: those of one value, then rules and waivers of the file."""
    from nqpf.render.settings import Row

    rows = []
    for name, setting in settings.items():
        value = setting.value
        rows.append(Row(name.replace("_", "-"), tuple(value) if isinstance(value, list) else value, setting.origin))
    if loaded is not None:
        check = loaded.settings.check
        named = "report_folder" in check.model_fields_set
        origin = str(loaded.locate(("check", "report-folder"), True)) if named else "default"
        rows.append(Row("report-folder", check.report_folder, origin))
        for name, bound in loaded.settings.limits:
            if name in loaded.settings.limits.model_fields_set:
                rows.append(Row(f"limits.{name}", bound, str(loaded.locate(("limits", name), True))))
        for name, level in loaded.settings.rules.items():
            rows.append(Row(f"rules.{name}", level, str(loaded.locate(("rules", name), True))))
        for number, waiver in enumerate(loaded.settings.waivers):
            told = f"{waiver.id} ({waiver.owner}, {waiver.expires.isoformat()})"
            rows.append(Row(f"waivers.{waiver.plan}", told, str(loaded.locate(("waivers", number), False))))
    return rows


def _language_origin(loaded: "LoadedSettings | None") -> str:
    if os.environ.get("NQPF_LANG", "").lower().startswith(LANGUAGES):
        return "NQPF_LANG"
    configured = loaded is not None and loaded.settings.lang is not None
    return str(loaded.locate(("lang",), True)) if loaded is not None and configured else "default"
