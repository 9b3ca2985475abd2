"""The result in plain sentences, as an office would say it."""

from collections.abc import Iterable, Iterator

from nqpf.base.language import Language, Text
from nqpf.render.score.headline import against_targets
from nqpf.report.commitment import CommitmentView, joined
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import Report
from nqpf.report.words.findings import in_document, in_plan
from nqpf.report.words.marks import named
from nqpf.report.words.words import word


def sentences(report: Report) -> Iterator[Text]:
    """What the plan scores, where it is strong and weak, what is missing, what contradicts itself."""
    yield from _score(report)
    yield from _extremes(report.dimensions)
    en, zh = against_targets(report, "en"), against_targets(report, "zh")
    if en:
        yield Text(f"Of the profile's targets, {en}.", f"评分方案设定的{zh}。")
    if report.score.status == "assessed":
        yield from _gaps(report)
    yield from _findings(report)


def _findings(report: Report) -> Iterator[Text]:
    slips, count = len(in_document(report)), len(in_plan(report))
    if slips:
        yield Text(
            f"In the document’s text {_counted(slips)} should be looked at.",
            f"文件文字有 {slips} 处需要核对。",
        )
    yield (
        Text(
            f"The consistency checks found {_counted(count)}, apart from the score.",
            f"前后一致性检查发现 {count} 处问题，不计入得分。",
        )
        if count
        else Text("The consistency checks found no contradiction.", "前后一致性检查未发现矛盾。")
    )


def _counted(count: int) -> str:
    return f"{count} finding{'' if count == 1 else 's'}"


def _score(report: Report) -> Iterator[Text]:
    score = report.score
    if score.status == "not-yet-assessed":
        yield from _least_answered(score.commitment)
        return
    if not score.rateable:
        yield Text(
            f"The plan cannot be rated: less than {score.assessed_floor:.0%} of the rubric was assessed.",
            f"本规划不予评级：已评定比例低于 {score.assessed_floor:.0%}。",
        )
    if score.commitment.value is not None:
        named = joined(score.commitment.bands)
        yield Text(
            f"Its commitment is {score.commitment.value:.1f} of 100: {named.en}.",
            f"承诺力度 {score.commitment.value:.1f} 分（满分 100 分），属{named.zh}。",
        )
    yield Text(
        f"The plan addresses {score.breadth:.1f} of 100 of the agenda and scores {score.total:.1f} of 100 points.",
        f"覆盖广度 {score.breadth:.1f}，总分 {score.total:.1f} 分（满分均为 100）。",
    )
    if score.interval:
        moved = score.interval._asdict()
        en, zh = word("interval", "en", **moved), word("interval", "zh", **moved)
        yield Text(f"{en[0].upper()}{en[1:]}.", f"{zh}。")


def _least_answered(found: CommitmentView) -> Iterator[Text]:
    """The question that the fewest tasks answer, where some do not: what an office writes in first."""
    least = min(found.questions, key=lambda question: question.answered, default=None)
    if found.tasks and least and least.answered < found.tasks:
        yield Text(
            f"What its tasks say least often is “{least.title.en}”: {least.answered:g} of {found.tasks}.",
            f"任务写明最少的是“{least.title.zh}”：{found.tasks} 项中仅 {least.answered:g} 项。",
        )


def _extremes(dimensions: tuple[DimensionView, ...]) -> Iterator[Text]:
    """The highest and the lowest dimensions, with all that share their place."""
    shown = {round(dimension.score, 1) for dimension in dimensions}
    if len(shown) < 2:
        return
    high, low = max(shown), min(shown)
    best, worst = ([one for one in dimensions if round(one.score, 1) == score] for score in (high, low))
    yield Text(
        f"It is strongest in {_named(best, 'en')} ({high:.1f}) and weakest in {_named(worst, 'en')} ({low:.1f}).",
        f"得分最高的维度是{_named(best, 'zh')}（{high:.1f} 分），最低的是{_named(worst, 'zh')}（{low:.1f} 分）。",
    )


def _gaps(report: Report) -> Iterator[Text]:
    if not report.gaps:
        yield Text(word("no_gaps", "en"), word("no_gaps", "zh"))
        return
    count, first = len(report.gaps), report.gaps[0]
    en, zh = first.title.in_language("en"), first.title.in_language("zh")
    yield Text(
        f"Facets not fully met: {count}; of these, fixing “{en}” alone adds the most, {first.gain:.2f} points.",
        f"尚有 {count} 个要点未完全满足，其中单独补齐“{zh}”增分最多，可增 {first.gain:.2f} 分。",
    )


def _named(dimensions: Iterable[DimensionView], language: Language) -> str:
    return named((f"“{one.title.in_language(language)}”" for one in dimensions), language)
