"""Text in the tool's two languages.

Everything that a person reads, from an error message to a rubric's remedy, is a :class:`Text`.
Codes, ids and JSON keys are never translated.
"""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = ("en", "zh")


@dataclass(frozen=True, slots=True)
class Text:
    """One text in English and Chinese; either may be empty when its author wrote only the other."""

    # Read by pydantic where a Text is a field of a model: a third language is a mistake, not an extra.
    __pydantic_config__: ClassVar[Any] = {"extra": "forbid"}

    en: str = ""
    zh: str = ""

    def in_language(self, language: Language) -> str:
        """The text in `language`, or in the other one where that is all there is."""
        first, second = (self.zh, self.en) if language == "zh" else (self.en, self.zh)
        return first or second

    def __bool__(self) -> bool:
        """Whether there is any text at all."""
        return bool(self.en or self.zh)


NO_TEXT = Text()
"""Nothing said in either language."""


def both(text: str) -> Text:
    """A text that reads the same in both languages: a name, a code, what the plan's author wrote."""
    return Text(en=text, zh=text)


def begun(text: str, most: int) -> str:
    """The beginning of a text of more than so many characters, with an ellipsis; a shorter one as it is."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
