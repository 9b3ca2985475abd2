"""Bodies that an English sentence makes answerable: X Council will …; the board keeps …; Ana (sales) leads …."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.bodies.found import Named
from nqpf.drafting.bodies.frames import if_names
from nqpf.plan.bodies import Role

_NEAR = 4_000
"""Characters around a name in which it must not occur as a common noun."""
_RUNS = (
    "lead|run|manage|oversee|coordinate|co-ordinate|chair|supervise|monitor|track|keep|own|maintain|look after"
    "|be responsible|report"
)
_RUNS_NOW = (
    "leads|runs|manages|oversees|coordinates|co-ordinates|chairs|supervises|monitors|tracks|keeps|owns|maintains"
    "|looks (?:at|after)|is responsible for|reports|reviews"
)
"""What those do who answer for a task, and results do not: a person or a board needs one of these."""
_ORGANS = (
    "boards?|teams?|committees?|councils?|departments?|office|agency|agencies|authority|authorities|regulators?"
    "|secretariat|managers?|directors?|operators|colleges|universities|working group|task ?force"
)


def english_bodies(text: str, sentence: Extent) -> Iterator[Named]:
    """The bodies that a sentence names as acting or to act."""
    found = _named().search(text, *sentence)
    named = tuple(_with_partners(text, found)) if found else ()
    named = named or _opening(text, _begun(text, sentence))
    yield from named
    if named and (helped := _helped().search(text, *sentence)):
        yield Named(Extent(*helped.span("who")), "support")


def _opening(text: str, begun: Extent) -> tuple[Named, ...]:
    """The organ or the person that a sentence begins with."""
    found = _organ().match(text, *begun)
    if found is None:
        found = _person().match(text, *begun)
        if found is None or not _is_person(text, found):
            return ()
    return (Named(Extent(*found.span("who")), _role(found)),)


def _with_partners(text: str, found: re.Match[str]) -> Iterator[Named]:
    yield from if_names(text, found, _role(found))
    if found["along"]:
        yield from if_names(text, found, "partner", "along")


def _begun(text: str, sentence: Extent) -> Extent:
    """A sentence without the blanks and signs before its first word."""
    found = re.compile(r"[\s•·*–-]{0,8}").match(text, *sentence)
    return Extent(found.end() if found else sentence.start, sentence.end)


def _role(found: re.Match[str]) -> Role:
    said = found["does"] or found["now"] or ""
    if said in ("lead", "leads"):
        return "lead"
    return "support" if said in ("support", "assist") else "responsible"


def _is_name(text: str, word: str, at: int) -> bool:
    """Whether a word is a name: the document does not write it small nearby."""
    near = Extent(max(at - _NEAR, 0), at + _NEAR)
    return re.compile(rf"\b{word.lower()}\b").search(text, *near) is None


@cache
def _named() -> re.Pattern[str]:
    who = r"(?:^|(?<=[\s(]))(?P<who>(?:The |the )?[A-Z][^.;:()]{2,160}?)"
    will = "(?:will|shall|must|is to|are to)(?: (?P<does>lead|support|assist)| |(?=:))"
    now = "(?P<now>leads|is responsible for|(?!is |has |was |does |needs |lacks |shows |remains )[a-z]+s(?= [a-z]))"
    along = "(?:,? (?:together|jointly|in cooperation) with (?P<along>[^.;:()]{3,120}?),?)?"
    return re.compile(rf"{who}{along} (?:{will}|{now})")


@cache
def _organ() -> re.Pattern[str]:
    """An organ by its common noun, at the head of the sentence (The family board will, Regional authorities lead)."""
    kinds = (
        "Each|All|Every|Both|These|Those|Such|Some|Many|Most|Any|No|Other|Several|New|An?|Two|Three|Four|Five|Six|Ten"
    )
    who = rf"(?!(?:{kinds})\b)(?P<who>[A-Z][\w-]*(?: and [a-z-]+)?(?: [a-z-]+){{0,3}}? (?:{_ORGANS}))"
    state = "be|have|become|rise|fall|grow|remain|reach|need|receive|benefit|not|open|close|move|start|expand"
    will = rf"(?:will|shall|must|are to|is to)(?: (?P<does>lead|support|assist)\b|(?=:)| (?!(?:{state})\b)[a-z])"
    return re.compile(rf"{who} (?:{will}|(?P<now>{_RUNS_NOW}|lead)\b)")


@cache
def _person() -> re.Pattern[str]:
    """A person by name: with a post or a second name, or alone before what only persons do (Ana leads this).

    Single nouns at the head of a sentence look like names (Demand leads the market, Heat runs through pipes).
    """
    nobody = "We|It|This|That|They|There|These|Those|He|She|Everyone|Everybody|Nobody|Who|What|One|The|Our|All|Each"
    first = rf"(?!(?:{nobody})\b)(?P<who>(?P<first>[A-Z][a-z]+)"
    more = "(?P<more> [A-Z][a-z]+| and [A-Z][a-z]+| and the [a-z ]{3,30}? team)?"
    post = r"(?P<post> \([a-z][a-z ,]{1,40}\)| from [a-z ]{2,20}| in [A-Z]{2,4})?"
    does = rf"(?:will (?P<does>{_RUNS})|(?P<now>{_RUNS_NOW}))\b(?! (?:to|through|from|out)\b)"
    return re.compile(rf"{first}{more}){post} {does}")


def _is_person(text: str, found: re.Match[str]) -> bool:
    if not (found["more"] or found["post"]):
        work = _work() if _role(found) == "lead" else _thing()
        if _noun().fullmatch(found["first"]) or not work.match(text, found.end()):
            return False
    return _is_name(text, found["first"], found.start())


@cache
def _noun() -> re.Pattern[str]:
    """A word that is the name of no person by its ending: training, sensors."""
    return re.compile("[A-Z][a-z]*(?:ing|tion|ment|ity|ness|ware|ance|ence|[^s]s)")


@cache
def _work() -> re.Pattern[str]:
    return re.compile(r" (?:this|the (?:work|project|task|programme))\b")


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(r" (?:an?|the|this) ")


@cache
def _helped() -> re.Pattern[str]:
    """Who helps by name: with help from X (supported by X has a label of its own)."""
    name = r"[A-Z][\w'’-]*(?: (?:& |of |for |the )?[A-Z][\w'’-]*){0,7}"
    return re.compile(
        rf"with (?:the )?(?:help|support|assistance) (?:from|of) (?:(?:the|our) )?(?:[a-z ]{{3,30}}, )?(?P<who>{name})"
    )
