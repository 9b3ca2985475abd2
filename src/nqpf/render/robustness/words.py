"""The words of the robustness report, in both languages."""

from nqpf.base.language import Text
from nqpf.report.words.lexicon import Lexicon

_WORDS: dict[str, Text] = {
    "score": Text("Total", "总分"),
    "interval": Text(
        "Under other weights and rules: median {median:.1f}, 5–95 % {low:.1f} to {high:.1f}",
        "换用其他权重和规则：中位数 {median:.1f}，5%–95% 区间 {low:.1f} 至 {high:.1f}",
    ),
    "not_rateable": Text(
        "Not rateable: too little of the rubric was assessed for the plan to pass", "不予评级：已评定比例过低，不能通过"
    ),
    "legend": Text(
        "| lowest and highest draw   [ ] 5 and 95 %   ■ median   ● the score itself",
        "| 抽样最低、最高值   [ ] 5% 与 95% 分位   ■ 中位数   ● 总分",
    ),
    "gate": Text("Required: at least {asked:g}", "要求不低于 {asked:g}"),
    "reached": Text("the plan reaches it, as do {share} of the draws", "本规划达到要求，{share} 的抽样达到要求"),
    "missed": Text("the plan falls short; {share} of the draws reach it", "本规划未达到要求，{share} 的抽样达到要求"),
    "indices": Text("What the spread comes from", "波动来自哪些假设"),
    "indices_columns": Text("alone  in all", "单独  合计"),
    "no_spread": Text("The score is the same in every draw.", "各次抽样得分相同。"),
    "weights": Text("weights of the dimensions", "维度权重"),
    "aggregate": Text("rule of the total, arithmetic or geometric", "总分合成方式：算术平均或几何平均"),
    "gamma": Text("γ, what a missing linkage costs a driver", "γ，衔接缺失时驱动的扣减比例"),
    "secondary": Text("weight of secondary claims", "次要对应的折算系数"),
    "left-out": Text("which criterion is left out", "剔除哪一项准则"),
    "changes": Text("Single changes that reverse a verdict", "会改变结论的单项变动"),
    "changes_shown": Text("{shown} of {all}, the largest first", "共 {all} 项，列出 {shown} 项，变动大者在前"),
    "no_flip": Text(
        "No single change reverses a verdict; the largest change:", "没有任何单项变动会改变结论；变动最大的一项："
    ),
    "weights_set": Text("weight of {node} set to 0", "{node} 的权重设为 0"),
    "aggregate_set": Text("{setting} mean as the rule of the total", "总分改用{setting}平均"),
    "gamma_set": Text("γ = {setting:g}", "γ = {setting:g}"),
    "secondary_set": Text("secondary claims count {setting:g}", "次要对应的折算系数设为 {setting:g}"),
    "left-out_set": Text("{node} left out", "剔除 {node}"),
    "arithmetic": Text("arithmetic", "算术"),
    "geometric": Text("geometric", "几何"),
    "now_passes": Text("passes", "转为通过"),
    "now_fails": Text("falls short", "转为不通过"),
    "ranks": Text("Ranks under the same draws", "同一批抽样下的排名"),
    "rank_columns": Text("by score  median  5–95 %  mean shift", "按总分  中位  5%–95%  平均变动"),
    "mean_shift": Text(
        "A draw moves a plan by {shift:.2f} ranks on average.", "每次抽样平均使一份规划变动 {shift:.2f} 个名次。"
    ),
    "beats": Text(
        "Share of draws in which the plan of the row scores more than that of the column",
        "行规划得分高于列规划的抽样比例",
    ),
    "about": Text(
        "The interval shows how much the score depends on the rubric's own assumptions. It does not show whether the "
        "plan is true or its figures are right.",
        "区间反映总分对评价标准自身假设的依赖程度，不说明规划内容是否属实，也不反映数据误差。",
    ),
    "drawn": Text(
        "{draws} draws, seed {seed}: weights ~ Dirichlet({concentration:g} w), rule arithmetic or geometric, "
        "γ ~ U({gamma.low:g}, {gamma.high:g}), secondary claims count U({secondary.low:g}, {secondary.high:g}), "
        "one of {criteria} criteria left out. Alone and in all: Sobol' indices (Saltelli et al. 2010), ± {error:.2f}.",
        "抽样 {draws} 次，种子 {seed}：权重 ~ Dirichlet({concentration:g} w)，总分取算术或几何平均，"
        "γ ~ U({gamma.low:g}, {gamma.high:g})，次要对应的折算系数 ~ U({secondary.low:g}, {secondary.high:g})，"
        "每次从 {criteria} 项准则中剔除一项。"
        "单独、合计：Sobol 一阶与总效应指数（Saltelli 等，2010），误差约 ± {error:.2f}。",
    ),
}
word = Lexicon(_WORDS).word
