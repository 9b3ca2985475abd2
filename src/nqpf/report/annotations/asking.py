"""What a task's author is asked for, in plain words: what is missing, what counts, what it is worth."""

from collections.abc import Iterable, Iterator, Sequence

from nqpf.base.language import Text
from nqpf.base.safe import plain
from nqpf.plan.bodies import ANSWERABLE
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Measure
from nqpf.scoring.commitment import parts_of
from nqpf.scoring.unanswered import Unanswered

_LONGEST = 40

NAMES = {
    "what": Text("what is done", "具体行动"),
    "who": Text("who is responsible", "责任单位"),
    "when": Text("by when", "完成时限"),
    "with_what": Text("with what money", "资金"),
    "measured": Text("by which indicator it is measured", "成效指标（含基期值）"),
    "from_where": Text("from which baseline", "基期值"),
}
"""What a task lacks, as a sentence lists it."""
_ASKS = {
    "what": Text(
        "What: say what is done to what, such as “build a testing centre”; a principle or a direction is no action.",
        "具体行动：写明做什么、对象是什么（如“建设检测中心”）；只写原则、方向不算。",
    ),
    "when": Text(
        "When: give a year or a month, or “every year”; “in due course” and the period of the whole plan do not count.",
        "完成时限：写到年或月；每年开展的写“每年”。“适时”“持续推进”以及整个规划期不算。",
    ),
    "with_what": Text(
        "Money: give an amount or a ceiling per project, and who pays; a rate alone does not count.",
        "资金：写明数额或单个项目最高补助额，以及由谁出资；只写补助比例、“加大投入”不算。",
    ),
    "measured": Text(
        "Indicator: give a figure that can be checked, its year, and from which year's figure it starts; if the goals "
        "have one already, name it here.",
        "成效指标：写明用哪个数考核、哪一年达到多少、以哪一年的多少为基期；目标部分已有的，在此点明指标名称即可。",
    ),
}


def lacks(questions: Sequence[str]) -> Text:
    """What a task lacks, in one sentence."""
    names = [NAMES[name] for name in questions if not (name == "from_where" and "measured" in questions)]
    return Text(
        f"This task does not say {_listed([name.en for name in names])}.",
        f"本项任务还缺：{'、'.join(name.zh for name in names)}。",
    )


def asks(open_: Unanswered, view: PlanView) -> Iterator[Text]:
    """What would count as an answer to each question, one line each."""
    for question in open_.questions:
        if question == "who":
            yield _who(open_.task, view)
        elif question != "from_where":
            yield _ASKS[question]
        elif open_.without_baseline:
            yield _baseline(open_.without_baseline[0], view)


def _who(task: Measure, view: PlanView) -> Text:
    """Who may answer for it; with what is written now, where that is nobody."""
    said = [body for part in parts_of(task) for body in part.owner]
    written = next((body for body in said if body.role in ANSWERABLE), next(iter(said), None))
    en = "Who: name the body that leads or is responsible; “departments concerned” and supporting bodies do not count"
    zh = "责任单位：写明由哪个单位牵头或负责；“有关部门”“各区县”不算，只列配合单位也不算"
    if written is None:
        return Text(f"{en}.", f"{zh}。")
    name_en, name_zh = (plain(written.name.in_language(language), _LONGEST) for language in ("en", "zh"))
    return Text(f"{en} (now: {name_en}).", f"{zh}（现写：{name_zh}）。")


def _baseline(name: str, view: PlanView) -> Text:
    """Which indicator has no baseline."""
    title = view.by_id[name].body.title
    en, zh = (plain(title.in_language(language), _LONGEST) for language in ("en", "zh"))
    return Text(
        f"Baseline: “{en}” has a target and no present value; say how much it was in which year.",
        f"基期值：“{zh}”有目标值，没有现状值；写明哪一年是多少。",
    )


def worth(before: float, rise: float, total: float) -> Text | None:
    """What answering all adds to commitment, and at least to the total, in points; None where it would not show."""
    if round(before + rise, 1) <= round(before, 1):
        return None
    least = f"{total:.2f}" if round(total, 2) > 0 else ""
    return Text(
        f"With all of this, commitment rises from {before:.1f} to {before + rise:.1f} of 100"
        + (f", and the total by at least {least}." if least else "."),
        f"全部补齐后，承诺力度可由 {before:.1f} 分升至 {before + rise:.1f} 分（满分 100）"
        + (f"，总分至少增加 {least} 分。" if least else "。"),
    )


def _listed(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last
