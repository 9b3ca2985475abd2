"""Files in which people say how much things matter: YAML, or a table of comma-separated values where one will do."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from pydantic import BaseModel

from nqpf.base.errors import Problem, refuse
from nqpf.base.language import Text
from nqpf.base.source import Pointer, Span
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.messages.validation import Locate, validate
from nqpf.loading.syntax.cells import as_mapping, read_cells
from nqpf.loading.syntax.decoding import Source
from nqpf.loading.syntax.document import parse_document

M = TypeVar("M", bound=BaseModel)


def read_judgements(
    source: Source, model: type[M], head: Mapping[str, str] | None = None, body: str = ""
) -> tuple[M, Locate]:
    """A file as its model, and where its values stand; `head` says that a table will do for what is under `body`."""
    if head is not None and source.name.lower().endswith(".csv"):
        table, places = as_mapping(read_cells(source))
        locate = _in_table(source, places)
        return validate(model, {**head, body: table}, locate), locate
    document = parse_document(source.text, source.name)
    return validate(model, document.value, document.positions.locate), document.positions.locate


def _in_table(source: Source, places: Mapping[tuple[str, ...], Span]) -> Locate:
    def locate(pointer: Sequence[str | int], key: bool) -> Span:
        within = tuple(str(name) for name in pointer[1:])
        return places.get(within) or places.get(within[:1]) or Span(source.name)

    return locate


def unknown_ids(names: Iterable[str], ids: Sequence[str], at: Pointer, locate: Locate) -> Iterator[Problem]:
    """A problem for every name at `at` that is not one of `ids`."""
    for name in names:
        if name not in ids:
            message = Text(f"`{name}` is not among what is weighed", f"`{name}` 不在待加权的各项之中")
            yield Problem(locate((*at, name), True), message, nearest(name, ids))


def refuse_repeated_raters(raters: Iterable[tuple[str, Source]]) -> None:
    """Raise :class:`InputError` where one rater stands in two files: everyone counts once."""
    first: dict[str, str] = {}
    problems = []
    for rater, source in raters:
        if rater in first:
            message = Text(f"the rater `{rater}` has judged already", f"评判人 `{rater}` 重复")
            hint = Text(f"first in {first[rater]}; everyone counts once", f"首次见于 {first[rater]}；每人只计一次")
            problems.append(Problem(Span(source.name), message, hint))
        first.setdefault(rater, source.name)
    refuse(problems)
