"""A plan of plan/1 becomes one of plan/2: the line of its format is edited, and nothing else."""

from dataclasses import replace

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.loading.limits import Limits
from nqpf.loading.plan.plan import FORMAT, FORMER
from nqpf.loading.syntax.decoding import Source
from nqpf.loading.syntax.document import parse_document


def lifted(source: Source, limits: Limits) -> Source:
    """The same text under the newer format; comments, order and line ends stay.

    Raises :class:`InputError` where the YAML cannot be read, and for a file that is not of plan/1. Whether the plan
    is sound is for whoever loads it.
    """
    document = parse_document(source.text, source.name, limits)
    value = document.value if isinstance(document.value, dict) else {}
    span = document.positions.span(("nqpf",))
    if value.get("nqpf") == FORMAT:
        message = Text(f"the file is {FORMAT} already", f"该文件已是 {FORMAT} 格式")
        raise InputError([Problem(span, message)])
    if value.get("nqpf") != FORMER:
        message = Text(f"this is not a plan of {FORMER}", f"这不是 {FORMER} 格式的规划文件")
        raise InputError([Problem(span, message, _HINT)])
    at = document.positions.offset(("nqpf",))
    made = source.text[:at] + source.text[at:].replace(FORMER, FORMAT, 1)
    if parse_document(made, source.name, limits).value != {**value, "nqpf": FORMAT}:
        message = Text("the format is written in a way that is not edited", "格式的写法无法自动修改")
        raise InputError([Problem(span, message, _HINT)])
    return replace(source, text=made)


_HINT = Text(f"write `nqpf: {FORMER}` in the first line", f"请在首行写 `nqpf: {FORMER}`")
