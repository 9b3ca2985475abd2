"""What `--help` prints: wrapped as Chinese and English are, and nothing cut off.

The library's own help breaks lines at blanks alone, of which Chinese has none, and cuts what does not fit its columns.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from nqpf.cli.guard import guarded
from nqpf.cli.outputs.terminal import color, width, write
from nqpf.cli.outputs.words import say
from nqpf.render.options import Options
from nqpf.render.terminal.console import Line, cell_len, to_text, wrap

Record = tuple[str, str]
"""What a parameter or command is called, and what is said of it."""

_INDENT, _GAP = 2, 2
_WIDEST_NAME = 28
_OF_THE_LIBRARY = (
    ("[default: ", say("[default: ", "[默认：")),
    ("; required]", say("; required]", "；必填]")),
    ("[required]", say("[required]", "[必填]")),
    ("Show this message and exit.", say("Show this message and exit.", "显示本帮助。")),
)
"""What the library says in English alone, and how it is said here."""


@guarded
def tell(command: Any, context: Any) -> None:
    """Print the help of a command that is called by the path of `context`.

    At once, and not through the library's formatter: of a command without arguments it prints nothing more.
    """
    options = Options(width=width(), color=color())
    write(to_text(_lines(command, context, options), options))


def _lines(command: Any, context: Any, options: Options) -> Iterator[Line]:
    usage = Line(say("Usage: ", "用法："), "bold")
    usage.append(" ".join((context.command_path, *command.collect_usage_pieces(context))))
    yield from wrap(usage, options, 0, _INDENT)
    for paragraph in (command.help or "").split("\n\n"):
        yield Line()
        yield from wrap(Line(paragraph), options, _INDENT)
    for title, kind in ((say("Arguments", "参数"), "argument"), (say("Options", "选项"), "option")):
        given = (one.get_help_record(context) for one in command.get_params(context) if one.param_type_name == kind)
        yield from _part(title, [record for record in given if record], options)
    yield from _part(say("Commands", "命令"), _commands(command, context), options)


def _commands(command: Any, context: Any) -> list[Record]:
    names = command.list_commands(context) if hasattr(command, "list_commands") else []
    found = ((name, command.get_command(context, name)) for name in names)
    return [(name, one.help.partition("\n\n")[0]) for name, one in found]


def _part(title: str, records: Sequence[Record], options: Options) -> Iterator[Line]:
    if not records:
        return
    yield Line()
    yield Line(title, "bold")
    fitting = [cell_len(name) for name, _ in records if cell_len(name) <= _WIDEST_NAME]
    column = _INDENT + max(fitting, default=_WIDEST_NAME) + _GAP
    for name, told in records:
        said = _in_one_language(told)
        # A name that leaves no room is followed by what is said of it on the next line.
        if cell_len(name) + _INDENT + _GAP > column:
            yield from wrap(Line(name, "cyan"), options, _INDENT)
            yield from wrap(Line(said), options, column)
        else:
            line = Line(name, "cyan").append(" " * (column - _INDENT - cell_len(name))).append(said)
            yield from wrap(line, options, _INDENT, column)


def _in_one_language(told: str) -> str:
    for english, said in _OF_THE_LIBRARY:
        told = told.replace(english, said)
    return told
