"""Settings that many commands share, and the environment variables that set them."""

SHARED = ("rubric", "profile", "encoding")
"""Settings that other commands than `check` have, too; the language is the terminal's business."""


def variable(name: str) -> str:
    """The variable that stands for an option."""
    return f"NQPF_{name.upper()}"
