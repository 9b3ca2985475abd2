"""What a rubric is made of."""

from nqpf.base.language import Text
from nqpf.report.glossary.term import Section, Term

RUBRIC_TERMS = Section(
    Text("The rubric", "评价标准"),
    (
        Term(
            Text("rubric", "评价标准"),
            Text(
                "What plans are scored by: dimensions, criteria, facets, weights and bands.",
                "为规划评分的依据：维度、准则、要点、权重和等级。",
            ),
            also=("标准",),
            avoid=("评分标准", "指标体系"),
        ),
        Term(
            Text("profile", "评分方案"),
            Text(
                "Weights, targets and benchmarks that are applied to a rubric.", "套用于评价标准的权重、目标和对标值。"
            ),
            also=("方案",),
        ),
        Term(
            Text("dimension", "维度"),
            Text(
                "A principle or a driver; the total is the weighted mean of the dimensions.",
                "一项原则或一个驱动；总分为各维度得分的加权平均。",
            ),
            avoid=("一级指标",),
        ),
        Term(
            Text("pole", "侧"),
            Text("One of the two sides of a driver, which have to match.", "驱动的两侧之一，两侧须相互协调。"),
            avoid=("两极", "一极"),
        ),
        Term(
            Text("criterion", "准则"),
            Text("A question to the plan, answered by its facets.", "对规划提出的一个问题，由其下的要点作答。"),
            also=("criteria",),
            avoid=("二级指标",),
        ),
        Term(
            Text("facet", "要点"),
            Text(
                "The smallest thing that is scored: one measure, indicator or list that a criterion calls for.",
                "最小的计分单位：准则所要求的一项举措、一个指标或一份清单。",
            ),
            avoid=("观测点", "三级指标"),
        ),
        Term(
            Text("answers", "已满足条件"),
            Text(
                "How many of its five tests an item passes for a facet; each is worth 0.2, and the first is the "
                "condition for the others.",
                "条目在某一要点的五项条件中通过几项；每项 0.2，第一项为前提。",
            ),
            also=("条件",),
        ),
        Term(
            Text("level", "级"),
            Text("An expert's rating of a criterion, from 0 to 5.", "专家对准则的评级，0 至 5 级。"),
            avoid=("档次",),
        ),
        Term(
            Text("soft floor", "计分下限"),
            Text(
                "A small value under both poles of a driver, so that an empty pole does not hide all of the other's "
                "work.",
                "驱动两侧计分时共同的小额下限，一侧空缺时另一侧的工作不致全部归零。",
            ),
            also=("floor", "下限"),
        ),
        Term(
            Text("band", "等级"),
            Text(
                "A range of commitment with a name, such as “actionable”.",
                "承诺力度的一个分数段，有名称，如“可执行级”。",
            ),
        ),
        Term(
            Text("weight", "权重"),
            Text("How much a node counts among its siblings.", "某一节点在同级节点中所占的分量。"),
        ),
        Term(
            Text("share", "占比"),
            Text("How much a node counts in the total.", "某一节点占总分的比重。"),
            also=("比重", "份额"),
        ),
        Term(
            Text("benchmark", "对标值"),
            Text("A published figure that a target is compared with.", "与目标值比较的公开数值，须有出处。"),
            also=("对标",),
        ),
        Term(
            Text("lens", "视角"),
            Text("A further view of the plan that does not enter the total.", "从另一角度看规划，不计入总分。"),
            also=("lenses",),
        ),
    ),
)
