"""The head of a draft: title, subject, issuer, date, horizon, and the document that it is from."""

from typing import Any, NamedTuple

from nqpf.drafting.plan.quoting import Quoting


class Named(NamedTuple):
    """The file that a document was read from: its name, as the plan cites it, and the SHA-256 of its bytes."""

    file: str
    sha256: str


def draft_head(quoting: Quoting, named: Named | None) -> dict[str, Any]:
    """The entries of a plan before its measures."""
    title = quoting.words(quoting.outline.front).partition("\n")[0] or "?"
    return {
        "id": "draft",
        "kind": "region",
        "title": title,
        "subject": title,
        **({"source": {"file": named.file, "sha256": named.sha256}} if named else {}),
    }
