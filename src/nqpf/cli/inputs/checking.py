"""What `check` and `baseline` have in common: the plans and the gate that settings describe."""

from collections.abc import Mapping

import nqpf
from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.cli.inputs.gate import day, policy_of
from nqpf.cli.inputs.settings import Effective, limits_in
from nqpf.loading.config import LoadedSettings
from nqpf.loading.files.discovery import find_plans
from nqpf.loading.files.names import Names
from nqpf.loading.files.roles import REVIEW, WAIVERS
from nqpf.loading.files.run import expect_inputs, refuse_losses
from nqpf.loading.reviews import review_files
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.loading.syntax.decoding import refuse_unknown
from nqpf.loading.waivers import waiver_file, waivers_in


def plans_of(settings: Mapping[str, Effective]) -> Names:
    """The plan files that the command line or the settings name.

    Raises :class:`InputError` where none does, and for outputs that are among them or among the waivers beside them.
    """
    paths = settings["paths"].value
    if not paths:
        message = Text("no plan is given", "没有指定规划文件")
        hint = Text(
            "give files or directories, or set `paths` in nqpf.toml", "请指定文件或目录，或在 nqpf.toml 中设 `paths`"
        )
        raise InputError([Problem(Span("nqpf check"), message, hint)])
    found = find_plans(paths)
    expect_inputs((str(file) for file in map(waiver_file, found) if file), WAIVERS)
    expect_inputs((str(file) for plan in found for file in review_files(plan)), REVIEW)
    refuse_losses()
    return found


def checker_of(settings: Mapping[str, Effective], loaded: LoadedSettings | None, today: str | None) -> "nqpf.Checker":
    """The gate; one that names nothing of the rubric, no number or no encoding raises :class:`InputError`."""
    encoding, profile = settings["encoding"], settings["profile"].value
    refuse_unknown(encoding.value, encoding.origin)
    rubric = rubric_at(settings["rubric"].value, profile)
    policy = policy_of(settings, rubric.rubric)
    return nqpf.Checker(
        policy,
        rubric,
        profile,
        encoding=encoding.value,
        rules=loaded.settings.rules if loaded else {},
        baseline=settings["baseline"].value,
        waivers=waivers_in(loaded) if loaded else (),
        today=day(today),
        root=loaded.root.resolve() if loaded else None,
        limits=limits_in(loaded),
    )
