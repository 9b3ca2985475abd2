"""The words of a check's outcome, in both languages."""

from collections.abc import Iterable

from nqpf.language import Language, Text
from nqpf.render.lexicon import Lexicon

_WORDS: dict[str, Text] = {
    "passed": Text("passed", "通过"),
    "failed": Text("failed", "未通过"),
    "unreadable": Text("unreadable", "无法读取"),
    "verdict-passed": Text("All plans pass", "规划全部通过"),
    "verdict-failed": Text("Not all plans pass", "有规划未通过"),
    "counted": Text(
        "{plans} checked: {passed} passed, {failed} failed, {unreadable} unreadable",
        "共检查 {plans} 个规划：通过 {passed}，未通过 {failed}，无法读取 {unreadable}",
    ),
    "reasons": Text("Why, and in how many plans: {reasons}", "原因及规划数：{reasons}"),
    "against": Text("against rubric {rubrics}", "评价标准 {rubrics}"),
    "with_waivers": Text("{total} with waivers", "豁免后 {total}"),
    "traceable": Text("traceable {part}", "可追溯 {part}"),
    "mend": Text("mend", "补"),
    "mends": Text("mending brings most at {listed}", "可优先补：{listed}"),
    "on_line": Text("line {line}", "第 {line} 行"),
    "findings": Text("Findings", "问题"),
    "error": Text("error", "错误"),
    "warning": Text("warning", "警告"),
    "note": Text("note", "提示"),
    "known": Text("known", "存量"),
    "new": Text("new", "新增"),
    "waived": Text("waived", "已豁免"),
    "waived_by": Text("waived by {owner} until {expires}", "已豁免至 {expires}，责任人：{owner}"),
    "justification": Text("{owner}: {reason} (until {expires})", "{owner}：{reason}（豁免至 {expires}）"),
    "more": Text("and {count} more", "另有 {count} 项"),
    "more_findings": Text("and {count} more: {listed}", "另有 {count} 项：{listed}"),
    "one": Text("{count} {kind}", "{kind} {count} 项"),
    "many": Text("{count} {kind}s", "{kind} {count} 项"),
    "waivers": Text("Waivers", "豁免"),
    "waiver_of": Text("waiver of {id}", "对 {id} 的豁免"),
    "active": Text("until {expires}", "至 {expires}"),
    "lapsed": Text("lapsed after {expires}", "已于 {expires} 到期"),
    "unused": Text("no longer needed, can go", "已无需豁免，可删除"),
    "lapsed_waiver": Text(
        "the waiver of {id} held until {expires} ({owner}: {reason})",
        "对 {id} 的豁免已于 {expires} 到期（{owner}：{reason}）",
    ),
    "renew": Text("mend what it covered, or have it granted anew", "请整改所豁免的事项，或重新办理豁免"),
    "since": Text("Since {baseline}", "与 {baseline} 相比"),
    "not_known": Text("{baseline} does not know this plan: nothing to compare", "{baseline} 中没有本规划，无从比较"),
    "no_change": Text("no score changed", "各项得分未变"),
    "causes": Text("what changed: {causes}", "变动来源：{causes}"),
    "plan": Text("the plan", "规划"),
    "rubric": Text("the rubric", "评价标准"),
    "waiver": Text("waivers", "豁免"),
    "documents": Text("cited documents", "所引文件"),
    "tool": Text("the tool", "工具版本"),
    "total": Text("total", "总分"),
    "na": Text("n/a", "不适用"),
    "fell": Text("{node} fell: {moved}", "{node} 下降：{moved}"),
    "gone": Text("no longer found: {listed}", "已消除：{listed}"),
    "status": Text("Result", "结果"),
    "path": Text("Plan", "规划"),
    "score": Text("Score", "得分"),
    "change": Text("Since the baseline", "较基线"),
    "more_plans": Text("and {count} more plans", "另有 {count} 个规划"),
    "cut": Text(
        "Cut here: {count} plans are not told in full, so that this fits into a comment. The other formats have them.",
        "为适合评论篇幅，此处截断：另有 {count} 个规划未详列，完整内容见其他格式。",
    ),
    "more_of_kind": Text(
        "and {count} more of this kind: only ten are shown here; the other formats have all",
        "此类另有 {count} 项：此处只显示十条，完整内容见其他格式",
    ),
}
word = Lexicon(_WORDS).word


def aside(text: str, language: Language) -> str:
    """Text in brackets, as each language sets them; nothing where there is none."""
    if not text:
        return ""
    return f"（{text}）" if language == "zh" else f" ({text})"


def colon(language: Language) -> str:
    """What stands between a name and what is said of it."""
    return "：" if language == "zh" else ": "


def listed(parts: Iterable[str], language: Language) -> str:
    """Clauses one after another; empty ones say nothing."""
    return ("；" if language == "zh" else "; ").join(filter(None, parts))


def named(names: Iterable[str], language: Language) -> str:
    """Names one after another."""
    return ("、" if language == "zh" else ", ").join(names)
