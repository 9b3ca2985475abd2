"""A place in the document, as a reader looks it up: its section, its page, its words."""

from nqpf.base.language import NO_TEXT, Language, Text, begun
from nqpf.base.safe import plain
from nqpf.report.places import PlaceView
from nqpf.report.provenance import PlanSummary

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


def place_in_file(plan: PlanSummary, line: int, place: PlaceView | None, language: Language) -> str:
    """`plan.yaml:12`, for who edits that file; the place in the document, where a draft of it was never written."""
    if not plan.in_memory:
        return f"{plain(plan.path)}:{line}"
    return plain(short_place(place).in_language(language)) if place else ""


def _section(place: PlaceView) -> Text:
    en, zh = place.section.in_language("en"), place.section.in_language("zh")
    return Text(_begun(en, _MOST_SECTION), _begun(zh, _MOST_SECTION))


def _begun(text: str, most: int) -> str:
    """The beginning of a text on one line."""
    return begun(" ".join(text.split()), most)
