import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.placeholder import is_placeholder, names

EMPTY_WORDS = """
- — ? … / * —— ... ？ 。 （） ×× ○○ TBD tbd T.B.D. ＴＢＤ TODO TBC N/A n/a Ｎ／Ａ NA none null unknown XX
无 暂无 待定 （待定） 【待定】 待定。 待补充 待明确 待确定 略 （略） 暂缺 另行通知
相关部门 有关部门 有关单位 相关单位 各有关部门 各地各部门 各地、各部门 各相关单位 责任单位 各地区各有关部门
省有关部门 省级有关部门 市县有关单位 各级相关部门 省市县相关部门 自治区有关部门 国家有关部门 省直有关单位
有关部门和单位 有关部门、相关单位 市级有关职能部门 主管部门 牵头单位 相关企业
持续推进 长期 长期坚持 适时 尽快 逐步推进 按计划推进 ongoing long-term continuous ASAP
"""
SAYS_NOTHING = [
    *EMPTY_WORDS.split(),
    "",
    " ",
    "\t\n",
    "\u3000",
    "\u200b",
    "\u3164",
    "待 定",
    "相关\u200b部门",
    "Long term",
    "in due course",
    "In due course.",
    "as soon as possible",
    "as appropriate",
    "To be determined",
    "relevant departments",
    "the relevant departments",
    "Relevant authorities",
    "departments concerned",
    "all parties concerned",
    "all departments",
    "all the departments",
    "various local authorities",
]
FULL_WORDS = """
省经信厅 省发展改革委 教育主管部门 0 1 35% 2027年底 无人机 无锡市 无人驾驶企业数 长期护理保险
略阳县 待定岗位数 units party
市直机关 相关性分析 有关部门牵头的产业专班 无人机产业联合会 国家发展改革委 NASA Nantong 农业农村部
"""
SAYS_SOMETHING = [
    *FULL_WORDS.split(),
    "由有关部门按计划推进智能工厂建设",
    "the Department of Industry, with relevant departments",
    "There is none better",
    "long-term care insurance",
]


@pytest.mark.parametrize("text", SAYS_NOTHING)
def test_text_that_says_nothing(text: str) -> None:
    assert is_placeholder(text)
    assert names(text) == ()


@pytest.mark.parametrize("text", SAYS_SOMETHING)
def test_text_that_says_something(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省经信厅、有关单位", ("省经信厅",)),
        ("省经信厅", ("省经信厅",)),
        (" 省经信厅 ， 省科技厅;省财政厅； 待定", ("省经信厅", "省科技厅", "省财政厅")),
        ("省经信厅/省科技厅｜市政府|N/A", ("省经信厅", "省科技厅", "市政府")),
        ("省经信厅／省科技厅", ("省经信厅", "省科技厅")),
        ("省工业和信息化厅,及时雨公司", ("省工业和信息化厅", "及时雨公司")),
        ("省经信厅\n省科技厅\n", ("省经信厅", "省科技厅")),
        ("City of Hangzhou, relevant departments", ("City of Hangzhou",)),
        ("、、", ()),
    ],
)
def test_names(text: str, expected: tuple[str, ...]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("piece", ["各", "有关部门", "有关部门和", "省级", "all", "the", "、", " ", "relevant"])
def test_long_texts_take_linear_time(piece: str) -> None:
    started = time.perf_counter()
    is_placeholder(piece * 100_000 + "x")
    names(piece * 100_000 + "x")
    assert time.perf_counter() - started < 5


@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    assert is_placeholder(text) is is_placeholder(f"  （{text}）\n")
    assert not any(is_placeholder(name) for name in names(text))
    assert all(name in text for name in names(text))
