"""Rules as data: those of plans, and those on the text of documents."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeVar

from nqpf.base.language import Text
from nqpf.consistency import Rule, Severity
from nqpf.drafting.slips import SlipRule

FORMAT: Literal["nqpf/rules/1"] = "nqpf/rules/1"
View = TypeVar("View")


class RuleView(NamedTuple):
    """A rule as data: its severity is the one it has unless it is set otherwise; the samples are sections of a plan."""

    id: str
    severity: Severity
    title: Text
    about: Text
    passing: Mapping[str, Any]
    failing: Mapping[str, Any]


class DocumentRuleView(NamedTuple):
    """A rule on the text of a document as data; the samples are plain text."""

    id: str
    severity: Severity
    title: Text
    about: Text
    passing: str
    failing: str


class RuleList(NamedTuple):
    """Rules, in the order of their ids: those of plans, and those on the text of documents."""

    schema: Literal["nqpf/rules/1"]
    rules: tuple[RuleView, ...]
    document_rules: tuple[DocumentRuleView, ...]


def rule_list(rules: Sequence[Rule | SlipRule]) -> RuleList:
    """The view of these rules."""
    of_plans = tuple(_view(RuleView, rule) for rule in rules if isinstance(rule, Rule))
    of_documents = tuple(_view(DocumentRuleView, rule) for rule in rules if isinstance(rule, SlipRule))
    return RuleList(FORMAT, of_plans, of_documents)


def _view(kind: Callable[..., View], rule: Rule | SlipRule) -> View:
    return kind(*(getattr(rule, name) for name in RuleView._fields))
