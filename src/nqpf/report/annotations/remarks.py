"""Findings in the words of a document: titles for ids, usual terms for the keys of a plan file."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from nqpf.base.language import NO_TEXT, Language, Text
from nqpf.base.safe import plain
from nqpf.base.severity import Severity
from nqpf.base.source import Pointer
from nqpf.consistency import Finding, Setting, check_consistency
from nqpf.plan.items import PlanView

_LONGEST_TITLE = 30
_ABOUT_THE_FILE = (
    "document-unread", "measure-without-indicator", "no-horizon", "one-owner", "problem-unanswered", "quote-not-found",
    "repeated-claims", "unusual-type", "wrong-direction", "wrong-unit",
)  # fmt: skip
"""Rules about the plan file and its claims, which nobody sees in the document; what each comment asks for anyway; and
one that takes whoever stands first in a list for the only one."""
_ABOUT_ALL = ("over-budget", "uniform")
"""Rules about the plan as a whole: what they find stands in no one place."""
_ABOUT_LINKS = ("indicator-without-measure",)
"""Rules about links, which a program draws in a draft and a person has to check first."""
_TERMS = {
    "owner": Text("responsible body", "责任单位"),
    "start": Text("start", "开始时间"),
    "due": Text("deadline", "完成时限"),
    "budget": Text("money", "资金"),
    "target": Text("target", "目标值"),
    "baseline": Text("baseline", "基期值"),
    "milestones": Text("milestones", "节点值"),
    "unit": Text("unit", "计量单位"),
    "horizon": Text("period", "规划期"),
    "up": Text("to rise", "越高越好"),
    "down": Text("to fall", "越低越好"),
}
_HINTS = {
    "indicator-without-measure": Text("say which task works towards it", "请写明由哪项任务支撑"),
    "milestones-not-monotone": Text("correct the value", "请更正数值"),
    "outside-horizon": Text("correct the date, or the period of the plan", "请更正日期，或调整规划期"),
    "over-budget": Text("raise the plan's total, or cut the sums of tasks", "请调增总资金，或压减各项任务资金"),
    "percent-or-fraction": Text("write the percentage that is meant", "请写明所指的百分比"),
    "reversed-dates": Text("correct one of the two dates", "请更正其中一个日期"),
    "target-not-beyond-baseline": Text("correct the target or the baseline", "请更正目标值或基期值"),
    "two-values": Text("decide which holds, and write the same in both places", "请确定以何为准，并统一两处表述"),
    "vague-quantifier": Text("say how many or how much", "请写明数量或幅度"),
}
"""What to do in the document, for rules whose own hint speaks of the plan file."""


class Remark(NamedTuple):
    """A finding with the item that it is about; of one about the whole plan, or the text, that is the plan itself."""

    rule: str
    pointer: Pointer
    severity: Severity
    message: Text
    hint: Text

    @property
    def text(self) -> Text:
        """The finding and what to do about it as one line."""
        return self.beginning_with("")

    def beginning_with(self, words: str) -> Text:
        """The same line behind words that say what it is about, where the comment stands elsewhere."""
        en, en_hint = (text.in_language("en").rstrip(".") for text in (self.message, self.hint))
        zh, zh_hint = (text.in_language("zh").rstrip("。") for text in (self.message, self.hint))
        check = Text(f"“{words}”, please check: ", f"“{words}”处请核对：") if words else _CHECK
        if zh.endswith("？"):
            return Text(f"{check.en}{en} {en_hint[:1].upper()}{en_hint[1:]}.", f"{check.zh}{zh}{zh_hint}。")
        return Text(
            f"{check.en}{en}" + (f"; {en_hint}." if en_hint else "."),
            f"{check.zh}{zh}" + (f"；{zh_hint}。" if zh_hint else "。"),
        )


_CHECK = Text("Please check: ", "请核对：")


def remarks(view: PlanView, rules: Mapping[str, Setting]) -> Iterator[Remark]:
    """What the plan says against itself, as far as its document shows it."""
    left_out = (*_ABOUT_THE_FILE, *(_ABOUT_LINKS if view.plan.draft else ()))
    off: dict[str, Setting] = dict.fromkeys(left_out, "off")
    for finding in check_consistency(view, {}, {**rules, **off}):
        if not _passed_over(finding, view):
            pointer = () if finding.rule in _ABOUT_ALL else finding.pointer
            yield Remark(finding.rule, pointer, finding.severity, *_worded(finding, view))


def _passed_over(finding: Finding, view: PlanView) -> bool:
    """What no reader of the document would take for a slip.

    Clauses of two tasks that are alike say the same of different things.
    """
    match finding.rule:
        case "near-duplicate":
            return "actions" in finding.pointer
        case "two-values":
            return _in_one_breath(finding.pointer, view)
        case "target-not-beyond-baseline" | "milestones-not-monotone":
            return _is_either_way(finding, view)
    return False


def _is_either_way(finding: Finding, view: PlanView) -> bool:
    """Whether it rests on a direction that nobody stated: a draft takes more to be better where it cannot tell."""
    if finding.subject.endswith(("year", "years")):
        return False
    body = view.plan.indicators[int(finding.pointer[1])]
    ends = [point.value.amount for point in (body.baseline, body.target) if point and point.value]
    return view.plan.draft and "direction" not in body.model_fields_set and len({*ends}) > 1


def _in_one_breath(pointer: Pointer, view: PlanView) -> bool:
    """Whether another value stands in the very words that are quoted for the first: 翻一番，超100亿元 is one target."""
    body = next(item.body for item in view.items if (*item.pointer, "conflicts") == pointer[:-1])
    other = body.conflicts[int(pointer[-1])].value
    quote = body.source.quote if body.source else None
    return quote is not None and any(said and said in quote for said in (other.zh, other.en))


def _worded(finding: Finding, view: PlanView) -> tuple[Text, Text]:
    """Message and hint of a finding; a hint about the plan file is none."""
    hint = _HINTS.get(finding.rule, finding.hint)
    if "`" in hint.en + hint.zh:
        hint = NO_TEXT
    message = Text(*(_said(finding, view, language) for language in ("en", "zh")))
    return message, hint


def _said(finding: Finding, view: PlanView, language: Language) -> str:
    """The message with titles and usual terms for what it has between backticks."""

    def word(found: re.Match[str]) -> str:
        name = found[1]
        item = view.by_id.get(name)
        if item is None:
            return plain(_TERMS[name].in_language(language) if name in _TERMS else name)
        if item.pointer == finding.pointer[: len(item.pointer)] and item.measure is None:
            return _OWN[item.kind].in_language(language)
        return f"“{plain(item.body.title.in_language(language), _LONGEST_TITLE)}”"

    said = _ticked().sub(word, finding.message.in_language(language))
    return said if language == "en" else _between().sub("", said).replace("指标本项指标", "本项指标")


_OWN = {
    "measure": Text("this task", "本项任务"),
    "indicator": Text("this indicator", "本项指标"),
    "statement": Text("this list", "本清单"),
}


@cache
def _ticked() -> re.Pattern[str]:
    return re.compile("`([^`]+)`")


@cache
def _between() -> re.Pattern[str]:
    """A blank that an id needed and Chinese words do not."""
    return re.compile("(?<=[\u3400-\u9fff”]) (?=[\u3400-\u9fff“])")
