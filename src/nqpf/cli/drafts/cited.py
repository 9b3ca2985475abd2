"""How a draft cites the document that it is from."""

from pathlib import Path

from nqpf.loading.files.reading import shown_name
from nqpf.loading.files.root import find_root


def cited_from(name: str, output: Path | None) -> str:
    """The document's path from the folder of the plan, or from the root of its repository: there it is looked for.

    Where it stands below neither, its name alone: whoever reads the plan has to put it there.
    """
    plan, path = output or Path("plan.yaml"), Path(name)
    # Standard input and storages are no files here: their names alone say what was read.
    for base in (plan.parent.resolve(), find_root(plan)) if path.is_file() else ():
        if path.resolve().is_relative_to(base):
            return shown_name(str(path.resolve().relative_to(base)))
    return shown_name(path.name) or name


def is_found_from(output: Path, cited: str) -> bool:
    """Whether who reads the plan in `output` finds the document that it cites."""
    return any((base / cited).is_file() for base in (output.parent, find_root(output)))
