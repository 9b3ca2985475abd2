"""What a number counts in English: the noun behind it (20 hubs) or the subject before it (sales reach £5m)."""

import re
from functools import cache

from nqpf.drafting.figures import Mention
from nqpf.drafting.indicators import subjects

_DONE_TO = frozenset(
    ("train", "retrain", "reach", "replace", "audit", "certify", "insulate", "support", "visit", "assist", "connect")
)
_REACHES = frozenset(("to", "reach", "reaches", "is", "are", "under", "below", "of", "at", "from"))


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(
        r" *(?:[,.;:()\n]|\Z|(?<![A-Za-z])(?:by|in|until|before|from|during|since|between) (?:the )?"
        r"(?:end|year|early|mid|late|spring|summer|autumn|winter|(?:[a-z]{3,9} )?(?:19|20)[0-9]"
        r"|[a-z]+ (?:years|months)|[0-9]+ (?:years|months))"
        r"|(?<![A-Za-z])(?:from [0-9£€$]|per|each|every|annually|yearly|compared|than|while|which|that|who|from|a year"
        r"|a month|and|or|to [0-9]|to *\Z)(?![A-Za-z]))",
        re.IGNORECASE,
    )


@cache
def _latin() -> re.Pattern[str]:
    return re.compile("[\u4e00-\u9fff]")


def is_english(around: str) -> bool:
    """Whether the words around a number are English."""
    return not _latin().search(around) and any(char.isalpha() for char in around)


def end(behind: str) -> int:
    """Where the noun behind a number ends, with what belongs to it."""
    found = _stop().search(behind)
    return found.start() if found else len(behind)


def counted(title: str) -> str:
    """The noun in the title of what is counted (inefficient motors replaced: motors); empty where none is plain."""
    nouns = _plural().findall(_told_apart().split(title, maxsplit=1)[0])
    return nouns[-1] if nouns else ""


@cache
def _told_apart() -> re.Pattern[str]:
    """Words behind a noun that say which ones are meant, or in how long."""
    return re.compile(r" (?:of|for|in|at|on|with|without|to|that|which|who|from|by|per|a|each|every)\b")


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(r"(?<![A-Za-z-])(?:[A-Za-z][a-z-]*[a-rt-z]s|people|children|staff)(?![A-Za-z-])")


def name(said: str, behind: str, mention: Mention) -> tuple[str, bool]:
    """The name, and whether it stands behind the number."""
    noun = _ends_open().sub("", subjects.number_of().sub("", _are().sub(_without, behind[: end(behind)].strip())))
    yearly = " a year" if _yearly().search(behind[: end(behind) + 14]) else ""
    subject = subjects.subject(said)
    if _aim().fullmatch(subject):
        subject = ""
    if noun and _acts_on().match(mention.change):
        noun = _more().sub("", noun)
        return f"{subjects.article().sub('', noun)}{yearly}", True
    if mention.unit == "%" and not mention.change and noun.startswith("of ") and not _is_level(said):
        return f"share {noun}{yearly}", True
    if subject and noun and (before := _before_noun().search(said)):
        return f"{subject}{before[0].rstrip()} {noun}{yearly}", True
    if subject and (not noun or mention.change or _is_level(said) or noun.startswith("of ")):
        return subject, False
    noun = noun.removeprefix("of ")
    return (f"{noun}{_done(said)}{yearly}", True) if noun else (subject, False)


def _done(said: str) -> str:
    """What is done to the things counted, where they are there before: workers retrained, but pilot lines."""
    done = said.rsplit(maxsplit=1)[-1].casefold() if said.split() else ""
    if done not in _DONE_TO:
        return ""
    return f" {done[:-1]}ied" if done.endswith("y") else f" {done}d" if done.endswith("e") else f" {done}ed"


def _without(found: re.Match[str]) -> str:
    return {"have": " with", "has": " with", "will": " that"}.get(found[0].strip(), "")


@cache
def _are() -> re.Pattern[str]:
    return re.compile(r" (?:are|is|will be|have|has|will(?= [a-z]))(?![A-Za-z])")


@cache
def _yearly() -> re.Pattern[str]:
    return re.compile(r"(?:(?:per|each|every|a) year|annually|yearly)")


@cache
def _before_noun() -> re.Pattern[str]:
    return re.compile(r" (?:at|in|for|with|from|on|across) \Z")


@cache
def _aim() -> re.Pattern[str]:
    return re.compile(r"(?:(?:target|goal|aim|ambition|objective)s?)?", re.IGNORECASE)


@cache
def _more() -> re.Pattern[str]:
    return re.compile("(?:additional|more|extra|further|net new|net additional) ")


@cache
def _acts_on() -> re.Pattern[str]:
    return re.compile("(?:double|triple|halve)$|(?:an? )?(?:additional|further) ")


@cache
def _ends_open() -> re.Pattern[str]:
    return re.compile(r" (?:in|by|over|within|for|of|at|with|to|on|and)\Z")


def _is_level(said: str) -> bool:
    """Whether the words before a number say that something reaches it."""
    return any(word.casefold() in _REACHES for word in said.split()[-3:])
