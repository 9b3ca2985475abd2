"""The renderers' own words, in both languages."""

from nqpf.language import Language, Text
from nqpf.report.view import Report

_WORDS: dict[str, Text] = {
    "total": Text("Score", "总分"),
    "balance": Text("balance", "均衡度"),
    "geometric": Text("geometric mean", "几何平均"),
    "coverage": Text("coverage", "覆盖率"),
    "if_na_zero": Text("with declared N/A as 0", "不适用项按 0 计"),
    "not_rateable": Text(
        "NOT RATEABLE: less than {floor} of the rubric was assessed", "不予评级：评定覆盖率低于 {floor}"
    ),
    "dimensions": Text("Dimensions", "各维度得分"),
    "dimension": Text("Dimension", "维度"),
    "score": Text("Score", "得分"),
    "link": Text("link", "衔接"),
    "lags": Text("lags", "滞后"),
    "empty": Text("empty", "空缺"),
    "poles": Text("Poles", "两侧与衔接"),
    "gaps": Text("Largest gaps", "主要缺口"),
    "gaps_shown": Text("{shown} of {all}, by points to gain", "共 {all} 个，列出 {shown} 个，按可增分排序"),
    "no_gaps": Text("No gap is left.", "没有缺口。"),
    "gap": Text("Gap", "缺口"),
    "gain": Text("Gain", "可增分"),
    "missing": Text("missing", "缺"),
    "remedy": Text("mend", "补"),
    "paper": Text("paper", "论文"),
    "where": Text("Where", "位置"),
    "blocked": Text(
        "brings nothing alone: {pole} is empty, begin with one item on each side",
        "单独补写不增分：{pole} 为空，请两侧各先补一项",
    ),
    "one_of": Text(
        "its criterion counts the best {need}: gains of its facets do not add up",
        "所属准则取最好的 {need} 个要点，各要点增分不能相加",
    ),
    "may_be_na": Text(
        "if there really is no such matter, say so with a reason under `not_applicable:` ({criterion})",
        "如确无此类事项，可在 `not_applicable:` 下说明理由（{criterion}）",
    ),
    "step": Text("one more test", "补一项条件"),
    "first": Text("What to do first", "先做什么"),
    "first_new": Text("new item", "新增一项"),
    "measure": Text("measure", "举措"),
    "indicator": Text("indicator", "指标"),
    "statement": Text("statement", "清单"),
    "goalposts": Text("goalposts", "标杆值"),
    "measures": Text("measures", "举措"),
    "items": Text("items", "条目"),
    "line": Text("line {line}", "第 {line} 行"),
    "items_counted": Text(
        "{measures} measures, {actions} actions, {indicators} indicators, {statements} statements",
        "举措 {measures}、行动 {actions}、指标 {indicators}、清单 {statements}",
    ),
    "unclaimed": Text("{count} claim no facet", "{count} 项未认领任何要点"),
    "na": Text("Declared not applicable", "声明不适用"),
    "out": Text("Out by profile (weight 0)", "评分方案设为不计（权重 0）"),
    "rubric": Text("Rubric", "评价标准"),
    "profile": Text("profile", "评分方案"),
    "answered": Text("answered", "有数据、有举措"),
    "unanswered": Text("no measure answers it", "有数据、无举措"),
    "without-data": Text("no data", "无数据"),
    "not-present": Text("reasoned not present", "已说明不存在"),
    "missing-problem": Text("not diagnosed", "未诊断"),
    "primary": Text("primary claim", "首要认领"),
    "secondary": Text("secondary claim, capped", "次要认领，得分封顶"),
    "no_item": Text("nothing claims it", "无条目认领"),
    "weight": Text("weight", "权重"),
    "share": Text("share", "占比"),
    "not_counted": Text("not counted: the best {need} count", "不计入：取最好的 {need} 个"),
    "best_of": Text("the best {need} of {all} facets count", "{all} 个要点取最好的 {need} 个"),
    "explain_hint": Text(
        "nqpf score {path} --explain D2 shows the arithmetic of a node; nqpf explain ID what it asks",
        "nqpf score {path} --explain D2 可看某一节点的算式；nqpf explain 编号 可看其要求",
    ),
    "not_in_report": Text("`{id}` does not apply to this plan or does not exist", "`{id}` 不适用于本规划或不存在"),
}


def word(key: str, language: Language, **values: object) -> str:
    """A renderer's word, with values put in."""
    return _WORDS[key].in_language(language).format(**values)


def beside_total(report: Report, language: Language) -> list[str]:
    """What stands beside the total: balance, geometric mean, coverage, the total with declared N/A as 0."""
    score = report.score
    figures = [
        f"{word('balance', language)} {score.balance:.2f}",
        f"{word('geometric', language)} {score.geometric:.1f}",
        f"{word('coverage', language)} {score.coverage:.0%}",
    ]
    if report.not_applicable:
        figures.append(f"{word('if_na_zero', language)} {score.total_if_na_zero:.1f}")
    return figures
