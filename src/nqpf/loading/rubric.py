"""Load a rubric and the profile it is applied with; refuse a broken one at its line."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from nqpf.errors import InputError, Problem
from nqpf.language import Text
from nqpf.loading.assembly import MAIN, Assembly
from nqpf.loading.compiled import read_compiled, write_compiled
from nqpf.loading.decoding import read_source
from nqpf.loading.document import parse_document
from nqpf.loading.rubric_faults import find_faults
from nqpf.loading.suggestions import nearest
from nqpf.loading.validation import validate
from nqpf.model import Profile, Rubric
from nqpf.plan import Kind


@dataclass(frozen=True, slots=True)
class LoadedRubric:
    """A rubric and the SHA-256 of its canonical JSON: the same content has the same hash anywhere."""

    rubric: Rubric
    sha256: str


def load_rubric(path: Path) -> LoadedRubric:
    """Read the rubric in the directory `path` (its `rubric.yaml`), or the one in the file `path`.

    Raises :class:`InputError` for a broken rubric: unknown key, duplicate id, weight <= 0 or not finite,
    unknown aggregator, missing language, unknown reference.
    """
    compiled = read_compiled(path) if path.is_dir() else None
    if compiled is not None:
        return LoadedRubric(Rubric.model_validate(compiled.value), compiled.sha256)
    return _load(_assemble(path))


def compile_rubric(path: Path) -> bytes:
    """The compiled form of the rubric in the directory `path`; a broken rubric is refused as on loading."""
    assembly = _assemble(path)
    loaded = _load(assembly)
    return write_compiled(assembly.value, loaded.sha256, assembly.files)


def _assemble(path: Path) -> Assembly:
    return Assembly(path / MAIN if path.is_dir() else path)


def _load(assembly: Assembly) -> LoadedRubric:
    rubric = validate(Rubric, assembly.value, assembly.locate)
    faults = list(find_faults(rubric, assembly.locate))
    if faults:
        raise InputError(faults)
    return LoadedRubric(rubric, fingerprint(assembly.value))


def load_profile(path: Path, rubric: Rubric, kind: Kind) -> Profile:
    """Read a profile for plans of `kind`; ids it weighs must be the rubric's."""
    source = read_source(str(path))
    document = parse_document(source.text, source.name)
    positions = document.positions

    profile = validate(Profile, document.value, positions.locate)
    faults: list[Problem] = []
    if profile.kind != kind:
        faults.append(
            Problem(
                positions.span(("kind",)),
                Text(
                    f"the profile is for plans of kind {profile.kind}, this one is {kind}",
                    f"此方案适用于 {profile.kind} 类规划，而本规划为 {kind} 类",
                ),
            )
        )
    known = set(_ids(rubric))
    faults += [
        Problem(
            positions.key_span(("weights", name)),
            Text(f"`{name}` is not in the rubric", f"评价标准中没有 `{name}`"),
            nearest(name, known),
        )
        for name in profile.weights
        if name not in known
    ]
    if faults:
        raise InputError(faults)
    return profile


def _ids(rubric: Rubric) -> Iterator[str]:
    for dimension in rubric.dimensions:
        yield dimension.id
        yield from (pole.id for pole in dimension.poles)
        for criterion in dimension.all_criteria:
            yield criterion.id
            yield from (facet.id for facet in criterion.facets)


def fingerprint(value: Any) -> str:
    """SHA-256 of a value's canonical JSON."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
