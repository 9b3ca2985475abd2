"""Abbreviations by their form, never by what is known of a body."""

import pytest

from nqpf.drafting.slips.short_names import is_open, is_short_for


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("经信", "经济和信息化"),
        ("科技", "科学技术"),
        ("发展改革", "发展和改革"),
        ("发改", "发展改革"),
        ("人社", "人力资源和社会保障"),
        ("文旅", "文化广电旅游"),
        ("住建", "住房和城乡建设"),
        ("市场监管", "市场监督管理"),
        ("教体", "教育体育"),
        ("应急", "应急管理"),
        ("退役军人", "退役军人事务"),
        ("地方金融", "地方金融监督管理"),
    ],
)
def test_a_name_is_short_for_another(short, long):
    assert is_short_for(short, long)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("政", "财政"),
        ("数据", "大数据"),
        ("文化", "文化和旅游"),
        ("自然资源", "自然资源和规划"),
        ("教育", "教育体育"),
        ("农业", "农业农村"),
        ("科技", "教育"),
        ("城市", "城市交通管理"),
        ("金融", "金融工作"),
        ("管理", "应急管理"),
    ],
)
def test_a_part_of_a_name_is_another_name(one, other):
    assert not is_short_for(one, other)


def test_a_name_that_several_continue_is_nobodys_own():
    assert is_open("数据", {"数据", "数据管理", "数据发展", "应急管理"})
    assert not is_open("应急", {"应急", "应急管理", "数据管理"})
