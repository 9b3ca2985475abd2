"""Check the plans that a program gives, one after another."""

import os
from collections.abc import Iterable, Iterator, Mapping

from nqpf.loading.files.companion import warn
from nqpf.loading.files.discovery import find_plans
from nqpf.loading.opened import PlanLike
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.report.check.checker import Checker
from nqpf.report.check.many import gathered
from nqpf.report.check.view import CheckedPlan, CheckReport


def outcome_of(checker: Checker, plans: PlanLike | Iterable[PlanLike]) -> CheckReport:
    """The outcome over all plans, in their order; a file that is named twice counts once.

    Raises :class:`InputError` for a path that leads to no plan, and for a baseline that knows none of the plans.
    """
    alone = isinstance(plans, str | os.PathLike | Mapping | LoadedPlan)
    given: list[PlanLike] = [plans] if alone else list(plans)  # type: ignore[list-item,arg-type]
    return gathered(_checked(checker, _found(given)), checker.gate)


def _found(plans: list[PlanLike]) -> Iterator[PlanLike]:
    seen: set[str] = set()
    for plan in plans:
        if not isinstance(plan, str | os.PathLike):
            yield plan
            continue
        for path in find_plans([os.fspath(plan)]):
            if path not in seen:
                seen.add(path)
                yield path


def _checked(checker: Checker, plans: Iterable[PlanLike]) -> Iterator[CheckedPlan]:
    for plan in plans:
        checked = checker.check(plan)
        warn(checked.warnings)
        yield checked.plan
