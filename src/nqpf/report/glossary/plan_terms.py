"""What a plan is made of."""

from nqpf.base.language import Text
from nqpf.report.glossary.term import Section, Term

PLAN_TERMS = Section(
    Text("The plan", "规划"),
    (
        Term(
            Text("plan", "规划"),
            Text("The document that is scored, as a YAML file or a workbook.", "被评分的文件，写成 YAML 或 Excel。"),
        ),
        Term(
            Text("item", "条目"),
            Text("A measure, action, indicator or statement of the plan.", "规划中的一项举措、行动、指标或清单。"),
            also=("项", "条"),
        ),
        Term(
            Text("measure", "举措"),
            Text(
                "What the plan does, with an owner, a date, money and a result; it may have actions.",
                "规划所做的事，写明责任单位、时限、资金和成效；其下可列行动。",
            ),
        ),
        Term(
            Text("indicator", "指标"),
            Text("A figure with a unit, a baseline and a target.", "有计量单位、基期值和目标值的数据。"),
        ),
        Term(
            Text("statement", "清单"),
            Text("A list that the plan states, such as its bottlenecks.", "规划列出的一份清单，如短板技术清单。"),
        ),
        Term(
            Text("claim", "对应"),
            Text(
                "The link from an item to a facet that it serves; the first one is the primary claim, further ones "
                "are secondary claims.",
                "条目与其所服务要点之间的联系：第一个为主要对应，其余为次要对应。",
            ),
            also=("claimed", "要点", "自行申报"),
            avoid=("认领",),
        ),
        Term(
            Text("secondary claim", "次要对应"),
            Text(
                "A claim of an item on a second or third facet; it counts 0.6 of its credit, and nothing for breadth.",
                "条目对第二、第三个要点的对应：得分按 0.6 折算，不计入覆盖广度。",
            ),
            also=("secondary claims",),
        ),
        Term(
            Text("suggestion", "建议"),
            Text(
                "A facet that the tool suggests for an item, or none; it counts for nothing until a person claims it.",
                "程序为条目建议的要点，也可以是无对应要点；经人确认并列为对应之前不计分。",
            ),
            also=("suggested", "suggests", "suggest"),
        ),
        Term(
            Text("draft", "草稿"),
            Text(
                "A plan that a program wrote or updated and nobody has confirmed as a whole; every report says so.",
                "由程序起草或更新、尚未整体核实的规划，各类报告均予注明。",
            ),
            also=("drafted", "drafts", "起草"),
        ),
        Term(
            Text("milestone", "节点"),
            Text("A value and a year on the way to a target.", "目标年之前某一年份的数值。"),
            avoid=("里程碑",),
        ),
        Term(
            Text("diagnosis", "诊断"),
            Text("Which practical problems the plan finds, with figures.", "规划指出的现实问题及数据。"),
            also=("diagnosed", "diagnosing"),
        ),
    ),
)
