"""Words and sentences by key: what renderers say of their own, in both languages."""

from collections.abc import Mapping

from nqpf.base.language import LANGUAGES, Language, Text


class Lexicon:
    """What a renderer can say; `{…}` in it stands for a value that is put in where it is said."""

    def __init__(self, words: Mapping[str, Text]) -> None:
        """Take the words by the key that renderers ask for them with."""
        self._words = words

    def word(self, key: str, language: Language, **values: object) -> str:
        """A word or sentence in one language."""
        return self._words[key].in_language(language).format(**values)

    def phrase(self, key: str, **values: object) -> Text:
        """A word or sentence in both languages; a value that is a text is put in in each."""
        return Text(*(self._words[key].in_language(language).format(**_in(language, values)) for language in LANGUAGES))


def _in(language: Language, values: Mapping[str, object]) -> dict[str, object]:
    return {name: value.in_language(language) if isinstance(value, Text) else value for name, value in values.items()}
