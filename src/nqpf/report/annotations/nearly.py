"""What the text of a task says that nearly answers a question: words that a comment quotes before it asks for more."""

import re
from functools import cache

from nqpf.drafting.amounts import english, words
from nqpf.plan.plan import Horizon


def nobody(text: str) -> str:
    """The words for bodies in general, where a text has them: 有关部门, the departments concerned."""
    found = _nobody().search(text)
    return found[0] if found else ""


def year(text: str, horizon: Horizon) -> str:
    """The last year of the plan's own that a text has; a year before the plan begins is the present."""
    first = horizon.start.start.year if horizon.start else 0
    last = horizon.end.end.year if horizon.end else 0
    said = _title().sub("", text)
    years = [found[0] for found in _year().finditer(said) if found[1] and first <= int(found[1]) <= last]
    return years[-1] if years else ""


def money(text: str) -> str:
    """The first sum that a text has and that may be spent on the task, though nothing says so.

    In Chinese a verb of spending stands before it: thresholds and salaries are sums, too.
    """
    for found in words.money().finditer(text):
        said = _before(text, found.start(), "。；")
        spent = words.spends().search(said) and not words.earns().search(said)
        if spent and not words.limits().match(text, found.end()):
            return found[0]
    for found in english.money().finditer(text):
        if not english.earns().search(_before(text, found.start(), ".;")):
            return found[0]
    return ""


def _before(text: str, at: int, stops: str) -> str:
    """What stands before a place in its sentence."""
    return text[max(text.rfind(stop, 0, at) for stop in f"{stops}\n") + 1 : at]


@cache
def _nobody() -> re.Pattern[str]:
    return re.compile(
        "各?(?:有关|相关)(?:职能)?(?:部门|单位|方面)|(?:relevant|competent) (?:departments|authorities|bodies)"
        "|(?:departments|authorities|bodies) concerned"
    )


@cache
def _year() -> re.Pattern[str]:
    """A year, but for that of a day (2026年7月14日, 14 July 2026), as under a letter."""
    day = r"\s?年\s?[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日"
    month = "January|February|March|April|May|June|July|August|September|October|November|December"
    return re.compile(
        rf"(?<![0-9])(?:[0-9]{{1,2}} (?:{month}) 20[0-9]{{2}}\b|(20[0-9]{{2}})(?![0-9]|{day})(?:年(?:底前?)?)?)"
    )


@cache
def _title() -> re.Pattern[str]:
    return re.compile("《[^《》]*》")
