"""Radicals that PDF files write where they mean the character: ⻔ (U+2ED4) for 门.

Those of the block Kangxi Radicals are folded by NFKC. Of the block CJK Radicals Supplement it leaves nearly all as
they are, so those that look like a character in use are listed here (Unicode, EquivalentUnifiedIdeograph.txt).
"""

_PAIRS = (
    "⺁厂 ⺄乙 ⺈刀 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺒巳 ⺓幺 ⺗心 ⺜日 ⺝月 ⺠民 ⺧牛 ⺩王 ⺫目 ⺬示 ⺴冗 ⺶羊 ⺻聿 "
    "⺼肉 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻏邑 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 "
    "⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻯竜 ⻰龙 ⻱龜"
)
RADICALS = str.maketrans({pair[0]: pair[1] for pair in _PAIRS.split()})
"""For `str.translate`: the character that each radical looks like."""
