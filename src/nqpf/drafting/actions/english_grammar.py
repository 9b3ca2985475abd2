"""What the grammar of English shows of a verb where no list has it: behind will, before an object, in a passive."""

from functools import cache

_DETERMINER = (
    r"(?:[0-9£€$¥]|(?:an?|it|them|the|its|their|our|your|each|every|any|new|another|at\s+least|two|three|four|five|six"
    r"|seven|eight|nine|ten|twelve|twenty|all)\b)"
)
_PARTICLE = r"(?:on|off|up|out|down|in|back|over|away|together|aside|forward)"
_UNLIKE_VERBS = (
    "a an the this that these those it its we our they their he she his her you your i my who whose which what when "
    "where why how if once while because although though since unless until whether as than so and or but nor not no "
    "only even just all both each every any some many much more most few less least half several other another such "
    "in on at by for from to of with without within into onto over under across between among through during after "
    "before about above below behind beyond near against along around beside besides despite except inside like off "
    "out outside past per plus round since throughout toward towards up upon via versus here there now then also "
    "further too very well never always often soon later today tomorrow yesterday nearly almost roughly maybe perhaps "
    "is are was were be been being am has had having do does did will would shall should can could may might must "
    "one two three four five six seven eight nine ten first second third last next new old own same "
    "together instead thus hence overall otherwise given unlike amid following according due much "
    "budget total cost lead owner partners year source note page phase table annex chapter section part step stage "
    "figure box action theme goal objective priority measure task article pillar appendix level tier zone line unit "
    "version number january february march april june july august september october november december spring summer "
    "autumn winter quarter week month day"
)
"""Words before an article, a number or a noun that are no verb there."""
_RESULTS = (
    "be rise fall grow increase decrease decline drop climb raise lower reduce cut double triple halve reach exceed "
    "hit achieve attain surpass ensure enable allow permit boost foster spur stimulate unlock generate save earn "
    "lose gain benefit suffer receive have become remain stay seem contribute mean matter depend rely expect hope "
    "believe know think feel want need like note total equal average account say"
)
"""What comes of actions, and states: no deed even of somebody who speaks of himself or gives an order."""
_NO_DEED = (
    "be have become remain stay seem appear feel know think believe expect hope want need like mean say see hear "
    "rise fall grow increase decrease decline drop climb raise lower reduce cut double triple halve reach exceed hit "
    "achieve attain surpass top equal total average amount account represent comprise include contain consist cover "
    "cost save earn lose gain benefit suffer receive depend rely vary differ exist happen occur arise come go become "
    "result lead_to contribute ensure enable allow let permit help mean matter affect influence shape drive boost "
    "foster spur stimulate underpin unlock generate employ emit consume face experience require remain last continue "
    "keep get take slip arrive outweigh outpace outperform bring cause make give reflect indicate suggest belong "
    "serve own possess deserve fit suit sustain secure strengthen rather better deliver turn stand live work play "
    "pay_off"
)
"""Verbs of states, and of what comes of actions: reduce, reach, ensure, rise. With most of them a particle or a noun
makes a deed (take on, keep a register), which the list of verbs has."""
_IRREGULAR = (
    "built held given run drawn set written taught paid bought begun brought made put met bid sought sold sent spent "
    "cut kept laid led lent split spread shut swept thrown woven won worn taken drawn chosen driven frozen overseen "
    "rewritten rebuilt undertaken withdrawn broken found left"
)
_NOT_DONE = (
    "increased decreased reduced raised lowered doubled halved tripled achieved reached exceeded attained met needed "
    "required expected based located situated involved affected influenced driven enabled allowed permitted ensured "
    "boosted generated saved lost gained cut kept found left"
)

FREQUENCY = (
    r"(?:(?:every|each)\s+(?:[a-z]+\s+)?(?:year|spring|summer|autumn|winter|month|week|quarter|day|term|half-year|January"
    r"|February|March|April|May|June|July|August|September|October|November|December|Monday|Friday|two|three|six)\b"
    r"|(?:once|twice|times|days?|hours?)\s+(?:a|per)\s+(?:year|month|week|quarter)\b|annually|quarterly|monthly|weekly"
    r"|daily|yearly)"
)
"""How often something is done: what makes an action of the present tense."""


@cache
def any_verb() -> str:
    """A pattern of a word behind a modal verb that does something to what follows, be it in a list or not."""
    return (
        rf"(?!(?:{_words(_NO_DEED)})\b)(?!(?:{_words(_UNLIKE_VERBS)})\b)[a-z]{{2,20}}(?:-[a-z]{{2,20}})?(?:\s+{_PARTICLE})?"
        rf"(?=\s+(?!(?:{_words(_UNLIKE_OBJECTS)})\b)[\w“\"£€$¥‘])"
    )


@cache
def own_verb() -> str:
    """A pattern of a word that is a deed behind "we will": more than what things can do (bring, give, keep)."""
    return any_verb().replace(_words(_NO_DEED), _words(_RESULTS))


@cache
def result_verb() -> str:
    """A pattern of a verb that says what comes of an action."""
    return rf"(?:{_words(_RESULTS)})\b(?<!\bbe)(?<!\bhave)"


@cache
def order() -> str:
    """A pattern of a word that opens a sentence and is nothing but a verb: also one of what things can do."""
    noun = r"(?=\s+(?!(?:of|to|by|from|with|in|at|for|on|and|or)\b)[a-z]{3})"
    apart = rf"[a-z]{{2,20}}(?<!ed)(?<!ing)\s+(?:up|out|down|off|aside|away|back){noun}"
    unlike = rf"(?!(?:{_words(_UNLIKE_VERBS)}|{_words(_RESULTS)}|made|gone|set)\b)"
    return rf"(?:{bare_verb().replace(_words(_NO_DEED), _words(_RESULTS))}|{unlike}{apart})"


@cache
def bare_verb() -> str:
    """A pattern of a word that nothing but a verb can be: an article, a number or a pronoun is its object."""
    return (
        rf"(?!(?:{_words(_NO_DEED)})\b)(?!(?:{_words(_UNLIKE_VERBS)})\b)(?!(?:[a-z]{{3,}}(?:ing|ed|ly)|[a-z]+[^s]s)\b)[a-z]{{2,20}}"
        rf"(?:-[a-z]{{2,20}})?(?:\s+(?:up|out|down|back|aside|away))?(?=\s+{_DETERMINER})"
    )


@cache
def any_third() -> str:
    """A pattern of the form behind he, she and it of a verb that does something, before its object."""
    states = "|".join(f"{verb}e?s" for verb in _NO_DEED.split() if "_" not in verb)
    at = r"(?:\s+(?:at|on|over|into|with|to))?"
    return rf"(?!(?:{states}|is|has|was|does)\b)[a-z]{{2,20}}[^s\W]s{at}(?=\s+(?:{_DETERMINER}|this\b))"


@cache
def got() -> str:
    """A pattern of a common verb whose object makes a deed of it: keep a register, get the kiln certified."""
    apart = r"(?:\s+[\w-]+){1,3}\s+(?:off|on|round|around|up|down|out|back|aside|away)\b"
    return (
        rf"(?:turn|switch|set|put|shut|send|phase|scale|roll)(?={apart})|"
        + r"(?:keep|bring|take)(?=\s+an?\s)|get(?=\s+(?:an?|the|our|its|all|each|every)\b[^,;]{1,60}?[a-z]ed\b)"
    )


@cache
def having() -> str:
    """A pattern of a verb that makes others do something: have each weaver write …."""
    return r"have(?=\s+(?:each|every|all|our)\b)"


@cache
def any_participle() -> str:
    """A pattern of the past participle of a verb that does something."""
    return rf"(?!(?:{_words(_NOT_DONE)})\b)(?:[a-z]{{2,20}}ed|{_words(_IRREGULAR)})\b"


_UNLIKE_OBJECTS = (
    "in on at by for from to of with without within into onto over under across between among through during after "
    "before until than as and or but if when where while because so then later soon less more is are will would "
    "twice double"
)


def _words(words: str) -> str:
    return "|".join(dict.fromkeys(word.replace("_", r"\s+") for word in words.split()))
