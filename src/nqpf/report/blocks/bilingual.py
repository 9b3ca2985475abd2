"""A page in both languages at once, Chinese first: for readers of either who work on the same text."""

from typing import Any

from nqpf.base.language import LANGUAGES, Language, Text, both
from nqpf.report.blocks.page import Page
from nqpf.report.blocks.words import COLON, Run, Words, joined

_BETWEEN = " / "


def side_by_side(page: Page) -> Page:
    """The page with each text, and each sentence of several pieces, in both languages."""
    made: Page = _in_both(page)
    return made


def _in_both(part: Any) -> Any:
    if isinstance(part, Text):
        return part if part.en == part.zh else both(_BETWEEN.join(filter(None, (part.zh, part.en))))
    if not isinstance(part, tuple):
        return part
    if part and all(isinstance(one, Run) for one in part):
        return _words(part)
    parts = map(_in_both, part)
    return type(part)(*parts) if hasattr(part, "_fields") else tuple(parts)


def _words(said: Words) -> Words:
    """Pieces in one language, then in the other; a list behind a colon that reads the same in both is said once."""
    last = max((n for n, run in enumerate(said, start=1) if run.text.en != run.text.zh), default=0)
    if last and said[last - 1].text != COLON:
        last = len(said)
    spoken = (_spoken(said[:last], language) for language in LANGUAGES[::-1])
    return (*joined(spoken, both(_BETWEEN)), *said[last:])


def _spoken(said: Words, language: Language) -> Words:
    """The pieces in one language, without those at the ends that are blank."""
    made = [run._replace(text=both(run.text.in_language(language))) for run in said]
    full = [n for n, run in enumerate(made) if run.text.en.strip()]
    return tuple(made[full[0] : full[-1] + 1]) if full else ()
