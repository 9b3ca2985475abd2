"""What keeps a judgement of a reviewer from counting: the rules by which a check reports it."""

from typing import Literal, NamedTuple

from nqpf.base.language import Text
from nqpf.base.severity import Severity

ReviewRule = Literal[
    "review-outdated", "review-own", "review-disputed", "review-unauthorised", "review-too-old", "review-unknown"
]


class DescribedRule(NamedTuple):
    """A rule for people: its title, what it means, what to do, how grave it is."""

    title: Text
    about: Text
    hint: Text
    level: Severity = "warning"


REVIEW_RULES: dict[ReviewRule, DescribedRule] = {
    "review-outdated": DescribedRule(
        Text("Judged before it changed", "审核后内容有变"),
        Text(
            "A judgement holds for what was judged only: the item with what it inherits and is linked to, its quotes, "
            "and the text of the facet.",
            "审核意见只对所审核的内容有效，包括条目自身及其沿用、关联的内容、引文和要点说明。",
        ),
        Text(
            "have it reviewed again: `nqpf review` shows old and new text", "请重新审核，`nqpf review` 可对照新旧内容"
        ),
    ),
    "review-own": DescribedRule(
        Text("Judged by who made it", "由认定人自行审核"),
        Text("Who has made a claim cannot confirm it.", "认定要点的人不能自行确认。"),
        Text("have somebody else review it", "请由他人审核"),
    ),
    "review-disputed": DescribedRule(
        Text("Reviewers differ", "审核意见不一致"),
        Text(
            "What one reviewer accepts and another does not is not confirmed.",
            "一人认可而另一人不认可的，不算确认。",
        ),
        Text("let the reviewers agree, and change the one entry or the other", "请审核人协商一致后修改其中一条"),
    ),
    "review-unauthorised": DescribedRule(
        Text("Reviewer who does not count", "非指定审核人"),
        Text(
            "The policy names the reviewers whose confirmations count.",
            "检查规定了由哪些人审核确认方为有效。",
        ),
        Text("have it reviewed by one of them (`--reviewer`)", "请由指定的审核人审核（`--reviewer`）"),
    ),
    "review-too-old": DescribedRule(
        Text("Confirmation too old", "审核确认已过期"),
        Text("The policy sets for how many days a confirmation counts.", "检查规定了审核确认的有效天数。"),
        Text("have it reviewed again", "请重新审核"),
    ),
    "review-unknown": DescribedRule(
        Text("Review of what is not in the plan", "审核的内容不在规划中"),
        Text(
            "An entry of a review leads to an item, a claim or an answer that the plan does not have.",
            "审核文件中的一条指向规划中没有的条目、要点或问项。",
        ),
        Text("correct the entry, or delete it", "请更正或删除这一条"),
    ),
}
"""By id. All are warnings unless the settings say otherwise: what is not confirmed does not count as confirmed."""
