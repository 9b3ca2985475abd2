"""Score many plans, each by itself: what a worker is sent, what it does, and what comes back."""

from collections.abc import Collection, Generator, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from nqpf.analysis.robustness import open_study
from nqpf.base.errors import InputError
from nqpf.base.language import Language
from nqpf.batch.workforce import worked, workforce
from nqpf.cli.inputs.shared import Shared
from nqpf.cli.outputs.progress import progress
from nqpf.cli.outputs.terminal import report_problems
from nqpf.loading.files.reading import read_source, shown_name
from nqpf.loading.limits import Limits
from nqpf.loading.plan.plan import LoadedPlan, load_plan
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.loading.syntax.decoding import refuse_unknown
from nqpf.report.behind import behind
from nqpf.report.check.ground import Ground
from nqpf.report.drafts.given import drafted_source, is_document
from nqpf.report.portfolio.record import PlanRecord, Unread, record_of
from nqpf.report.scored import ScoredPlan

if TYPE_CHECKING:
    from nqpf.analysis.robustness.study import Study


class ScoringTerms(NamedTuple):
    """Under what plans are scored, by the names their users give, and what is kept of each."""

    rubric: str | None
    profile: str | None
    encoding: str | None
    limits: Limits
    fields: tuple[str, ...] = ()
    facets: bool = True
    compare: bool = False


def scoring_terms(settings: Shared, fields: Sequence[str], *, facets: bool) -> ScoringTerms:
    """The terms that the settings make. Raises :class:`InputError` for an encoding that no plan has."""
    refuse_unknown(settings.encoding, "encoding")
    rubric = None if settings.rubric is None else str(settings.rubric)
    return ScoringTerms(rubric, settings.profile, settings.encoding, settings.limits, tuple(fields), facets)


def score_plan(terms: ScoringTerms, path: str) -> PlanRecord | Unread:
    """What is kept of a plan, of a document that of its draft; of one that cannot be read, what is wrong with it.

    Raises :class:`InputError` for a rubric or a profile that cannot be used, which is no fault of the plan's.
    """
    ground = ground_of(terms)
    try:
        plan = plan_of(terms, path)
        found = behind(plan)
    except InputError as error:
        return Unread(shown_name(path), error.problems)
    study = _study(terms.rubric, terms.profile) if terms.compare else None
    scored = ScoredPlan(plan, ground.standard_for(plan), found)
    return record_of(scored, terms.fields, facets=terms.facets, study=study)


def plan_of(terms: ScoringTerms, path: str) -> LoadedPlan:
    """A plan, or the draft of a document, as the terms read it. Raises :class:`InputError`."""
    loaded = ground_of(terms).rubric
    if is_document(path):
        source = drafted_source(path, loaded)
    else:
        source = read_source(path, encoding=terms.encoding, max_bytes=terms.limits.size)
    return load_plan(source, loaded.rubric, terms.limits)


def ground_of(terms: ScoringTerms) -> Ground:
    """What the terms score plans against, read once in every process."""
    return _ground(terms.rubric, terms.profile)


def rubric_of(terms: ScoringTerms) -> LoadedRubric:
    """The rubric that plans are scored against, read anew; to score them, this process does not read it again."""
    _ground.cache_clear()
    _study.cache_clear()
    return _ground(terms.rubric, terms.profile).rubric


@lru_cache(maxsize=1)
def _ground(rubric: str | None, profile: str | None) -> Ground:
    """Read once in every process."""
    return Ground(rubric_at(rubric, profile), profile)


@lru_cache(maxsize=1)
def _study(rubric: str | None, profile: str | None) -> "Study":
    """What plans are compared by: drawn once in every process, and the same in each."""
    return open_study(_ground(rubric, profile).rubric.rubric)


def score_all(
    paths: Collection[str], terms: ScoringTerms, jobs: int | None, language: Language, *, bar: bool = True
) -> Generator[PlanRecord | Unread, None, None]:
    """The records of all plans in the order of their paths, as they are made; warnings go to standard error."""
    with workforce(paths, jobs) as force, progress(len(paths), language, shown=bar) as advance:
        for record in worked(partial(score_plan, terms), paths, force):
            if isinstance(record, PlanRecord):
                report_problems(record.warnings, language)
            yield record
            advance()
