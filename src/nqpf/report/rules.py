"""Every rule that a finding can come from: of a plan against itself, on the text of its document, on its reviews."""

from functools import cache

from nqpf.base.language import Text
from nqpf.consistency import RULES
from nqpf.report.review_rules import REVIEW_RULES


@cache
def rule_ids() -> tuple[str, ...]:
    """The ids that settings and waivers may name."""
    from nqpf.drafting.slips import SLIPS  # noqa: PLC0415 - all that reads documents, which few commands need

    return (*(rule.id for rule in RULES), *(rule.id for rule in SLIPS), *REVIEW_RULES)


@cache
def titles() -> dict[str, Text]:
    """What each of them finds, by id."""
    from nqpf.drafting.slips import SLIPS  # noqa: PLC0415 - all that reads documents, which few commands need

    reviews: dict[str, Text] = {name: rule.title for name, rule in REVIEW_RULES.items()}
    return {**{rule.id: rule.title for rule in RULES}, **{slip.id: slip.title for slip in SLIPS}, **reviews}
