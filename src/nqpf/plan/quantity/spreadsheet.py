"""Days as spreadsheets write them: 46568 and 6/30/2027. They are not read, but what is meant is reported."""

import re
from datetime import date, timedelta

from nqpf.base.language import Text

# Excel numbers the days from the last of 1899 on, one off for all after February 1900; these are 1982 to 2064.
_ZERO, _DAYS = date(1899, 12, 30), range(30_000, 60_000)
_YEAR_LAST = r"[0-9]{1,2}([/.-])[0-9]{1,2}\1[0-9]{4}"


def meant_day(text: str) -> Text | None:
    """How to write the day that a spreadsheet wrote as `text`; None where it looks like none."""
    if len(text) == 5 and text.isascii() and text.isdecimal() and int(text) in _DAYS:
        day = _ZERO + timedelta(int(text))
        return Text(en=f"if it is a day as Excel numbers them, write {day}", zh=f"若是 Excel 的日期序号，请写作 {day}")
    if re.fullmatch(_YEAR_LAST, text):
        return Text(en="write the year first, such as 2027-06-30", zh="请先写年份，例如 2027-06-30")
    return None
