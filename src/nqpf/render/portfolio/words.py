"""The words of many plans side by side, in both languages."""

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.report.check.view import ProblemView
from nqpf.report.portfolio.view import KindView
from nqpf.report.words.head import NOT_ASSESSED
from nqpf.report.words.lexicon import Lexicon
from nqpf.report.words.marks import aside

_WORDS: dict[str, Text] = {
    "title": Text("Plans side by side", "规划总览"),
    "region": Text("Regional plans", "区域规划"),
    "enterprise": Text("Enterprise plans", "企业规划"),
    "sheet-region": Text("Region", "区域"),
    "sheet-enterprise": Text("Enterprise", "企业"),
    "groups": Text("Groups", "分组"),
    "field": Text("by", "分组字段"),
    "number": Text("no.", "序号"),
    "criterion": Text("criterion", "准则"),
    "closeness_rank": Text("rank by closeness", "贴近度名次"),
    "rateable": Text("rateable", "可评级"),
    "yes": Text("yes", "是"),
    "no": Text("no", "否"),
    "line": Text("line", "行"),
    "column": Text("column", "列"),
    "ranked": Text("{ranked} ranked", "参与排名 {ranked} 份"),
    "unrated": Text("{unrated} not rateable", "不予评级 {unrated} 份"),
    "unassessed_counted": Text("{unassessed} not yet assessed", "尚未评估 {unassessed} 份"),
    "unassessed": Text("Not yet assessed, by commitment", "尚未评估，按承诺力度排序"),
    "sheet_unassessed": NOT_ASSESSED,
    "unassessed_note": Text(
        "Nobody has matched the items of these plans with the rubric, so they have no total and dimensions. "
        "Columns: commitment of 100; tasks, and how many of them say what, who, when, with what money, measured how, "
        "from which baseline.",
        "这些规划尚无条目与评价标准对应，认定后方有总分和各维度得分。各列：承诺力度（满分 100）；任务数，"
        "其中写明做什么、谁负责、何时完成、资金多少、如何衡量、基期多少的项数。",
    ),
    "tasks": Text("tasks", "任务"),
    "ranking": Text("Ranking", "排名"),
    "rank": Text("rank", "名次"),
    "score": Text("total", "总分"),
    "band": Text("band", "等级"),
    "commitment": Text("commitment", "承诺力度"),
    "breadth": Text("breadth", "覆盖广度"),
    "commitment_short": Text("commit.", "承诺"),
    "breadth_short": Text("breadth", "广度"),
    "assessed": Text("assessed", "已评定比例"),
    "closeness": Text("closeness", "贴近度"),
    "plan": Text("plan", "规划"),
    "path": Text("file", "文件"),
    "subject": Text("subject", "主体"),
    "draft": Text("draft", "草稿"),
    "draft_note": Text(
        "Drafts: not confirmed as a whole; suggested facets do not count.",
        "草稿：尚未整体核实，建议的要点不计分。",
    ),
    "not_rateable": Text("not rateable: assessed {assessed:.0%}", "不予评级：已评定比例 {assessed:.0%}"),
    "best": Text("best place", "最好名次"),
    "worst": Text("worst place", "最差名次"),
    "above_next": Text("ahead of the next in", "领先下一份的抽样占比"),
    "sheet_questions": Text("Questions", "六问"),
    "question": Text("question", "问题"),
    "share": Text("share", "占比"),
    "say_it": Text("say it", "写明"),
    "weakest_in": Text("weakest in", "最弱"),
    "weakest_head": Text("weakest question", "最弱一问"),
    "more_plans": Text(
        "The first {shown} of {all} plans are shown; the other formats have all.",
        "此处列出前 {shown} 份，共 {all} 份；完整名单见其他格式。",
    ),
    "shades": Text("Scores of the dimensions, shaded from 0 to 100:", "各维度得分，按 0 至 100 分着色："),
    "scores": Text("Scores", "得分"),
    "name": Text("name", "名称"),
    "range": Text("from 0 to 100", "0 至 100 分示意"),
    "part": Text("part of the plans", "占比"),
    "bands": Text("Bands of commitment", "承诺力度等级分布"),
    "limits": Text("commitment", "承诺力度区间"),
    "facet": Text("facet", "要点"),
    "applies": Text("applies to", "适用规划数"),
    "distribution": Text("Distribution", "得分分布"),
    "lowest": Text("lowest", "最低"),
    "quarter": Text("Q1", "下四分位"),
    "median": Text("median", "中位数"),
    "three_quarters": Text("Q3", "上四分位"),
    "highest": Text("highest", "最高"),
    "total": Text("Total", "总分"),
    "below": Text("below {below:g}", "{below:g} 分以下"),
    "to_top": Text("to {below:g}", "至 {below:g} 分"),
    "plans": Text("plans", "规划数"),
    "quantiles": Text(
        "Quantiles interpolate linearly between neighbours (Hyndman and Fan 1996, type 7).",
        "分位数在相邻值之间线性插值（Hyndman 与 Fan，1996，第 7 型）。",
    ),
    "gaps": Text("Common gaps", "共性缺口"),
    "gaps_shown": Text(
        "{shown} of {all}, by mean gain: points that fixing it alone adds to the total, averaged over the "
        "plans to which it applies; gains do not add up",
        "共 {all} 个，列出 {shown} 个，按平均可增分排序（只补齐这一项时总分的增加值，对适用的各规划取平均；"
        "不能简单相加）",
    ),
    "no_gaps": Text("No plan has a gap.", "各规划均无缺口。"),
    "gain": Text("mean gain", "平均可增分"),
    "gap": Text("gap", "缺口"),
    "missing": Text("at 0", "得零分"),
    "short": Text("not fully met", "未完全达到"),
    "remedy": Text("fix", "改进建议"),
    "told": Text(
        "at 0 in {absent} of {applies} plans, not fully met in {short}",
        "{applies} 份规划中 {absent} 份得零分，{short} 份未完全达到",
    ),
    "by": Text("By {field}", "按{field}"),
    "value": Text("group", "分组"),
    "by-subject": Text("subject", "主体"),
    "by-issuer": Text("issuer", "发布单位"),
    "by-industries": Text("industry", "行业"),
    "by-published": Text("year of publication", "发布年份"),
    "by-horizon": Text("horizon", "规划期"),
    "by-currency": Text("currency", "币种"),
    "by-folder": Text("folder", "目录"),
    "not_stated": Text("not stated", "未写明"),
    "several": Text("A plan with several values counts in each.", "一份规划有多个取值时，各组均计入。"),
    "pairs": Text("Pairwise", "两两比较"),
    "pairs_note": Text(
        "row less column: points of the total, then dimensions ahead : behind",
        "行减列：总分差，其后为领先维度数:落后维度数",
    ),
    "first": Text("plan", "规划"),
    "second": Text("against", "对比"),
    "difference": Text("difference", "总分差"),
    "ahead": Text("ahead in", "领先维度"),
    "behind": Text("behind in", "落后维度"),
    "level": Text("equal in", "持平维度"),
    "unread": Text("Could not be read", "无法读取"),
    "unread_counted": Text("{count} of {all} plans could not be read", "{all} 份规划中有 {count} 份无法读取"),
    "where": Text("where", "位置"),
    "hint": Text("how to fix it", "修改建议"),
    "problem": Text("problem", "问题"),
    "against_rubric": Text(
        "against rubric {id} {version}, profile {profile}, sha256 {sha256}",
        "评价标准 {id} {version}，评分方案 {profile}，sha256 {sha256}",
    ),
}
_LEXICON = Lexicon(_WORDS)
word = _LEXICON.word
phrase = _LEXICON.phrase


def yes_or_no(holds: bool) -> Text:
    """Whether something holds, in a word."""
    return phrase("yes" if holds else "no")


def counted(kind: KindView) -> Text:
    """How many plans of a kind are ranked, how many are not and why."""
    counts = {"ranked": kind.ranked, "unrated": kind.unrated, "unassessed": len(kind.unassessed)}
    parts = [phrase("ranked", **counts)] if kind.plans else []
    parts += [phrase("unrated", **counts)] if kind.unrated else []
    parts += [phrase("unassessed_counted", **counts)] if kind.unassessed else []
    return Text(", ".join(part.en for part in parts), "，".join(part.zh for part in parts))


def place(problem: ProblemView) -> str:
    """Where a problem stands, as editors link it."""
    path = plain(problem.file)
    return f"{path}:{problem.line}:{problem.column}" if problem.line else path


def problem_sentence(problem: ProblemView, language: Language) -> str:
    """A problem in one line: where, what, and how to fix it."""
    said, hint = (plain(text.in_language(language), 1000) for text in (problem.message, problem.hint))
    return f"{place(problem)}: {said}{aside(hint, language)}"
