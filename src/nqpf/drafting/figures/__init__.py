"""Quantities in running text: 1500家以上, 3-5家, 五家, 年均增长10%左右, 翻一番, at least 20 %, a further 300."""

from nqpf.drafting.figures.mentions import Mention, find_mentions, loads
from nqpf.drafting.figures.names import named
from nqpf.drafting.figures.spelling import spelled

__all__ = ["Mention", "find_mentions", "loads", "named", "spelled"]
