"""The rules of plans and of documents: as a list, one as a page with what passes and what fails, all as JSON."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeVar

from nqpf.base.language import Text
from nqpf.consistency import SEVERITIES, Rule, Severity
from nqpf.drafting.slips import SlipRule
from nqpf.loading.syntax.dump import dump
from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.render.terminal.blocks.findings import STYLES
from nqpf.render.terminal.console import Line, cell_len, to_text, wrap
from nqpf.report.words.words import word

FORMAT: Literal["nqpf/rules/1"] = "nqpf/rules/1"
_OF_PLANS = Text("Checks of a plan", "规划检查")
_OF_DOCUMENTS = Text("Checks of a document", "文件检查")
_PASSES = Text("Passes", "符合")
_FAILS = Text("Fails", "不符合")
_INDENT = 2
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


def render_list(rules: Sequence[Rule | SlipRule], options: Options) -> str:
    """One line a rule (id, severity, title), below a heading for those of plans and one for those of documents."""
    ids = max(cell_len(rule.id) for rule in rules)
    severities = max(cell_len(word(severity, options.language)) for severity in SEVERITIES)

    def row(rule: Rule | SlipRule) -> list[Line]:
        severity = word(rule.severity, options.language)
        line = Line(rule.id, "bold").append(" " * (ids - len(rule.id) + 2)).append(severity, STYLES[rule.severity])
        line.append(" " * (severities - cell_len(severity) + 2)).append(rule.title.in_language(options.language))
        return wrap(line, options, 0, ids + severities + 4)

    lines: list[Line] = []
    for heading, kind in ((_OF_PLANS, Rule), (_OF_DOCUMENTS, SlipRule)):
        own = [rule for rule in rules if isinstance(rule, kind)]
        if own:
            lines += [Line()] if lines else []
            lines.append(Line(heading.in_language(options.language), "bold"))
            lines += [line for rule in own for line in row(rule)]
    return to_text(lines, options)


def render_page(rule: Rule | SlipRule, options: Options) -> str:
    """What a rule looks for and why, its severity, and its samples as a plan file or a document would hold them."""
    return to_text(_page(rule, options), options)


def render_json(rules: Sequence[Rule | SlipRule]) -> str:
    """The rules for programs."""
    of_plans = tuple(_view(RuleView, rule) for rule in rules if isinstance(rule, Rule))
    of_documents = tuple(_view(DocumentRuleView, rule) for rule in rules if isinstance(rule, SlipRule))
    return to_json(RuleList(FORMAT, of_plans, of_documents))


def _view(kind: Callable[..., View], rule: Rule | SlipRule) -> View:
    return kind(*(getattr(rule, name) for name in RuleView._fields))


def _page(rule: Rule | SlipRule, options: Options) -> Iterator[Line]:
    head = Line(rule.id, "bold").append("  ").append(word(rule.severity, options.language), STYLES[rule.severity])
    yield from wrap(head.append(f"  {rule.title.in_language(options.language)}", "bold"), options)
    yield Line()
    yield from wrap(Line(rule.about.in_language(options.language)), options)
    for heading, sample in ((_PASSES, rule.passing), (_FAILS, rule.failing)):
        yield Line()
        yield Line(heading.in_language(options.language), "bold")
        if isinstance(sample, str):
            yield from (line for said in sample.splitlines() for line in wrap(Line(said), options, _INDENT))
        else:  # as it is: a sample is there to be copied, and breaking its lines would break it
            yield from (Line(" " * _INDENT + line) for line in dump(dict(sample)).splitlines())
