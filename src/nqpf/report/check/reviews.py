"""What keeps judgements of reviewers from counting, as findings: each at the line of the item that it is about."""

from collections.abc import Iterator, Mapping
from datetime import date

from nqpf.base.language import Text
from nqpf.base.severity import Setting
from nqpf.gate.judgements import is_old
from nqpf.gate.policy import Policy
from nqpf.report.review.words import entry_title
from nqpf.report.review_rules import REVIEW_RULES, ReviewRule
from nqpf.report.score.view import FindingView
from nqpf.report.scored import ScoredPlan
from nqpf.review.answers import ANSWER_TITLES
from nqpf.review.confirmed import Judgement, Reviewed, Standing, Stray


def findings_of_reviews(
    scored: ScoredPlan, policy: Policy, today: date, settings: Mapping[str, Setting]
) -> tuple[FindingView, ...]:
    """Judgements that do not count, in the order of the plan's lines; then entries that lead to nothing in it."""
    reviewed = scored.reviewed
    if reviewed is None:
        return ()
    made = _Findings(scored, policy, today, settings)
    found = sorted(made.of_standings(reviewed), key=lambda one: (one.line, one.column, one.id))
    return (*found, *made.of_strays(reviewed))


class _Findings:
    """Puts lines and words to how points stand."""

    def __init__(self, scored: ScoredPlan, policy: Policy, today: date, settings: Mapping[str, Setting]) -> None:
        self._scored, self._policy, self._today, self._settings = scored, policy, today, settings

    def of_standings(self, reviewed: Reviewed) -> Iterator[FindingView]:
        """One finding a point that is not confirmed though somebody has judged it, at the line of its item."""
        for standing in reviewed.standings.values():
            said = self._said(standing)
            if said is None:
                continue
            pointer = self._scored.plan.view.by_id[standing.item].pointer
            span, place = self._scored.positions.span(pointer), self._scored.places.at(pointer)
            for made in self._made(said[0], f"{standing.item}.{standing.of}", said[1]):
                yield made._replace(line=span.line, column=span.column, places=(place,) if place else ())

    def of_strays(self, reviewed: Reviewed) -> Iterator[FindingView]:
        """One finding an entry that leads to nothing, at its line in the review."""
        for stray in reviewed.strays:
            loaded = self._scored.behind.reviews[stray.file]
            span = loaded.positions.span(stray.pointer)
            for made in self._made("review-unknown", self._stray_id(stray), _unknown(stray)):
                yield made._replace(line=span.line, column=span.column, file=loaded.source.name)

    def _stray_id(self, stray: Stray) -> str:
        reviewer = self._scored.behind.reviews[stray.file].review.reviewer
        number = stray.pointer[1] if len(stray.pointer) > 1 else 0
        return f"{reviewer}.{number}.{stray.name}"

    def _said(self, standing: Standing) -> tuple[ReviewRule, Text] | None:
        """What keeps the judgements of a point from counting; None where nothing does."""
        point = _point(standing)
        if standing.state == "disputed":
            names = _names(standing)
            return "review-disputed", Text(
                f"reviewers differ on {point.en}: {names.en}", f"审核人对{point.zh}意见不一致：{names.zh}"
            )
        if standing.state not in ("outdated", "own", "not-allowed"):
            return None
        judgement = next(one for one in standing.judgements if one.state == standing.state)
        who, day = judgement.reviewer, judgement.date.isoformat()
        if standing.state == "outdated":
            changed = _changed(judgement)
            return "review-outdated", Text(
                f"{who} judged {point.en} on {day}, and it has changed since{changed.en}",
                f"{who} 于 {day} 审核{point.zh}，此后内容有变{changed.zh}",
            )
        if standing.state == "own" and standing.is_answer:
            return "review-own", Text(
                f"{who} has changed {point.en} and cannot confirm it", f"{who} 改动过{point.zh}，不能自行确认"
            )
        if standing.state == "own":
            return "review-own", Text(
                f"{who} has made the claim {point.en} and cannot confirm it",
                f"{who} 提出了对应 {point.zh}，不能自行确认",
            )
        return self._not_allowed(judgement, point)

    def _not_allowed(self, judgement: Judgement, point: Text) -> tuple[ReviewRule, Text]:
        who, day = judgement.reviewer, judgement.date.isoformat()
        if is_old(judgement.date, self._policy, self._today):
            days = self._policy.max_review_age
            return "review-too-old", Text(
                f"{who} confirmed {point.en} on {day}, more than {days} days ago",
                f"{who} 于 {day} 确认{point.zh}，距今已超过 {days} 天",
            )
        return "review-unauthorised", Text(
            f"{who} has confirmed {point.en}, and is none of the reviewers that count",
            f"{who} 已确认{point.zh}，但不在指定的审核人之列",
        )

    def _made(self, rule: ReviewRule, subject: str, said: Text) -> Iterator[FindingView]:
        """The finding without its place; none where the settings switch its rule off."""
        described = REVIEW_RULES[rule]
        setting = self._settings.get(rule, described.level)
        if setting != "off":
            yield FindingView(f"{rule}:{subject}", rule, setting, said, described.hint, 1, 1)


def _point(standing: Standing) -> Text:
    """The claim or the answer, in words."""
    if standing.is_answer:
        title = ANSWER_TITLES[standing.of]  # type: ignore[index]
        return Text(f"the answer “{title.en}” of `{standing.item}`", f" `{standing.item}` 的“{title.zh}”一问")
    return Text(f"that `{standing.item}` serves `{standing.of}`", f" `{standing.item}` 对应 `{standing.of}` ")


def _names(standing: Standing) -> Text:
    said = [(one.reviewer, one.verdict) for one in standing.judgements if one.state != "outdated"]
    zh = {"accepted": "认可", "rejected": "不予认可", "changed": "改动"}
    return Text(
        ", ".join(f"{who} {verdict}" for who, verdict in said),
        "、".join(f"{who} {zh[verdict]}" for who, verdict in said),
    )


def _changed(judgement: Judgement) -> Text:
    titles = [entry_title(entry) for entry in judgement.differs]
    if not titles:
        return Text()
    return Text(f" ({', '.join(title.en for title in titles)})", f"（{'、'.join(title.zh for title in titles)}）")


def _unknown(stray: Stray) -> Text:
    return {
        "item": Text(f"the plan has no item `{stray.name}`", f"规划中没有条目 `{stray.name}`"),
        "facet": Text(f"the item does not claim `{stray.name}`", f"该条目没有对应 `{stray.name}`"),
        "answer": Text(f"the item does not say `{stray.name}` itself", f"该条目自身没有写明 `{stray.name}`"),
    }[stray.unknown]
