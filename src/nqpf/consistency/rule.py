"""What a consistency rule is, and what it finds."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.severity import Severity
from nqpf.base.source import Pointer
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView


class Conflict(NamedTuple):
    """One place where a plan contradicts itself.

    `subject` names what it is about by ids, never by line numbers (`M7`, `M7.due`, `I3.milestones`): with the
    rule's id it must be unique within a plan and stay the same when items are moved or others added. Message and hint
    speak of the document; `key` is the entry of the plan file to write, where `pointer` does not lead to it.
    """

    subject: str
    pointer: Pointer
    message: Text
    hint: Text = NO_TEXT
    key: str | None = None


class Rule(NamedTuple):
    """A rule: what it looks for and why, how grave a finding is, and a plan that passes and one that fails it.

    `passing` and `failing` are sections of a plan of a region for 2025 to 2028, as its file would hold them;
    both run as tests.
    """

    id: str
    severity: Severity
    title: Text
    about: Text
    find: Callable[[PlanView, Documents], Iterator[Conflict]]
    passing: Mapping[str, Any]
    failing: Mapping[str, Any]


class Finding(NamedTuple):
    """A conflict as the rule's setting judges it. `id` is the rule's with the subject: `reversed-dates:M7`."""

    rule: str
    severity: Severity
    subject: str
    pointer: Pointer
    message: Text
    hint: Text
    key: str | None

    @property
    def id(self) -> str:
        """What waivers and baselines know it by."""
        return f"{self.rule}:{self.subject}"
