"""How values and words look in cells: number formats by form, fonts by tone."""

from nqpf.render.xlsx.book import TEXT, Form
from nqpf.report.blocks.words import Words, for_audience

_NUMBERS: dict[str, str] = {
    "text": "General",
    "count": "0",
    "points": "0.0",
    "gain": "+0.0;-0.0;+0.0",
    "share": "0%",
    "exact": "0.00",
    "change": "+0.00;-0.00;0.00",
    "answered": "General",
}
"""The number format of each form: it shows what `said` of a block prints; the cell keeps the value itself."""


def figure(form: str) -> Form:
    """How a figure of that form looks."""
    return TEXT if form == "text" else Form(_NUMBERS[form], right=True)


def toned(form: Form, tone: str) -> Form:
    """The same in a tone: told apart by bold and italic type, too, as grey print shows them."""
    if tone in ("plain", "code"):
        return form
    return form._replace(
        bold=tone in ("strong", "good", "poor"),
        italic=tone in ("quiet", "poor"),
        color={"quiet": "#595959", "good": "#1E6B3A", "fair": "#7A4F00", "poor": "#9B1C1C"}.get(tone, ""),
    )


def tone_of(said: Words) -> str:
    """The tone of all words where they have one: a cell has a single font here."""
    tones = {run.tone for run in for_audience(said, "reader") if run.text.en.strip() or run.text.zh.strip()}
    return tones.pop() if len(tones) == 1 else "plain"
