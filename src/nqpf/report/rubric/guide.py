"""How to write a rubric or a profile of your own, as the last part of a rubric's page."""

from nqpf.base.language import Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Section
from nqpf.report.blocks.words import Run, Words

_EXTENDING = (
    Text(
        "`extends: bundled`, or the path of a rubric below this one's directory, builds on that rubric. What follows "
        "is applied to it in this order. Without changes it is the same rubric, with the same hash.",
        "`extends: bundled`（或本标准目录内另一套标准的路径）表示在该标准之上修改，以下各项依次叠加。"
        "不作改动则与原标准相同，哈希值也相同。",
    ),
    Text(
        "`remove: [ids]` removes dimensions, poles, criteria, facets, lenses, lens entries or figures, with everything "
        "below them. Lenses no longer list a removed criterion.",
        "`remove: [编号]` 移除维度、侧、准则、要点、视角、视角条目或对标值及其下级内容；视角不再列出已移除的准则。",
    ),
    Text(
        "`change: {id: {…}}` sets, for anything with an id, the keys that differ: weight, title, check, aggregate … "
        "The id itself cannot be changed.",
        "`change: {编号: {…}}` 写明某一编号下不同的键：权重、标题、check、aggregate 等；编号本身不能更改。",
    ),
    Text(
        "All other keys are written as in any rubric. Lists of entries with ids are merged by id: existing ones are "
        "changed, new ones are added at the end. `bases` are merged by name. Everything else is replaced as a whole: "
        "texts, checks, `bands` and `coordination`; also a figure, whose value and source belong together.",
        "其余各键写法不变。带编号的列表按编号合并：已有的更改，没有的追加在末尾。`bases` 按名称合并。"
        "其他内容整体替换，包括文本、check、`bands` 和 `coordination`；对标值的数值与出处不可拆分，也整体替换。",
    ),
    Text(
        "`materiality:` sets what is too small to count and which words name nobody, each key by itself: `amounts` "
        "(one for each currency), `distance` (part of the baseline), `no_body` and `no_source` (`{id, why, words}`), "
        "`generic` (words of which no name is made). Add words of your own under an id of your own.",
        "`materiality:` 写明哪些内容不计，各键分别合并：`amounts` 为资金下限（每个币种一个），`distance` 为目标与基期的"
        "最小差距（占基期的比例），`no_body`、`no_source` 为不算单位、不算资金来源的词语（`{id, why, words}`），"
        "`generic` 为仅由其组成便不算单位名称的词语。增补词语请另立编号。",
    ),
    Text(
        "In a `check`, an indicator may set `unit`, `direction: up|down`, `range: [low, high]` and `ambition` (the "
        "least distance from the baseline), both in that unit; a measure `amount`, the least part of the measure's, "
        "else of the plan's budget. Goalposts carry their unit (`best: 80%`, `best: 5亿元`), or percentages count as "
        "parts of 1.",
        "`check` 中，指标可写 `unit`、`direction: up|down`、`range: [下限, 上限]`、`ambition`（与基期的最小差距，"
        "均以该单位计）；举措可写 `amount`，即不低于所属举措（未写的，为规划）资金的比例；标杆值可带单位"
        "（`best: 80%`、`best: 5亿元`），不带单位的百分比按小数计。",
    ),
)

_PROFILE = (
    Text(
        "`import:` names a bundled profile or one below this one's directory; what is written here overrides it. "
        "`rubric:` names the rubric to use, so that `--rubric` is not needed.",
        "`import:` 引用内置方案或本目录内的方案，此处所写的覆盖其内容。`rubric:` 写明所用的标准，即可省去 `--rubric`。",
    ),
    Text(
        "`weights: {id: weight}`: by id, at any depth; 0 excludes the node. The report lists what is excluded, and "
        "it counts as not assessed.",
        "`weights: {编号: 权重}` 按编号写明，与位置无关；写 0 即不计。报告列出不计的内容，并计为未评定。",
    ),
    Text(
        "`targets: {dimension: 0–100}` are shown beside the scores and do not affect them.",
        "`targets: {维度: 0–100}` 与得分并列显示，不影响得分。",
    ),
    Text(
        "`benchmarks:` are figures of your own, each with unit, value, year and source: it replaces the rubric's "
        "figure with the same id, or is added and then applies to the indicator facets listed in its `facets:`.",
        "`benchmarks:` 为自有对标值，须写明单位、数值、年份和出处：编号与标准中的相同则取而代之，否则为新增，"
        "对其 `facets:` 所列指标类要点有约束力。",
    ),
)

_HASH = Text(
    "`nqpf rubric resolve` prints the rubric as it applies under a profile: for one kind of plan, with its weights and "
    "figures. Every report shows its `sha256`. It is the SHA-256 of all the other keys as JSON "
    "in UTF-8 with sorted keys, no spaces, and whole numbers without a fraction; keys with their default value are "
    "left out.",
    "`nqpf rubric resolve` 输出某一评分方案下实际适用的标准：按规划类型取舍，代入权重和对标值。"
    "其 `sha256` 出现在每份报告中，即其余各键写成 JSON（UTF-8、键排序、无空格、整数不带小数）后的 SHA-256；"
    "取默认值的键不写出。",
)

_EXAMPLE = """\
nqpf: rubric/1
extends: bundled
id: our-city
version: 1.0.0
remove: [P1.5]
change:
  P4: {weight: 2}
  D1.A1.nc-rate: {weight: 3, title: {en: Control rate in textiles, zh: 纺织行业数控化率}}"""


_BEGIN = Text(
    "`nqpf rubric init DIR` writes a commented one to begin from; `nqpf rubric validate` checks it, `nqpf rubric show` "
    "prints a node and where it is stated, `nqpf rubric diff` compares two.",
    "`nqpf rubric init DIR` 生成带注释的模板，`nqpf rubric validate` 检查，`nqpf rubric show` 查看某一节点及其出处，"
    "`nqpf rubric diff` 比较两套标准。",
)


def guide() -> Section:
    """The section."""
    blocks = (
        b.Paragraph(coded(_BEGIN)),
        b.Listing(tuple(map(coded, _EXTENDING))),
        b.sample(_EXAMPLE),
        b.Paragraph(coded(Text("Profiles (`nqpf: profile/1`):", "评分方案（`nqpf: profile/1`）："))),
        b.Listing(tuple(map(coded, _PROFILE))),
        b.Paragraph(coded(_HASH)),
    )
    return Section("own", Text("Write your own", "自有评价标准"), blocks)


def coded(text: Text) -> Words:
    """A text with what stands between backticks as code; both languages have as much of it."""
    pairs = zip(text.en.split("`"), text.zh.split("`"), strict=True)
    # An empty piece would be said in the other language.
    return tuple(Run(Text(en or " ", zh or " "), "code" if n % 2 else "plain") for n, (en, zh) in enumerate(pairs))
