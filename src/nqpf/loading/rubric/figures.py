"""Figures that checks name by id: put in their place, so that a check needs nothing but itself."""

from collections.abc import Iterator, Mapping
from typing import Any

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.messages.validation import Locate

_SHOWN = ("unit", "value", "year", "source")


def with_figures(value: Any, locate: Locate) -> Any:
    """A rubric's value in which every check holds the figure itself that it names.

    Raises :class:`InputError` for a name that is not one of the rubric's `benchmarks`.
    """
    if not isinstance(value, dict) or not isinstance(value.get("dimensions"), list):
        return value
    figures = _by_id(value.get("benchmarks"))
    problems: list[Problem] = []

    def put(node: Any, at: Pointer) -> Any:
        if isinstance(node, list):
            return [put(child, (*at, number)) for number, child in enumerate(node)]
        if not isinstance(node, dict):
            return node
        check = node.get("check")
        if isinstance(check, dict) and isinstance(check.get("benchmark"), str):
            name = check["benchmark"]
            if name not in figures:
                message = Text(f"`{name}` is not a benchmark of the rubric", f"评价标准中没有对标值 `{name}`")
                span = locate((*at, "check", "benchmark"), False)
                problems.append(Problem(span, message, nearest(name, figures)))
            return {**node, "check": {**check, "benchmark": figures.get(name)}}
        below = {key: put(node[key], (*at, key)) for key in ("poles", "criteria", "facets") if key in node}
        return {**node, **below} if below else node

    resolved = {**value, "dimensions": put(value["dimensions"], ("dimensions",))}
    if problems:
        raise InputError(problems)
    return resolved


def facets_of(value: Any) -> Iterator[dict[str, Any]]:
    """Every facet of a rubric's value, or of a part of it, that has the shape of one."""
    if isinstance(value, list):
        for child in value:
            yield from facets_of(child)
    elif isinstance(value, dict) and isinstance(value.get("check"), dict):
        yield value
    elif isinstance(value, dict):
        for key in ("dimensions", "poles", "criteria", "facets"):
            yield from facets_of(value.get(key))


def _by_id(figures: Any) -> Mapping[str, dict[str, Any]]:
    return {
        figure["id"]: {key: figure[key] for key in _SHOWN if key in figure}
        for figure in (figures if isinstance(figures, list) else ())
        if isinstance(figure, dict) and isinstance(figure.get("id"), str)
    }
