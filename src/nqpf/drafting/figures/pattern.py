"""The pattern of a quantity: digits with scale and unit, numbers and shares in words, words that multiply."""

import re
from functools import cache

from nqpf.drafting.figures.shares import CHINESE_SHARE, ENGLISH_SHARE
from nqpf.drafting.figures.units import COUNT, CURRENCIES, ENGLISH_SCALES, SCALES, UNIT
from nqpf.drafting.figures.words import CHINESE, ENGLISH

_DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])(?:\.[0-9]++)?|[0-9]++(?:\.[0-9]++)?"
_TO = r" ?(?:-|–|—{1,2}|~|至|到| to ) ?(?:约|近)? ?"
_SCALE = "|".join(f"{scale}(?![瓦克米卡])" if scale == "千" else scale for scale in SCALES)
"""千瓦时 and 千克 are units of their own."""
_LONG_UNITS = "working days|months|weeks|days|hours|minutes|kilometres|kilometers|miles|hectares|tonnes"
_BEHIND = r" ?(?:以上|以下|以内|左右|上下|or (?:more|above|less|below|so)\b)"


@cache
def figures() -> re.Pattern[str]:
    """A quantity; its groups are named by what they say of it."""
    currency = "|".join(re.escape(name) for name in CURRENCIES)
    return re.compile(
        rf"(?<![0-9A-Za-z.,+/×])(?P<between>between )?"
        rf"(?P<mark>(?:{currency}) ?)?(?P<low>{_DIGITS})(?:(?P<first> ?(?:{_SCALE})? ?(?:{UNIT})?)"
        rf"(?:{_TO}|(?(between) and |(?!)))(?P<high>{_DIGITS}))?"
        rf"(?P<more> ?[余多])?(?: ?(?P<scale>{_SCALE}))?(?P<more2>[余多])?"
        rf"(?: ?(?P<english>(?:{'|'.join(ENGLISH_SCALES)}|(?(mark)[km]|(?!)))(?![A-Za-z0-9])))?"
        rf"(?: ?(?P<unit>{UNIT}))?(?P<behind>{_BEHIND})?"
        rf"|(?P<share>{CHINESE_SHARE}|(?<![A-Za-z-]){ENGLISH_SHARE})(?P<share_behind>以上|以下|以内|左右)?"
        rf"|(?<=[为至到])(?P<none>零)(?=[，。；、]|\Z)"
        rf"|(?<![第零〇一二两三四五六七八九十百千万亿0-9])(?P<zh>{CHINESE})(?P<zh_more>[余多])?"
        rf"(?P<zh_scale>[万亿])?(?P<zh_unit>{COUNT})(?P<zh_behind>以上|以下|以内|左右)?"
        rf"|(?<![A-Za-z])(?P<en>(?i:{ENGLISH}))(?![A-Za-z-])(?P<en_scale> (?:thousand|million|billion))?"
        rf"(?: (?P<en_unit>per ?cent|percentage points?|{_LONG_UNITS}))?"
        r"|(?P<factor>翻[一两三1-3]番|翻番|翻倍|翻一倍|倍增|减半|(?<![A-Za-z])"
        r"(?i:twice as (?:many|much)|doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|halv(?:e[sd]?|ing))(?![A-Za-z]))"
    )
