"""What joins the clauses of an English sentence, as patterns: another verb, another subject."""

import re
from functools import cache

from nqpf.drafting.actions.english_grammar import bare_verb, got
from nqpf.drafting.actions.english_patterns import ADVERBS, DETERMINER
from nqpf.drafting.actions.english_verbs import plain_verbs, present_forms, verbs


@cache
def further() -> re.Pattern[str]:
    """A verb that is coordinated with an earlier one, with what joins them (`joint`).

    One that is a noun as well needs a semicolon before it, or an object that shows that it is a verb.
    """
    plain = rf"(?:{plain_verbs()})(?=\s+(?!(?:of|and|or|for|in|to|is|are)\b)[\w“\"£€$¥])"
    any_verb = rf"(?:{verbs()})(?=\s+{DETERMINER})|(?:(?<=;\s)|(?<=;\sand\s))(?:{verbs()})(?=\s+\w)"
    joint = r"(?P<joint>,\s*(?:and\s+)?|\s+and\s+|;\s*(?:and\s+)?)(?:(?:will|shall|must)\s+)?"
    return re.compile(rf"{joint}{ADVERBS}(?P<verb>{plain}|{any_verb}|{got()}|{bare_verb()})")


@cache
def another_subject() -> re.Pattern[str]:
    """What joins a clause to the next one, which has a subject of its own: …, and the guild will ….

    A dash or a colon does so as well.
    """
    who = r"(?!which|who|whose|where|that|so|than|as|if|when|once|and|or|will|shall|must)"
    modals = r"will|[’']ll|shall|must|is\s+to|are\s+to|(?:would|[’']d)\s+like\s+to"
    return re.compile(
        rf"(?:[,;:]|\s[–—-])\s*(?:(?:and|but|while|then)\s+)?"
        rf"(?={who}[A-Za-z](?:[^,;:–—]|,(?=[0-9])){{0,60}}?(?:\s+|(?=[’']))(?:{modals})\s)"
        rf"|\s+and\s+(?=(?:we|it|they|(?:its|their|our)\s[^,;]{{1,40}}?)(?:\s+|(?=[’']))(?:{modals})\s)"
        rf"|,?\s+and\s+(?=(?:the|each|every)\s[^,;]{{1,40}}?\s(?:{present_forms()})\s+(?:an?|the|every|each|all)\s)"
    )


@cache
def infinitive() -> re.Pattern[str]:
    """What a body is helped to do."""
    return re.compile(rf"\bto\s+(?P<verb>{verbs()})")


@cache
def subordinate() -> re.Pattern[str]:
    """The beginning of a clause within which `and` joins no new action."""
    deed = rf"{plain_verbs()}|(?:{verbs()})(?=\s*$|\s+{DETERMINER})"
    return re.compile(rf"\b(?:that|which|who|to\s+(?:{deed}))")


@cache
def joint_behind() -> re.Pattern[str]:
    """What joins a clause to the next one, at its end."""
    return re.compile(r"[\s,;]+(?:and\b)?\s*(?:(?:will|shall|must)\s*)?$")
