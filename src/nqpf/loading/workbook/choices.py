"""What the drop-downs of the workbook list: ids, each with its title for people. The id is what counts."""

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.facets import SERVED_BY
from nqpf.plan.bodies import ROLE_TITLES
from nqpf.plan.claims import NO_FACET
from nqpf.plan.entries import SILENT, SUPPLIED, SUPPLIED_ROLES
from nqpf.plan.fields import CYCLE_TITLES, STRENGTH_TITLES
from nqpf.plan.plan import Kind
from nqpf.plan.quantity.reading import COMPARATOR_TITLES
from nqpf.plan.titles import DIRECTION_TITLES, ENTRY_TITLES, TYPE_TITLES
from nqpf.rubric.model import Rubric

TYPES: dict[str, Text] = {name: TYPE_TITLES[name] for name in TYPE_TITLES}
KINDS: dict[str, Text] = {"region": Text("region", "区域规划"), "enterprise": Text("enterprise", "企业规划")}
DIRECTIONS: dict[str, Text] = {name: DIRECTION_TITLES[name] for name in DIRECTION_TITLES}

FLAGS: dict[str, Text] = {"true": Text("yes", "是"), "false": Text("no", "否")}
_NO_FACET = Text("no facet fits", "无对应要点")
STRENGTHS: dict[str, Text] = dict(STRENGTH_TITLES)
CYCLES: dict[str, Text] = {name: CYCLE_TITLES[name] for name in CYCLE_TITLES}
COMPARATORS: dict[str, Text] = {name: title for name, title in COMPARATOR_TITLES.items() if name}
ENTRIES: dict[str, Text] = dict(ENTRY_TITLES)
_ROLES: dict[str, Text] = {name: ROLE_TITLES[name] for name in SUPPLIED_ROLES}
_SUPPLIED = {**ENTRIES, **_ROLES, "every": Text("recurs", "开展频次")}

Choices = dict[str, dict[str, Text]]
"""By the name of a drop-down: the ids that it lists, with their titles."""


def choices_of(rubric: Rubric, kind: Kind | None = None) -> Choices:
    """All drop-downs under `rubric`; only what applies to plans of `kind`, if one is named."""
    listed: Choices = {"types": TYPES, "kinds": KINDS, "directions": DIRECTIONS, "flags": FLAGS}
    listed |= {"strengths": STRENGTHS, "cycles": CYCLES, "comparators": COMPARATORS, "entries": ENTRIES}
    listed |= {f"entries_{of}": {name: ENTRIES[name] for name in names} for of, names in SILENT.items()}
    listed |= {f"supplied_{of}": {name: _SUPPLIED[name] for name in names} for of, names in SUPPLIED.items()}
    listed |= {f"facets_{served}": {} for served in sorted(set(SERVED_BY.values()))}
    criteria = [criterion for criterion in rubric.criteria() if kind is None or kind in criterion.scope]
    for criterion in criteria:
        for facet in criterion.facets:
            if kind is None or kind in facet.scope:
                listed[f"facets_{SERVED_BY[facet.check.kind]}"][facet.id] = facet.title
    served = sorted(set(SERVED_BY.values()))
    listed["facets"] = {name: title for one in served for name, title in listed[f"facets_{one}"].items()}
    listed["suggestions"] = {**listed["facets"], NO_FACET: _NO_FACET}
    problems = [entry for lens in rubric.lenses if lens.kind == "problems" for entry in lens.entries]
    listed["problems"] = {entry.id: entry.title for entry in problems}
    listed["criteria"] = {criterion.id: criterion.title for criterion in criteria}
    listed["not_applicable"] = {criterion.id: criterion.title for criterion in criteria if criterion.na}
    return listed


def listed_as(one: str, title: Text, language: Language) -> str:
    """An id as the drop-downs list it: with its title, where that says more."""
    said = plain(title.in_language(language))
    return one if said == one else f"{one} {said}"
