"""A review file as it is written: judgements are added at its end, so that little changes between two versions."""

from collections.abc import Sequence
from typing import Any

from nqpf.base.language import Language, Text
from nqpf.loading.limits import DEFAULT_LIMITS
from nqpf.loading.reviews import LoadedReview
from nqpf.loading.syntax.document import parse_document
from nqpf.loading.syntax.dump import dump
from nqpf.loading.syntax.edited import edited_text
from nqpf.review.reviewfile import FORMAT

_HEAD = Text(
    "# Judgements of one reviewer, made by `nqpf review`. Data, not a signature. Later entries count.",
    "# 一位审核人的审核记录，由 `nqpf review` 生成。仅为数据，不是签名；同一事项以后写的为准。",
)


def review_text(
    known: LoadedReview | None, plan: str, reviewer: str, entries: Sequence[dict[str, Any]], language: Language
) -> str:
    """The file with these entries behind those that it has; its comments stay where it is laid out in lines."""
    if known is None:
        head = {"nqpf": FORMAT, "plan": plan, "reviewer": reviewer, "entries": list(entries)}
        return _HEAD.in_language(language) + "\n" + dump(head)
    source = known.source
    value = parse_document(source.text, source.name).value
    before = value.get("entries") or []
    changed = {**value, "entries": [*before, *entries]}
    made = edited_text(source.text, source.name, changed, [("entries",)], DEFAULT_LIMITS) if before else None
    return made if made is not None else dump(_plain(changed))


def _plain(value: Any) -> Any:
    """Dates as texts: the format writes them so."""
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
