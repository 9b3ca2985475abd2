"""The actions that one English sentence or bullet of a task names.

It is an imperative (Build a test line by 2027) or has a modal verb (The city will build …, Grants will be paid …). What
follows `and`, a comma or a semicolon is an action of its own where it has a verb and an object of its own.
"""

import re
from functools import cache

from nqpf.drafting.actions.english_verbs import base_form, participles, plain_verbs, strength_of, type_of, verbs
from nqpf.drafting.actions.said import Said, Span
from nqpf.plan.plan import MeasureType, Strength

MOST = 2000
"""Characters of a sentence: a longer run of text is none."""

_ADVERBS = r"(?:(?:[a-z]+ly|also|further|then|now|continue\s+to|help\s+to)\s+)*"
_DETERMINER = (
    r"(?:[0-9£€$¥]|(?:an?|the|its|their|our|all|each|every|any|some|more|new|further|another|at\s+least|up\s+to|about|over|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|twelve|twenty)\b)"
)
_LEAD_INS = (
    r"(?:By|In|From|Until|During|To|With|Through|Under|For|As|Based\s+on|Building\s+on|Within|At|Using|After|Before|Over|Together\s+with|Starting"
    r"|Drawing\s+on|Given|Where|Each\s+year|Every\s+year)\b[^,;]*,\s*"
)
_LABELS = (
    r"(?:lead|owner|responsib|support(?:ing)?\s*(?:bod|:)|partner|timeline|timing|due|deadline|budget|funding|cost|target|indicator|kpi|outcome"
    r"|(?:expected\s+)?result|objective|goal|milestone|baseline|source)[^:.]{0,30}:"
)
_MODALS: dict[Strength, str] = {
    "will": r"will|shall|must|is\s+to|are\s+to|plans?\s+to|intends?\s+to|commits?\s+to|undertakes?\s+to",
    "encourage": r"should|may|can",
    "seek": r"aims?\s+to|seeks?\s+to|strives?\s+to|hopes?\s+to",
}
_REFERRING = r"(?:this|it|these|that|those|which|there|they)\b"
"""A sentence about what another one says names no action of its own."""
_BODY = (
    r"(?:the\s+)?(?:[A-Z][\w&’'-]*\s+)?(?:(?:[A-Z][\w&’'-]*|of|for|and|the|on)\s+){0,9}?"
    r"(?:Council|Department|Ministry|Agency|Authority|Office|Board|University|Government|Bureau|Commission|Committee|Institute|Ltd|Inc|GmbH|plc"
    r"|Company|Corporation|Group|Association|Chamber|Bank|Secretariat|Directorate|Administration|Works|College)\b(?:\s+(?:of|for)(?:\s+[A-Z][\w’'-]*)+)?"
)


def read_sentence(text: str) -> list[Said]:
    """The actions of one sentence, given without the full stop that ends it."""
    if len(text) > MOST or _labels().match(text):
        return []
    start = _lead_ins().match(text).end()  # type: ignore[union-attr] # it matches nothing as well
    if found := _passive().match(text, start):
        return [_done_to(text, found)]
    if found := _modal().match(text, start):
        strength = next(each for each, words in _MODALS.items() if re.fullmatch(words, found["modal"]))
        named = _body().match(text, *found.span("who"))
        return _listed(text, found.start(), found.span("verb"), named.span() if named else None, strength)
    if found := _imperative().match(text, start):
        return _listed(text, start, found.span("verb"), None, "will")
    return []


def _done_to(text: str, found: "re.Match[str]") -> Said:
    verb, acted_on = base_form(found["verb"]), found.span("what")
    by = _by().search(text, found.end())
    strength: Strength = "encourage" if found["modal"] in ("should", "may", "can") else strength_of(verb)
    body = by.span("body") if by else None
    return Said(
        (found.start(), _end(text, len(text))), found.start(), acted_on, body, strength, type_of(verb, found["what"])
    )


def _listed(text: str, start: int, verb: Span, body: Span | None, strength: Strength) -> list[Said]:
    """The actions from the first verb on, one for each verb that is coordinated with it."""
    begins = [(start, verb)]
    for found in _further().finditer(text, verb[1]):
        within = text[begins[-1][1][1] : found.start()]
        if found["joint"].strip() != "and" or not _subordinate().search(within):
            begins.append((found.start("verb"), found.span("verb")))
    ends = [_end(text, following[0]) for following in begins[1:]] + [_end(text, len(text))]
    said = []
    for (at, (core, object_start)), end in zip(begins, ends, strict=True):
        base = base_form(text[core:object_start])
        acted_on = (min(object_start + 1, end), end)
        firm = strength_of(base) if strength == "will" else strength
        said.append(Said((at, end), core, acted_on, body, firm, _type(base, text[slice(*acted_on)])))
    return said


def _type(verb: str, acted_on: str) -> MeasureType | None:
    """The type of the verb, or of what it lets a body do (support firms to install …)."""
    own = type_of(verb, acted_on)
    done = _infinitive().search(acted_on) if own is None else None
    return type_of(base_form(done["verb"]), acted_on[done.end() :]) if done else own


def _end(text: str, end: int) -> int:
    """Where a clause ends that ends before `end`: without what joins it to the next one."""
    return len(_joint_behind().sub("", text[:end]))


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(_LABELS, re.IGNORECASE)


@cache
def _lead_ins() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_LEAD_INS})|[A-Z][\w /&-]{{1,40}}:\s+(?={verbs()})){{0,3}}", re.IGNORECASE)


@cache
def _modal() -> re.Pattern[str]:
    modals = "|".join(_MODALS.values())
    return re.compile(
        rf"(?!{_REFERRING})(?P<who>[^,;]{{1,120}}?)\s+(?P<modal>{modals})\s+{_ADVERBS}(?P<verb>{verbs()})(?=\s+\S)",
        re.IGNORECASE,
    )


@cache
def _passive() -> re.Pattern[str]:
    modals = "|".join(_MODALS.values())
    return re.compile(
        rf"(?!{_REFERRING})(?P<what>(?:[^,;]|,(?=[0-9])){{1,160}}?)\s+(?P<modal>{modals})\s+{_ADVERBS}be\s+{_ADVERBS}(?P<verb>{participles()})",
        re.IGNORECASE,
    )


@cache
def _imperative() -> re.Pattern[str]:
    return re.compile(rf"{_ADVERBS}(?P<verb>{verbs()})(?=\s+\S)", re.IGNORECASE)


@cache
def _further() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<joint>,\s*(?:and\s+)?|\s+and\s+|;\s*(?:and\s+)?){_ADVERBS}"
        rf"(?P<verb>(?:{plain_verbs()})(?=\s+[\w“\"£€$¥])|(?:{verbs()})(?=\s+{_DETERMINER}))"
    )


@cache
def _infinitive() -> re.Pattern[str]:
    return re.compile(rf"\bto\s+(?P<verb>{verbs()})")


@cache
def _subordinate() -> re.Pattern[str]:
    return re.compile(rf"\b(?:that|which|who|to\s+{verbs()})")


@cache
def _joint_behind() -> re.Pattern[str]:
    return re.compile(r"(?:[\s,;]+(?:and)?\s*)$")


@cache
def _body() -> re.Pattern[str]:
    return re.compile(_BODY.replace("(?:the", "(?:[Tt]he", 1))


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"\bby\s+(?P<body>{_BODY})")
