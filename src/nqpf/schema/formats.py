"""The schema of each format, generated from its model; of some, with the ids of a rubric to complete from."""

from collections.abc import Callable
from typing import Any

from nqpf.base.language import Text
from nqpf.consistency import RULES, Rule
from nqpf.drafting.slips import SLIPS, SlipRule
from nqpf.gate.baseline import Baseline
from nqpf.gate.settings import Settings
from nqpf.loading.waivers import WaiverFile
from nqpf.plan.claims import NO_FACET
from nqpf.plan.entries import QUOTED, SILENT, SUPPLIED
from nqpf.plan.fields import CYCLES
from nqpf.plan.plan import Plan
from nqpf.report.agree.view import AgreeReport
from nqpf.report.check.view import CheckLine, CheckReport
from nqpf.report.claims.view import ClaimsReport
from nqpf.report.compare.view import CompareReport
from nqpf.report.drafts.view import DraftsReport
from nqpf.report.portfolio.view import PlanLine, Portfolio
from nqpf.report.review.view import ReviewReport
from nqpf.report.roadmap.view import RoadmapReport
from nqpf.report.robustness.view import RobustReport
from nqpf.report.score.view import Report
from nqpf.report.tasks.view import TaskTable
from nqpf.review.assessment import Assessment
from nqpf.review.reviewfile import Review
from nqpf.rubric.extension_schema import allow_extension
from nqpf.rubric.model import Rubric
from nqpf.rubric.profile import Profile
from nqpf.schema.former import allow_former, under_former_name
from nqpf.schema.generate import generate
from nqpf.schema.record import model_of

_KINDS = {"Measure": "measure", "Action": "measure", "Indicator": "indicator", "Statement": "statement"}
_SERVES = "对应的要点，第一个为主，最多三个。 / The facets claimed: the first is primary, at most three."
_SUGGESTS = (
    "建议的要点，由程序提出，不计分，最多五个；`none` 表示无对应要点。 / "
    "Facets that the program suggests; they count for nothing: five at most, `none` for no facet."
)
# Editors would list all facets instead; they underline the wrong word themselves. Validators pass over it.
_NO_FACET = "评价标准中没有这个要点；查要点：nqpf explain D1 / no facet of the rubric; see nqpf explain D1"


def plan_schema(rubric: Rubric) -> dict[str, Any]:
    """The plan format; `serves`, `problem` and N/A ids complete from `rubric`, with titles as descriptions."""
    schema = generate(Plan, "plan/2", "validation")
    definitions = schema["definitions"]
    definitions.pop("Roles", None)  # how an owner is written says more
    criteria = rubric.criteria()
    facets = {
        facet.id: _described(facet.title, criterion.title, facet.check.kind)
        for criterion in criteria
        for facet in criterion.facets
    }
    claim, suggestion, facet = ({"$ref": f"#/definitions/{name}"} for name in ("Claim", "Suggestion", "FacetId"))
    suggested = {"if": {"enum": [NO_FACET]}, "else": facet}
    definitions["FacetId"] = {**_choice(facets), "errorMessage": _NO_FACET}
    definitions["Claim"]["properties"]["facet"] = facet
    definitions["Suggestion"]["properties"]["facet"] = suggested
    for name, kind in _KINDS.items():
        properties = definitions[name]["properties"]
        properties["serves"]["description"] = _SERVES
        properties["serves"]["items"] = {"if": {"type": "object"}, "then": claim, "else": facet}
        properties["suggests"]["description"] = _SUGGESTS
        properties["suggests"]["items"] = {"if": {"type": "object"}, "then": suggestion, "else": suggested}
        properties["silent"]["items"] = {"type": "string", "enum": list(SILENT[kind])}
        properties["supplied"]["items"] = {"type": "string", "enum": list(SUPPLIED[kind])}
        properties["quotes"]["propertyNames"] = {"type": "string", "enum": list(QUOTED[kind])}
        if "every" in properties:
            properties["every"] = {"type": "string", "examples": list(CYCLES)}
    definitions["Quote"]["type"] = ["object", "string"]
    schema["properties"]["scope"]["items"] = _choice({c.id: _described(c.title) for c in criteria})
    _first_version(schema)
    schema["definitions"] = dict(sorted(definitions.items()))
    definitions["Budget"]["type"] = ["object", "string", "number"]  # an amount alone is a budget, too
    problems = {e.id: _described(e.title) for lens in rubric.lenses if lens.kind == "problems" for e in lens.entries}
    declarable = {c.id: _described(c.title) for c in criteria if c.na}
    if problems:
        definitions["Diagnosis"]["properties"]["problem"] = _choice(problems)
    if declarable:
        definitions["NotApplicable"]["properties"]["id"] = _choice(declarable)
    return schema


def _first_version(schema: dict[str, Any]) -> None:
    """A file of plan/1 states both ends of its horizon."""
    first = {"properties": {"nqpf": {"enum": ["plan/1"]}}, "required": ["nqpf"]}
    whole = {"required": ["horizon"], "properties": {"horizon": {"required": ["start", "end"]}}}
    schema["allOf"] = [{"if": first, "then": whole}]


def rubric_schema(_: Rubric) -> dict[str, Any]:
    """The rubric format. A dimension or lens may be in a file of its own; a rubric may extend another."""
    schema = generate(Rubric, "rubric/1", "validation")
    definitions = schema["definitions"]
    for name in ("Dimension", "Lens", "MaterialityRules"):
        content = definitions[name]
        content["properties"]["file"] = {
            "type": "string",
            "description": "a file below the rubric's directory",
        }
        if "required" in content:
            content["if"] = {"required": ["file"]}
            content["else"] = {"required": content.pop("required")}
    schema["properties"]["benchmarks"] = {
        "if": {"type": "object"},
        "then": {
            "required": ["file"],
            "properties": {"file": {"type": "string"}},
            "additionalProperties": False,
        },
        "else": schema["properties"]["benchmarks"],
    }
    allow_extension(schema)
    allow_former(schema, "assessed_floor", "coverage_floor")
    return schema


def profile_schema(_: Rubric) -> dict[str, Any]:
    """The profile format."""
    return generate(Profile, "profile/1", "validation")


def report_schema(_: Rubric) -> dict[str, Any]:
    """The report format."""
    return generate(model_of(Report), "report/2", "serialization")


def check_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf check --format json`."""
    return generate(model_of(CheckReport), "check/2", "serialization")


def check_line_schema(_: Rubric) -> dict[str, Any]:
    """The format of each line of `nqpf check --format jsonl`."""
    return generate(model_of(CheckLine), "check-line/2", "serialization")


def robustness_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf robustness --format json`."""
    return generate(model_of(RobustReport), "robustness/2", "serialization")


def roadmap_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf roadmap --format json`."""
    return generate(model_of(RoadmapReport), "roadmap/1", "serialization")


def compare_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf compare --format json`."""
    return generate(model_of(CompareReport), "compare/2", "serialization")


def settings_schema(_: Rubric) -> dict[str, Any]:
    """The settings file, `nqpf.toml`."""
    schema = generate(Settings, "settings/1", "validation")
    check = schema["definitions"]["CheckSettings"]["properties"]
    check["min-coverage"] = under_former_name(check["min-assessed"], "min-assessed")
    rules: tuple[Rule | SlipRule, ...] = (*RULES, *SLIPS)
    schema["properties"]["rules"]["propertyNames"] = _choice(
        {rule.id: f"{rule.title.zh} / {rule.title.en} ({rule.severity})" for rule in rules}
    )
    return schema


def waivers_schema(_: Rubric) -> dict[str, Any]:
    """The file of waivers beside a plan."""
    return generate(WaiverFile, "waivers/1", "validation")


def assessment_schema(rubric: Rubric) -> dict[str, Any]:
    """An expert's assessment; `ratings` complete the criteria of `rubric`, with titles as descriptions."""
    schema = generate(Assessment, "assessment/1", "validation")
    schema["definitions"]["Rating"]["type"] = ["object", "null"]  # a criterion may be left empty
    criteria = rubric.criteria()
    rating = {"$ref": "#/definitions/Rating"}
    schema["properties"]["ratings"] = {
        "type": "object",
        "properties": {c.id: {"description": _described(c.title), "allOf": [rating]} for c in criteria},
        "additionalProperties": False,
    }
    return schema


def baseline_schema(_: Rubric) -> dict[str, Any]:
    """What `nqpf baseline` writes."""
    return generate(Baseline, "baseline/1", "serialization")


def claims_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf claims --format json`."""
    return generate(model_of(ClaimsReport), "claims/1", "serialization")


def portfolio_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf rank --format json`."""
    return generate(model_of(Portfolio), "portfolio/2", "serialization")


def portfolio_line_schema(_: Rubric) -> dict[str, Any]:
    """The format of each line of `nqpf rank --format jsonl`."""
    return generate(model_of(PlanLine), "portfolio-line/2", "serialization")


def drafts_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf draft FOLDER --format json`."""
    return generate(model_of(DraftsReport), "drafts/1", "serialization")


def tasks_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf tasks --format json`."""
    return generate(model_of(TaskTable), "tasks/1", "serialization")


def review_schema(_: Rubric) -> dict[str, Any]:
    """A review file: what one reviewer has judged."""
    return generate(Review, "review/1", "validation")


def review_report_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf review --format json`."""
    return generate(model_of(ReviewReport), "review-report/1", "serialization")


def agree_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf agree --format json`."""
    return generate(model_of(AgreeReport), "agree/1", "serialization")


SCHEMAS: dict[str, Callable[[Rubric], dict[str, Any]]] = {
    "plan": plan_schema,
    "rubric": rubric_schema,
    "profile": profile_schema,
    "report": report_schema,
    "check": check_schema,
    "check-line": check_line_schema,
    "robustness": robustness_schema,
    "roadmap": roadmap_schema,
    "compare": compare_schema,
    "portfolio": portfolio_schema,
    "portfolio-line": portfolio_line_schema,
    "settings": settings_schema,
    "waivers": waivers_schema,
    "baseline": baseline_schema,
    "assessment": assessment_schema,
    "claims": claims_schema,
    "drafts": drafts_schema,
    "tasks": tasks_schema,
    "review": review_schema,
    "review-report": review_report_schema,
    "agree": agree_schema,
}
"""By format, the schema for use with a rubric."""


def _choice(words: dict[str, str]) -> dict[str, Any]:
    # `enumDescriptions` is what editors show beside each completion; validators pass over it.
    return {"type": "string", "enum": list(words), "enumDescriptions": list(words.values())}


def _described(title: Text, parent: Text | None = None, kind: str = "") -> str:
    names = [f"{title.zh} / {title.en}"] + ([f"{parent.zh} / {parent.en}"] if parent else [])
    return " — ".join(names) + (f" ({kind})" if kind else "")
