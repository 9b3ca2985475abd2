"""Load a rubric, refuse a broken one at its line, and resolve it under a profile."""

from collections.abc import Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer, Span
from nqpf.loading.files.bundled import bundled_directory
from nqpf.loading.files.roles import RUBRIC
from nqpf.loading.files.run import expect_inputs
from nqpf.loading.messages.validation import Locate, validate
from nqpf.loading.rubric.canonical import canonical, fingerprint
from nqpf.loading.rubric.compiled import FORMAT, NAME, CompiledRubric, read_compiled, write_compiled
from nqpf.loading.rubric.figures import with_figures
from nqpf.loading.rubric.resolution import Changes, changes_of, resolved, with_own_figures
from nqpf.plan.plan import KINDS
from nqpf.rubric.model import Rubric
from nqpf.rubric.profile import Profile

if TYPE_CHECKING:
    from nqpf.loading.rubric.assembly import Assembly


class LoadedRubric(NamedTuple):
    """A rubric, the SHA-256 of its canonical JSON (the same content has the same hash anywhere), and that content.

    Where they are known: `unchanged`, by kind of plan, is the hash of the resolved rubric that no profile changes;
    `profiles` are the bundled profiles, by name, that change nothing.
    """

    rubric: Rubric
    sha256: str
    value: Mapping[str, Any] = {}
    unchanged: Mapping[str, str] = {}
    profiles: Mapping[str, Any] = {}


class Resolution(NamedTuple):
    """A rubric under a profile: with the figures in force, what the profile changes, and the hash of it all."""

    rubric: Rubric
    changes: Changes
    sha256: str


def load_rubric(path: Path) -> LoadedRubric:
    """Read the rubric in the directory `path` (its `rubric.yaml`), or the one in the file `path`.

    Raises :class:`InputError` for a broken rubric: unknown key, duplicate id, weight <= 0 or not finite,
    unknown aggregator, missing language, unknown reference.
    """
    return _load(_assembled(path))


def load_bundled_rubric() -> LoadedRubric:
    """The rubric that comes with the package, from its compiled form where that is current.

    Only the package's own directory is trusted with a compiled form: in a stranger's it could say one thing
    in YAML and another, under the hash of a third, in what is loaded.
    """
    directory = bundled_directory()
    expect_inputs(map(str, chain(directory.rglob("*.yaml"), (directory / NAME,))), RUBRIC)
    compiled = read_compiled(directory)
    if compiled is not None:
        # One that another version wrote is as good as none: the YAML files are the truth.
        with suppress(ValidationError):
            value = with_figures(compiled.value, _nowhere)
            rubric = Rubric.model_validate(value)
            return LoadedRubric(rubric, compiled.sha256, compiled.value, compiled.unchanged, compiled.profiles)
    return load_rubric(directory)


def open_rubric(path: Path) -> tuple[LoadedRubric, Locate]:
    """A rubric as :func:`load_rubric` reads it, and where its values stand."""
    assembly = _assembled(path)
    return _load(assembly), assembly.locate


def lint_rubric(path: Path) -> tuple[LoadedRubric, tuple[Problem, ...]]:
    """A rubric and what it lacks for its readers; a broken one is refused as on loading."""
    from nqpf.loading.rubric.lint import find_remarks  # noqa: PLC0415 - only this command pays for it

    assembly = _assembled(path)
    loaded = _load(assembly)
    remarks = find_remarks(loaded.rubric, assembly.locate)
    return loaded, (_borrowed(loaded.rubric, assembly), *remarks) if assembly.borrows_its_name else remarks


def _borrowed(rubric: Rubric, assembly: "Assembly") -> Problem:
    """A remark: reports would name the rubric that is extended, and mean this one."""
    name = f"{rubric.id} {rubric.version}"
    message = Text(f"it differs from `{name}` but still has that name", f"内容已不同于 `{name}`，名称却仍相同")
    hint = Text("state an `id:` and a `version:` of its own", "请另写 `id:` 和 `version:`")
    return Problem(assembly.locate((), False), message, hint)


def compile_rubric(path: Path) -> bytes:
    """The compiled form of the rubric in the directory `path`; a broken rubric is refused as on loading."""
    from nqpf.loading.rubric.profile import load_profile  # noqa: PLC0415 - only the build pays for it

    assembly = _assembled(path)
    loaded = _load(assembly)
    plain = {kind: resolved(loaded.rubric, loaded.value, Changes(kind)) for kind in KINDS}
    unchanged: dict[str, str] = {kind: fingerprint(content) for kind, content in plain.items()}
    profiles = {file.stem: file for file in sorted((path / "profiles").glob("*.yaml"))}
    plainest = {name: load_profile(file, loaded.rubric) for name, file in profiles.items()}
    # One that changes something has to be checked with the plan's own N/A, and so is read when it is asked for.
    ready = {
        name: profile.model_dump(mode="json", exclude_defaults=True)
        for name, profile in plainest.items()
        if changes_of(loaded.rubric, profile).none
    }
    files = {**assembly.files, **{f"profiles/{file.name}": file for file in profiles.values()}}
    return write_compiled(CompiledRubric(loaded.value, loaded.sha256, unchanged, ready), files)


def resolve(loaded: LoadedRubric, profile: Profile) -> Resolution:
    """A rubric under a profile that was loaded for it."""
    changes = changes_of(loaded.rubric, profile)
    rubric = loaded.rubric
    if changes.figures:
        rubric = Rubric.model_validate(with_figures(with_own_figures(loaded.value, changes), _nowhere))
    known = loaded.unchanged.get(changes.kind) if changes.none else None
    return Resolution(rubric, changes, known or fingerprint(resolved(loaded.rubric, loaded.value, changes)))


def resolved_content(loaded: LoadedRubric, profile: Profile) -> dict[str, Any]:
    """The resolved content of a rubric under a profile, with its hash: `sha256` is the fingerprint of all the rest."""
    content = resolved(loaded.rubric, loaded.value, changes_of(loaded.rubric, profile))
    return {"sha256": fingerprint(content), **content}


def _nowhere(_: object, __: bool) -> Span:
    """The place of a value that was found sound before."""
    return Span("")


def _assembled(path: Path) -> "Assembly":
    """The rubric's files put together. Who uses the compiled form does not pay for what does that."""
    from nqpf.loading.rubric.assembly import Assembly  # noqa: PLC0415

    return Assembly(path)


def _load(assembly: "Assembly") -> LoadedRubric:
    from nqpf.loading.rubric.faults import find_faults  # noqa: PLC0415 - the compiled form has been found sound

    _refuse_other_format(assembly)
    rubric = validate(Rubric, assembly.value, assembly.locate)
    faults = list(find_faults(rubric, assembly.locate))
    if faults:
        raise InputError(faults)
    value = canonical(rubric, assembly.stated)
    return LoadedRubric(rubric, fingerprint(value), value)


def _refuse_other_format(assembly: "Assembly") -> None:
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
