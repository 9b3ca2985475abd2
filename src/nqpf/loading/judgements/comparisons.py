"""Read one rater's pairwise comparisons, complete and reciprocal or refused with everything that is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from pathlib import PurePath
from typing import NamedTuple

from nqpf.analysis.judgements import Comparisons
from nqpf.base.errors import Problem, refuse
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.companion import read_companion
from nqpf.loading.files.roles import JUDGEMENTS
from nqpf.loading.judgements.judgements import read_judgements, unknown_ids
from nqpf.loading.messages.validation import Locate
from nqpf.loading.syntax.decoding import Source

Pairs = Mapping[str, Mapping[str, Fraction]]
_ROUNDING = Fraction(5, 100)
"""A judgement and its reciprocal may miss each other by so much: 0.33 is what people write for 1/3."""


class LoadedComparisons(NamedTuple):
    """One rater's full matrix: by row and column, reciprocal, 1 on the diagonal."""

    rater: str
    matrix: dict[str, dict[str, Fraction]]
    source: Source


def load_comparisons(path: str, ids: Sequence[str]) -> LoadedComparisons:
    """A rater's comparisons of `ids`; in a table, rows and columns are ids and the file's name is the rater's.

    Raises :class:`InputError` for judgements that are missing, contradict their reciprocal, or are off the scale.
    """
    source = read_companion(path, JUDGEMENTS)
    rater = PurePath(source.name).stem
    file, locate = read_judgements(source, Comparisons, {"nqpf": "comparisons/1", "rater": rater}, "comparisons")
    refuse(_unknown_pairs(file.comparisons, ids, locate))
    refuse(_unsound(file.comparisons, ids, locate))
    matrix = {name: {name: Fraction(1)} for name in ids}
    for first, second in combinations(ids, 2):
        value = _judged(file.comparisons, first, second)
        matrix[first][second], matrix[second][first] = value, 1 / value
    return LoadedComparisons(file.rater, matrix, source)


def _unknown_pairs(pairs: Pairs, ids: Sequence[str], locate: Locate) -> Iterator[Problem]:
    yield from unknown_ids(pairs, ids, ("comparisons",), locate)
    for row, judged in pairs.items():
        yield from unknown_ids(judged, ids, ("comparisons", row), locate)


def _judged(pairs: Pairs, first: str, second: str) -> Fraction:
    """The judgement of a pair; of two that round each other the one above 1, which is the exact one."""
    there, back = pairs.get(first, {}).get(second), pairs.get(second, {}).get(first)
    if there is not None and (back is None or there >= 1):
        return there
    return 1 / pairs[second][first]


def _unsound(pairs: Pairs, ids: Sequence[str], locate: Locate) -> Iterator[Problem]:
    for name in ids:
        own = pairs.get(name, {}).get(name, Fraction(1))
        if own != 1:
            message = Text(f"`{name}` against itself is {float(own):g}", f"`{name}` 与自身相比为 {float(own):g}")
            hint = Text("write 1, or nothing", "应为 1，或不写")
            yield Problem(locate(("comparisons", name, name), False), message, hint)
    for first, second in combinations(ids, 2):
        there, back = pairs.get(first, {}).get(second), pairs.get(second, {}).get(first)
        if there is None and back is None:
            yield _missing(first, second, locate(("comparisons", first), True))
        elif there is not None and back is not None and abs(there * back - 1) > _ROUNDING:
            message = Text(
                f"`{second}` against `{first}` is {float(back):g}, the other way round it is {float(there):g}",
                f"`{second}` 比 `{first}` 为 {float(back):g}，而反过来为 {float(there):g}，不互为倒数",
            )
            hint = Text(
                f"write {_reciprocal(there)}, or only one of the two", f"应写 {_reciprocal(there)}，或两处只写一处"
            )
            yield Problem(locate(("comparisons", second, first), False), message, hint)


def _missing(first: str, second: str, span: Span) -> Problem:
    message = Text(f"no judgement of `{first}` against `{second}`", f"缺少 `{first}` 与 `{second}` 的比较")
    return Problem(span, message, Text("every pair is judged, once", "每一对都须比较一次"))


def _reciprocal(value: Fraction) -> str:
    turned = 1 / value
    return str(turned.numerator) if turned.denominator == 1 else f"{turned.numerator}/{turned.denominator}"
