"""Amounts of money in the sentences and tables of a document."""

import re
from collections.abc import Iterator

from pydantic import ValidationError

from nqpf.documents.document import Document, Extent
from nqpf.drafting.amounts import english, words
from nqpf.drafting.amounts.columns import amounts_in_columns
from nqpf.drafting.amounts.found import AmountEntry, FoundAmount
from nqpf.drafting.outline import Outline
from nqpf.drafting.sentences import sentences
from nqpf.drafting.spelling import evened_out
from nqpf.plan.funding import Budget

_NEAR, _FAR = 40, 200
"""Characters before an amount in which the words stand that say what it is; around it, who pays."""


def find_amounts(document: Document, outline: Outline) -> tuple[FoundAmount, ...]:
    """The money that tasks cost, in the order of the text.

    Money that is a result (产值达到200亿元, 带动投资) or a condition is none of it. What is spent every year is a rate:
    no total is worked out for it. Of several ceilings side by side (奖励300万元、100万元) the plan format has room for
    one; the words for all of them are a rate, too. Among safeguards, money is the plan's, but for that in the field of
    a task.
    """
    found = list(amounts_in_columns(document))
    for paragraph in dict.fromkeys(block.extent for block in document.blocks if not block.cell):
        for sentence in sentences(document.text, paragraph):
            section = outline.at(sentence.start)
            shared = section is None or section.part not in ("tasks", "annex")
            own = section is not None and section.part == "safeguards" and len(section.path) > 1
            for amount in _in_sentence(document.text, sentence):
                field = own and words.in_field(document.text, amount.extent.start)
                found.append(amount._replace(shared=amount.shared or (shared and not field)))
    return tuple(sorted(dict.fromkeys(found), key=lambda amount: (amount.extent, amount.scope)))


def _in_sentence(text: str, sentence: Extent) -> Iterator[FoundAmount]:
    for found in words.rate().finditer(text, *sentence):
        yield _found(text, "rate", Extent(*found.span("rate")), sentence)
    for found in english.rate().finditer(text, *sentence):
        if english.aid().search(text, *_around(found, sentence)):
            yield _found(text, "rate", Extent(*found.span("rate")), sentence)
    for found in words.rate_of_unit().finditer(text, *sentence):
        yield _found(text, "rate", Extent(*found.span()), sentence)
    for found in words.sums().finditer(text, *sentence):
        if words.aid_before().search(text[max(sentence.start, found.start() - _NEAR) : found.start()]):
            yield _found(text, "rate", Extent(*found.span()), sentence)
    for found in words.money().finditer(text, *sentence):
        yield from _amount(text, sentence, found)
    for found in english.money().finditer(text, *sentence):
        yield from _english(text, sentence, found)
    if none := words.nothing().search(text, *sentence):
        said = Extent(*none.span())
        yield _found(text, "amount", said, sentence)._replace(value="0", quote=said, payer=None)


def _around(found: re.Match[str], sentence: Extent) -> Extent:
    """The part of a sentence, however long, that may say something about what was found."""
    return Extent(max(sentence.start, found.start() - _FAR), min(sentence.end, found.end() + _FAR))


def _amount(text: str, sentence: Extent, found: re.Match[str]) -> Iterator[FoundAmount]:
    before = text[max(sentence.start, found.start() - _NEAR) : found.start()]
    clause = re.split("[，,]", before)[-1]
    extent = Extent(*found.span())
    each = found["most"] or found["each"]
    if words.applied_for().search(clause):
        return
    earned = words.earns().search(clause) is not None
    spent = words.spends().search(clause) is not None
    for_all = words.for_all().search(clause) is not None and not each and (spent or not earned)
    one_case = words.aid_before().search(before) and not for_all
    if one_case or (each and words.aid_behind().match(text, found.end(), sentence.end)):
        yield from _if_read(text, "per_case", extent, sentence)
    elif for_all or (spent and not earned):
        if words.limits().match(text, found.end()):
            return
        if year := words.yearly().search(clause):
            whole = Extent(extent.start - len(clause) + year.start(), extent.end)
            yield from _if_read(text, "rate", whole, sentence)
        else:
            fund = _fund(text, _around(found, sentence), extent)
            yield from (amount._replace(fund=fund) for amount in _if_read(text, "amount", extent, sentence))


def _english(text: str, sentence: Extent, found: re.Match[str]) -> Iterator[FoundAmount]:
    around = _around(found, sentence)
    if english.earns().search(text, *around) or english.part_of().search(text, around.start, found.start()):
        return
    name = english.fund().search(text, around.start, found.start()) or english.fund_behind().match(text, found.end())
    if found["most"] and found["each"]:
        whole = tuple(_if_read(text, "per_case", Extent(*found.span()), sentence))
        yield from whole or _if_read(text, "per_case", Extent(*found.span("sum")), sentence)
    elif name or english.spends().search(text, *around):
        fund = name and Extent(*name.span("name"))
        shared = english.share().search(text, around.start, found.start()) is not None
        whole = tuple(_if_read(text, "amount", Extent(*found.span()), sentence))
        for amount in whole or _if_read(text, "amount", Extent(*found.span("sum")), sentence):
            yield amount._replace(fund=fund, shared=shared)


def _if_read(text: str, entry: AmountEntry, extent: Extent, sentence: Extent) -> Iterator[FoundAmount]:
    """The amount, unless the plan format cannot read it."""
    found = _found(text, entry, extent, sentence)
    try:
        Budget.model_validate({entry: found.value})
    except ValidationError:
        return
    yield found


def _found(text: str, entry: AmountEntry, extent: Extent, sentence: Extent) -> FoundAmount:
    value = evened_out(text[slice(*extent)])
    payer = words.payer().search(text, max(sentence.start, extent.start - _FAR), min(sentence.end, extent.end + _FAR))
    paid_by = payer and Extent(*payer.span(payer.lastgroup or 0))
    return FoundAmount(entry, value, extent, sentence, sentence, paid_by)


def _fund(text: str, around: Extent, extent: Extent) -> Extent | None:
    """The fund that is set up with an amount: 设立规模10亿元的产业基金, 设立产业基金，规模10亿元."""
    sets_up = words.sets_up().search(text, around.start, extent.start)
    if not sets_up:
        return None
    behind = extent.end + (text[extent.end : extent.end + 1] == "的")
    for start, end in ((behind, around.end), (sets_up.end(), extent.start)):
        if name := words.fund().search(text, start, end):
            return Extent(*name.span("name"))
    return None
