"""What pages on a rubric call its parts."""

from nqpf.base.language import Text
from nqpf.report.words.lexicon import Lexicon

LABELS = {
    "asks": Text("Question", "要求"),
    "why": Text("Why", "依据"),
    "counts": Text("Counts", "计分"),
    "not_counts": Text("Does not count", "不计分"),
    "remedy": Text("How to fix it", "改进建议"),
    "evidence": Text("Evidence", "佐证"),
    "ladder": Text(
        "Ladder (0.2 for each test; the first is the condition for the others)",
        "计分条件（每项 0.2；第一项为前提，其余不分先后）",
    ),
    "posts": Text("Credit", "计分办法"),
    "terms": Text("Words that plans use for it", "规划中的常见用语"),
    "hint": Text("a hint, never scored", "仅供参考，不计分"),
    "met": Text("Example that meets it", "符合要求的写法"),
    "unmet": Text("Example that does not meet it", "不符合要求的写法"),
    "stand-ins": Text(
        "I-ref and M-ref stand for an indicator and a measure of the plan",
        "I-ref、M-ref 代指规划中的某个指标、某项举措",
    ),
    "weight": Text("Weight", "权重"),
    "scope": Text("Applies to", "适用"),
    "na": Text("may be declared not applicable, with a reason", "可说明理由后声明不适用"),
    "need": Text("the best {need} of {all} facets count", "{all} 个要点中只计得分最高的 {need} 个"),
    "counting": Text("How many count", "计分要点"),
    "best": Text("best {need} of {all}", "{all} 取 {need}"),
    "paper": Text("paper", "论文"),
    "assumption": Text("our assumption", "本标准的设定"),
    "region": Text("regions", "区域"),
    "enterprise": Text("enterprises", "企业"),
    "see": Text("Criteria that answer it", "相关准则"),
    "below": Text("What belongs to it", "下级内容"),
    "id": Text("Id", "编号"),
    "title": Text("Title", "名称"),
    "kind": Text("Kind", "类型"),
    "share": Text("Share", "占比"),
    "level": Text("Level", "条件"),
    "asked": Text("What it asks", "要求"),
}
label = Lexicon(LABELS).phrase
"""A label by its key, in both languages."""
