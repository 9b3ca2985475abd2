"""Read an assessment against the plan it is of: ids, citations and the plan itself are checked, each at its line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem, refuse
from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.documents.cited import SHORTEST, fold
from nqpf.loading.files.companion import read_companion, warn
from nqpf.loading.files.roles import ASSESSMENT
from nqpf.loading.judgements.judgements import refuse_repeated_raters
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.messages.validation import Locate, validate
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.several import load_all
from nqpf.loading.syntax.decoding import Source
from nqpf.loading.syntax.document import parse_document
from nqpf.review.assessment import Assessment, Cite, Rating
from nqpf.rubric.model import Rubric
from nqpf.rubric.tree import Pruning, grow


class LoadedAssessment(NamedTuple):
    """An assessment, by criterion the line of the plan that its rating rests on (None where a quote spans lines).

    `outdated` tells that the plan's file has changed since it was assessed.
    """

    assessment: Assessment
    source: Source
    lines: dict[str, int | None]
    outdated: Problem | None


def load_assessment(path: str, plan: LoadedPlan, rubric: Rubric) -> LoadedAssessment:
    """Read the assessment of `plan` in the file `path`.

    Raises :class:`InputError` for one of another plan, for criteria that do not apply, and for ratings without a
    citation that holds.
    """
    source = read_companion(path, ASSESSMENT)
    document = parse_document(source.text, source.name)
    locate = document.positions.locate
    assessment = validate(Assessment, document.value, locate)
    if assessment.plan.id != plan.plan.id:
        message = Text(
            f"this assesses the plan `{assessment.plan.id}`, not `{plan.plan.id}`",
            f"此文件评估的是规划 `{assessment.plan.id}`，而非 `{plan.plan.id}`",
        )
        raise InputError([Problem(locate(("plan", "id"), False), message)])
    tree = grow(rubric, Pruning(plan.plan.kind, plan.not_applicable))
    applying = [branch.id for branch in tree.walk() if branch.level == "criterion"]
    given = {name: one for name, one in assessment.given.items() if name in applying}
    refuse(chain(_unknown(assessment, applying, rubric, locate), _uncited(given, plan, locate)))
    lines = {name: _line(one.cite, plan) for name, one in assessment.given.items() if one.cite is not None}
    outdated = None
    if assessment.plan.sha256 != plan.source.sha256:
        message = Text("the plan has changed since it was assessed", "评估之后规划文件已有改动")
        hint = Text("check whether the ratings are still valid", "请核对各项评级是否仍然成立")
        outdated = Problem(locate(("plan", "sha256"), False), message, hint)
    return LoadedAssessment(assessment, source, lines, outdated)


def load_assessments(paths: Iterable[str], plan: LoadedPlan, rubric: Rubric) -> tuple[LoadedAssessment, ...]:
    """The assessments of `plan` in several files, one of each rater. One that is outdated is used, and warned of.

    Raises :class:`InputError` as :func:`load_assessment`, with what is wrong with all of them.
    """
    loaded = load_all(paths, lambda path: load_assessment(path, plan, rubric))
    refuse_repeated_raters((one.assessment.rater, one.source) for one in loaded)
    warn(one.outdated for one in loaded if one.outdated is not None)
    return tuple(loaded)


def _unknown(assessment: Assessment, applying: Sequence[str], rubric: Rubric, locate: Locate) -> Iterator[Problem]:
    every = {criterion.id for criterion in rubric.criteria()}
    for name in assessment.ratings:
        if name not in applying:
            message = (
                Text(f"`{name}` does not apply to this plan", f"`{name}` 不适用于本规划")
                if name in every
                else Text(f"`{name}` is not a criterion of the rubric", f"评价标准中没有准则 `{name}`")
            )
            yield Problem(locate(("ratings", name), True), message, nearest(name, applying))


def _uncited(ratings: Mapping[str, Rating], plan: LoadedPlan, locate: Locate) -> Iterator[Problem]:
    text = fold(plan.source.text)
    for name, one in ratings.items():
        at: Pointer = ("ratings", name)
        if one.cite is None:
            message = Text(f"the rating of `{name}` cites nothing", f"`{name}` 的评级没有依据")
            hint = Text(
                "cite an item's id, {line: …} or {quote: …}; for a 0, the line where it should be",
                "请写条目编号、{line: …} 或 {quote: …}；评 0 级的写应有此内容之处的行号",
            )
            yield Problem(locate((*at, "rating"), False), message, hint)
        elif one.cite.item is not None and one.cite.item not in plan.view.by_id:
            message = Text(f"the plan has no item `{one.cite.item}`", f"规划中没有条目 `{one.cite.item}`")
            yield Problem(locate((*at, "cite"), False), message, nearest(one.cite.item, plan.view.by_id))
        elif one.cite.line is not None and not plan.positions.source.line(one.cite.line).strip():
            message = Text(f"line {one.cite.line} of the plan is empty", f"规划第 {one.cite.line} 行没有内容")
            yield Problem(locate((*at, "cite"), False), message)
        elif one.cite.quote is not None:
            quote = fold(one.cite.quote)
            if len(quote) < SHORTEST or quote not in text:
                message = Text("these words are not in the plan", "规划中没有这段文字")
                hint = Text(
                    f"quote it to the letter, {SHORTEST} characters at least",
                    f"请逐字引用，至少 {SHORTEST} 个字",
                )
                yield Problem(locate((*at, "cite"), False), message, hint)


def _line(cite: Cite, plan: LoadedPlan) -> int | None:
    """The line of the plan that a citation leads to."""
    if cite.item is not None:
        return plan.positions.span(plan.view.by_id[cite.item].pointer).line
    if cite.quote is not None:
        found = plan.positions.source.text.find(cite.quote)
        return plan.positions.source.span(found).line if found >= 0 else None
    return cite.line
