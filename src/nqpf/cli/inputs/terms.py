"""What lines of a check depend on beside the plans: one hash, by which lines of an earlier run are known to hold."""

from collections.abc import Mapping
from typing import Any

from nqpf.base.version import __version__
from nqpf.cli.inputs.settings import Effective, limits_in
from nqpf.loading.config import LoadedSettings
from nqpf.loading.rubric.canonical import fingerprint
from nqpf.loading.rubric.chosen import profile_path
from nqpf.loading.rubric.rubric import LoadedRubric, resolve
from nqpf.report.check.judged import Gate


def terms_of(settings: Mapping[str, Effective], gate: Gate, loaded: LoadedSettings | None, quotes: bool = True) -> str:
    """The hash of tool, rubric, profile, gate, and whether documents are quoted.

    The day counts where the settings hold waivers, which lapse, and where confirmations grow too old.
    """
    waivers = loaded.settings.waivers if loaded else ()
    return fingerprint(
        {
            "tool": __version__,
            "rubric": gate.ground.rubric.sha256,
            "profile": _profile(settings["profile"].value, gate.ground.rubric),
            "policy": {**gate.policy._asdict(), "nodes": dict(gate.policy.nodes)},
            "rules": dict(gate.rules),
            "baseline": gate.baseline.model_dump(mode="json") if gate.baseline else None,
            "baseline_name": gate.baseline_name,
            "encoding": settings["encoding"].value,
            "limits": limits_in(loaded)._asdict(),
            "waivers": [waiver.model_dump(mode="json") for waiver in waivers],
            "quotes": quotes,
            "today": gate.today.isoformat() if waivers or gate.policy.max_review_age is not None else None,
        }
    )


def _profile(name: str | None, rubric: LoadedRubric) -> Any:
    """The hash of the rubric under a profile that was named; without one, the plans' kinds decide."""
    if name is None:
        return None
    from nqpf.loading.rubric.profile import load_profile

    return resolve(rubric, load_profile(profile_path(name), rubric.rubric)).sha256
