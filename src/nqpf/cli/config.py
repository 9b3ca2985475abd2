"""`nqpf config`: the settings that hold here, and where each came from."""

from enum import StrEnum
from typing import Annotated

import typer

from nqpf.cli.options import Config, Language
from nqpf.cli.terminal import color, guarded, language, say, width


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
    from nqpf.cli.files import deliver
    from nqpf.cli.settings import effective, settings_file, shown
    from nqpf.render.options import Options
    from nqpf.render.settings import render_json, render_table

    loaded = settings_file(config)
    rows = shown(effective({}, loaded), loaded)
    options = Options(language=language(lang), width=width(), color=color())
    render = render_json if format is Format.json else render_table
    deliver(render(rows, options), None, machine=format is Format.json)
