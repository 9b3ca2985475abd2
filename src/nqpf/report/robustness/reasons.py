"""What a plan's range comes from: the assumptions by their part in it, and the single changes that matter."""

from collections.abc import Iterator

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.pictures import Bar, Bars
from nqpf.report.blocks.words import Run, words
from nqpf.report.robustness.view import IndexView, RobustPlan, SingleChangeView

_SHOWN = 10


def reasons(plan: RobustPlan, name: str) -> Iterator[Block]:
    """The blocks about one plan; their ids begin with `name`."""
    if not plan.indices:
        yield b.Paragraph(words(Text("The score is the same in every draw.", "各次抽样得分相同。")))
    else:
        title = Text("Assumptions by their part in the range", "各项假设对区间的影响")
        bars = tuple(_bar(index) for index in plan.indices)
        yield Bars(f"{name}-indices", title, bars, 1, "exact", _SHARES)
    turning = [change for change in plan.changes if change.flips]
    shown = turning[:_SHOWN] or plan.changes[:1]
    if shown:
        rows = tuple(_change(change, plan) for change in shown)
        columns = _COLUMNS if turning else _COLUMNS[:2]
        yield b.Table(f"{name}-changes", _title(len(turning)), columns, rows)


def _bar(index: IndexView) -> Bar:
    alone, whole = b.said(index.first, "exact"), b.said(index.whole, "exact")
    said = Text(f"alone {alone}, in all {whole}", f"单独 {alone}，合计 {whole}")
    return Bar(words(_INPUTS[index.input]), index.first, words(said))


def _title(turning: int) -> Text:
    if not turning:
        return Text(
            "No single change reverses the verdict; the largest change",
            "没有任何单项变动会改变结论；变动最大的一项",
        )
    if turning <= _SHOWN:
        return Text("Single changes that reverse the verdict", "会改变结论的单项变动")
    return Text(
        f"Single changes that reverse the verdict: {_SHOWN} of {turning}, the largest first",
        f"会改变结论的单项变动：共 {turning} 项，列出 {_SHOWN} 项，变动大者在前",
    )


def _change(change: SingleChangeView, plan: RobustPlan) -> b.Row:
    title = Run(Text(f"  {change.title.in_language('en')}", f"  {change.title.in_language('zh')}"), "quiet") if (
        change.title) else NO_TEXT  # fmt: skip
    passed = plan.gate is not None and plan.gate.passes
    verdict = b.text(_FAILS, tone="poor") if passed else b.text(_PASSES, tone="good")
    return b.Row((b.text(_set(change), title), b.number(change.score), *([verdict] if change.flips else [])))


def _set(change: SingleChangeView) -> Text:
    """What is changed, and to what."""
    node, setting = change.node or "", change.setting
    if isinstance(setting, str):
        mean = {"arithmetic": "算术", "geometric": "几何"}[setting]
        return Text(f"{setting} mean as the rule of the total", f"总分改用{mean}平均")
    value = "" if setting is None else f"{setting:g}"
    return {
        "weights": Text(f"weight of {node} set to 0", f"{node} 的权重设为 0"),
        "gamma": Text(f"γ = {value}", f"γ = {value}"),
        "secondary": Text(f"secondary claims count {value}", f"次要对应的折算系数设为 {value}"),
        "left-out": Text(f"{node} left out", f"剔除 {node}"),
    }[change.input]


_COLUMNS = (
    b.Column(Text("Change", "变动"), room=1),
    b.Column(Text("Total then", "变动后总分"), "exact"),
    b.Column(Text("Verdict", "结论")),
)
_PASSES, _FAILS = Text("passes", "转为通过"), Text("falls short", "转为不通过")
_SHARES = Text(
    "share of the variance that an assumption accounts for, alone and with its interactions",
    "各假设单独及连同交互作用所解释的方差份额",
)
_INPUTS = {
    "weights": Text("weights of the dimensions", "维度权重"),
    "aggregate": Text("rule of the total, arithmetic or geometric", "总分合成方式：算术平均或几何平均"),
    "gamma": Text("γ, what a missing linkage costs a driver", "γ，衔接缺失时驱动的扣减比例"),
    "secondary": Text("weight of secondary claims", "次要对应的折算系数"),
    "left-out": Text("which criterion is left out", "剔除哪一项准则"),
}
