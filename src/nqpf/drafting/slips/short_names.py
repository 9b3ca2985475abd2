"""What offices are for, said short: Chinese abbreviations by their form."""

import re
from collections.abc import Collection
from functools import cache


def is_short_for(short: str, long: str) -> bool:
    """Whether a name is a long one abbreviated, as Chinese does it: some characters of each of its words, in order.

    经信 for 经济和信息化, 科技 for 科学技术, 应急 for 应急管理; but neither 文化 for 文化和旅游 nor 教育 for 教育体育.
    """
    words = [word for word in re.split("[和与及、]", long) if word]
    bare = re.sub("[和与及、]", "", short)
    whole = "".join(words)
    if len(bare) < 2 or bare[0] != whole[0]:
        return False
    if bare == whole:
        return True
    if bare in whole:
        return bare == _without_duty(whole)
    at = 0
    for word in words:
        begins = at
        for char in word:
            at += at < len(bare) and bare[at] == char
        if at == begins:
            return False
    return at == len(bare)


def is_open(short: str, cores: Collection[str]) -> bool:
    """Whether a name that leaves out what any office does (数据) may be one of several (数据管理, 数据发展)."""
    return sum(_without_duty(core) == short != core for core in cores) > 1


def _without_duty(core: str) -> str:
    """What an office is for, without the words behind it for what any office does: 应急 of 应急管理."""
    return _duty().sub("", core)


@cache
def _duty() -> re.Pattern[str]:
    # Not 工作: 金融委员会 and 金融工作委员会 are two.
    return re.compile(r"(?<=..)(?:监督|管理|事务|服务|发展)+\Z")
