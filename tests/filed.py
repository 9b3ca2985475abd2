"""Other people's indices as plain files: a rubric and plans that are loaded as a user's would be."""

from pathlib import Path

from nqpf.loading.files.reading import read_source
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import load_rubric
from nqpf.report import Report, build_report
from nqpf.rubric.profile import Profile

PUBLISHED = Path(__file__).parent / "published"
PLAIN = Profile.model_validate(
    {"nqpf": "profile/1", "id": "plain", "title": {"en": "plain", "zh": "原样"}, "kind": "region"}
)


def reported(index: str, plan: str, rubric: str = "rubric.yaml", profile: str | None = None) -> Report:
    """The report of a plan in the folder of an index, under a rubric and a profile that stand there."""
    folder = PUBLISHED / index
    loaded = load_rubric(folder / rubric)
    read = load_plan(read_source(str(folder / f"{plan}.plan.yaml")), loaded.rubric)
    chosen = PLAIN if profile is None else load_profile(folder / f"{profile}.profile.yaml", loaded.rubric, "region")
    return build_report(read, loaded, chosen)


def total(*named: str, **also: str) -> float:
    """The total of :func:`reported`, from 0 to 1."""
    return reported(*named, **also).score.total / 100
