"""Where digits name something and count nothing: dates, numbers of documents, titles, names in quotation marks."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Extent

_TITLES = r"《[^》\n]{1,120}》|“[^”\n]{1,40}”|‘[^’\n]{1,40}’|「[^」\n]{1,40}」|\"[^\"\s]{1,12}\""
_DATES = (
    r"(?:19|20)[0-9]{2} ?年(?: ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?)?"
    r"|(?:19|20)[0-9]{2}([-/.])[0-9]{1,2}\1[0-9]{1,2}"
    r"|(?:19|20)[0-9]{2} ?(?:-|–|—{1,2}|~|至|到) ?(?:19|20)[0-9]{2} ?年?"
    r"|[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?|十[一二三四五六]五"
)
_NUMBERS = (
    r"[〔\[（(] ?(?:19|20)[0-9]{2} ?[〕\]）)] ?(?:第 ?)?[0-9]{1,5} ?号|[0-9]{1,6} ?号"
    r"|(?:第|(?<![年月日底末以之])前) ?(?:[0-9]{1,4}|[一二三四五六七八九十百]{1,4}) ?[\u4e00-\u9fff]"
    r"|\b(?i:section|article|annex|table|figure|chapter|no\.|phase|stage|pillar|goal|level|scope|tier|type|class)"
    r" [0-9]{1,4}(?:(?:, | and | to |-)[0-9]{1,2}\b)*"
    r"|(?<=[a-z,;] )(?!CNY|RMB|USD|EUR|GBP)[A-Z][A-Za-z-]+ [0-9]+(?:\.[0-9]+)?(?![0-9,]* ?%)"
    r"|\b(?i:one|two|three|four|nine) (?:hal(?:f|ves)|thirds?|quarters?|fifths?|tenths?)\b"
    r"|\bto (?:19|20)[0-9]{2}\b(?! [a-z]+s\b|[,.%][0-9])"
    r"|\bbetween (?:19|20)[0-9]{2} and (?:19|20)[0-9]{2}\b"
    r"|\b(?i:in|by|since|until|before|during|end of|from) (?:19|20)[0-9]{2}\b(?![,.%][0-9])"
)
_TELEPHONES = r"(?<![0-9])(?:0[0-9]{2,3}-[0-9]{7,8}|1[3-9][0-9]{9})(?![0-9])"
# 1+6+3+N, 7×24: what is put together, not a sum.
_FORMULAS = r"[0-9]{1,4}(?: ?[+×] ?(?:[0-9]{1,4}|[NX]))+"


@cache
def _names() -> re.Pattern[str]:
    return re.compile("|".join((_TITLES, _DATES, _NUMBERS, _TELEPHONES, _FORMULAS)))


def named(text: str, within: Extent) -> Iterator[Extent]:
    """The extents of names and dates in a spelled text, in order; what stands in them is no quantity."""
    for found in _names().finditer(text, within.start, within.end):
        yield Extent(found.start(), found.end())
