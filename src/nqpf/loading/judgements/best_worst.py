"""Read one rater's comparisons with the best and the worst, complete or refused with everything that is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain
from typing import NamedTuple

from nqpf.analysis.judgements import BestWorstJudgements
from nqpf.base.errors import Problem, refuse
from nqpf.base.language import Text
from nqpf.loading.files.companion import read_companion
from nqpf.loading.files.roles import JUDGEMENTS
from nqpf.loading.judgements.judgements import read_judgements, unknown_ids
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.messages.validation import Locate
from nqpf.loading.syntax.decoding import Source

_SELF = Text("write 1, or nothing", "应为 1，或不写")


class LoadedBestWorst(NamedTuple):
    """One rater's comparisons of all ids with the best and the worst of them, which stand at 1 to themselves."""

    rater: str
    best: str
    worst: str
    best_to_others: dict[str, Fraction]
    others_to_worst: dict[str, Fraction]
    source: Source


def load_best_worst(path: str, ids: Sequence[str]) -> LoadedBestWorst:
    """A rater's comparisons of `ids` with the best and the worst of them.

    Raises :class:`InputError` for judgements that are missing, or that contradict what is best or worst.
    """
    source = read_companion(path, JUDGEMENTS)
    file, locate = read_judgements(source, BestWorstJudgements)
    refuse(_ends(file, ids, locate))
    refuse(
        chain(
            _side("best_to_others", file.best_to_others, (file.best, file.worst), ids, locate),
            _side("others_to_worst", file.others_to_worst, (file.worst, file.best), ids, locate),
            _direct(file, locate),
        )
    )
    one = Fraction(1)
    return LoadedBestWorst(
        file.rater,
        file.best,
        file.worst,
        {**file.best_to_others, file.best: one},
        {**file.others_to_worst, file.worst: one},
        source,
    )


def _ends(file: BestWorstJudgements, ids: Sequence[str], locate: Locate) -> Iterator[Problem]:
    for key, name in (("best", file.best), ("worst", file.worst)):
        if name not in ids:
            message = Text(f"`{name}` is not among what is weighed", f"`{name}` 不在待加权的各项之中")
            yield Problem(locate((key,), False), message, nearest(name, ids))
    if file.best == file.worst:
        message = Text("the best and the worst are the same", "最重要与最不重要的不能是同一项")
        yield Problem(locate(("worst",), False), message)


def _side(
    key: str, judged: Mapping[str, Fraction], ends: tuple[str, str], ids: Sequence[str], locate: Locate
) -> Iterator[Problem]:
    """What is wrong with the comparisons with one end; the other end stands furthest from it."""
    itself, opposite = ends
    yield from unknown_ids(judged, ids, (key,), locate)
    for name in ids:
        if name not in judged and name != itself:
            message = Text(f"`{name}` is missing in `{key}`", f"`{key}` 中缺少 `{name}`")
            yield Problem(locate((key,), True), message, Text("every one is compared, once", "每一项都须比较一次"))
    if judged.get(itself, 1) != 1:
        message = Text(f"`{itself}` against itself is not 1", f"`{itself}` 与自身相比不为 1")
        yield Problem(locate((key, itself), False), message, _SELF)
    for name, value in judged.items():
        if opposite in judged and value > judged[opposite]:
            message = Text(
                f"`{name}` is further from `{itself}` than `{opposite}` does",
                f"`{name}` 与 `{itself}` 的差距大于 `{opposite}`",
            )
            hint = Text("nothing lies beyond the best or the worst", "任何一项都不应超出最重要与最不重要之间")
            yield Problem(locate((key, name), False), message, hint)


def _direct(file: BestWorstJudgements, locate: Locate) -> Iterator[Problem]:
    """The best against the worst is in both lists, and is one judgement."""
    direct, back = file.best_to_others.get(file.worst), file.others_to_worst.get(file.best)
    if direct is not None and back is not None and direct != back:
        message = Text(
            f"`{file.best}` against `{file.worst}` is {float(back):g} here, {float(direct):g} in `best_to_others`",
            f"`{file.best}` 与 `{file.worst}` 相比，此处为 {float(back):g}，`best_to_others` 中为 {float(direct):g}",
        )
        hint = Text("write the same twice", "两处应一致")
        yield Problem(locate(("others_to_worst", file.best), False), message, hint)
