"""What things cost and who pays: an amount, a ceiling per case, a fund that several measures draw on."""

from typing import Any

from pydantic import model_validator

from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.plan.bodies import Bodies
from nqpf.plan.fields import Amount, CaseAmount, Id, Words
from nqpf.plan.sources import Citation


class Budget(Frozen):
    """What an item costs and who pays.

    `per_case` is a ceiling for each case (最高500万元), `rate` an instrument that counts for nothing
    (按投资额的20%补助), `fund` a shared fund of the plan.
    """

    amount: Amount = None
    per_case: CaseAmount = None
    rate: Words = Text()
    source: Words = Text()
    fund: Id | None = None

    @model_validator(mode="before")
    @classmethod
    def _amount_alone(cls, value: Any) -> Any:
        return {"amount": value} if isinstance(value, str | int | float) else value


class Fund(Frozen):
    """Money that several measures draw on."""

    id: Id
    title: Words
    amount: Amount = None
    source: Words = Text()
    owner: Bodies = ()
    cites: Citation | None = None
    note: Words = Text()
