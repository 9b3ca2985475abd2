"""What stands beside the total: other figures that it could be, and what was counted as the worst."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.report.blocks.words import Words, words
from nqpf.report.pages.score.experts import WITH_EXPERTS
from nqpf.report.score.scope import said_of_scope
from nqpf.report.score.view import Report, ScoreView, known
from nqpf.report.values import said_of_missing
from nqpf.report.words.words import phrase


def _if_zero(score: ScoreView) -> Words:
    breadth, total = f"{known(score.breadth_if_na_zero):.1f}", f"{known(score.total_if_na_zero):.1f}"
    return words(
        Text(
            f"what it declares not applicable as 0: breadth {breadth}, total {total}",
            f"不适用项按 0 计：覆盖广度 {breadth}，总分 {total}",
        )
    )


def beside_total(report: Report) -> Iterator[tuple[str, Words]]:
    """What a reader has to see with the total, by name: what else it could be, and what was counted as the worst."""
    score = report.score
    if report.not_applicable:
        yield "not applicable", _if_zero(score)
    if score.scope:
        yield "scope", words(said_of_scope(score.scope))
    if report.experts:
        yield "experts", words(WITH_EXPERTS, f" {report.experts.with_experts:.1f}")
    if score.interval:
        yield "interval", words(phrase("interval", **score.interval._asdict()))
    missing = said_of_missing(score.values)
    if missing:
        yield "values", words(missing)
