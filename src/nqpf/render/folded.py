"""Parts of a Markdown page that open, for reports that are not yet drawn from blocks."""

from nqpf.render.markdown.escape import escape, marker, name_of, title_of
from nqpf.render.markdown.fitting import LONGEST, fitting

__all__ = ["LONGEST", "escape", "fitting", "marker", "opening", "title_of"]


def opening(title: str, anchor: str, *, opened: bool = False) -> str:
    """How a part that opens begins. The title is HTML, in which Markdown means nothing."""
    return f'<details id="nqpf-{name_of(anchor)}"{" open" if opened else ""}><summary>{title}</summary>\n'
