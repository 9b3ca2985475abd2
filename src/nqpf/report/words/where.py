"""Where a thing is: its line for who edits the plan file, its place in the document for who reads that."""

from nqpf.base.language import Text, both
from nqpf.report.blocks.words import NO_WORDS, Run, Words
from nqpf.report.places import PlaceView
from nqpf.report.provenance import PlanSummary
from nqpf.report.words.places import said_place, short_place


def where(
    plan: PlanSummary, line: int | None, place: PlaceView | None, *, short: bool = False, several: bool = False
) -> Words:
    """`plan.yaml:12` for editors; section, page and words of the document for readers, without the words if `short`.

    Of a document that was drafted in memory there is no plan file: its place is for both. `several`: the plan restates
    more than one document, so that a place names its own.
    """
    said = in_document(place, short=short or plan.in_memory, several=several)
    if plan.in_memory or line is None:
        return said
    shown = tuple(run._replace(audience="reader") for run in said)
    return (Run(both(f"{plan.path}:{line}"), "code", audience="editor"), *shown)


def in_document(place: PlaceView | None, *, short: bool = False, several: bool = False) -> Words:
    """Section, page and words of a place; nothing where nothing says where that is."""
    if place is None:
        return NO_WORDS
    said = short_place(place) if short else said_place(place)
    if several and place.file:
        said = Text(f"{place.file}, {said.en}", f"{place.file}，{said.zh}") if said else both(place.file)
    return (Run(said, "quiet"),) if said else NO_WORDS


def behind(said: Words) -> Words:
    """A place behind what is there, a little apart, for those readers who have a place to be shown."""
    readers = dict.fromkeys(run.audience for run in said)
    return tuple(
        part
        for audience in readers
        for part in (Run(both(" · "), audience=audience), *(run for run in said if run.audience == audience))
    )
