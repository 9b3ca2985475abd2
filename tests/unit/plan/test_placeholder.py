import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.plan.placeholder import is_name, is_placeholder, names

EMPTY_WORDS = """
- — ? … / * —— ... ？ 。 （） ×× ○○ TBD tbd T.B.D. ＴＢＤ TODO TBC N/A n/a Ｎ／Ａ NA none null unknown XX
无 暂无 待定 （待定） 【待定】 待定。 待补充 待明确 待确定 略 （略） 暂缺 另行通知
相关部门 有关部门 有关单位 相关单位 各有关部门 各地各部门 各地、各部门 各相关单位 责任单位 各地区各有关部门
省有关部门 省级有关部门 市县有关单位 各级相关部门 省市县相关部门 自治区有关部门 国家有关部门 省直有关单位
有关部门和单位 有关部门、相关单位 市级有关职能部门 主管部门 牵头单位 相关企业
待落实 待细化 待明确单位 未明确 不明确 暂未 待定待定 拟定中 研究中 制定中 另行公布 以实际为准 同上 同前 见附件 详见附件
某部门 某单位 某某公司 相关处室 有关处室 各处室 各车间 各成员单位 有关委办局 有关行业主管部门 相关市直部门 市直各部门
各设区市人民政府 由相关部门负责 有关部门负责 相关部门等 有关部门（待定） 相关单位牵头负责 各有关部门等负责 全员
社会各界 相关责任人
XX局 xx局 ××局 **局 ××市××局 XX有限公司 ＸＸ公司 某市某局 xxxx ____
按需 统筹安排 多渠道筹措 多方筹措 择机 择期 适时开展 适时启动 分阶段推进 长期有效 视需要 根据需要 必要时 不定期
ditto stakeholders somebody
無 暫無 沒有 待補充 待確定 有關部門 相關單位 各級政府 適時 長期 持續推進 儘快 另行確定 詳見附件 責任單位
資金來源待定 後續明確
ТВD ΤΒD т.b.d. Ｎ／А
TBD1 TBD-2 待定1 待定（一） 待定② 待补充3 待明确第二项
待批复 待审批 待后续明确 待上级确定 待财政落实 尚待确定 尚待明确 有待明确 尚未落实
以后再定 后续补充 后续明确 稍后补充 后补
来源待定 资金来源待定 责任单位待明确 时间待定 数据暂缺 暂无数据
见下文 见正文 如上 如前所述 详见规划正文
请填写 请填写责任单位 此处填写名称 lorem
定期 定期更新 动态更新 及时 随时 不定期更新 regularly periodically
按规定 按有关规定 多渠道 各市 县（市、区）人民政府 行业主管部门 市级部门 上级部门
〇〇局 ◯◯局 ●●局 △△局 ……局 ...局 ■■局 ▲▲公司 ☆☆厅 ◇◇县 ??局 ？？局 ##部门 ——局 ··市··局 X市X局 ×县×局 〇〇市〇〇局
有关部⻔ 相关部⻔ ⻓期 ⻓期有效 有关部⾨ ⽆ 暂⽆ 有关部门_x000D_ 待定_x000d__x000A_ _x000D_ 无_x0009_
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
    "Lorem ipsum dolor sit amet",
    "to be advised",
    "To be decided later",
    "will be determined",
    "not yet confirmed",
    "from time to time",
    "各市、县（市、区）人民政府",
    "各县(市、区)政府",
    "相关\u200b部门",
    "Long term",
    "in due course",
    "In due course.",
    "as soon as possible",
    "as appropriate",
    "To be determined",
    "not yet decided",
    "See above.",
    "responsible persons",
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
略阳县 待定岗位数 units party 本单位 市工信局等 市工信局负责 市工信局（待定） 企业负责人 人民政府 XXL公司
某钢铁公司 **市工信局**
XX铁路局 见附件3 按需生产 同上海市经信委 研究中心 全员劳动生产率 各类企业数
待批项目数 待确定候选人名单 未定型产品 定期维护 动态监测平台 请示件办结率 数据暂存区
数据未公布 资金未落实 资金待落实 数据待公布 目标未达成
二〇〇医院 二〇〇五年规划办 〇一二基地 XC公司 X光所 县医院 市经信局... 市经信局…… _x000D_市工信局 部⻔协同 长⻔县
TBD公司 Тула Αθήνα 見附件3 無錫市 资金 来源 决定
市直机关 相关性分析 有关部门牵头的产业专班 无人机产业联合会 国家发展改革委 NASA Nantong 农业农村部
"""
REPEATED = "各 有关部门 有关部门和 省级 all the 、 relevant 等 负责 待定 XX 某 × 由"
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
        ("XX局、市工信局", ("市工信局",)),
        ("12、３、35%", ()),
        ("3所高校", ("3所高校",)),
        ("各县（市、区）人民政府", ()),
        ("市经信局、各县（市、区）人民政府", ("市经信局",)),
        ("市经信局，各市、县(市、区)政府", ("市经信局",)),
        ("集团数字化部（信息、网络）、财务部", ("集团数字化部（信息、网络）", "财务部")),
        ("省经信厅（牵头、省科技厅", ("省经信厅（牵头", "省科技厅")),
    ],
)
def test_names(text: str, expected: tuple[str, ...]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "named"), [("市财政", True), ("12", False), ("3.5%", False), ("待定", False), ("", False)]
)
def test_a_number_names_nobody(text: str, named: bool) -> None:
    assert is_name(text) is named


@pytest.mark.no_cover  # counting lines would take the time that is measured here
@pytest.mark.parametrize("piece", [*REPEATED.split(), " ", "\ufdfa"])  # the last one means eighteen characters
def test_long_texts_take_linear_time(piece: str) -> None:
    started = time.process_time()
    is_placeholder(piece * 40_000 + "x")
    names(piece * 40_000 + "x")
    assert time.process_time() - started < 8


@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    assert is_placeholder(text) is is_placeholder(f"  （{text}）\n")
    assert not any(is_placeholder(name) for name in names(text))
    assert all(name in text for name in names(text))


def test_long_texts_are_judged_alike_and_are_not_kept():
    """A run over many plans must not grow by what they say."""
    for length in (199, 200, 201, 100_000):
        assert is_placeholder("。" * length)
        assert not is_name("。" * length)
        assert is_name("省" * length)
    tracemalloc.start()
    try:
        for number in range(10):  # two megabytes, were they kept
            assert is_name(f"{number}" + "省" * 100_000)
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 1_000_000
