"""Comments in YAML that is written for people to fill in."""

from nqpf.base.safe import plain
from nqpf.render.options import Options
from nqpf.render.terminal.console import Line, wrap

_WIDTH = 100
_LONGEST = 2000


def comment(text: str, indent: int = 0, hanging: int = 0) -> list[str]:
    """Text as comment lines, wrapped: whatever it holds, it stays a comment."""
    room = Options(width=_WIDTH - indent - 2)
    return [f"{' ' * indent}# {line.plain}".rstrip() for line in wrap(Line(plain(text, _LONGEST)), room, 0, hanging)]
