"""The words by which English documents speak of money to be spent."""

import re
from functools import cache


@cache
def money() -> re.Pattern[str]:
    """An amount in English: CNY 120 million, €2 million, up to USD 1m per project."""
    return re.compile(
        r"(?P<most>(?:up to|at most|a maximum of) )?(?:about |around |some )?"
        r"(?:(?:CNY|RMB|USD|EUR|GBP|US\$|€|£|\$|¥) ?[0-9][0-9,]*(?:\.[0-9]+)?"
        r"(?: ?(?:thousand|million|billion|bn|mn|m|k)\b)?"
        r"|(?<![0-9.,])[0-9][0-9,]*(?:\.[0-9]+)? (?:thousand |million |billion )?(?:yuan|euros?|dollars|pounds)\b)"
        r"(?P<each> (?:per|for each|each) (?:project|firm|company|enterprise|case|person|unit))?"
    )


@cache
def spends() -> re.Pattern[str]:
    """That money in English is spent on the task."""
    spent = (
        r"budget|costs?|invest(?:s|ed|ment)?|funding|funded|grants?|backed|allocat\w+|spend\w*|financ\w+|earmark\w*"
        r"|reserv\w+"
    )
    return re.compile(rf"\b(?:{spent})\b", re.IGNORECASE)


@cache
def part_of() -> re.Pattern[str]:
    """Before money, that it is a part of an amount named already."""
    return re.compile(r"(?:of which|including|half of|part of) (?:it |about |up to )?\Z")


@cache
def fund() -> re.Pattern[str]:
    """Before money, the fund that has it."""
    return re.compile(r"(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*)* Fund) (?:of|with) \Z")


@cache
def earns() -> re.Pattern[str]:
    """That money in English is a result."""
    earned = r"revenue|turnover|sales|output|exports?|profits?|savings?|saves?|attract\w*|GDP"
    return re.compile(rf"\b(?:{earned})\b", re.IGNORECASE)


@cache
def rate() -> re.Pattern[str]:
    """A rate in English: 20 % of the investment."""
    base = "(?:the |their |its )?[a-z][a-z -]{2,40}[a-z]"
    return re.compile(rf"(?<![0-9.])(?P<rate>[0-9]+(?:\.[0-9]+)? ?(?:%|per ?cent) of {base})")


@cache
def aid() -> re.Pattern[str]:
    """Aid that a rate sets."""
    return re.compile(r"\b(?:grants?|subsid\w+|reimburs\w+|co-?fund\w*|covers?|pays?|support\w*)\b", re.IGNORECASE)
