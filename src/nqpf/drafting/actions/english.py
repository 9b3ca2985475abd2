"""The actions that one English sentence or bullet of a task names.

It is an imperative (Build a test line by 2027) or has a modal verb (The city will build …, Grants will be paid …). What
follows `and`, a comma or a semicolon is an action of its own where it has a verb and an object of its own.
"""

import re

from nqpf.drafting.actions import english_joints as joints
from nqpf.drafting.actions import english_patterns as patterns
from nqpf.drafting.actions.english_verbs import base_form, strength_of, type_of
from nqpf.drafting.actions.said import Said, Span
from nqpf.plan.plan import MeasureType, Strength

MOST = 2000
"""Characters of a sentence: a longer run of text is none."""


def read_sentence(text: str) -> list[Said]:
    """The actions of one sentence, given without the full stop that ends it."""
    if len(text) > MOST or patterns.labels().match(text):
        return []
    begin, said = 0, list[Said]()
    for joint in joints.another_subject().finditer(text, patterns.lead_ins().match(text).end()):  # type: ignore[union-attr] # it matches nothing as well
        if read := _read(text[begin : joint.start()]):
            said += [each.moved(begin) for each in read]
            begin = joint.end()
    return said + [each.moved(begin) for each in _read(text[begin:])]


def _read(text: str) -> list[Said]:
    """The actions of one subject."""
    start = patterns.lead_ins().match(text).end()  # type: ignore[union-attr] # it matches nothing as well
    if found := patterns.passive().match(text, start) or patterns.is_done().match(text, start):
        return [_done_to(text, found)]
    found = patterns.modal().match(text, start)
    if found and not (found["result"] and patterns.imperative().match(text, start)):
        said = _listed(text, found.start(), found.span("verb"), _named(text, found), _firmness(found["modal"]))
        return said[1:] if found["result"] else said
    forms = (patterns.imperative(), patterns.present(), patterns.regular(), patterns.arranged(), patterns.gerund())
    if found := next((match for form in forms if (match := form.match(text, start))), None):
        return _listed(text, start, _verb(found), _named(text, found), "will")
    return []


def _verb(found: "re.Match[str]") -> Span:
    return next(found.span(name) for name in ("verb", "plural", "all", "now", "starts") if found.groupdict().get(name))


def _firmness(modal: str) -> Strength:
    return next(each for each, words in patterns.MODALS.items() if re.fullmatch(words, modal, re.IGNORECASE))


def _done_to(text: str, found: "re.Match[str]") -> Said:
    verb, acted_on = base_form(found["verb"]), found.span("what")
    by = patterns.by().search(text, found.end())
    strength: Strength = "encourage" if found["modal"].lower() in ("should", "may", "can") else strength_of(verb)
    body = by.span("body") if by else None
    return Said(
        (found.start(), _end(text, len(text))), found.start(), acted_on, body, strength, type_of(verb, found["what"])
    )


def _listed(text: str, start: int, verb: Span, body: Span | None, strength: Strength) -> list[Said]:
    """The actions from the first verb on, one for each verb that is coordinated with it."""
    begins = [(start, verb)]
    for found in joints.further().finditer(text, verb[1]):
        within = text[begins[-1][1][1] : found.start()]
        if not within.strip():  # Design and build a quay: two verbs, one object
            begins[-1] = (begins[-1][0], (begins[-1][1][0], found.end("verb")))
        elif found["joint"].strip() != "and" or not joints.subordinate().search(within):
            begins.append((found.start("verb"), found.span("verb")))
    ends = [_end(text, following[0]) for following in begins[1:]] + [_end(text, len(text))]
    said = []
    for (at, (core, object_start)), end in zip(begins, ends, strict=True):
        base = base_form(text[core:object_start].rpartition(" and ")[2])
        acted_on = (min(object_start + 1, end), end)
        firm = strength_of(base) if strength == "will" else strength
        said.append(Said((at, end), core, acted_on, body, firm, _type(base, text[slice(*acted_on)])))
    return said


def _type(verb: str, acted_on: str) -> MeasureType | None:
    """The type of the verb, or of what it lets a body do (support firms to install …)."""
    own = type_of(verb, acted_on)
    done = joints.infinitive().search(acted_on) if own is None else None
    return type_of(base_form(done["verb"]), acted_on[done.end() :]) if done else own


def _named(text: str, found: "re.Match[str]") -> Span | None:
    """The named body among those who act; an imperative has none."""
    named = patterns.body().match(text, *found.span("who")) if found.groupdict().get("who") else None
    return named.span() if named else None


def _end(text: str, end: int) -> int:
    """Where a clause ends that ends before `end`: without what joins it to the next one."""
    return len(joints.joint_behind().sub("", text[:end]))
