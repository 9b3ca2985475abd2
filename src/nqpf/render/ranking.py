"""A ranking of plans, for a terminal."""

from collections.abc import Iterator

from nqpf.language import Text
from nqpf.render.console import Line, cell_len, fit, to_text, wrap
from nqpf.render.options import Options
from nqpf.report.ranking import RankedPlan, Ranking
from nqpf.safe import plain

_TOTAL, _CLOSENESS = Text("score", "总分"), Text("closeness", "贴近度")
_NOTE = Text(
    "Closeness is TOPSIS' and holds within this set of plans only; the score stands on its own.",
    "贴近度由 TOPSIS 法得出，只在这组规划之内有意义；总分不受其他规划影响。",
)
_COLUMN = 16


def render(ranking: Ranking, options: Options) -> str:
    """The plans, a line each, with both ranks."""
    return to_text(_lines(ranking, options), options)


def _lines(ranking: Ranking, options: Options) -> Iterator[Line]:
    def say(text: Text) -> str:
        return plain(text.in_language(options.language))

    room = max(20, options.width - 2 * _COLUMN - 2)
    widest = min(room, max(cell_len(say(plan.title)) for plan in ranking.plans))
    yield fit(Line(), widest).append(_right(say(_TOTAL)) + _right(say(_CLOSENESS)), "dim")
    for ranked in ranking.plans:
        row = fit(Line(say(ranked.title)), widest)
        yield row.append(_right(f"{ranked.total:.1f}  #{ranked.rank}"), "bold").append(_right(_close(ranked)))
        yield Line(f"  {plain(ranked.path)}", "dim")
    yield from wrap(Line(say(_NOTE), "dim"), options)


def _close(ranked: RankedPlan) -> str:
    return "–" if ranked.closeness is None else f"{ranked.closeness:.3f}  #{ranked.closeness_rank}"


def _right(text: str) -> str:
    return " " * max(1, _COLUMN - cell_len(text)) + text
