"""The confirmed basis: of what the document bears out, only what a named person has accepted (method, section 8a)."""

from nqpf.plan.items import ItemKind
from nqpf.plan.plan import Item
from nqpf.review.answers import ENTRIES, STATED, without
from nqpf.review.confirmed import Reviewed
from nqpf.scoring.basis import Grounds


def confirmed_grounds(quoted: Grounds, reviewed: Reviewed) -> Grounds:
    """What of the quoted basis has been confirmed: claims one by one, and entries by the answers that they give.

    What an item says at all is confirmed with whatever of it is confirmed first, and what the actions of a task are
    about with whatever of the task is: who accepts a task's body has seen what the task is.
    """
    view = quoted.view
    touched = {item for (item, _), one in reviewed.standings.items() if one.state == "confirmed"}
    touched |= {item.body.id for item in view.items if item.measure is not None and item.measure.id in touched}
    kept = {item.pointer: _kept(item.kind, view.own(item), reviewed, touched) for item in view.items}
    claims = frozenset(point for point in quoted.claims if reviewed.confirmed(*point))
    return Grounds(view.replaced(kept), claims, quoted.units)


def _kept(kind: ItemKind, item: Item, reviewed: Reviewed, touched: set[str]) -> Item:
    answers = ENTRIES[kind].items()
    gone = [entry for answer, entries in answers if not reviewed.confirmed(item.id, answer) for entry in entries]
    return without(item, (*gone, *(STATED[kind] if item.id not in touched else ())))
