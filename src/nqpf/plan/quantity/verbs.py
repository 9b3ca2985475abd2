"""Verbs of change: what goes up, what goes down, and what doubles or halves."""

import re
from decimal import Decimal

RISES = (
    "新增加?|净增加?|增加|增长|增幅|增|提高|提升|上升|涨幅|扩大|多"
    r"|\b(?:up|plus|more|adds?|added|(?:an? )?(?:additional|further)|rises?|rising|grows?|growth|growing"
    r"|increas(?:es?|ed|ing)"
    r"|rais(?:es?|ed|ing)|improv(?:es?|ed|ing)|expand(?:s|ed)?)"
)
FALLS = (
    "下降|降低|降幅|减少|缩短|缩小|压减|压缩|削减|回落|降|减"
    r"|\b(?:down|minus|less|falls?|cuts?|cutting|drops?|lower(?:s|ed)?|shorten(?:s|ed)?|decreas(?:es?|ed|ing)"
    r"|reduc(?:es?|ed|ing|tion)|shrinks?)"
)
ENDS_IN_CHANGE = rf"(?i:(?:{RISES}|{FALLS})了?|\bby)$"
"""Of the words before a number: 提高10个百分点 says how much is added, 提高到80% what is reached.

As text: compiled where a number has words before it, which is seldom.
"""

FACTORS: dict[str, Decimal | int] = {
    "翻一番": 2, "翻1番": 2, "翻番": 2, "翻倍": 2, "翻一倍": 2, "倍增": 2, "成倍增长": 2, "增加一倍": 2, "增长一倍": 2,
    "提高一倍": 2, "翻两番": 4, "翻2番": 4, "翻三番": 8, "翻3番": 8, "doubles": 2, "doubled": 2, "double": 2,
    "triples": 3, "tripled": 3, "triple": 3, "quadruples": 4, "quadrupled": 4, "quadruple": 4,
    "减半": Decimal("0.5"), "减少一半": Decimal("0.5"), "下降一半": Decimal("0.5"), "缩短一半": Decimal("0.5"),
    "降低一半": Decimal("0.5"), "halves": Decimal("0.5"), "halved": Decimal("0.5"), "halve": Decimal("0.5"),
    "half": Decimal("0.5"),
}  # fmt: skip
"""Words that give a change without a number, with what they multiply by."""
MULTIPLIES = re.compile("翻[^0-9]{0,2}番|翻[0-9]番|翻一?倍|倍增|减半")
"""Finds them in a text that should hold a value."""
