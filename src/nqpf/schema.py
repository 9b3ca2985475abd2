"""JSON Schemas of the formats, generated from the models. Draft-07, worded so that editors name the wrong word."""

import json
from collections.abc import Callable
from types import GenericAlias, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, create_model

from nqpf.assessment import Assessment
from nqpf.baseline import Baseline
from nqpf.consistency import RULES
from nqpf.extension_schema import allow_extension
from nqpf.language import Text
from nqpf.loading.waivers import WaiverFile
from nqpf.model import Profile, Rubric
from nqpf.plan import Plan
from nqpf.report.check_view import CheckLine, CheckReport
from nqpf.report.compare_view import CompareReport
from nqpf.report.coverage_view import CoverageReport
from nqpf.report.portfolio_view import PlanLine, Portfolio
from nqpf.report.roadmap_view import RoadmapReport
from nqpf.report.robust_view import RobustReport
from nqpf.report.view import Report
from nqpf.safe import ACTIVE
from nqpf.settings import Settings

_DIALECT = "http://json-schema.org/draft-07/schema#"
_SERVES = "认领的要点，第一个为主，最多三个。 / The facets claimed: the first is primary, at most three."
# Editors would list all facets instead; they underline the wrong word themselves. Validators pass over it.
_NO_FACET = "评价标准中没有这个要点；查要点：nqpf explain D1 / no facet of the rubric; see nqpf explain D1"
_EMPTY: tuple[Any, ...] = (None, "", [], {}, {"en": "", "zh": ""})
_OF_PARTS = ("properties", "additionalProperties", "minProperties", "items")


def plan_schema(rubric: Rubric) -> dict[str, Any]:
    """The plan format; `serves`, `problem` and N/A ids complete from `rubric`, with titles as descriptions."""
    schema = _generate(Plan, "plan/1", "validation")
    definitions = schema["definitions"]
    criteria = [criterion for dimension in rubric.dimensions for criterion in dimension.all_criteria]
    facets = {
        facet.id: _described(facet.title, criterion.title, facet.check.kind)
        for criterion in criteria
        for facet in criterion.facets
    }
    for name in ("Measure", "Action", "Indicator", "Statement"):
        serves = definitions[name]["properties"]["serves"]
        serves["description"] = _SERVES
        serves["items"] = {**_choice(facets), "errorMessage": _NO_FACET}
    definitions["Budget"]["type"] = ["object", "string", "number"]  # an amount alone is a budget, too
    problems = {e.id: _described(e.title) for lens in rubric.lenses if lens.kind == "problems" for e in lens.entries}
    declarable = {c.id: _described(c.title) for c in criteria if c.na}
    if problems:
        definitions["Diagnosis"]["properties"]["problem"] = _choice(problems)
    if declarable:
        definitions["NotApplicable"]["properties"]["id"] = _choice(declarable)
    return schema


def rubric_schema(_: Rubric) -> dict[str, Any]:
    """The rubric format. A dimension or lens may stand in a file of its own; a rubric may extend another."""
    schema = _generate(Rubric, "rubric/1", "validation")
    definitions = schema["definitions"]
    for name in ("Dimension", "Lens"):
        content = definitions[name]
        content["properties"]["file"] = {
            "type": "string",
            "description": "a file below the rubric's directory",
        }
        required = content.pop("required")
        content["if"] = {"required": ["file"]}
        content["else"] = {"required": required}
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
    return schema


def profile_schema(_: Rubric) -> dict[str, Any]:
    """The profile format."""
    return _generate(Profile, "profile/1", "validation")


def report_schema(_: Rubric) -> dict[str, Any]:
    """The report format."""
    return _generate(_model(Report), "report/1", "serialization")


def check_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf check --format json`."""
    return _generate(_model(CheckReport), "check/1", "serialization")


def check_line_schema(_: Rubric) -> dict[str, Any]:
    """The format of each line of `nqpf check --format jsonl`."""
    return _generate(_model(CheckLine), "check-line/1", "serialization")


def robustness_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf robustness --format json`."""
    return _generate(_model(RobustReport), "robustness/1", "serialization")


def roadmap_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf roadmap --format json`."""
    return _generate(_model(RoadmapReport), "roadmap/1", "serialization")


def compare_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf compare --format json`."""
    return _generate(_model(CompareReport), "compare/1", "serialization")


def settings_schema(_: Rubric) -> dict[str, Any]:
    """The settings file, `nqpf.toml`."""
    schema = _generate(Settings, "settings/1", "validation")
    schema["properties"]["rules"]["propertyNames"] = _choice(
        {rule.id: f"{rule.title.zh} / {rule.title.en} ({rule.severity})" for rule in RULES}
    )
    return schema


def waivers_schema(_: Rubric) -> dict[str, Any]:
    """The file of waivers beside a plan."""
    return _generate(WaiverFile, "waivers/1", "validation")


def assessment_schema(rubric: Rubric) -> dict[str, Any]:
    """An expert's assessment; `ratings` complete the criteria of `rubric`, with titles as descriptions."""
    schema = _generate(Assessment, "assessment/1", "validation")
    schema["definitions"]["Rating"]["type"] = ["object", "null"]  # a criterion may be left empty
    criteria = [criterion for dimension in rubric.dimensions for criterion in dimension.all_criteria]
    rating = {"$ref": "#/definitions/Rating"}
    schema["properties"]["ratings"] = {
        "type": "object",
        "properties": {c.id: {"description": _described(c.title), "allOf": [rating]} for c in criteria},
        "additionalProperties": False,
    }
    return schema


def baseline_schema(_: Rubric) -> dict[str, Any]:
    """What `nqpf baseline` writes."""
    return _generate(Baseline, "baseline/1", "serialization")


def coverage_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf coverage --format json`."""
    return _generate(_model(CoverageReport), "coverage/1", "serialization")


def portfolio_schema(_: Rubric) -> dict[str, Any]:
    """The format of `nqpf rank --format json`."""
    return _generate(_model(Portfolio), "portfolio/1", "serialization")


def portfolio_line_schema(_: Rubric) -> dict[str, Any]:
    """The format of each line of `nqpf rank --format jsonl`."""
    return _generate(_model(PlanLine), "portfolio-line/1", "serialization")


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
    "coverage": coverage_schema,
}
"""By format, the schema for use with a rubric."""


def _model(record: Any) -> type[BaseModel]:
    """The pydantic model of a named tuple, whose JSON is a mapping of its fields."""
    hints = get_type_hints(record, include_extras=True)
    # A field named `schema` would hide a method of the model; an alias can be anything.
    fields: dict[str, Any] = {f"{name}_": (_with_models(hint), Field(alias=name)) for name, hint in hints.items()}
    config = ConfigDict(extra="forbid")
    return create_model(record.__name__, __config__=config, __doc__=record.__doc__, **fields)


def _with_models(annotation: Any) -> Any:
    """A type with its named tuples turned into models."""
    if hasattr(annotation, "_fields"):
        return _MODELS.setdefault(annotation, _model(annotation))
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return Annotated[_with_models(parts[0]), *annotation.__metadata__]
    if origin is UnionType:
        return Union[tuple(_with_models(part) for part in parts)]  # noqa: UP007
    return GenericAlias(tuple, (_with_models(parts[0]), ...)) if origin is tuple else annotation


_MODELS: dict[Any, type[BaseModel]] = {}


def _generate(model: type, name: str, mode: Literal["validation", "serialization"]) -> dict[str, Any]:
    generated = TypeAdapter(model).json_schema(ref_template="#/definitions/{model}", mode=mode)
    definitions = generated.pop("$defs", {})
    schema = {"$schema": _DIALECT, "$id": f"urn:nqpf:{name.replace('/', ':')}", **generated}
    schema["definitions"] = dict(sorted(definitions.items()))
    # What a reader writes may leave an optional value out; what the tool writes says null.
    plain: dict[str, Any] = _plain(schema, nullable=mode == "serialization")
    return plain


def _plain(node: Any, nullable: bool, named: bool = False) -> Any:
    """Reword what pydantic writes for what editors and draft-07 validators say best.

    `const` becomes `enum`; an optional value is just that value unless `nullable`; a choice by `kind` becomes
    if/then, so that a wrong word is reported instead of "matches no alternative". `named` marks a mapping of
    names to schemas, whose keys are not schema keywords.
    """
    if isinstance(node, list):
        return [_plain(child, nullable) for child in node]
    if not isinstance(node, dict):
        return node
    if named:
        return {key: _plain(child, nullable) for key, child in node.items()}
    node = {key: value for key, value in node.items() if key != "title"}
    if "const" in node:
        node["enum"] = [node.pop("const")]
    if "anyOf" in node and not nullable:
        kept = [option for option in node["anyOf"] if option != {"type": "null"}]
        if len(kept) == 1:
            node = {**{k: v for k, v in node.items() if k not in ("anyOf", "default")}, **kept[0]}
    if not nullable and node.get("default", ...) in _EMPTY:
        del node["default"]
    if isinstance(node.get("type"), list):
        node = _value_first(node)
    if "discriminator" in node:
        node = _by_kind(node)
    return {key: _plain(value, nullable, key in ("properties", "definitions")) for key, value in node.items()}


def _value_first(node: dict[str, Any]) -> dict[str, Any]:
    """Move what holds for the longer forms aside: editors that find `properties` insert a line break after the key."""
    parts = {key: node[key] for key in _OF_PARTS if key in node}
    return {**{key: node[key] for key in node if key not in parts}, "allOf": [parts]} if parts else node


def _by_kind(node: dict[str, Any]) -> dict[str, Any]:
    key = node["discriminator"]["propertyName"]
    mapping: dict[str, str] = node["discriminator"]["mapping"]
    return {
        "type": "object",
        "required": [key],
        "properties": {key: {"enum": sorted(mapping)}},
        "allOf": [
            {"if": {"properties": {key: {"enum": [word]}}, "required": [key]}, "then": {"$ref": ref}}
            for word, ref in sorted(mapping.items())
        ],
    }


def _choice(words: dict[str, str]) -> dict[str, Any]:
    # `enumDescriptions` is what editors show beside each completion; validators pass over it.
    return {"type": "string", "enum": list(words), "enumDescriptions": list(words.values())}


def _described(title: Text, parent: Text | None = None, kind: str = "") -> str:
    names = [f"{title.zh} / {title.en}"] + ([f"{parent.zh} / {parent.en}"] if parent else [])
    return " — ".join(names) + (f" ({kind})" if kind else "")


def as_text(schema: dict[str, Any]) -> str:
    """A schema as it is printed and committed; what could act on a terminal, from a rubric's texts, is escaped."""
    text = json.dumps(schema, ensure_ascii=False, indent=1)
    return ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
