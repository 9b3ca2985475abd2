"""The consistency rules: as a list, one as a page with a plan that passes and one that fails, all as JSON."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from nqpf.base.language import Text
from nqpf.consistency import SEVERITIES, Rule, Severity
from nqpf.loading.syntax.dump import dump
from nqpf.render.json import to_json
from nqpf.render.options import Options
from nqpf.render.score.findings import STYLES
from nqpf.render.terminal.console import Line, cell_len, to_text, wrap
from nqpf.render.words.words import word

FORMAT: Literal["nqpf/rules/1"] = "nqpf/rules/1"
_PASSES = Text("Passes", "符合")
_FAILS = Text("Fails", "不符合")
_INDENT = 2


class RuleView(NamedTuple):
    """A rule as data: its severity is the one it has unless it is set otherwise; the samples are sections of a plan."""

    id: str
    severity: Severity
    title: Text
    about: Text
    passing: Mapping[str, Any]
    failing: Mapping[str, Any]


class RuleList(NamedTuple):
    """Rules, in the order of their ids."""

    schema: Literal["nqpf/rules/1"]
    rules: tuple[RuleView, ...]


def render_list(rules: Sequence[Rule], options: Options) -> str:
    """One line a rule: id, severity, title."""
    ids = max(cell_len(rule.id) for rule in rules)
    severities = max(cell_len(word(severity, options.language)) for severity in SEVERITIES)

    def row(rule: Rule) -> list[Line]:
        severity = word(rule.severity, options.language)
        line = Line(rule.id, "bold").append(" " * (ids - len(rule.id) + 2)).append(severity, STYLES[rule.severity])
        line.append(" " * (severities - cell_len(severity) + 2)).append(rule.title.in_language(options.language))
        return wrap(line, options, 0, ids + severities + 4)

    return to_text((line for rule in rules for line in row(rule)), options)


def render_page(rule: Rule, options: Options) -> str:
    """What a rule looks for and why, its severity, and its samples as a plan file would hold them."""
    return to_text(_page(rule, options), options)


def render_json(rules: Sequence[Rule]) -> str:
    """The rules for programs."""
    return to_json(
        RuleList(FORMAT, tuple(RuleView(*(getattr(rule, name) for name in RuleView._fields)) for rule in rules))
    )


def _page(rule: Rule, options: Options) -> Iterator[Line]:
    head = Line(rule.id, "bold").append("  ").append(word(rule.severity, options.language), STYLES[rule.severity])
    yield from wrap(head.append(f"  {rule.title.in_language(options.language)}", "bold"), options)
    yield Line()
    yield from wrap(Line(rule.about.in_language(options.language)), options)
    for heading, sample in ((_PASSES, rule.passing), (_FAILS, rule.failing)):
        yield Line()
        yield Line(heading.in_language(options.language), "bold")
        # As it is: a sample is there to be copied, and breaking its lines would break it.
        yield from (Line(" " * _INDENT + line) for line in dump(dict(sample)).splitlines())
