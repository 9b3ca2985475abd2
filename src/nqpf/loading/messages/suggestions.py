"""The nearest valid word to the one an author wrote."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from nqpf.base.language import NO_TEXT, Text

LONGEST_WORD = 64
"""Suggestions are sought only for words that a person may have mistyped; a longer one is not a slip."""
_MOST_LISTED = 40
_MOST_COMPARED = 500
"""Comparing takes time: among more words than a plan of this size has ids, none is sought."""


def nearest(word: object, known: Iterable[str]) -> Text:
    """A hint with the valid word closest to `word`, or with all of them where they are few."""
    words = list(known)
    if isinstance(word, str) and len(word) <= LONGEST_WORD and len(words) <= _MOST_COMPARED:
        close = _closest(word, tuple(words))
        if close:
            return Text(f"did you mean `{close}`?", f"是否应为 `{close}`？")
    if 0 < len(words) <= _MOST_LISTED:
        listed = ", ".join(sorted(words))
        return Text(f"valid here: {listed}", f"可用：{'、'.join(sorted(words))}")
    return NO_TEXT


@lru_cache(maxsize=256)
def _closest(word: str, words: tuple[str, ...]) -> str:
    alike = [known for known in words if known.casefold() == word.casefold()]
    return next(iter(alike or get_close_matches(word, words, n=1, cutoff=0.6)), "")


def keys_at(model: type[BaseModel], loc: Sequence[str | int]) -> list[str]:
    """The keys a document may have at pydantic's `loc`, read off the model's own fields."""
    found: Any = model
    for key in loc:
        if isinstance(key, int):
            found = _member(found)
            continue
        models = _models(found)
        if not models:
            found = _value(found)
            continue
        # A `kind` in the loc is pydantic's tag of the alternative that was chosen.
        tagged = [m for m in models if "kind" in m.model_fields and key in get_args(m.model_fields["kind"].annotation)]
        fields = [m.model_fields[key].annotation for m in models if key in m.model_fields]
        found = (tagged or fields or [found])[0]
    models = _models(found)
    if models:
        return [field.alias or name for m in models for name, field in m.model_fields.items()]
    return ["en", "zh"] if Text in _plain(found) else []


def _models(annotation: Any) -> list[type[BaseModel]]:
    return [plain for plain in _plain(annotation) if isinstance(plain, type) and issubclass(plain, BaseModel)]


def _member(annotation: Any) -> Any:
    """What the members of a list are."""
    return next((get_args(plain)[0] for plain in _plain(annotation) if get_origin(plain) is tuple), annotation)


def _value(annotation: Any) -> Any:
    """What the values of a mapping with free keys are."""
    return next((get_args(plain)[1] for plain in _plain(annotation) if get_origin(plain) is dict), annotation)


def _plain(annotation: Any) -> list[Any]:
    """The plain types behind Annotated, unions and Optional."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _plain(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return [plain for option in get_args(annotation) for plain in _plain(option)]
    return [annotation]
