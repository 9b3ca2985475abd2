"""What a report says of a plan."""

from nqpf.base.language import Text
from nqpf.report.glossary.term import Section, Term

REPORT_TERMS = Section(
    Text("The report", "报告"),
    (
        Term(
            Text("commitment", "承诺力度"),
            Text(
                "How firmly a plan commits to its own tasks, whatever they serve: the mean share of tasks that say "
                "what, who, when, with what money, measured how and from which baseline.",
                "规划对自身任务承诺得有多实：写明做什么、谁负责、何时完成、资金多少、如何衡量、基期多少的"
                "任务占比的平均值。",
            ),
            also=("承诺",),
        ),
        Term(
            Text("breadth", "覆盖广度"),
            Text(
                "How much of the rubric's agenda a plan addresses: the weight of the criteria, each by how many of the "
                "facets that it needs have a primary claim that earns credit.",
                "评价标准的议题中规划涉及多少：各准则的权重，按所需要点中有主要对应并得分的比例计入。",
            ),
            also=("广度", "所涉议题"),
        ),
        Term(
            Text("firmness", "扎实程度"),
            Text(
                "The total without coupling divided by the breadth: how firm the plan is in what it addresses. It can "
                "exceed 1, for secondary claims earn points as well, and breadth counts primary ones only.",
                "未计耦合的总分除以覆盖广度：所涉议题落实得有多扎实。次要对应也计分，而覆盖广度只计主要对应，"
                "因此可大于 1。",
            ),
        ),
        Term(
            Text("total", "总分"),
            Text(
                "The rubric's weighted score of the plan: breadth times firmness, less what coupling takes.",
                "规划按评价标准加权的得分：覆盖广度乘以扎实程度，再减去驱动耦合的扣减。",
            ),
        ),
        Term(
            Text("balance", "均衡度"),
            Text(
                "The geometric mean of the dimensions divided by their arithmetic mean: 1 where all score the same.",
                "各维度得分的几何平均除以算术平均：各维度得分相同时为 1。",
            ),
        ),
        Term(
            Text("score", "得分"),
            Text("Points from 0 to 100, of the plan or of a node.", "规划或某一节点的分数，0 至 100。"),
            also=("scores", "scored", "分"),
        ),
        Term(
            Text("credit", "得分"),
            Text("What an item earns for one facet, from 0 to 1.", "条目在某一要点上所得，0 至 1。"),
            also=("分",),
        ),
        Term(
            Text("assessed", "已评定"),
            Text(
                "The share of the rubric's weight that applies to the plan and was assessed.",
                "评价标准中适用于本规划且已评定部分的权重占比。",
            ),
            also=("评定",),
        ),
        Term(
            Text("gap", "缺口"),
            Text("A facet that is not fully met.", "尚未完全达到的要点。"),
            also=("差距",),
        ),
        Term(
            Text("gain", "增分"),
            Text("Points that the total rises by when one gap is fixed.", "补齐一个缺口后总分的增加值。"),
            also=("可增", "不增分", "新满足"),
        ),
        Term(
            Text("finding", "问题"),
            Text(
                "A contradiction that a consistency check finds in the plan, or a slip; it does not affect the score.",
                "前后一致性检查在规划中发现的矛盾，或文件中的文字问题，不影响得分。",
            ),
            also=("发现", "前后一致性"),
        ),
        Term(
            Text("slip", "文字问题"),
            Text(
                "A mistake in the text of a document itself: a number that is skipped, an annex that is not there.",
                "文件本身的文字疏漏，如编号跳号、所列附件缺失。",
            ),
            also=("疏漏", "文字"),
        ),
        Term(
            Text("severity", "严重程度"),
            Text("How serious a finding is: error, warning or note.", "问题的轻重：错误、警告或提示。"),
            also=("severities",),
        ),
        Term(
            Text("result", "结果"),
            Text("The outcome of a check: passed, failed or unreadable.", "检查的结果：通过、未通过或无法读取。"),
            also=("成效", "成果"),
        ),
        Term(
            Text("verdict", "结论"),
            Text("Whether a plan passes the gate.", "规划是否通过门槛。"),
        ),
        Term(
            Text("baseline", "基线"),
            Text(
                "Of a check: the recorded scores to compare with. Of an indicator: where it starts (基期).",
                "检查所比较的既往得分；指标的起点则称基期。",
            ),
            also=("基期",),
        ),
        Term(
            Text("waiver", "豁免"),
            Text(
                "A time-limited exception from the gate, with owner, reason and expiry date.",
                "限期不适用门槛的例外，写明责任人、理由和截止日。",
            ),
            also=("waived",),
        ),
        Term(
            Text("quote", "引文"),
            Text("Words of a cited document, looked up word by word.", "所引文件的原文，逐字核对。"),
            also=("quoted", "原文", "引用", "引号", "所引"),
        ),
        Term(
            Text("effort", "工作量"),
            Text(
                "How much work it takes to give an answer that is missing, in relative units.",
                "补齐一项所缺内容所需的工作，只看相对大小。",
            ),
        ),
        Term(
            Text("report", "报告"),
            Text("The scores and gaps of one plan.", "一份规划的得分与缺口。"),
        ),
    ),
)
