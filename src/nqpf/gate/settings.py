"""What a repository says about how its plans are to be scored and checked: settings and waivers. Frozen; no disk.

The keys of a settings file are the long options of the command line, without their dashes.
"""

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, AliasChoices, BeforeValidator, Field, WithJsonSchema

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Language, Text
from nqpf.base.severity import Setting, Tolerated
from nqpf.plan.fields import Words
from nqpf.plan.placeholder import is_placeholder
from nqpf.scoring.basis import Basis

FORMER = {"min_assessed": "min_coverage"}
"""By setting, the name that it had in 0.1: in a file, as a variable and as an option it may still have it."""


class SettingsModel(Frozen, alias_generator=lambda name: name.replace("_", "-")):
    """A frozen piece of a settings file, whose keys are written with `-` for `_`."""


def _listed(value: Any) -> Any:
    """One entry stands for a list of one, as an option given once does; numbers are texts on the command line."""
    entries = value if isinstance(value, list) else [value]
    number = (int, float)
    return [str(entry) if isinstance(entry, number) and not isinstance(entry, bool) else entry for entry in entries]


Entries = Annotated[
    tuple[str, ...],
    BeforeValidator(_listed),
    WithJsonSchema({"type": ["array", "string", "number"], "items": {"type": ["string", "number"]}}, mode="validation"),
]
"""One or more texts."""


def _no_truth(value: Any) -> Any:
    if isinstance(value, bool):
        raise Refused(
            Text("a number is required, not true or false", "应为数字，而不是 true 或 false"),
            Text("write the number, or delete the line", "请写数字，或删除该行"),
        )
    return value


_Number = BeforeValidator(_no_truth)
Score = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False), _Number]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False), _Number]


def _says_something(said: Any) -> Any:
    texts = (said,) if isinstance(said, str) else (said.en, said.zh)
    if all(map(is_placeholder, texts)):
        raise Refused(
            Text("a waiver needs a real owner and a real reason", "豁免须写明实际的责任人和理由"),
            Text("write who is responsible for it, and why it is granted", "请写明由谁负责、为何豁免"),
        )
    return said


def _day(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            value = None
    if type(value) is not date:
        raise Refused(
            Text("the last day of a waiver is a date", "豁免的截止日须为日期"),
            Text("write it as 2026-12-31", "请写作 2026-12-31"),
        )
    return value


class Waiver(SettingsModel):
    """A time-limited exception for a criterion or a finding of one plan, with owner, reason and expiry date.

    `plan` is the plan's id, `id` a criterion's (`D2.B2`) or a finding's (`reversed-dates:M7`); `expires` is the
    last day on which the waiver holds. Everything is required.
    """

    plan: str
    id: str
    owner: Annotated[str, AfterValidator(_says_something)]
    reason: Annotated[Words, AfterValidator(_says_something)]
    expires: Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]


REPORT_FOLDER = "nqpf-reports"
"""Where reports go that settings ask for, unless they name another folder."""


class CheckSettings(SettingsModel):
    """The options of `nqpf check`; scores run from 0 to 100, shares from 0 to 1. What is left out is not required."""

    paths: Entries = ()
    fail_under: Score | None = None
    fail_under_commitment: Score | None = None
    fail_under_scope: Score | None = None
    min_answered: Entries = ()
    fail_under_dimension: Entries = ()
    min_assessed: Annotated[Share | None, Field(validation_alias=AliasChoices("min-assessed", "min-coverage"))] = None
    max_severity: Tolerated | None = None
    require: Entries = ()
    traceable: Share | None = None
    allow_draft: bool = False
    basis: Basis | None = None
    min_confirmed: Share | None = None
    reviewer: Entries = ()
    max_review_age: Annotated[int | None, Field(ge=0), _Number] = None
    allow_doubtful_claims: bool = False
    baseline: str | None = None
    tolerance: Score | None = None
    format: str | None = None
    report: Entries = ()
    report_folder: str = REPORT_FOLDER
    """Where `report` of settings that nobody named may write; relative to the settings."""


class LimitSettings(SettingsModel):
    """What one plan may cost to read. The settings may come from where the plan does, so they have bounds, too."""

    mebibytes: Annotated[float, Field(ge=0.001, le=64, allow_inf_nan=False), _Number] = 8
    """Of the file."""
    values: Annotated[int, Field(ge=1, le=2_000_000), _Number] = 200_000
    """Texts, numbers, lists and mappings; a mapping's key counts with its value."""
    depth: Annotated[int, Field(ge=1, le=256), _Number] = 64
    """Lists and mappings inside one another."""
    aliases: Annotated[int, Field(ge=0, le=10_000), _Number] = 1_000
    """Uses of an anchor (`*name`)."""
    characters: Annotated[int, Field(ge=1, le=8_000_000), _Number] = 1_000_000
    """Of one text."""


class Settings(SettingsModel):
    """A settings file: `nqpf.toml`, or `[tool.nqpf]` of `pyproject.toml`."""

    lang: Language | None = None
    rubric: str | None = None
    profile: str | None = None
    encoding: str | None = None
    check: CheckSettings = Field(default_factory=CheckSettings)
    limits: LimitSettings = Field(default_factory=LimitSettings)
    rules: dict[str, Setting] = Field(default_factory=dict)
    waivers: tuple[Waiver, ...] = ()
