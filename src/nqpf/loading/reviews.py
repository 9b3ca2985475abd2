"""Read the reviews of a plan: the files beside it, one a reviewer, `a.李四.review.yaml` for `a.plan.yaml`."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem, refuse
from nqpf.base.language import Text
from nqpf.base.source import SourceMap, Span
from nqpf.loading.files.companion import read_companion
from nqpf.loading.files.reading import STDIN, is_remote
from nqpf.loading.files.roles import REVIEW, SUFFIXES
from nqpf.loading.files.root import refuse_leading_out
from nqpf.loading.messages.validation import validate
from nqpf.loading.several import load_all
from nqpf.loading.syntax.decoding import Source
from nqpf.loading.syntax.document import parse_document
from nqpf.review.confirmed import folded_name
from nqpf.review.reviewfile import Review

SUFFIX = ".review.yaml"
MOST_REVIEWS = 50
"""Reviews of one plan."""
_LONGEST_NAME = 64
_NO_NAME = re.compile(r"[^\w-]+")


class LoadedReview(NamedTuple):
    """A review, and where everything in it stands."""

    review: Review
    source: Source
    positions: SourceMap


def review_file(plan: str, reviewer: str) -> Path:
    """Where a reviewer's file stands beside the plan in this file; characters that no file name can have become `-`."""
    name = _NO_NAME.sub("-", unicodedata.normalize("NFC", reviewer)).strip("-_")[:_LONGEST_NAME]
    return Path(f"{_stem(plan)}.{name or 'reviewer'}{SUFFIX}")


def review_files(plan: str) -> tuple[Path, ...]:
    """The reviews beside a plan, by name. Beside what is no file here, none are looked for."""
    if plan == STDIN or is_remote(plan):
        return ()
    stem = Path(_stem(plan))
    try:
        changed = stem.parent.stat().st_mtime_ns
    except OSError:
        return ()
    mine = (
        name
        for name in _reviews_in(str(stem.parent.absolute()), changed)
        if _is_of(name.removesuffix(SUFFIX), stem.name)
    )
    return tuple(stem.parent / name for name in mine)


@lru_cache(maxsize=1)  # of many plans in one folder, each asks
def _reviews_in(folder: str, _changed: int) -> tuple[str, ...]:
    """The names of all reviews in a folder as it was when it last changed."""
    try:
        return tuple(sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(SUFFIX)))
    except OSError:
        return ()


def _stem(plan: str) -> str:
    own = next((plan.removesuffix(suffix) for suffix in SUFFIXES if plan.endswith(suffix)), None)
    return own if own is not None else str(Path(plan).with_suffix(""))


def _is_of(name: str, stem: str) -> bool:
    """Whether a name is the stem and one more part: `a.b.李四` is of `a.b` and not of `a`."""
    own, dot, reviewer = name.rpartition(".")
    return bool(dot and reviewer) and own == stem


def reviews_of(plan: str, named: str, more: Iterable[str] = ()) -> tuple[LoadedReview, ...]:
    """The reviews beside the plan in the file `plan`, whose id is `named`, and `more` that somebody named.

    Files beside a plan come with it: a link to outside the repository is refused. Raises :class:`InputError` with what
    is wrong with all of them: of another plan, two of one reviewer.
    """
    beside = review_files(plan)
    files = [*map(str, beside), *more]
    if len(files) > MOST_REVIEWS:
        message = Text(f"more than {MOST_REVIEWS} reviews of one plan", f"一份规划的审核文件超过 {MOST_REVIEWS} 份")
        raise InputError([Problem(Span(plan), message)])
    for path in beside:
        refuse_leading_out(path)
    loaded = tuple(load_all(dict.fromkeys(files), load_review))
    refuse((*_of_others(loaded, named), *_repeated(loaded)))
    return loaded


def load_review(path: str) -> LoadedReview:
    """Read one review. Raises :class:`InputError`."""
    source = read_companion(path, REVIEW)
    document = parse_document(source.text, source.name)
    return LoadedReview(validate(Review, document.value, document.positions.locate), source, document.positions)


def _of_others(loaded: Iterable[LoadedReview], named: str) -> Iterator[Problem]:
    for one in loaded:
        if one.review.plan != named:
            message = Text(
                f"this reviews the plan `{one.review.plan}`, not `{named}`",
                f"此文件审核的是规划 `{one.review.plan}`，而非 `{named}`",
            )
            hint = Text("write that id in `plan:`, or move the file", "请在 `plan:` 中写该编号，或移走该文件")
            yield Problem(one.positions.span(("plan",)), message, hint)


def _repeated(loaded: Iterable[LoadedReview]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for one in loaded:
        name = folded_name(one.review.reviewer)
        if name in first:
            message = Text(
                f"`{one.review.reviewer}` has reviewed the plan already", f"`{one.review.reviewer}` 已审核过该规划"
            )
            hint = Text(f"first in {first[name]}: put both into one file", f"首次见于 {first[name]}，请合并为一个文件")
            yield Problem(one.positions.span(("reviewer",)), message, hint)
        first.setdefault(name, one.source.name)
