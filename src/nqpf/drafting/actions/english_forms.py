"""The forms of an English verb, from its base form, of which the first word alone changes (set up: setting up)."""

_PAST = {
    "build": "built", "hold": "held", "give": "given", "run": "run", "draw": "drawn", "set": "set",
    "write": "written", "teach": "taught", "pay": "paid", "buy": "bought", "begin": "begun", "bring": "brought",
    "make": "made", "put": "put", "meet": "met", "bid": "bid", "seek": "sought", "show": "shown", "send": "sent",
    "take": "taken", "oversee": "overseen",
    "lead": "led", "lend": "lent", "rewrite": "rewritten", "rebuild": "rebuilt", "go": "gone",
    "fit": "fitted", "shred": "shredded", "wind": "wound", "shut": "shut",
}  # fmt: skip
"""Irregular participles."""
_DOUBLED = "plan stop run set put begin map ban refit retrofit control swap cap tag scan log vet enrol spin"
"""Those whose last consonant is doubled: planned."""


def participle(verb: str) -> str:
    """The past participle."""
    first, blank, rest = verb.partition(" ")
    if first in _PAST:
        past = _PAST[first]
    elif first.endswith("e"):
        past = first + "d"
    elif first.endswith("y") and first[-2] not in "aeiou":
        past = first[:-1] + "ied"
    else:
        past = first + (first[-1] if first in _DOUBLED.split() else "") + "ed"
    return past + blank + rest


def gerund(verb: str) -> str:
    """The form in -ing."""
    first, blank, rest = verb.partition(" ")
    stem = first[:-1] if first.endswith("e") else first + (first[-1] if first in _DOUBLED.split() else "")
    return stem + "ing" + blank + rest


def third(verb: str) -> str:
    """The form behind he, she and it."""
    first, blank, rest = verb.partition(" ")
    if first.endswith("y") and first[-2] not in "aeiou":
        return first[:-1] + "ies" + blank + rest
    return first + ("es" if first.endswith(("s", "x", "ch", "sh", "z", "o")) else "s") + blank + rest
