"""An assessment to fill in: every criterion with its question and what the machine found, ratings left empty."""

from collections.abc import Iterator

from nqpf.base.language import Language, Text
from nqpf.loading.syntax.dump import dump
from nqpf.render.forms.comments import comment
from nqpf.report.score.dimensions_view import CriterionView, FacetView
from nqpf.report.score.view import Report
from nqpf.review.assessment import FORMAT, HIGHEST
from nqpf.rubric.model import Criterion, Rubric

_LEVELS = (
    Text("nothing in the plan answers it", "规划中没有相应内容"),
    Text("stated: a task, an indicator or a list is there", "已经提出：有相应的任务、指标或清单"),
    Text(
        "and one of: who answers for it (or the year of the target), by when, with what means, measured by what",
        "并且写明责任主体（或目标年份）、时限、资金来源、衡量办法四者之一",
    ),
    Text("and two of them", "并且写明其中两项"),
    Text("and three of them", "并且写明其中三项"),
    Text("and all four", "并且四项俱全"),
)
_HOW = Text(
    "Rate from 0 to 5 what the plan says, not what you know beside it. With every rating cite an item (M01), "
    "{line: 12} or {quote: …}; for a 0, the line where it should be. What you do not rate stays empty.",
    "请按规划写明的内容评 0 至 5 级，不计规划之外的了解。每项评级须注明依据：条目编号（如 M01）、{line: 12} 或 "
    "{quote: …}；评 0 级的写应有此内容之处的行号。不评的留空。",
)
_EXPLAIN = Text(
    "What each level requires of a facet: nqpf explain {facet}", "某一要点各级的具体要求：nqpf explain {facet}"
)
_MACHINE = Text(
    "machine: {score:.0f} of 100, as a level {level:.1f}", "机评：{score:.0f} 分（满分 100），折合 {level:.1f} 级"
)
_NOTHING = Text("no item claims it", "尚无对应条目")
_LACKS = Text("missing", "不足")


def render(report: Report, rubric: Rubric, language: Language, schema: str | None = None) -> str:
    """The assessment of the plan in `report`; `schema` is a file that editors complete from."""
    return "\n".join(_lines(report, rubric, language, schema)) + "\n"


def _lines(report: Report, rubric: Rubric, language: Language, schema: str | None) -> Iterator[str]:
    if schema is not None:
        yield f"# yaml-language-server: $schema={schema}"
    yield from comment(report.plan.title.in_language(language))
    yield from comment(_HOW.in_language(language))
    for level, text in enumerate(_LEVELS):
        yield from comment(f"{level}  {text.in_language(language)}", hanging=3)
    first = report.dimensions[0].criteria[0].facets[0]
    yield from comment(_EXPLAIN.in_language(language).format(facet=first.id))
    head = {"nqpf": FORMAT, "plan": {"id": report.plan.id, "sha256": report.plan.sha256}}
    yield from dump(head).splitlines()
    yield from ("rater:", "date:", "ratings:")
    asked = {criterion.id: criterion for criterion in rubric.criteria()}
    for dimension in report.dimensions:
        yield ""
        yield from comment(f"== {dimension.id} {dimension.title.in_language(language)}", 2)
        for criterion in dimension.criteria:
            yield ""
            yield from _criterion(criterion, asked[criterion.id], language)


def _criterion(view: CriterionView, criterion: Criterion, language: Language) -> Iterator[str]:
    yield from comment(f"{view.id} {view.title.in_language(language)}", 2)
    if criterion.asks:
        yield from comment(criterion.asks.in_language(language), 2)
    machine = _MACHINE.in_language(language).format(score=view.score, level=view.score / 100 * HIGHEST)
    yield from comment(machine, 2)
    for facet in view.facets:
        yield from comment(_evidence(facet, language), 2, 4)
    yield from (f"  {dump({view.id: None}).split(':')[0]}:", "    rating:", "    cite:", "    comment:")


def _evidence(facet: FacetView, language: Language) -> str:
    """What the machine found for a facet: its best item, where it stands, and what that lacks."""
    colon, comma = ("：", "；") if language == "zh" else (": ", "; ")
    named = f"- {facet.id} {facet.title.in_language(language)}{colon}{facet.answers}"
    if facet.item is None:
        return f"{named}{comma}{_NOTHING.in_language(language)}"
    place = f"第 {facet.line} 行" if language == "zh" else f"line {facet.line}"
    missing = [test.note.in_language(language) for test in facet.tests if not test.passed]
    lacks = f"{comma}{_LACKS.in_language(language)}{colon}{comma.join(missing)}" if missing else ""
    return f"{named}{comma}{facet.item} {place}{lacks}"
