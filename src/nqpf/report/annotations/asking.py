"""What a task's author is asked for, in plain words: what is missing, what counts as an answer, what it is worth."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.base.safe import plain
from nqpf.facets.resources import COSTLESS
from nqpf.plan.bodies import ANSWERABLE
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Action
from nqpf.report.annotations import nearly
from nqpf.report.annotations.figure import Figure
from nqpf.scoring.commitment import parts_of
from nqpf.scoring.unanswered import Unanswered

_LONGEST = 40


class Asking(NamedTuple):
    """What a task lacks, its text in the document, and a figure that would nearly measure it."""

    open: Unanswered
    view: PlanView
    text: str = ""
    figure: Figure | None = None


def asks(asking: Asking) -> Iterator[Text]:
    """One line for each question that is open: what would count, and why what is written does not."""
    lines = {
        "what": _WHAT,
        "who": _who(asking),
        "when": _when(asking),
        "with_what": _money(asking),
        "measured": _measured(asking),
        "from_where": _baseline(asking),
    }
    for question in asking.open.questions:
        if question != "from_where" or asking.open.without_baseline:
            said = lines[question]
            yield Text(f"- {said.en}", f"· {said.zh}")


_WHAT = Text(
    "What: say what is done to what, such as “build a testing centre”.",
    "具体行动：写明做什么、对象是什么（如“建设检测中心”）。",
)


def _who(asking: Asking) -> Text:
    """Who may answer for it, and who is written now."""
    said = [body for part in parts_of(asking.open.task) for body in part.owner]
    written = next((body for body in said if body.role in ANSWERABLE), next(iter(said), None))
    general = nearly.nobody(asking.text)
    if written is None and general:
        return Text(
            f"Who: “{general}” does not say which; name the body that leads or is responsible.",
            f"责任单位：“{general}”未指明是哪一家；写明由哪个单位牵头或负责。",
        )
    if written is None:
        return Text(
            "Who: name the body that leads or is responsible.",
            "责任单位：写明由哪个单位牵头或负责。",
        )
    name = _short(written.name)
    if written.role in ANSWERABLE:
        return Text(
            f"Who: “{name.en}” does not say which body; give the full name of the one that leads or is responsible.",
            f"责任单位：所写“{name.zh}”未指明是哪一家；写明牵头或负责单位的全称。",
        )
    return Text(
        f"Who: only a body that takes part is named ({name.en}); name the one that leads or is responsible.",
        f"责任单位：只写了配合、合作单位（{name.zh}）；写明由哪个单位牵头或负责。",
    )


def _when(asking: Asking) -> Text:
    due = next((part.due for part in parts_of(asking.open.task) if part.due is not None), None)
    if due is not None:
        when = _short(due.worded)
        return Text(
            f"When: {when.en} lies outside the years of the plan; give a year or a month within them.",
            f"完成时限：所写“{when.zh}”不在规划期内；写明规划期内的年份或月份。",
        )
    year = nearly.year(asking.text, asking.view.plan.horizon)
    if year:
        return Text(
            f"When: the text has “{year}”; if that is when this task is done, say so.",
            f"完成时限：文中有“{year}”，如为本项任务的完成时限，请写明。",
        )
    return Text("When: give a year or a month, or say “every year”.", "完成时限：写到年或月；每年开展的写“每年”。")


def _money(asking: Asking) -> Text:
    parts = parts_of(asking.open.task)
    rate = next((part.budget.rate for part in parts if part.budget and part.budget.rate), NO_TEXT)
    free = _FREE if any(_costs_nothing(part) for part in parts) else NO_TEXT
    if rate:
        said = _short(rate)
        return Text(
            f"Money: “{said.en}” is a rate; give an amount or a ceiling per project, too, and who pays.{free.en}",
            f"资金：所写“{said.zh}”只是比例；还要写明数额或单个项目最高补助额，以及由谁出资。{free.zh}",
        )
    none = next((part for part in parts if part.budget and part.budget.amount and part.budget.amount.amount == 0), None)
    if none is not None:
        quote = none.quotes.get("budget")
        said = _short(both(quote.quote)) if quote and quote.quote else _NO_FUNDS
        return Text(
            f"Money: “{said.en}” counts for rules and supervision only; say what this task costs, and who pays.",
            f"资金：所写“{said.zh}”只对制度类、监管类任务算写明；写明本项任务所需数额，以及由谁出资。",
        )
    stated = nearly.money(asking.text)
    if stated:
        return Text(
            f"Money: the text has “{stated}”; say that it is for this task, and who pays.",
            f"资金：文中有“{stated}”；写明用于本项任务，以及由谁出资。",
        )
    return Text(
        f"Money: give an amount or a ceiling per project, and who pays.{free.en}",
        f"资金：写明数额或单个项目最高补助额，以及由谁出资。{free.zh}",
    )


_NO_FUNDS = Text("no funds needed", "无需资金")
_FREE = Text(" If no funds are needed, say so.", "不需要资金的，写明即可。")


def _costs_nothing(part: Action) -> bool:
    return part.type in COSTLESS


def _measured(asking: Asking) -> Text:
    figure = asking.figure
    if figure is None:
        return Text(
            "Indicator: give a figure that can be checked, its year, and its baseline with its year.",
            "成效指标：写明考核哪个数、哪一年达到多少、基期年份和基期值。",
        )
    year = _short(figure.year)
    base = NO_TEXT if figure.anchored else Text(", with its baseline", "，并写明基期值")
    if year:
        return Text(
            f"Indicator: the document has “{figure.words}” ({year.en}); if this task is to reach it, say so "
            f"here{base.en}.",
            f"成效指标：文中已有“{figure.words}”（{year.zh}），如由本项任务完成，请在此点明{base.zh}。",
        )
    if figure.runs:
        return Text(
            f"Indicator: “{figure.words}” does not say in which years; add them{base.en}.",
            f"成效指标：“{figure.words}”没有写明是哪几年；补写起止年份{base.zh}。",
        )
    dues = {part.due.worded for part in parts_of(asking.open.task) if part.due is not None}
    if len(dues) == 1:
        due = _short(dues.pop())
        return Text(
            f"Indicator: “{figure.words}” has no year; if it is due as the task is ({due.en}), say so{base.en}.",
            f"成效指标：“{figure.words}”没有年份；如与本项任务同期完成（{due.zh}），请写明{base.zh}。",
        )
    return Text(
        f"Indicator: “{figure.words}” has no year; say when it will be reached{base.en}.",
        f"成效指标：“{figure.words}”没有年份；写明哪一年达到{base.zh}。",
    )


def _baseline(asking: Asking) -> Text:
    """Which indicator has no baseline."""
    if asking.figure is None:
        return NO_TEXT
    words = asking.figure.words
    if asking.figure.changes:
        return Text(
            f"Baseline: “{words}” does not say from which level; give the figure of that year, or who publishes it.",
            f"基期值：“{words}”没有写明以多少为基数；补写比较年份的数值，或写明数据出处。",
        )
    return Text(
        f"Baseline: “{words}” does not say from where; add how much there was, or was done, by which year.",
        f"基期值：“{words}”没有写明起点；补写截至哪一年已达到（完成）多少。",
    )


def opening(before: float, rise: float, total: float) -> Text:
    """That something is missing, and what it adds to commitment, and at least to the total, in points.

    Nothing is said of what would not show.
    """
    if round(before + rise, 1) <= round(before, 1):
        return Text("Not said yet:", "本项任务还缺：")
    least = f"{total:.2f}" if round(total, 2) > 0 else ""
    return Text(
        f"Not said yet (once added, commitment rises from {before:.1f} to {before + rise:.1f} of 100"
        + (f", the total by at least {least}" if least else "")
        + "):",
        f"本项任务还缺（补齐后承诺力度由 {before:.1f} 分升至 {before + rise:.1f} 分"
        + (f"，总分至少增加 {least} 分" if least else "")
        + "）：",
    )


def _short(text: Text) -> Text:
    return Text(plain(text.in_language("en"), _LONGEST), plain(text.in_language("zh"), _LONGEST)) if text else NO_TEXT
