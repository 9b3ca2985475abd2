"""Read waivers: from the settings, and from the file beside a plan."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from nqpf.base.errors import InputError, Problem, refuse
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.gate.settings import SettingsModel, Waiver
from nqpf.loading.config import LoadedSettings
from nqpf.loading.files.companion import read_companion
from nqpf.loading.files.reading import STDIN, is_remote
from nqpf.loading.files.roles import SUFFIXES, WAIVERS
from nqpf.loading.files.root import refuse_leading_out
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.messages.validation import validate
from nqpf.loading.syntax.document import parse_document

_SUFFIX = ".waivers.yaml"
PlacedWaiver = tuple[Waiver, Span, Span]
"""A waiver, where it begins, and where its `id` stands."""


class WaiverFile(SettingsModel):
    """A file of waivers beside a plan."""

    nqpf: Literal["waivers/1"]
    waivers: tuple[Waiver, ...]


def waiver_file(plan: str) -> Path | None:
    """Where the waivers for the plan in this file stand beside it: `a.waivers.yaml` for `a.plan.yaml`.

    Beside what is no file here, none are looked for.
    """
    stem = next((plan.removesuffix(suffix) for suffix in SUFFIXES if plan.endswith(suffix)), None)
    if plan == STDIN or is_remote(plan):
        return None
    return Path(stem + _SUFFIX) if stem is not None else Path(plan).with_suffix(_SUFFIX)


def waivers_beside(plan: str) -> tuple[PlacedWaiver, ...]:
    """The waivers in the file beside a plan; none where nothing of that name is. Raises :class:`InputError`.

    The file comes with its plan, and nobody named it: a link to outside the repository is refused.
    """
    path = waiver_file(plan)
    if path is None or not (path.exists() or path.is_symlink()):
        return ()
    refuse_leading_out(path)
    source = read_companion(str(path), WAIVERS)
    document = parse_document(source.text, source.name)
    locate = document.positions.locate
    waivers = validate(WaiverFile, document.value, locate).waivers
    return tuple(
        (waiver, locate(("waivers", n), False), locate(("waivers", n, "id"), False)) for n, waiver in enumerate(waivers)
    )


def waivers_in(loaded: LoadedSettings) -> tuple[PlacedWaiver, ...]:
    """The waivers in the settings."""
    return tuple(
        (waiver, loaded.locate(("waivers", n), False), loaded.locate(("waivers", n, "id"), False))
        for n, waiver in enumerate(loaded.settings.waivers)
    )


def refuse_of_others(beside: Iterable[PlacedWaiver], plan: str) -> None:
    """Raise :class:`InputError` for waivers beside a plan that name another: they would be passed over in silence."""
    refuse(
        Problem(
            span,
            Text(
                f"this waiver is for the plan `{waiver.plan}`, and the one beside it is `{plan}`",
                f"此豁免所属规划为 `{waiver.plan}`，而旁边的规划是 `{plan}`",
            ),
            Text(
                "write that id in `plan:`, or put the waiver into nqpf.toml",
                "请在 `plan:` 中写该编号，或将豁免写入 nqpf.toml",
            ),
        )
        for waiver, span, _ in beside
        if waiver.plan != plan
    )


def refuse_unsound(placed: Iterable[PlacedWaiver], criteria: Iterable[str], rules: Iterable[str]) -> None:
    """Raise :class:`InputError` for waivers of what cannot be waived, and for what is waived twice."""
    problems = list(_unsound(placed, set(criteria), set(rules)))
    if problems:
        raise InputError(problems)


def _unsound(placed: Iterable[PlacedWaiver], criteria: set[str], rules: set[str]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Span] = {}
    for waiver, _, span in placed:
        rule, colon, subject = waiver.id.partition(":")
        known = rules if colon else criteria
        if (rule if colon else waiver.id) not in known or (colon and not subject):
            yield Problem(
                span,
                Text(
                    f"`{waiver.id}` is neither a criterion nor a finding", f"`{waiver.id}` 既不是准则，也不是检查发现"
                ),
                nearest(rule if colon else waiver.id, known),
            )
        first = seen.setdefault((waiver.plan, waiver.id), span)
        if first is not span:
            yield Problem(
                span,
                Text(
                    f"`{waiver.id}` is waived twice for `{waiver.plan}`", f"`{waiver.plan}` 的 `{waiver.id}` 重复豁免"
                ),
                Text(f"first on {first}", f"首次见于 {first}"),
            )
