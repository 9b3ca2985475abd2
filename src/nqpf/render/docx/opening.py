"""What stands first: the plan, what it was scored against, and the result in plain sentences."""

from collections.abc import Iterable, Iterator

from nqpf.language import Text
from nqpf.render.docx.draft import Draft
from nqpf.render.headline import against_targets, beside_total
from nqpf.render.words import word
from nqpf.report.view import DimensionView, Report

_SUBTITLE = Text("Score and gaps of the plan", "规划评分与缺口报告")
_SUMMARY = Text("Summary", "摘要")


def write(draft: Draft, report: Report) -> None:
    """The title, the table of sources, the summary."""
    draft.heading(report.plan.title, 0)
    draft.paragraph(_SUBTITLE, "Subtitle")
    draft.pairs((name, draft.say(value)) for name, value in _sources(report))
    draft.heading(_SUMMARY)
    score = report.score
    total = f"{draft.word('total')} {score.total:.1f} / 100 · {draft.say(score.band_title)}"
    draft.paragraph(total, bold=True)
    draft.sentences(sentences(report))
    draft.paragraph(" · ".join(beside_total(report, draft.language)), "Note")
    draft.paragraph(
        Text(
            "The score says what the plan states, not whether it is true. The annex shows how it is reckoned.",
            "得分只说明规划写明了什么，不说明所写是否属实。计算过程见附录。",
        ),
        "Note",
    )


def _sources(report: Report) -> Iterator[tuple[Text, str | Text]]:
    plan, rubric = report.plan, report.rubric
    yield Text("Subject", "规划主体"), plan.subject
    yield Text("Plan", "规划文件"), plan.path
    yield Text("SHA-256 of the plan", "规划文件 SHA-256"), plan.sha256
    yield Text("Rubric", "评价标准"), f"{rubric.id} {rubric.version}"
    yield Text("Profile", "评分方案"), rubric.profile
    yield Text("SHA-256 of the rubric", "所用标准 SHA-256"), rubric.sha256
    items = {"measures": plan.measures, "actions": plan.actions, "indicators": plan.indicators}
    yield (
        Text("What the plan holds", "规划内容"),
        Text(*(word("items_counted", lang, **items, statements=plan.statements) for lang in ("en", "zh"))),
    )
    yield Text("Made by", "生成工具"), f"{report.tool.name} {report.tool.version}"


def sentences(report: Report) -> Iterator[Text]:
    """The result as an office would say it."""
    score = report.score
    if not score.rateable:
        yield Text(
            f"The plan cannot be rated: less than {score.coverage_floor:.0%} of the rubric was assessed.",
            f"本规划不予评级：评定覆盖率低于 {score.coverage_floor:.0%}。",
        )
    yield Text(
        f"The plan scores {score.total:.1f} of 100 points: {score.band_title.in_language('en')}"
        f"{_aside(score.band_text.in_language('en'), ' ({})')}.",
        f"本规划总分 {score.total:.1f} 分（满分 100 分），属{score.band_title.in_language('zh')}"
        f"{_aside(score.band_text.in_language('zh'), '（{}）')}。",
    )
    if score.interval:
        yield Text(
            *(
                f"{word('interval', lang, **score.interval._asdict())}{stop}"
                for lang, stop in (("en", "."), ("zh", "。"))
            )
        )
    yield from _extremes(report.dimensions)
    yield from _targets(report)
    yield from _gaps(report)
    count = len(report.findings)
    yield (
        Text(
            f"Held against itself, the plan gives {count} findings, which do not touch the score.",
            f"前后一致性检查发现 {count} 处问题，不计入得分。",
        )
        if count
        else Text("Held against itself, the plan shows no contradiction.", "前后一致性检查未发现矛盾。")
    )


def _extremes(dimensions: tuple[DimensionView, ...]) -> Iterator[Text]:
    """The highest and the lowest dimensions, all of those that share the place."""
    scores = {round(dimension.score, 1) for dimension in dimensions}
    if len(scores) < 2:
        return
    high, low = max(scores), min(scores)
    highest, lowest = ([one for one in dimensions if round(one.score, 1) == score] for score in (high, low))
    yield Text(
        f"It is strongest in {_named(highest, 'en')} ({high:.1f}) and weakest in {_named(lowest, 'en')} ({low:.1f}).",
        f"得分最高的维度是{_named(highest, 'zh')}（{high:.1f} 分），最低的是{_named(lowest, 'zh')}（{low:.1f} 分）。",
    )


def _targets(report: Report) -> Iterator[Text]:
    told = [against_targets(report, "en"), against_targets(report, "zh")]
    if told[0]:
        yield Text(f"Of the profile's targets, {told[0]}.", f"评分方案设定的{told[1]}。")


def _gaps(report: Report) -> Iterator[Text]:
    if not report.gaps:
        yield Text(word("no_gaps", "en"), word("no_gaps", "zh"))
        return
    count, first = len(report.gaps), report.gaps[0]
    yield Text(
        f"Of its facets {count} are not fully met; mending “{first.title.in_language('en')}” alone brings the most, "
        f"{first.gain:.2f} points.",
        f"尚有 {count} 个要点未完全满足，其中单独补上“{first.title.in_language('zh')}”增分最多，可增 {first.gain:.2f} 分。",
    )


def _named(dimensions: Iterable[DimensionView], language: str) -> str:
    if language == "en":
        return " and ".join(f"{one.id} {one.title.in_language('en')}" for one in dimensions)
    return "、".join(f"“{one.title.in_language('zh')}”" for one in dimensions)


def _aside(text: str, form: str) -> str:
    return form.replace("{}", text) if text else ""
