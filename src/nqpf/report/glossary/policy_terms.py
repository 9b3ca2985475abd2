"""Terms of Chinese policy documents, and how they read in English."""

from nqpf.base.language import Text
from nqpf.report.glossary.term import Section, Term

POLICY_TERMS = Section(
    Text("Policy terms", "政策用语"),
    (
        Term(
            Text("guiding principles", "基本原则"),
            Text("What a plan is built on, stated in its opening part.", "规划开篇所列、贯穿全文的原则。"),
            also=("guiding principle", "坚持"),
            avoid=("upholds",),
        ),
        Term(
            Text("lead agency", "牵头单位"),
            Text("The body that coordinates a task carried out by several.", "统筹多家单位共同完成某项任务的单位。"),
            also=("lead agencies",),
            avoid=("lead body", "lead drafter"),
        ),
        Term(
            Text("action plan", "行动方案"),
            Text("A plan for one special task, by goals and actions.", "针对专项工作、按目标和行动编制的方案。"),
            also=("action plans", "行动计划"),
        ),
        Term(
            Text("implementation plan", "实施方案"),
            Text("A plan that says how a decision is carried out.", "落实某项部署的具体方案。"),
            also=("implementation plans",),
        ),
        Term(
            Text("pilot base", "中试基地"),
            Text("A site where research results are tested at pilot scale.", "科研成果进行中间试验的场所。"),
            also=("pilot bases",),
        ),
        Term(
            Text("little giants", "“小巨人”"),
            Text(
                "Small firms that the state recognises as specialised, refined, distinctive and innovative.",
                "国家认定的专精特新中小企业。",
            ),
            also=("little giant",),
        ),
        Term(
            Text("above-scale enterprises", "规上企业"),
            Text(
                "Firms whose annual revenue is above the statistical threshold.",
                "年主营业务收入达到统计规模标准以上的企业。",
            ),
            also=("above-scale", "规上"),
            avoid=("firms above designated size",),
        ),
    ),
)
