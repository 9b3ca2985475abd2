"""The forms in which English plans write a sentence or bullet, as patterns."""

import re
from functools import cache

from nqpf.drafting.actions.english_grammar import (
    FREQUENCY,
    any_participle,
    any_third,
    any_verb,
    got,
    having,
    order,
    own_verb,
    result_verb,
)
from nqpf.drafting.actions.english_verbs import gerunds, participles, present_forms, verbs
from nqpf.plan.plan import Strength

ADVERBS = (
    r"(?:(?:[a-z]+ly|also|further|then|now|first|not|never|no\s+longer|jointly|each|both|all|continue\s+to"
    r"|help\s+to)\s+)*"
)
DETERMINER = (
    r"(?:[0-9£€$¥]|(?:an?|it|them|the|its|their|our|all|each|every|any|some|more|new|further|another|at\s+least"
    r"|up\s+to|about|over|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b)"
)
_LEAD_INS = (
    r"(?:By|In|From|Until|During|To|With|Through|Under|For|As|Based\s+on|Building\s+on|Within|At|Using|After"
    r"|Before|Over|Together\s+with|Starting|Drawing\s+on|Given|Where|When|Once|If|Should|Unless|As\s+soon\s+as|Each\s+year|Every\s+year"
    r"|Then|Next|First|Second|Third|Finally|Meanwhile)\b[^,;]*,\s*"
    r"|[A-Z][a-z]+ing\b[^,;]{1,80},\s*(?=[^,;]{1,80}?\s(?:will|shall|must)\s)"
)
_LABELS = (
    r"(?:lead|owner|responsib|supporting|partner|timeline|timing|due|deadline|budget|funding|cost|target"
    r"|indicator|kpi|outcome|(?:expected\s+)?result|objective|goal|milestone|baseline|source)[^:.]{0,30}:|support\s*:"
)
MODALS: dict[Strength, str] = {
    "will": (
        r"will|[’']ll|shall|must|is\s+to|are\s+to|(?:am|is|are|[’']re|[’']s|[’']m)\s+going\s+to|plans?\s+to|intends?\s+to"
        r"|commits?\s+to|undertakes?\s+to|proposes?\s+to"
    ),
    "encourage": r"should|may|can",
    "seek": r"aims?\s+to|seeks?\s+to|strives?\s+to|hopes?\s+to|wants?\s+to|(?:would|[’']d)\s+like\s+to",
}
_REFERRING = r"(?i:this|these|that|those|which|there)\b"
"""A sentence about what another one says names no action of its own."""
_ASIDE = (
    r",\s+(?:chaired|led|headed|the|an?|our|its|hosted|run|made|composed|supported|funded|together|with|including|which|who|based|each|worth"
    r"|[a-z]+(?:able|ible|ing|ed))\b"
    r"[^,;]{1,80},"
)
"""What is said of a body between it and its verb."""
_LISTED = r"(?:,\s[^,;]{2,30}){1,4},?\s+and\s+[^,;]{2,50}?"
"""The further members of a list."""
_NO_FIGURE = r"(?!\s+(?:twice|double|half\s+as)\b)"
_CLAUSES = r"(?:that|which|who|where|so|and|to|if|when)\b"
_BODY = (
    r"(?:the\s+)?(?:[A-Z][\w&’'-]*\s+)?(?:(?:[A-Z][\w&’'-]*|of|for|and|the|on)\s+){0,9}?"
    r"(?:Council|Department|Ministry|Agency|Authority|Office|Board|University|Government|Bureau|Commission|Committee"
    r"|Institute|Ltd|Inc|GmbH|plc|Company|Corporation|Group|Association|Chamber|Bank|Secretariat|Directorate"
    r"|Administration|Works|College)\b(?:\s+(?:of|for)(?:\s+[A-Z][\w’'-]*)+)?"
)


@cache
def labels() -> re.Pattern[str]:
    """A line about a task that does not say what is done: who leads, by when, at which cost."""
    return re.compile(_LABELS, re.IGNORECASE)


@cache
def lead_ins() -> re.Pattern[str]:
    """Adverbials and labels before the sentence proper: By 2027, …; To save water, …; Skills: …"""
    return re.compile(rf"(?:(?:{_LEAD_INS})|[A-Z][\w /&-]{{1,40}}:\s+(?={verbs()})){{0,3}}", re.IGNORECASE)


@cache
def modal() -> re.Pattern[str]:
    """Who (`who`) will do something."""
    modals = "|".join(MODALS.values())
    return re.compile(
        rf"(?!{_REFERRING})(?P<who>(?:[^,;]|,(?=[0-9])){{1,120}}?(?:{_ASIDE}|{_LISTED})?)(?:\s+|(?=[’']))(?P<modal>{modals})\s+{ADVERBS}"
        rf"(?P<verb>{verbs()}(?=\s+\S){_NO_FIGURE}|{got()}|{any_verb()}{_NO_FIGURE}"
        rf"|(?:(?<=we\swill\s)|(?<=we\sshall\s)|(?<=we[’']ll\s)|(?<=going\sto\s)){own_verb()}{_NO_FIGURE}"
        rf"|(?P<result>{result_verb()}))",
        re.IGNORECASE,
    )


@cache
def passive() -> re.Pattern[str]:
    """Something (`what`) that will be done."""
    modals = "|".join(MODALS.values())
    return re.compile(
        rf"(?!{_REFERRING})(?P<what>(?:[^,;]|,(?=[0-9])){{1,160}}?(?:{_ASIDE}|{_LISTED})?)"
        rf"\s+(?P<modal>{modals}|to)\s+{ADVERBS}be\s+{ADVERBS}(?P<verb>{participles()}|{any_participle()})",
        re.IGNORECASE,
    )


@cache
def is_done() -> re.Pattern[str]:
    """A passive of the present that says how something is run: reports are published every year."""
    often = r"each|every|annually|quarterly|monthly|weekly|daily|yearly|once|twice|by|to|at"
    return re.compile(
        rf"(?!{_REFERRING})(?P<all>(?=(?:Every|Each|All)\b))?(?P<what>[^,;]{{1,120}}?)\s+(?P<modal>is|are|gets?)\s+{ADVERBS}(?P<verb>{participles()})"
        rf"(?(all)(?=\s|$)|(?=\s*$|\s+(?:{often})\b))",
        re.IGNORECASE,
    )


@cache
def present() -> re.Pattern[str]:
    """Who does something regularly, in the present: the committee reviews the programme every month."""
    return re.compile(
        rf"(?!{_REFERRING})(?P<who>(?:[Tt]he|An?|[Ee]ach|[Ee]very|All|[A-Z][a-z]+)\b[^,;]{{0,100}}?)\s+{ADVERBS}"
        rf"(?P<verb>(?:{present_forms()}|keeps)(?=\s+{DETERMINER}))"
    )


@cache
def regular() -> re.Pattern[str]:
    """Who does something every so often, or what everybody is to get, in the present, without a word of the future."""
    return re.compile(
        rf"(?!{_REFERRING})(?:"
        rf"(?P<who>(?:The|An?|Our|[A-Z][a-z]+)\b[^,;]{{0,80}}?)\s+{ADVERBS}(?P<verb>{any_third()}|{present_forms()}(?=\s+[a-z]))"
        rf"(?=[^;]{{0,200}}\b{FREQUENCY})"
        rf"|(?:(?:The|All|Our)\s+)?(?:[\w-]+\s+){{0,3}}[A-Za-z]+[^su\W]s\s+{ADVERBS}(?P<plural>{verbs()})"
        rf"(?=\s+[a-z][^;]{{0,200}}\b{FREQUENCY})"
        rf"|(?:The|An?|Our)\s[^,;]{{1,60}}?(?:{_ASIDE})?\s+(?P<starts>starts?|opens?|begins?|launch(?:es)?)"
        r"(?=\s+(?:in|on|by|from)\s[^,;]{0,20}20[0-9]{2})"
        rf"|(?:Everyone|Everybody|(?:Each|Every|All)\b[^,;]{{1,40}}?)\s+(?P<all>gets?|receives?|attends?)(?=\s+\w))"
    )


@cache
def arranged() -> re.Pattern[str]:
    """What somebody is doing in a year to come, or has bound himself to do: we are opening a school in 2027."""
    future = r"(?=[^;]{0,200}\b(?:20[0-9]{2}|next\s+(?:year|spring|summer|autumn|winter|month))\b)"
    return re.compile(
        rf"(?!{_REFERRING})(?P<who>[^,;]{{1,120}}?)(?:\s+(?:is|are)|[’'](?:re|m|s))\s+{ADVERBS}"
        rf"(?:committed\s+to\s+(?P<verb>{gerunds()})(?=\s+\S)|(?P<now>{gerunds()})(?=\s+{DETERMINER}){future})",
        re.IGNORECASE,
    )


@cache
def gerund() -> re.Pattern[str]:
    """A line of a list: Creating a centre for …; no sentence with a verb of its own follows."""
    sentence = r"(?!.{0,2000}\b(?:will|shall|must|is|are|has|have)\b)"
    return re.compile(rf"(?P<verb>{gerunds()})(?!\s+[a-z]+s\s+[0-9])(?=\s+\S){sentence}", re.IGNORECASE)


@cache
def imperative() -> re.Pattern[str]:
    """A verb that opens the sentence."""
    noun = rf"(?!(?:\s+(?!{_CLAUSES})[\w’'-]+){{1,4}}\s+(?:will|would|is|are|was|were|has|have|had"
    noun += r"|can|may|must|should|needs?|remains?|becomes?|comes?|goes|accounts?)\b)"
    return re.compile(
        rf"{ADVERBS}(?P<verb>let(?=\s+[a-z]+\s+[a-z])|{verbs()}(?=\s+\S){noun}|{having()}|{got()}|{order()}{noun})",
        re.IGNORECASE,
    )


@cache
def body() -> re.Pattern[str]:
    """A named body, at the beginning."""
    return re.compile(_BODY.replace("(?:the", "(?:[Tt]he", 1))


@cache
def by() -> re.Pattern[str]:
    """The named body by which something is done."""
    return re.compile(rf"\bby\s+(?P<body>{_BODY})")
