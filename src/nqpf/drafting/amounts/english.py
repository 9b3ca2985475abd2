"""The words by which English documents speak of money to be spent."""

import re
from functools import cache

_CASES = (
    "project|firm|company|enterprise|business|case|person|unit|site|household|home|farm|school|plant|vehicle|machine"
    "|applicant|application|apprentice|trainee|employee|participant|organisation|organization|award|head"
)


@cache
def money() -> re.Pattern[str]:
    """An amount in English: CNY 120 million, €2 million, up to USD 1m per project."""
    currency, number = r"(?:CNY|RMB|USD|EUR|GBP|US\$|€|£|\$|¥)", r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
    return re.compile(
        r"(?P<most>(?:up to|at most|(?:a |to a )?maximum of|no more than|capped at|limited to) )?(?:some )?"
        rf"(?P<sum>(?:about |around )?(?:{currency} ?{number}(?: ?(?:thousand|million|billion|bn|mn|m|k)\b)?"
        rf"|(?<![0-9.,]){number} (?:thousand |million |billion )?(?:yuan|euros?|dollars|pounds)\b))"
        rf"(?P<each> (?:per|for each|each|an?) (?:{_CASES})\b)?"
    )


@cache
def spends() -> re.Pattern[str]:
    """That money in English is spent on the task."""
    spent = (
        r"budget|costs?|invest(?:s|ed|ment)?|funding|funded|grants?|prizes?|vouchers?|backed"
        r"|committed(?= (?:about |some |up to )?(?:[€£$¥0-9]|CNY|RMB|EUR|USD|GBP))"
        r"|money(?=:)|allocat\w+|spend\w*|financ\w+|earmark\w*|reserv\w+"
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
def share() -> re.Pattern[str]:
    """Before money, that it is a fund of which the task gets a part."""
    return re.compile(r"\b(?:share|part|portion) of (?:the |our |a )?\Z")


@cache
def fund_behind() -> re.Pattern[str]:
    """The same behind money: the €300 million Harbour Fund, £2m from the Skills Fund."""
    return re.compile(r" (?:from (?:the |our )?)?(?P<name>[A-Z][\w-]*(?: [A-Z][\w-]*)* (?:Fund|Facility))\b")


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
