"""What stands over a plan: title, subject, issuer, date and horizon of a draft beside those of the gold."""

import re
from collections.abc import Mapping
from typing import Any

from quality.counts import Count
from quality.drafted import texts
from quality.figures import year_of
from quality.words import folded

Gold = Mapping[str, Any]


def compare_horizon(meta: Gold, drafted: Any, count: Count) -> None:
    """First and last year of the plan."""
    said = drafted if isinstance(drafted, Mapping) else {}
    for end in ("start", "end"):
        wanted, year = meta.get(f"horizon_{end}"), year_of(said.get(end))
        accepted = meta.get("accept", {}).get(f"horizon_{end}", ())
        if year is not None and (year == wanted or year in accepted):
            count.matched += wanted is not None
            continue
        if wanted is not None:
            count.missed.append(f"{end}: {wanted}")
        if year is not None:
            count.spurious.append(f"{end}: {year}")


def compare_head(meta: Gold, drafted: Gold, count: Count) -> None:
    """What stands over the plan: its title, whose plan it is, who issued it, when."""
    for key, same in (
        ("title", _same_title),
        ("subject", _same_name),
        ("issuer", _same_name),
        ("published", _same_day),
    ):
        wanted, said = meta.get(key), texts(drafted.get(key))
        right = [value for value in (wanted, *meta.get("accept", {}).get(key, ())) if value]
        if any(same(value, one) for value in right for one in said):
            count.matched += 1
            continue
        if wanted:
            count.missed.append(f"{key}: {wanted}")
        count.spurious += [f"{key}: {one}" for one in said[:1]]


def _same_name(wanted: str, said: str) -> bool:
    return folded(wanted) == folded(said)


def _same_title(wanted: str, said: str) -> bool:
    """The years at its end may be left out."""
    return re.sub(r"\W*\d{4}.*$", "", folded(wanted)) == re.sub(r"\W*\d{4}.*$", "", folded(said))


def _same_day(wanted: str, said: str) -> bool:
    return [int(number) for number in re.findall(r"\d+", wanted)] == [int(n) for n in re.findall(r"\d+", said)]


_SAME = {"title": _same_title, "subject": _same_name, "issuer": _same_name, "published": _same_day}
