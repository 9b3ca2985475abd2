"""Rules as pages: all of them as a list, one with what it is for, what passes it and what fails it."""

from collections.abc import Sequence

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.loading.syntax.dump import dump
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import Run, Tone, sentences, words
from nqpf.report.made import MADE_BY
from nqpf.report.rulebook.view import DocumentRuleView, RuleList, RuleView
from nqpf.report.words.words import phrase

View = RuleView | DocumentRuleView


def rules_page(listed: RuleList) -> Page:
    """The list, with a table for the rules of plans and one for those of documents."""
    parts = (("plans", _OF_PLANS, listed.rules), ("documents", _OF_DOCUMENTS, listed.document_rules))
    sections = tuple(Section(name, title, (_table(name, rules),)) for name, title, rules in parts if rules)
    return Page(("rules",), NO_TEXT, Text("Rules of the checks", "检查规则"), (), sections, (MADE_BY,))


def rule_page(listed: RuleList) -> Page:
    """The first rule of a list, with its samples as a plan file or a document would hold them."""
    views: tuple[View, ...] = (*listed.rules, *listed.document_rules)
    rule = views[0]
    title = Text(f"{rule.id}: {rule.title.en}", f"{rule.id}：{rule.title.zh}")
    sections = (
        Section("about", Text("What it looks for", "检查内容"), (b.Paragraph(sentences(rule.about)),)),
        Section("passing", _PASSES, _sample(rule.passing)),
        Section("failing", _FAILS, _sample(rule.failing)),
    )
    severity = words(phrase(rule.severity), tone=_TONES[rule.severity])
    return Page(("rule", rule.id), NO_TEXT, title, (), sections, (MADE_BY,), severity)


def _table(name: str, rules: Sequence[View]) -> b.Table:
    rows = tuple(
        b.Row(
            (
                b.text(Run(both(rule.id), "strong")),
                b.text(phrase(rule.severity), tone=_TONES[rule.severity]),
                b.text(rule.title),
            ),
            rule.id,
        )
        for rule in rules
    )
    return b.Table(f"{name}-rules", NO_TEXT, _COLUMNS, rows, filtered=True)


def _sample(sample: object) -> tuple[Block, ...]:
    """The text of a document in paragraphs; sections of a plan as its file would have them."""
    if isinstance(sample, str):
        return tuple(b.Paragraph(words(both(line))) for line in sample.splitlines())
    return (b.sample(dump(sample)),)


_OF_PLANS = Text("Checks of a plan", "规划检查")
_OF_DOCUMENTS = Text("Checks of a document", "文件检查")
_PASSES, _FAILS = Text("Passes", "符合"), Text("Fails", "不符合")
_COLUMNS = (
    b.Column(Text("Rule", "规则")),
    b.Column(Text("Severity", "严重程度")),
    b.Column(Text("What it finds", "检查内容"), room=1),
)
_TONES: dict[str, Tone] = {"error": "poor", "warning": "fair", "note": "quiet"}
