"""Libraries that not everyone needs: each comes with an extra of the package, and is missed in one clear line."""

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span


def missing(library: str, extra: str) -> InputError:
    """What to raise where a library is not installed: its name, as its users know it, and the extra that brings it."""
    message = Text(f"this needs {library}, which is not installed", f"此功能需要 {library}，当前未安装")
    hint = Text(f"pip install 'nqpf[{extra}]'", f"请运行 pip install 'nqpf[{extra}]'")
    return InputError([Problem(Span("nqpf"), message, hint)])
