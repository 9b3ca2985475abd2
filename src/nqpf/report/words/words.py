"""The renderers' own words, in both languages."""

from nqpf.base.language import Text
from nqpf.report.words.lexicon import Lexicon

_WORDS: dict[str, Text] = {
    "measured_sums": Text(
        "measured how: tasks with an indicator of their own, and half of the indicators that no task names: "
        "{measured}; from which baseline: indicators with a baseline, no more than are measured: {from_where}",
        "如何衡量：有各自指标的任务数，加上未被任务关联的指标数的一半：{measured}；"
        "基期多少：有基期的指标数，不超过如何衡量的数：{from_where}",
    ),
    "coupled_total": Text("less what coupling takes: {formula}", "减去驱动耦合扣减：{formula}"),
    "linear": Text("breadth × firmness = {formula}, before coupling", "覆盖广度 × 扎实程度 = {formula}（未计耦合）"),
    "balance": Text("balance", "均衡度"),
    "geometric": Text("geometric mean", "几何平均"),
    "assessed": Text("assessed", "已评定比例"),
    "if_na_zero": Text("with N/A items as 0", "不适用项按 0 计"),
    "interval": Text(
        "under other weights and rules: median {median:.1f}, 5–95 % {low:.1f} to {high:.1f} ({draws} draws)",
        "换用其他权重和规则：中位数 {median:.1f}，5%–95% 区间 {low:.1f} 至 {high:.1f}（抽样 {draws} 次）",
    ),
    "not_rateable": Text(
        "NOT RATEABLE: less than {floor} of the rubric was assessed", "不予评级：已评定比例低于 {floor}"
    ),
    "dimensions": Text("Dimensions", "各维度得分"),
    "dimension": Text("Dimension", "维度"),
    "score": Text("Score", "得分"),
    "target": Text("Target", "目标"),
    "targets_missed": Text("{missed} of {all} targets missed", "{all} 个目标中 {missed} 个未达到"),
    "link": Text("link", "衔接"),
    "no_gaps": Text("No gap is left.", "没有缺口。"),
    "gap": Text("Gap", "缺口"),
    "gain": Text("Gain", "可增分"),
    "missing": Text("missing", "存在缺口"),
    "remedy": Text("fix", "改进建议"),
    "paper": Text("paper", "论文"),
    "blocked": Text(
        "{pole}, the other side of this driver, is empty: an item there raises the score most",
        "该驱动的另一侧 {pole} 为空：先在另一侧补一项，增分最多",
    ),
    "one_of": Text(
        "only the {need} best of its criterion count, so gains do not add up",
        "所属准则只计得分最高的 {need} 个要点，各要点的增分不能简单相加",
    ),
    "may_be_na": Text(
        "if this really does not apply, declare {criterion} not applicable, with the reason",
        "如确无此类事项，可声明 {criterion} 不适用并说明理由",
    ),
    "in_document": Text("In the document", "文件文字问题"),
    "findings": Text("Consistency checks", "前后一致性检查"),
    "findings_counted": Text("{count} found, apart from the score", "{count} 处问题，不计入得分"),
    "no_findings": Text("No contradiction was found.", "未发现前后矛盾。"),
    "findings_hidden": Text("and {count} more; --all shows every one", "另有 {count} 处；--all 列出全部"),
    "error": Text("error", "错误"),
    "warning": Text("warning", "警告"),
    "note": Text("note", "提示"),
    "measure": Text("measure", "举措"),
    "action": Text("action", "行动"),
    "indicator": Text("indicator", "指标"),
    "statement": Text("statement", "清单"),
    "goalposts": Text("goalposts", "标杆值"),
    "items_counted": Text(
        "{measures} measures, {actions} actions, {indicators} indicators, {statements} statements",
        "举措 {measures}、行动 {actions}、指标 {indicators}、清单 {statements}",
    ),
    "unclaimed": Text("{count} claim no facet", "{count} 项未对应任何要点"),
    "na": Text("Declared not applicable", "声明不适用"),
    "reweighted": Text("Weights set by the profile", "评分方案设定的权重"),
    "out": Text("Excluded by profile (weight 0)", "评分方案设为不计（权重 0）"),
    "answered": Text("answered", "有数据、有举措"),
    "unanswered": Text("no measure answers it", "有数据、无举措"),
    "without-data": Text("no sourced figure", "数据或来源不全"),
    "not-present": Text("absent, with reason", "已说明不存在"),
    "missing-problem": Text("not diagnosed", "未作诊断"),
    "primary": Text("primary claim", "主要对应"),
    "secondary": Text("secondary claim, counted in part", "次要对应，折算计分"),
    "no_item": Text("no item claims it", "尚无对应条目"),
    "share": Text("share", "占比"),
    "not_counted": Text("not counted: the best {need} count", "未计入（只计得分最高的 {need} 个）"),
    "best_of": Text("the best {need} of {all} facets count", "{all} 个要点中只计得分最高的 {need} 个"),
    "explain_hint": Text(
        "nqpf score {path} --explain {node} says why a number is what it is; nqpf explain ID what it requires",
        "nqpf score {path} --explain {node} 说明得分由来；nqpf explain 编号 说明其要求",
    ),
}
_LEXICON = Lexicon(_WORDS)
word = _LEXICON.word
phrase = _LEXICON.phrase
