"""What is in the cells for a value of a plan, so that reading them gives the value again."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nqpf.base.language import LANGUAGES, Language, Text
from nqpf.loading.workbook.choices import listed_as
from nqpf.loading.workbook.field import Field
from nqpf.loading.workbook.wording import MORE_SEPARATORS, SEPARATORS, joined, written
from nqpf.render.workbook.parts import spread

Written = str | int | float | None
"""A cell's content; None leaves it empty."""
_PARTS = {
    "budget": "amount", "baseline": "value", "target": "value", "benchmark": "value", "source": "section",
    "cites": "section",
}  # fmt: skip
"""Parts of an item, and the field in which an empty text says that the part is there and says nothing."""


def cells_of(item: Mapping[str, Any], fields: Iterable[Field]) -> dict[tuple[Field, str], Any]:
    """The values of an item by field, and by language where they are given by language; only those that it has."""
    found: dict[tuple[Field, str], Any] = {}
    item = spread(item)
    for field in fields:
        value = _at(item, field)
        if value is None:
            continue
        if field.bilingual and _by_language(value):
            listed = value if isinstance(value, list) else [value]
            for language in LANGUAGES:
                texts = [_spoken(text, language) for text in listed]
                if any(text is not None for text in texts):
                    sided = [text or "" for text in texts]
                    found[field, language] = sided if field.form != "text" else sided[0]
        else:
            found[field, ""] = value
    return found


def _at(item: Mapping[str, Any], field: Field) -> Any:
    value: Any = item
    for part in field.path:
        if isinstance(value, Mapping) and isinstance(part, str):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part] if part < len(value) else None
        elif value is not None and not isinstance(value, list) and part == "amount":
            return value  # a budget that is an amount alone
        else:
            return None
        if _says_nothing(value) and _PARTS.get(str(part)) == field.path[-1] and part != field.path[-1]:
            return ""
    return value


def _says_nothing(value: Any) -> bool:
    """Whether a part is there without a word in it."""
    return isinstance(value, Mapping) and all(one is None for one in value.values())


def _by_language(value: Any) -> bool:
    return any(isinstance(one, Mapping) and one for one in (value if isinstance(value, list) else [value]))


def _spoken(text: Any, language: Language) -> Any:
    return text.get(language) if isinstance(text, Mapping) else text


def content(value: Any, field: Field, language: Language, words: Mapping[str, Text]) -> Written:
    """A value as its cell holds it; `words` are those of its drop-down."""
    if field.form == "ids":
        return ("；" if language == "zh" else "; ").join(value) or None
    if isinstance(value, list):
        texts = ["" if isinstance(one, Mapping) else one for one in value]
        return joined(texts, language, MORE_SEPARATORS if field.form == "list" else SEPARATORS) or None
    if isinstance(value, Mapping):  # a text in no language
        return written("")
    if field.form in ("texts", "list"):
        return joined([str(value)], language, SEPARATORS)
    if field.form == "flag":
        value = "true" if value else "false"
    if field.form in ("choice", "flag") and value in words:
        return listed_as(value, words[value], language)
    return figure(value)


def figure(value: Any) -> Written:
    """A number as a number where Excel keeps it as it is, else its digits as text; anything else as text."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        kept = f"{value:.16G}"  # so XlsxWriter writes it
        back = float(kept) if "." in kept or "E" in kept else int(kept)
        return value if type(back) is type(value) and back == value else str(value)
    return written(str(value))


def order(found: Sequence[Mapping[tuple[Field, str], Any]], fields: Sequence[Field]) -> list[tuple[Field, str]]:
    """The columns: every field; by language where an item has it so, and then alone only where one has that, too."""
    used = {place for item in found for place in item}
    listed: list[tuple[Field, str]] = []
    for field in fields:
        spoken = [(field, language) for language in LANGUAGES if (field, language) in used]
        if not spoken or (field, "") in used:
            listed.append((field, ""))
        listed += spoken
    return listed
