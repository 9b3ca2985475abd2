"""The head of a draft: title, subject, issuer, date, horizon, money for several tasks, and the document it is from."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from nqpf.drafting.amounts import FoundAmount
from nqpf.drafting.front import Front, Said
from nqpf.drafting.plan.quoting import Quoting
from nqpf.plan.fields import MOST_ID
from nqpf.plan.quantity import parse_period

_UNTITLED = {"en": "Untitled document", "zh": "未命名文件"}
_NOT_IN_ID = re.compile(r"[^\w.\-]+")


class Named(NamedTuple):
    """The file that a document was read from: its name, as the plan cites it, and the SHA-256 of its bytes."""

    file: str
    sha256: str


def draft_head(front: Front, quoting: Quoting, named: Named | None) -> dict[str, Any]:
    """The entries of a plan before its measures. A plan needs a title and a subject: the title serves for both."""
    title = front.title.value if front.title else _UNTITLED
    made: dict[str, Any] = {"id": _id(named), "kind": front.kind, "title": title}
    made["subject"] = front.subject.value if front.subject else title
    if front.issuer:
        made["issuer"] = front.issuer.value
    if front.published:
        made["published"] = _day(front.published.value)
    horizon = {key: said.value for key, said in (("start", front.start), ("end", front.end)) if said}
    if horizon:
        made["horizon"] = horizon
    source: dict[str, Any] = {"file": named.file, "sha256": named.sha256} if named else {}
    made["source"] = {**source, **_quoted(front.title, quoting)}
    return made if made["source"] else {key: value for key, value in made.items() if key != "source"}


def draft_funds(amounts: Iterable[FoundAmount], quoting: Quoting) -> dict[str, Any]:
    """Money for several tasks: funds by name, and an amount for the whole plan where none is named.

    What the plan is given every year is kept by its words, as a rate.
    """
    funds: list[dict[str, Any]] = []
    budget: dict[str, Any] = {}
    rate: dict[str, Any] = {}
    for amount in amounts:
        if amount.shared and amount.entry == "rate" and "元" in amount.value:
            rate = rate or {"rate": amount.value}
        if not amount.shared or amount.entry != "amount":
            continue
        payer = {"source": quoting.words(amount.payer)} if amount.payer else {}
        if amount.fund is None:
            budget = budget or {"amount": amount.value, **payer}
            continue
        cites = quoting.source(amount.quote)
        named = {"id": f"F{len(funds) + 1}", "title": quoting.words(amount.fund), "amount": amount.value}
        funds.append({**named, **payer, "cites": cites})
    whole = {**budget, **rate}
    return {**({"budget": whole} if whole else {}), **({"funds": funds} if funds else {})}


def _quoted(title: Said | None, quoting: Quoting) -> dict[str, Any]:
    if title is None:
        return {}
    page = quoting.document.page(title.extent.start)
    return {**({"page": page} if page else {}), "quote": quoting.words(title.extent)}


def _day(written: str) -> str:
    """A day in the form in which reports sort it; anything longer as it is written."""
    period = parse_period(written)
    return period.start.isoformat() if period.start == period.end else written


def _id(named: Named | None) -> str:
    """The plan's id, after the file's name."""
    stem = re.sub(r"\.[^.]*$", "", named.file.rpartition("/")[2]) if named else ""
    return _NOT_IN_ID.sub("-", stem).strip("-._")[:MOST_ID] or "plan"
