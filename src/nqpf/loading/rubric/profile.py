"""Load the profile that a rubric is applied with: what it imports, and what it says over that."""

from pathlib import Path
from typing import Any, NamedTuple

from nqpf.base.errors import refuse
from nqpf.base.language import Text
from nqpf.loading.files.bundled import bundled_directory, bundled_file, bundled_profiles
from nqpf.loading.files.companion import read_companion
from nqpf.loading.files.existence import is_file
from nqpf.loading.files.roles import PROFILE
from nqpf.loading.files.root import inside
from nqpf.loading.messages.validation import validate
from nqpf.loading.rubric.assembly import BUNDLED
from nqpf.loading.rubric.merging import PlacedValue, merge
from nqpf.loading.rubric.profile_faults import find_faults
from nqpf.loading.syntax.document import parse_document
from nqpf.loading.syntax.origins import Origins, Place
from nqpf.plan.plan import Kind
from nqpf.rubric.model import Rubric
from nqpf.rubric.profile import Profile

FORMAT = "profile/1"
_MOST_IMPORTS = 8


class _Read(NamedTuple):
    """A profile's value with what it imports, and the file of the rubric that it names."""

    placed: PlacedValue
    rubric: Path | None


def load_profile(
    path: Path, rubric: Rubric, kind: Kind | None = None, not_applicable: frozenset[str] = frozenset()
) -> Profile:
    """Read a profile for a plan of `kind` (any, if None) with these N/A; what it names must be the rubric's.

    Raises :class:`InputError` with every problem found.
    """
    origins = Origins()
    value, place = _read(path, [path], origins).placed

    def locate(pointer: Any, key: bool) -> Any:
        found, there = origins.find(value, place, pointer)
        return found.span(key and there)

    profile = validate(Profile, value, locate)
    refuse(find_faults(profile, rubric, kind, not_applicable, locate))
    return profile


def rubric_named_by(path: Path) -> Path | None:
    """The rubric that a profile, or one that it imports, says it is for; None where none says so."""
    return _read(path, [path], Origins()).rubric


def _read(path: Path, chain: list[Path], origins: Origins) -> _Read:
    """A profile's value over that of the one it imports, if any. `chain`: the files that led here."""
    source = read_companion(str(path), PROFILE)
    document = parse_document(source.text, source.name)
    value, place = document.value, Place(document.positions)
    if not isinstance(value, dict):
        return _Read((value, place), None)
    named = _named_rubric(value["rubric"], path.parent, place.below("rubric")) if "rubric" in value else None
    if "import" not in value:
        return _Read((value, place), named)
    at = place.below("import")
    imported = _imported(value["import"], path.parent, at)
    if len(chain) > _MOST_IMPORTS or any(imported.resolve() == before.resolve() for before in chain):
        at.refuse(
            Text("profiles import one another in a circle, or too deep", "评分方案循环引用，或层数过多"),
            Text(f"at most {_MOST_IMPORTS} one over another", f"最多 {_MOST_IMPORTS} 层"),
        )
    below = _read(imported, [*chain, imported], origins)
    base = below.placed[0]
    if not isinstance(base, dict) or base.get("nqpf") != FORMAT:
        at.refuse(Text(f"`{value['import']}` is not a profile", f"`{value['import']}` 不是评分方案"))
    return _Read(merge(origins, below.placed, (value, place)), named or below.rubric)


def _imported(name: Any, root: Path, at: Place) -> Path:
    """The file of the profile that `import:` names: a bundled one, or a path below the importing one's directory."""
    bundled = bundled_file(name) if isinstance(name, str) else None
    if bundled is not None:
        return bundled
    known = bundled_profiles()
    hint = Text(
        f"bundled: {', '.join(known)}; or a path below this file's directory",
        f"内置：{'、'.join(known)}；或本文件所在目录内的路径",
    )
    if not isinstance(name, str) or not inside(root, name) or not is_file(root / name):
        at.refuse(Text(f"there is no profile `{name}` to import", f"没有可引用的评分方案 `{name}`"), hint)
    return root / name


def _named_rubric(name: Any, root: Path, at: Place) -> Path:
    if name == BUNDLED:
        return bundled_directory()
    if not isinstance(name, str) or not inside(root, name) or not (root / name).exists():
        hint = Text("`bundled`, or a path below this file's directory", "可写 `bundled`，或本文件所在目录内的路径")
        at.refuse(Text(f"there is no rubric `{name}`", f"没有评价标准 `{name}`"), hint)
    return root / name
