"""Where the bundled rubric stands: in the installed package first, in the checkout second."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def bundled_directory() -> Path:
    """The directory of the bundled rubric."""
    installed = _PACKAGE / "_rubric"
    return installed if installed.is_dir() else _PACKAGE.parent.parent / "rubric"


def bundled_profile(kind: str) -> Path:
    """The profile that plans of a kind are scored with unless another is named."""
    return bundled_directory() / "profiles" / f"{kind}.yaml"
