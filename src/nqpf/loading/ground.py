"""What many plans are held against: the rubric, and what it is under the profiles that apply, each found once."""

from nqpf.loading.rubric import LoadedRubric, Resolution, resolve
from nqpf.model import Profile


class Ground:
    """A rubric whose resolution under a profile is kept for the next plan."""

    def __init__(self, rubric: LoadedRubric) -> None:
        """Nothing is resolved yet."""
        self.rubric = rubric
        self._resolved: dict[str, Resolution] = {}

    def resolved(self, profile: Profile) -> Resolution:
        """The rubric under a profile."""
        name = profile.model_dump_json()
        if name not in self._resolved:
            self._resolved[name] = resolve(self.rubric, profile)
        return self._resolved[name]
