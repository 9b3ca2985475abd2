"""Where the bundled rubric stands: in the installed package first, in the checkout second."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[2]


def bundled_directory() -> Path:
    """The directory of the bundled rubric."""
    installed = _PACKAGE / "_rubric"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "rubric"


def bundled_profile(kind: str) -> Path:
    """The profile that plans of a kind are scored with unless another is named."""
    return bundled_directory() / "profiles" / f"{kind}.yaml"


def bundled_profiles() -> list[str]:
    """The names of all bundled profiles."""
    return sorted(path.stem for path in (bundled_directory() / "profiles").glob("*.yaml"))


def bundled_file(name: str) -> Path | None:
    """The bundled profile of that name, if there is one. Whatever is no plain word is not the name of one."""
    path = bundled_profile(name)
    return path if name.isalnum() and path.is_file() else None
