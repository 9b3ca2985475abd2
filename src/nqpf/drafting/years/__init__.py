"""The year in force at a place of a document: in the sentence, else what opens the paragraph, heads the list or column.

The year of a title, of a horizon (2026-2028年) and one that is only compared with (较2025年) are in force nowhere.
"""

from nqpf.drafting.years.force import Years
from nqpf.drafting.years.named import Year, years

__all__ = ["Year", "Years", "years"]
