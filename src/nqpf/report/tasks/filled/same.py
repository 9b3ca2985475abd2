"""Whether a cell of a workbook still reads what the table says, or still leaves something to be specified."""

from nqpf.base.language import LANGUAGES, Language, Text
from nqpf.base.safe import plain
from nqpf.report.tasks.cells import AS_TASK, LINKED, NOTHING, SUPPLIED


def is_open(text: str) -> bool:
    """Whether what a cell reads still leaves it to be specified."""
    return _squeezed(without_marks(text)).strip("()（）、，。；,;").casefold() in _OPEN


_LONGEST = 8000
_OPEN = frozenset({"", "待明确", "待定", "tobespecified", "tbd", "tbc", NOTHING, "-", "－", "?", "？", "/"})


def same_words(text: str, said: Text, lang: Language) -> bool:
    """Whether a cell still reads what the table says; blanks, and marks that the table adds, do not count."""
    ours = _squeezed(said.in_language(lang))
    if ours == NOTHING:
        return is_open(text)
    theirs = _squeezed(text)
    return theirs == ours or _unmarked(theirs, lang) == _unmarked(ours, lang)


def without_marks(text: str) -> str:
    """What a cell reads without the marks that the table adds, in either language."""
    for mark in (SUPPLIED, LINKED, AS_TASK):
        for lang in LANGUAGES:
            text = text.replace(mark.in_language(lang).strip(), "")
    return text


def _unmarked(text: str, lang: Language) -> str:
    for mark in (SUPPLIED, LINKED, AS_TASK):
        text = text.replace(_squeezed(mark.in_language(lang)), "")
    return text


def _squeezed(text: str) -> str:
    return "".join(plain(text, _LONGEST).split())
