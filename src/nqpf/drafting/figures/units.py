"""Units that stand behind numbers in planning documents: words for counting, measures, shares, times."""

import re

_COUNTS = (
    "家 个 项 名 人次 人 件 套 座 所 处 台（套） 台(套) 台 条 种 支 场次 台次 件次 场 间 栋 艘 架次 架 辆 款 部 例 "
    "篇 份 户 门 位 株 头 只 班 单 起 幢 宗 幅 张 本 首 枚 颗 块 片 根 盏 对 组 队 床位 床 席 学时 课时 标准箱 家次 "
    "户次 人年 节点 机架 村 次 例次"
)
_ONLY_BEHIND_DIGITS = "次 门 位 支 只 本 首 部 组 队"
"""Counting words that make other words behind a number in characters (二次, 三门, 四支)."""
_MEASURES = (
    "吨标准煤 吨 公斤 斤 立方 千克 克 公里 千米 米 厘米 毫米 纳米 微克 毫克 公顷 亩 平方公里 平方米 平方千米 立方米 "
    "升 度 千瓦时 兆瓦时 千瓦 兆瓦 吉瓦 瓦 岁 分贝 倍 元 美元 欧元 分 核 卡 PFLOPS PFlops EFLOPS EFlops TFLOPS "
    "TFlops PB TB EB GB ZB Gbps Tbps Mbps kWh MWh GWh TWh MW GW kW TEU km² km2 km m² m³ ㎡ m2 m3 mm kg tonnes tonne "
    "hectares hectare kilometres kilometre kilometers kilometer miles mile ha P t"
)
_TIMES = "个工作日 工作日 个小时 小时 分钟 秒 毫秒 微秒 天 日 个月 年 ms years months weeks days hours minutes seconds"
# Characters behind a unit that make another word of the two: 5人 but not 5人形, 三门 but not 三门户.
_NOT_BEFORE = (
    "人工形才民力员社均口机大物类生体文 个别 支撑持付点部行柱出配 门户类槛诊 组织建合成 队伍 条件例款 "
    "分级类别布析为期散工享 台州账湾 所有在属 处理置于 间接距隔 场景所地馆合 位置于列居 单位个项一 班子 头部雁 "
    "只有能要 本地市省级科方 首批个台次席店 根据 块链 种植业子类 片区 对接外于标口应 起步草来到 座谈 核心电算准 "
    "户籍外 村民级 元宇素 天然津 日常均 年轻产均 名单称牌录 件下数 套餐 款项 度假 次产要级 克服隆 "
    "倍速 部门分署委属 株洲 例如 篇章 秒级 米级 岁月"
)
_FORBIDDEN = {written[0]: written[1:] for written in _NOT_BEFORE.split()}

SHARES = ("个百分点", "百分点", "percentage points", "percentage point", "per cent", "percent", "%", "‰")
DURATIONS = frozenset(_TIMES.split()) | {"working days"}
"""Units of time: a target only where something is to take less time."""
SCALES = ("万亿", "千亿", "百亿", "十亿", "亿", "千万", "百万", "十万", "万", "千", "百")
ENGLISH_SCALES = ("thousand", "million", "billion", "trillion", "bn", "mn")
CURRENCIES = ("CNY", "RMB", "USD", "US$", "EUR", "GBP", "HK$", "¥", "£", "€", "$")


def _either(words: str) -> str:
    """The words as alternatives of a pattern, the longest first."""
    return "|".join(_alone(word) for word in sorted(dict.fromkeys(words.split()), key=len, reverse=True))


def _alone(word: str) -> str:
    if "(" in word or "（" in word:
        return re.escape(word)
    if word.isascii():
        return rf"{word}(?![A-Za-z0-9²³])"
    return f"{word}(?![{_FORBIDDEN[word]}])" if word in _FORBIDDEN else word


COUNT = _either(" ".join(word for word in _COUNTS.split() if word not in _ONLY_BEHIND_DIGITS.split()))
"""Alternatives of a pattern: what stands behind a number in characters."""
_SIMPLE = f"(?:{_either(' '.join((_COUNTS, _MEASURES, _TIMES)))})"
UNIT = rf"(?:{'|'.join(SHARES)}|working days|{_SIMPLE}(?:/(?:每?[百千万]?{_SIMPLE}|年))?)"
"""A unit, simple or compound (吨标准煤/万元)."""
