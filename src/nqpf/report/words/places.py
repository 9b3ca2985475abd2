"""A place in the document, as a reader looks it up: its section, its page, its words."""

from nqpf.base.language import NO_TEXT, Text, begun
from nqpf.report.places import PlaceView

_MOST_QUOTED = 60
"""Characters of a quote that are shown: the beginning finds the passage."""
_MOST_SECTION = 120


def said_place(place: PlaceView) -> Text:
    """Section, page and quote, as far as the plan names them: `二、重点任务，第5页：“建设中试基地”`."""
    section, quote = _section(place), _begun(place.quote, _MOST_QUOTED)
    page = Text(f"p. {place.page}", f"第{place.page}页") if place.page else NO_TEXT
    en = ", ".join(filter(None, (section.en and f"section {section.en}", page.en)))
    zh = "，".join(filter(None, (section.zh, page.zh)))
    if not quote:
        return Text(en, zh)
    return Text(f"{en}: “{quote}”" if en else f"“{quote}”", f"{zh}：“{quote}”" if zh else f"“{quote}”")


def short_place(place: PlaceView) -> Text:
    """Section and page alone, for a column of a table; the quote where neither is known."""
    said = said_place(place._replace(quote=""))
    return said if said else said_place(place)


def _section(place: PlaceView) -> Text:
    en, zh = place.section.in_language("en"), place.section.in_language("zh")
    return Text(_begun(en, _MOST_SECTION), _begun(zh, _MOST_SECTION))


def _begun(text: str, most: int) -> str:
    """The beginning of a text on one line."""
    return begun(" ".join(text.split()), most)
