"""A frozen view with its texts in one language."""

from dataclasses import dataclass, replace
from typing import Any, Generic, Self, TypeVar

from nqpf.base.language import LANGUAGES, Language, Text
from nqpf.base.safe import plain

V = TypeVar("V", bound=tuple[Any, ...])
_LONGEST = 1000


@dataclass(frozen=True, repr=False)
class Shown(Generic[V]):
    """What the API returns: `view` has everything, in both languages; rows are in the language `lang`."""

    view: V
    lang: Language = "en"

    def __post_init__(self) -> None:
        """Raises ValueError for a language that the tool does not speak."""
        if self.lang not in LANGUAGES:
            raise ValueError(f"lang is {self.lang!r}, not one of {', '.join(LANGUAGES)}")

    def to_dict(self) -> dict[str, Any]:
        """The same as the JSON that `nqpf` writes of it: figures unrounded, texts in both languages."""
        from nqpf.render.json import as_plain  # noqa: PLC0415 - the commands write other formats, too

        made: dict[str, Any] = as_plain(self.view)
        return made

    def in_language(self, lang: Language) -> Self:
        """The same with rows in another language, `en` or `zh`."""
        return replace(self, lang=lang)


def said(text: Text, language: Language) -> str:
    """A text on one line, without what could act on a terminal or a page."""
    return plain(text.in_language(language), _LONGEST)
