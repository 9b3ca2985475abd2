"""Load a plan: shape by the models, then everything that needs more than one place at once."""

from collections.abc import Sequence
from itertools import chain, islice
from typing import Any, NamedTuple

from nqpf.base.errors import MOST_PROBLEMS, InputError, Problem, refuse
from nqpf.base.language import Text
from nqpf.base.source import Positions, SourceMap, Span
from nqpf.loading.documents import expect_documents
from nqpf.loading.limits import DEFAULT_LIMITS, Limits
from nqpf.loading.messages.validation import validate
from nqpf.loading.plan.faults import find_faults
from nqpf.loading.plan.newer import find_newer
from nqpf.loading.syntax.decoding import Source
from nqpf.loading.syntax.document import parse_document
from nqpf.plan.items import PlanView
from nqpf.plan.plan import FORMATS, Format, Plan
from nqpf.rubric.model import Rubric

FORMAT: Format = "plan/2"
"""The version that new plans are written in; plan/1 is read as well, and means what it meant."""

FORMER: Format = "plan/1"


class LoadedPlan(NamedTuple):
    """A plan with its items placed, where everything stands, and what it was read from."""

    view: PlanView
    positions: SourceMap
    source: Source

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.view.plan

    @property
    def not_applicable(self) -> frozenset[str]:
        """Ids of the criteria that the plan declares not applicable."""
        return frozenset(entry.id for entry in self.plan.not_applicable)


def load_plan(source: Source, rubric: Rubric, limits: Limits = DEFAULT_LIMITS) -> LoadedPlan:
    """Read a plan that is to be scored against `rubric`, within `limits`.

    Raises :class:`InputError` with all problems found: of the YAML, else of shape, else of references.
    """
    document = parse_document(source.text, source.name, limits)
    value, positions = document.value, document.positions
    _refuse_other_format(value, positions)
    return LoadedPlan(validate_plan(value, positions, rubric), positions, source)


def validate_plan(value: dict[str, Any], positions: Positions, rubric: Rubric) -> PlanView:
    """The plan that `value` holds, as it is to be scored against `rubric`.

    Raises :class:`InputError` with all problems found, each at its position: of shape, else of references.
    """
    currency = value.get("currency")
    context = {"currency": currency if isinstance(currency, str) else "CNY"}

    def locate(pointer: Sequence[str | int], key: bool) -> Span:
        return positions.key_span(pointer) if key else positions.span(pointer)

    newer = list(islice(find_newer(value, positions), MOST_PROBLEMS))
    try:
        view = PlanView(validate(Plan, value, locate, context, positions.name), rubric.bounds)
    except InputError as error:
        raise (InputError([*newer, *error.problems]) if newer else error) from None
    refuse(chain(newer, find_faults(view, rubric, positions)))
    expect_documents(view, positions.span(()).file)
    return view


def _refuse_other_format(value: Any, positions: SourceMap) -> None:
    """One message for a file that is no plan of this version, instead of one per key that it has."""
    hint = Text(f"a plan begins with `nqpf: {FORMAT}`", f"规划文件应以 `nqpf: {FORMAT}` 开头")
    if not isinstance(value, dict):
        message = Text(
            "this is not a plan: its top is not a mapping of `key: value` lines", "这不是规划文件：顶层不是“键: 值”映射"
        )
        raise InputError([Problem(positions.span(()), message, hint)])
    found = value.get("nqpf")
    if found is None and "nqpf" in value:
        message = Text("`nqpf:` is empty", "`nqpf:` 未填写")
        raise InputError([Problem(positions.span(("nqpf",)), message, hint)])
    if found is None:
        message = Text("this is not a plan: `nqpf:` is missing", "这不是规划文件：缺少 `nqpf:`")
        raise InputError([Problem(positions.span(()), message, hint)])
    if found not in FORMATS:
        shown = str(found)[:40]
        message = Text(f"format `{shown}` cannot be read here", f"无法读取 `{shown}` 格式")
        raise InputError([Problem(positions.span(("nqpf",)), message, hint)])
