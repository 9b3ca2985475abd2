"""How a statement comes to have entries enough, and every asked field filled: stand-ins, as in `fixes`.

Only what a facet asks for is distinct: what fills a field is the same everywhere, so that no more is promised.
"""

import unicodedata
from collections.abc import Sequence
from typing import Any

from nqpf.base.language import Text, both
from nqpf.facets.statement import StatementCheck
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Statement

WRITTEN = Text("written", "已写明")
"""What stands for a text or a name."""


def stated(own: Statement, _: Statement, checks: Sequence[Any], __: PlanView) -> dict[str, Any]:
    """Entries that differ in the first asked field until there are enough, each filled for every check.

    The first of `checks` is the one that asks; the others' fields are filled too, so that none of them falls.
    """
    asked = [check for check in checks if isinstance(check, StatementCheck)]
    if not asked:
        return {}
    first = asked[0].fields[0]
    written = (first.read(entry) for entry in own.entries)
    distinct = {" ".join(unicodedata.normalize("NFKC", text).casefold().split()) for text in written} - {""}
    complete = {field.id: WRITTEN for check in asked for field in check.fields}
    more = range(1, asked[0].min - len(distinct) + 1)
    return {"entries": (*own.entries, *(complete | {first.id: both(f"{WRITTEN.en} {number}")} for number in more))}


def filled(own: Statement, _: Statement, checks: Sequence[Any], __: PlanView) -> dict[str, Any]:
    """Every entry with what it leaves empty of the fields that the first check asks for."""
    asked = next((check for check in checks if isinstance(check, StatementCheck)), None)
    if asked is None:
        return {}
    return {
        "entries": tuple(
            entry | {field.id: WRITTEN for field in asked.fields if not field.read(entry)} for entry in own.entries
        )
    }
