"""Small plans for tests of many plans: each is worth what its values say."""

from hashlib import sha256
from typing import Any

import builders as b

from nqpf.loading.plan.plan import LoadedPlan
from nqpf.report.portfolio.build import Gathering
from nqpf.report.portfolio.real import NOBODY_LOOKED, Looked
from nqpf.report.portfolio.record import PlanRecord, Unread, record_of
from nqpf.report.portfolio.view import KindView, Portfolio
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.rubric.profile import Profile

RUBRIC = b.rubric(b.principle("P1"), b.principle("P2", b.criterion("P2.1", na=True), b.criterion("P2.2")))
LOADED = b.LoadedRubric(RUBRIC, "0" * 64)
FACETS = ("P1.1.f", "P2.1.f", "P2.2.f")
REASON = "本地没有此类产业，也不在规划范围之内"


def plan(name: str, *values: float, path: str | None = None, **sections: Any) -> LoadedPlan:
    """A plan of that name with these values for the facets of `RUBRIC`, in the file of its name."""
    claims = [b.valued(f"I{n}", value, facet) for n, (value, facet) in enumerate(zip(values, FACETS, strict=False))]
    data = b.plan_data(id=name, indicators=claims, **sections)
    loaded = b.loaded(RUBRIC, data)
    digest = sha256(repr(data).encode()).hexdigest()
    return loaded._replace(source=type(loaded.source)(path or f"{name}.plan.yaml", loaded.source.text, digest))


def record(
    name: str, *values: float, fields: tuple[str, ...] = (), looked: Looked = NOBODY_LOOKED, **sections: Any
) -> PlanRecord:
    """The record of such a plan, compared with others where somebody looks into differences."""
    made = plan(name, *values, **sections)
    profile = Profile(nqpf="profile/1", id="p", title=b.TITLE, kind=made.plan.kind)
    return record_of(ScoredPlan(made, Standard(LOADED, profile)), fields, study=looked.study)


def portfolio(*records: PlanRecord | Unread, fields: tuple[str, ...] = (), **asked: Any) -> Portfolio:
    """These plans side by side."""
    gathering = Gathering(RUBRIC, fields, **asked)
    for one in records:
        gathering.add(one)
    return gathering.portfolio()


def region(*records: PlanRecord | Unread, **asked: Any) -> KindView:
    """The regional plans among these."""
    return portfolio(*records, **asked).kinds[0]
