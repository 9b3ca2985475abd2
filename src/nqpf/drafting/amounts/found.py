"""Money that a document names: how much or by which rate, for what, and who pays."""

from typing import Literal, NamedTuple

from nqpf.documents.document import Extent

AmountEntry = Literal["amount", "per_case", "rate"]


class FoundAmount(NamedTuple):
    """An amount, a ceiling per case or a rate, in words that the plan format reads.

    `extent` are these words in the document, `quote` shows what is paid for. `payer`, `fund`: the words for who pays
    and the name of the fund that has this amount, None where none is said. `shared`: for the plan or several tasks
    and not for the one where it stands. `scope` is what it pays for: a sentence, the row of a table.
    """

    entry: AmountEntry
    value: str
    extent: Extent
    quote: Extent
    scope: Extent
    payer: Extent | None = None
    fund: Extent | None = None
    shared: bool = False

    @property
    def costs_nothing(self) -> bool:
        """Whether it says that no funds are needed."""
        return self.value == "0"
