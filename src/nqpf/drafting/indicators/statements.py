"""What English prose says of a number that is no promise: how things stand, to whom it applies, what it costs."""

import re
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.figures import Mention

_AIMS = (
    r"will|shall|must|should|would|could|'ll|'d|(?:going|needs?|set|due|hopes?|ha(?:s|ve)) to|(?:is|are) to|aim\w*"
    r"|plan(?:s|ned)|wants?|targets?|goals?|ambitions?|objectives?|intend\w*|expect\w*|seeks?|commit\w*|promis\w*"
)
_STATES = (
    r"(?:employ|account|produce|emit|generate|provide|contribute|represent|cover|release|remain|operate|lack|own|export|use"
    r"|turn over|make up)s?"
)
_NOW = r"(?:now|today|currently|at present|at the moment|as of now)"
_FARTHEST = 200
"""Characters of a sentence around a number that are read."""


def is_duration(text: str, mention: Mention) -> bool:
    """Whether a number only says in how many years something is done: visit 90 farms in three years."""
    before = text[max(0, mention.figure.start - 20) : mention.figure.start]
    return text.startswith(" years", mention.figure.end) and bool(_within().search(before))


@cache
def _within() -> re.Pattern[str]:
    return re.compile(r"\b(?:in|over|during) (?:the next |the coming )?\Z", re.IGNORECASE)


@cache
def _aims() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])(?:{_AIMS})(?![A-Za-z])", re.IGNORECASE)


@cache
def _states() -> re.Pattern[str]:
    return re.compile(rf"[A-Za-z,)] (?<!to )(?<!and )(?<!that )(?<!which )(?<!who ){_STATES}(?![A-Za-z])")


@cache
def _is() -> re.Pattern[str]:
    return re.compile(
        r"(?<![A-Za-z])(?:(?:is|are|averages?|totals?)|it's) (?:just |only |about |nearer |around |some )*\Z"
    )


@cache
def _now() -> re.Pattern[str]:
    return re.compile(rf"[^,.;:()]{{0,30}}?(?<!than )(?<!as ){_NOW}(?![A-Za-z])")


@cache
def _now_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z]){_NOW}[^,.;:]{{0,30}}\Z")


def stands(text: str, sentence: Extent, mention: Mention, imperative: re.Pattern[str]) -> bool:
    """Whether an English sentence says how things stand: Works employ 400 people; exports are 11% of sales now.

    A sentence in the simple present without a word of intention is a fact; one that begins with a verb (`imperative`)
    is an order.
    """
    sentence = Extent(
        max(sentence.start, mention.figure.start - _FARTHEST), min(sentence.end, mention.figure.end + _FARTHEST)
    )
    if _now().match(text, mention.figure.end) or _now_before().search(text, sentence.start, mention.figure.start):
        return True
    if _aims().search(text, sentence.start, sentence.end) or imperative.match(text[sentence.start :].lstrip()[:20]):
        return False
    if _is().search(text, sentence.start, mention.figure.start):
        return True
    return bool(_states().search(text, sentence.start, sentence.end))


@cache
def _which() -> re.Pattern[str]:
    return re.compile(
        r"[a-z] (?:with|employing|having) (?:fewer than|less than|more than|at least|over|under|up to) ?\Z"
    )


@cache
def _if() -> re.Pattern[str]:
    return re.compile(r"[\s•]*(?:and |but )?(?:if|unless|whenever)(?![A-Za-z])", re.IGNORECASE)


@cache
def _age() -> re.Pattern[str]:
    return re.compile(r" ?(?:years? )?(?:old|of age)(?![A-Za-z])")


def is_condition(text: str, clause: Extent, mention: Mention) -> bool:
    """Whether a number says which things are meant: firms with fewer than 250 staff, if more than six, 3 years old."""
    if _which().search(text, clause.start, mention.figure.start) or _if().match(text, clause.start, clause.end):
        return True
    return bool(_age().match(text, mention.figure.end))


@cache
def _terms_before() -> re.Pattern[str]:
    return re.compile(
        r"(?<![A-Za-z])(?:(?:maximum|cap|ceiling|limit|loans?|prizes?|instalments?) of|capped at|worth|lend)"
        r" (?:up to |about )?\Z",
        re.IGNORECASE,
    )


@cache
def _terms_behind() -> re.Pattern[str]:
    return re.compile(
        r" (?:a year )?(?:[a-z]+ )?(?:prizes?|awards?|loans?|grants?|instalments?|per (?:site|firm|project))(?![a-z])"
    )


def is_term(text: str, mention: Mention) -> bool:
    """Whether a sum of money is a ceiling, a prize or a loan: to a maximum of £40,000, a £5,000 prize."""
    before = _terms_before().search(text, max(0, mention.figure.start - 40), mention.figure.start)
    return bool(before or _terms_behind().match(text, mention.figure.end))


@cache
def _answers() -> re.Pattern[str]:
    return re.compile(
        r"(?<![A-Za-z])(?:decid|approv|process|receiv|answer|respond|repl[iy]|issue|grant|handl)[a-z]*[^,.;]{0,60}"
        r" within \Z",
        re.IGNORECASE,
    )


def is_limit(text: str, clause: Extent, mention: Mention) -> bool:
    """Whether a time is the longest that an answer takes: applications are decided within 20 working days."""
    return bool(mention.lasts and _answers().search(text, clause.start, mention.figure.start))
