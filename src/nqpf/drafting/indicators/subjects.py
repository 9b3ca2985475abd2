"""The subject of an English number: what rises, falls or reaches it, from the words before the number."""

import re
from functools import cache

_VERBS = (
    "raise increase grow expand improve boost lift cut reduce lower shorten decrease halve double triple bring keep "
    "hold limit build open train create establish set develop launch support deliver recruit attract host reach "
    "achieve complete install plant restore connect equip certify audit invest provide offer produce generate "
    "register found start run upgrade retrofit insulate save reuse recycle electrify award appoint hire place award "
    "serve cover safeguard introduce recover retrain pilot reserve publish replace merge average rise climb fall drop "
    "account make add secure enrol enroll publish sign take bring get move push put swap lease hire extend"
)


def _forms(verb: str) -> str:
    stem = verb.removesuffix("e")
    last = verb[-1]
    return rf"{verb}s?|{stem}(?:{last})?(?:ed|ing)" if last != "e" else rf"{verb}[sd]?|{stem}ing"


@cache
def verb() -> re.Pattern[str]:
    """A verb of action in any form."""
    forms = "|".join(_forms(verb) for verb in _VERBS.split())
    irregular = "built|kept|held|grown|risen|fallen|is|are|be|has|have"
    return re.compile(rf"(?<![A-Za-z-])(?:{forms}|{irregular})(?![A-Za-z-])", re.IGNORECASE)


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(
        r"[ ,]*(?:(?:by|in|until|before|from|during) (?:the )?(?:(?:year-)?end (?:of )?)?(?:19|20)[0-9]{2}"
        r"|(?:we|it|they|(?:this|that)(?= should| will| would)"
        r"|the (?:region|city|company|county|group|state|country|council|government"
        r"|plan))(?![a-z])"
        r"|will|shall|should|must|would|aims?|plans?|wants?|'(?:ll|d|re|s)|like|at the moment|nearer|going|all|us|some"
        r"|to|and|of which|including|each|also|at least|a|an|the|our|its|their"
        r"|total|then|further)"
        r"(?![A-Za-z])",
        re.IGNORECASE,
    )


@cache
def _trails() -> re.Pattern[str]:
    return re.compile(
        r" *(?:(?<![A-Za-z])(?:to|of|by|at|from|for|in|on|across|reach(?:es)?|least|is|are|was|were|be|will|shall"
        r"|should|and|than|with|a|an|the)|[:,–-]) *\Z",
        re.IGNORECASE,
    )


@cache
def article() -> re.Pattern[str]:
    """An article at the beginning."""
    return re.compile(r"\A(?:a|an|the) ", re.IGNORECASE)


@cache
def number_of() -> re.Pattern[str]:
    """Words that say only that things are counted."""
    return re.compile(r"(?:the )?(?:total )?number of ", re.IGNORECASE)


@cache
def _last_act() -> re.Pattern[str]:
    return re.compile(rf" and (?=(?:{verb().pattern}))", re.IGNORECASE)


def _acting(core: str) -> str:
    """The object of the verb that opens a clause or follows will, or the subject before a verb that closes it."""
    found = verb().match(core.lstrip()) or _modal().search(core)
    if found and found.re is verb():
        return core.lstrip()[found.end() :]
    if found:
        return _acting(core[found.end() :].strip()) or core[: found.start()]
    last = list(verb().finditer(core))
    return core[: last[-1].start()] if last and last[-1].end() == len(core.rstrip()) else core


@cache
def _modal() -> re.Pattern[str]:
    return re.compile(
        r"(?<![A-Za-z])(?:will|shall|should|must|(?:aim|plan|intend|seek|need|want|hope)s? to|(?:is|are|ha[sv]e?) to)"
        r"(?![A-Za-z])",
        re.IGNORECASE,
    )


def subject(said: str) -> str:
    """What rises, falls or reaches a number, from the words before it."""
    core = _last_act().split(said.rstrip())[-1]
    for _ in range(6):
        shorter = _trails().sub("", core)
        if shorter == core:
            break
        core = shorter
    for _ in range(8):
        lead = _leads().match(core)
        if lead is None:
            break
        core = core[lead.end() :]
    core = _acting(core)
    return number_of().sub("", article().sub("", core.strip(" ,:–-")))
