"""Whose judgements a policy takes, and for how long."""

from datetime import date

from nqpf.gate.policy import Policy
from nqpf.review.confirmed import Allowed, folded_name
from nqpf.review.reviewfile import Entry, Review


def judgements_under(policy: Policy, today: date) -> Allowed:
    """Whether a judgement counts under the policy on that day."""
    names = frozenset(map(folded_name, policy.reviewers))

    def allowed(review: Review, entry: Entry) -> bool:
        return (not names or folded_name(review.reviewer) in names) and not is_old(entry.date, policy, today)

    return allowed


def is_old(given: date, policy: Policy, today: date) -> bool:
    """Whether a judgement of that day is older than the policy takes; one of a day still to come is of no day."""
    return policy.max_review_age is not None and not 0 <= (today - given).days <= policy.max_review_age
