"""Where a row stands in the document, for a column of the table."""

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.places import PlaceView
from nqpf.report.tasks.cells import NOTHING


def place_text(place: PlaceView | None) -> Text:
    """Section and page; a dash where the plan names neither."""
    if place is None:
        return Text(NOTHING, NOTHING)
    section, page = place.section, Text(f"p. {place.page}", f"第{place.page}页") if place.page else NO_TEXT
    en = ", ".join(filter(None, (section.in_language("en"), page.en)))
    zh = "，".join(filter(None, (section.in_language("zh"), page.zh)))
    return Text(en or NOTHING, zh or NOTHING)
