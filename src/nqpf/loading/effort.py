"""Efforts as a user sets them: single figures (`resourced=3`, `measure.stated=2`) and files of the rubric's shape."""

from collections.abc import Iterable
from pathlib import Path

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.companion import read_companion
from nqpf.loading.files.roles import EFFORTS
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.messages.validation import validate
from nqpf.loading.syntax.document import parse_document
from nqpf.rubric.effort import LEAST_EFFORT, MOST_EFFORT, EffortTable, table

_OPTION = Span("--effort")


def load_efforts(given: Iterable[str], of_rubric: EffortTable | None) -> EffortTable:
    """The rubric's table with what is `given` put over it, in order; without any, every step counts as one.

    A figure's name may leave its kind out: `stated=2` sets it for every kind. Raises :class:`InputError`.
    """
    figures = dict((of_rubric or table({})).figures())
    problems: list[Problem] = []
    for text in given:
        if "=" not in text:
            figures |= _in_file(Path(text))
            continue
        name, _, number = text.partition("=")
        named = [known for known in figures if name in (known, known.rpartition(".")[2])]
        effort = _positive(number)
        if not named:
            known = dict.fromkeys(word for full in figures for word in (full.rpartition(".")[2], full))
            message = Text(f"there is no test `{name}`", f"没有名为 `{name}` 的条件")
            problems.append(Problem(_OPTION, message, nearest(name, known)))
        elif effort is None:
            message = Text(f"`{text}` gives no positive number", f"`{text}` 中没有正数")
            problems.append(Problem(_OPTION, message, Text("write it as resourced=3", "请写作 resourced=3")))
        else:
            figures |= dict.fromkeys(named, effort)
    if problems:
        raise InputError(problems)
    return table(figures)


def _in_file(path: Path) -> dict[str, float]:
    source = read_companion(str(path), EFFORTS)
    document = parse_document(source.text, source.name)
    return validate(EffortTable, document.value, document.positions.locate).stated()


def _positive(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if LEAST_EFFORT <= value <= MOST_EFFORT else None
