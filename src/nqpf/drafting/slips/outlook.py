"""Whether a year beyond those of a plan is meant to lie there: an outlook, or the year of something else."""

import re
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.slips.reading import Reading

NEAR = 30
"""Characters on either side of a year in which the words may stand that say why it lies outside the plan."""
_FAR = 2_000
"""Characters before it in which the last year of the plan may stand, to which a later one is the outlook."""
_CENTENARY = 2049


def looks_ahead(reading: Reading, extent: Extent, last: int) -> bool:
    """Whether the document sets the later year at `extent` out as its outlook.

    It says so (展望2035年), or it names a round year behind the last year of the plan (到2028年…。到2030年…), in the
    paragraph or among its goals; or it is no year of its own (碳达峰, the end of a loan, a forecast).
    """
    section = reading.outline.at(extent.start)
    if section is not None and section.part == "present":
        return True
    block = reading.block(extent.start)
    before = reading.text[max(block.start, extent.start - NEAR) : extent.start]
    said = re.split("[。；;！？]", before)[-1] + reading.text[extent.start : min(block.end, extent.end + NEAR)]
    headings = section.path if section else ()
    if any(map(_vision().search, (said, *headings))) or _forecast().match(reading.text, extent.end):
        return True
    if not is_round(int(reading.text[extent.start : extent.end])):
        return False
    if f"{last}" in reading.text[max(block.start, extent.start - _FAR) : extent.start]:
        return True
    if section is not None and section.part not in {"goals", "general"}:
        return False
    start = section.heading.start if section else 0
    return f"{last}" in reading.text[max(start, extent.start - _FAR) : extent.start]


def is_round(year: int) -> bool:
    """Whether outlooks are set for such a year: 2030, 2035; 2031 is none of them."""
    return year % 5 == 0 or year == _CENTENARY


@cache
def _vision() -> re.Pattern[str]:
    return re.compile(
        "展望|远景|愿景|长远|远期|中长期|再用.{1,6}年|“十[五六七]五”|下一步|vision|long(?:er)?[- ]term|outlook|beyond"
        # What the country aims at, and how long something is valid or paid for.
        "|达峰|碳中和|净零|实现.{0,6}现代化|net[- ]zero|carbon|climate"
        "|有效期|施行|到期|期限|债券|合同|租赁|租期|\\b(?:lease|loan|bonds?|valid|expires?|in force)\\b",
        re.IGNORECASE,
    )


@cache
def _forecast() -> re.Pattern[str]:
    """That what follows a year is not for the plan to reach: what is expected anyway, or what others have set out."""
    return re.compile(
        "年的|年[底末]?[，,]?(?:预计|预测|据.{0,8}预|我国|(?:全球|世界|全国)(?!级|一流|领先|前列|重要|知名|性))"
        r"|,? (?:the )?(?:national|global|world|EU|UK|government)\b(?! lead)"
        r"|[^.\n]{0,40} (?:expected|projected|forecast)\b",
        re.IGNORECASE,
    )
