"""Whether passages of a document say an entry: a body, a date, a sum, a value; in whichever of their forms."""

import re
from collections.abc import Sequence

from nqpf.base.language import Text
from nqpf.evidence.passage import changes, costs_nothing, cycles, days, folded, levels, sums, years
from nqpf.plan.bodies import Body
from nqpf.plan.fields import Cycle
from nqpf.plan.placeholder import names
from nqpf.plan.quantity import Change, Money, Period, Reading


class Passages:
    """The passages of a document in which an item's entries are looked up. `year` is the document's own one."""

    def __init__(self, texts: Sequence[str], year: int = 0) -> None:
        """Texts as the document has them."""
        self._texts, self._year = tuple(dict.fromkeys(filter(None, texts))), year

    def has_words(self, text: Text) -> bool:
        """Whether the words stand in a passage, in either language."""
        return any(said and self._has(folded(said)) for said in (text.zh, text.en))

    def has_body(self, body: Body) -> bool:
        """Whether a body's name stands there; of several under one name, each of them."""
        written = (tuple(map(folded, names(said))) for said in (body.name.zh, body.name.en) if said)
        return self.has_words(body.name) or any(several and all(map(self._has, several)) for several in written)

    def has_date(self, due: Period) -> bool:
        """Whether a passage names the day by which something is due."""
        return any(due.end in days(text, self._year) for text in self._texts)

    def has_year(self, year: Period) -> bool:
        """Whether a passage names a date, or at least the year, in which it ends."""
        return self.has_date(year) or any(year.end.year in years(text) for text in self._texts)

    def has_cycle(self, every: Cycle) -> bool:
        """Whether a passage says that something is done so often."""
        return any(every in cycles(text) for text in self._texts)

    def has_sum(self, money: Money) -> bool:
        """Whether a passage names the sum of money; of none, that there is no cost."""
        if money.amount == 0:
            return any(costs_nothing(text) for text in self._texts)
        # Of a table, the cell may have the figure alone: its unit is in the heading (资金（万元）).
        figure = _figure(money)
        return any(money in sums(text) or text.strip() == figure for text in self._texts)

    def has_level(self, value: Reading, unit: str) -> bool:
        """Whether a passage gives the value, both ends of a range."""
        wanted = {value.low, value.high} if value.is_range else {value.amount}
        words = "" if value.written.strip().isdigit() else value.written
        return self._written(words) or any(wanted <= levels(text, unit) for text in self._texts)

    def has_change(self, change: Change, unit: str) -> bool:
        """Whether a passage gives the change; of a number that is added, at least the number (新增落地3家)."""
        wanted = (change.kind, change.amount)
        if change.kind == "absolute" and any(abs(change.amount) in levels(text, unit) for text in self._texts):
            return True
        return self._written(change.written) or any(wanted in changes(text, unit) for text in self._texts)

    def _has(self, sought: str) -> bool:
        """Whether folded words stand there; short ones of Latin letters as words by themselves (IT, not "with it")."""
        if sought.isascii() and len(sought) <= _SHORT:
            alone = re.compile(rf"(?<![A-Za-z0-9]){re.escape(sought.upper())}(?![A-Za-z0-9])")
            return any(alone.search(text) for text in self._texts)
        return bool(sought) and any(sought in folded(text) for text in self._texts)

    def _written(self, words: str) -> bool:
        """Whether words with a figure stand there, the figure being no part of a longer one."""
        sought = folded(words)
        if not sought:
            return False
        bounded = re.compile(rf"(?<![0-9.,]){re.escape(sought)}(?![0-9])(?!\.[0-9])")
        return any(bounded.search(folded(text)) for text in self._texts)


def _figure(money: Money) -> str:
    """The figure of a sum as it is written, without its unit."""
    found = re.match(r"[0-9][0-9,.]*", money.written.strip())
    return found[0] if found else ""


_SHORT = 6
"""Letters of a Latin name up to which it is looked for in capitals and by itself."""
