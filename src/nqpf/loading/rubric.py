"""Load a rubric and the profile it is applied with; refuse a broken one at its line."""

import json
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from nqpf.errors import InputError, Problem
from nqpf.language import Text
from nqpf.loading.assembly import Assembly
from nqpf.loading.bundled import bundled_directory
from nqpf.loading.compiled import MAIN, read_compiled, write_compiled
from nqpf.loading.decoding import read_source
from nqpf.loading.document import parse_document
from nqpf.loading.rubric_faults import evenly_matched, find_faults
from nqpf.loading.rubric_lint import find_remarks
from nqpf.loading.suggestions import nearest
from nqpf.loading.validation import validate
from nqpf.model import Profile, Rubric
from nqpf.plan import Kind
from nqpf.source import Pointer
from nqpf.tree import Pruning, grow

FORMAT = "rubric/1"


class LoadedRubric(NamedTuple):
    """A rubric and the SHA-256 of its canonical JSON: the same content has the same hash anywhere."""

    rubric: Rubric
    sha256: str


def load_rubric(path: Path) -> LoadedRubric:
    """Read the rubric in the directory `path` (its `rubric.yaml`), or the one in the file `path`.

    Raises :class:`InputError` for a broken rubric: unknown key, duplicate id, weight <= 0 or not finite,
    unknown aggregator, missing language, unknown reference.
    """
    return _load(_assemble(path))


def load_bundled_rubric() -> LoadedRubric:
    """The rubric that comes with the package, from its compiled form where that is current.

    Only the package's own directory is trusted with a compiled form: in a stranger's it could say one thing
    in YAML and another, under the hash of a third, in what is loaded.
    """
    directory = bundled_directory()
    compiled = read_compiled(directory)
    if compiled is not None:
        # One that another version wrote is as good as none: the YAML files are the truth.
        with suppress(ValidationError):
            return LoadedRubric(Rubric.model_validate(compiled.value), compiled.sha256)
    return load_rubric(directory)


def lint_rubric(path: Path) -> tuple[LoadedRubric, tuple[Problem, ...]]:
    """A rubric and what it lacks for its readers; a broken one is refused as on loading."""
    assembly = _assemble(path)
    loaded = _load(assembly)
    return loaded, find_remarks(loaded.rubric, assembly.locate)


def compile_rubric(path: Path) -> bytes:
    """The compiled form of the rubric in the directory `path`; a broken rubric is refused as on loading."""
    assembly = _assemble(path)
    loaded = _load(assembly)
    return write_compiled(assembly.value, loaded.sha256, assembly.files)


def _assemble(path: Path) -> Assembly:
    return Assembly(path / MAIN if path.is_dir() else path)


def _load(assembly: Assembly) -> LoadedRubric:
    _refuse_other_format(assembly)
    rubric = validate(Rubric, assembly.value, assembly.locate)
    faults = list(find_faults(rubric, assembly.locate))
    if faults:
        raise InputError(faults)
    return LoadedRubric(rubric, fingerprint(assembly.value))


def _refuse_other_format(assembly: Assembly) -> None:
    """One message for a file that is no rubric of this version, instead of one per key that it has."""
    value = assembly.value
    found = value.get("nqpf") if isinstance(value, dict) else None
    if found == FORMAT:
        return
    at: Pointer = ("nqpf",) if found is not None else ()
    message = (
        Text(f"format `{str(found)[:40]}` cannot be read here", f"无法读取 `{str(found)[:40]}` 格式")
        if found is not None
        else Text("this is not a rubric: `nqpf:` is missing", "这不是评价标准文件：缺少 `nqpf:`")
    )
    hint = Text(f"a rubric begins with `nqpf: {FORMAT}`", f"评价标准文件应以 `nqpf: {FORMAT}` 开头")
    raise InputError([Problem(assembly.locate(at, False), message, hint)])


def load_profile(path: Path, rubric: Rubric, kind: Kind, not_applicable: frozenset[str] = frozenset()) -> Profile:
    """Read a profile for a plan of `kind` with these N/A; ids it weighs must be the rubric's."""
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
    known = {node.id for node in rubric.nodes()}
    faults += [
        Problem(
            positions.key_span(("weights", name)),
            Text(f"`{name}` is not in the rubric", f"评价标准中没有 `{name}`"),
            nearest(name, known),
        )
        for name in profile.weights
        if name not in known
    ]
    if not faults:
        faults += [
            Problem(positions.span(("weights",)), message, hint)
            for message, hint in _unscorable(profile, rubric, not_applicable)
        ]
    if faults:
        raise InputError(faults)
    return profile


def _unscorable(profile: Profile, rubric: Rubric, not_applicable: frozenset[str]) -> Iterator[tuple[Text, Text]]:
    """What a profile's weights would break that the rubric's own keep sound."""
    tree = grow(rubric, Pruning(profile.kind, not_applicable, profile.weights))
    if not tree.children:
        yield (
            Text("these weights leave nothing to score", "这些权重使评分无从进行"),
            Text("give one dimension a weight above 0", "至少给一个维度大于 0 的权重"),
        )
    for branch in tree.children:
        if branch.aggregate != "coupled":
            continue
        weight = {child.side: child.weight for child in branch.children}
        if "A" not in weight or "B" not in weight or not evenly_matched(weight["A"], weight["B"]):
            yield (
                Text(
                    f"`{branch.id}` would lack a pole, or its poles' weights differ by more than 9 times",
                    f"`{branch.id}` 会缺少一极，或两极权重相差超过 9 倍",
                ),
                Text("to take a driver out, weigh the driver itself 0", "如要去掉某一驱动，请将该驱动本身的权重设为 0"),
            )


def fingerprint(value: Any) -> str:
    """SHA-256 of a value's canonical JSON."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
