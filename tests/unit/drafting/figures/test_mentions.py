"""Quantities in running text: each convention with what it reads and what it leaves alone."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.documents.document import Extent
from nqpf.drafting.figures import Mention, find_mentions, spelled
from nqpf.plan.points import Target


def mentions(text: str) -> list[Mention]:
    return list(find_mentions(spelled(text), Extent(0, len(text))))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("建设共享工厂 12 家", "12家", "家"),
        ("建设共享工厂12家以上", "12家以上", "家"),
        ("育种基地不少于５个", "不少于5个", "个"),
        ("年产值突破1.2万亿元", "突破1.2万亿元", "万亿元"),
        ("年产量达到2万台", "2万台", "万台"),
        ("骨干企业3—5家", "3-5家", "家"),
        ("普及率30%至40%", "30%-40%", "%"),
        ("建成苗圃五家", "5家", "家"),
        ("惠及两百家农场", "200家", "家"),
        ("汇聚三百五十余项成果", "超过350项", "项"),
        ("汇聚数据2000多万条", "超过2000万条", "万条"),
        ("带动就业约3000人", "约3000人", "人"),
        ("能耗控制在0.3吨标准煤/万元以内", "0.3吨标准煤/万元以内", "吨标准煤/万元"),
        ("注册用户突破1亿", "突破1亿", ""),
        ("损耗率降至0.5以下", "0.5以下", ""),
        ("审批压缩至3个工作日", "3个工作日", "个工作日"),
        ("reach at least 20 % of farms", "at least 20%", "%"),
        ("open 3 to 5 nurseries", "3-5", ""),
        ("train twenty-five gardeners", "25", ""),
        ("train two hundred gardeners", "200", ""),
        ("£1.2bn of private investment", "£1.2bn", "£bn"),
        ("sales of CNY 5 million", "CNY 5 million", "CNY million"),
        ("plant 1,500 trees", "1,500", ""),
        ("keep losses under 0.5", "under 0.5", ""),
    ],
)
def test_a_level(text: str, value: str, unit: str) -> None:
    assert [(said.value, said.unit, said.change) for said in mentions(text)] == [(value, unit, "")]


@pytest.mark.parametrize(
    ("text", "change", "unit", "falls"),
    [
        ("年均增长10%左右", "年均增长10%左右", "%", False),
        ("产量每年增长 5%", "每年增长5%", "%", False),
        ("单耗下降3%", "下降3%", "%", True),
        ("周期缩短三分之一", "缩短约33%", "%", True),
        ("成本降低 20%以上", "降低20%以上", "%", True),
        ("用药量减少一半", "减少50%", "%", True),
        ("output 30 % higher than in 2024", "increased by 30%", "%", False),
        ("take losses down by 40 % on 2025", "down by 40%", "%", True),
        ("1,500 net new jobs", "additional 1,500", "", False),
        ("cut losses by a quarter", "cut by 25%", "%", True),
        ("新增 8 家温室", "新增8家", "家", False),
        ("比重提高5个百分点", "提高5个百分点", "%", False),
        ("产值较2024年翻一番", "翻一番", "", False),
        ("double the number of farms", "double", "", False),
        ("plant twice as many trees", "double", "", False),
        ("a further 300 places", "a further 300", "", False),
        ("cut losses by 40 %", "cut by 40%", "%", True),
        (
            "cut the number of firms that had to close because they could not pay for power this year by 5 %",
            "cut by 5%",
            "%",
            True,
        ),
        ("boost sales by 5 % a year", "increased by 5% a year", "%", False),
        ("raise the share by 3 percentage points", "raise by 3 percentage points", "%", False),
    ],
)
def test_a_change(text: str, change: str, unit: str, falls: bool) -> None:
    assert [(said.change, said.unit, said.falls, said.value) for said in mentions(text)] == [(change, unit, falls, "")]


@pytest.mark.parametrize(
    "text",
    [
        "实施农业企业“123”计划",
        '实施农业企业"123"计划',
        "建设5G农场，推广400G网络",
        "围绕“4+1”布局，构建1+6+3+N体系",
        "围绕“312X”集群",
        "推进2.0版改造",
        "某政发〔2023〕7号、某农字〔2024〕第12号",
        "电话0555-12345678、13800000000",
        "2027年，2027年6月30日，2026—2028年，6月底前",
        "“十五五”期间，第一批，第3项，前10名",
        "五大行动、五类作物、双月调度、三级体系",
        "形成千企万品的格局，建设一个平台",
        "三门湾、四支撑、五座谈",
        "by 2030, in 2027 and Section 4",
        "the 3rd plan, B2B and CO2",
        "实现全覆盖",
    ],
)
def test_what_only_names_or_orders_is_no_quantity(text: str) -> None:
    assert mentions(text) == []


def test_it_points_to_the_words_that_say_how_the_number_is_meant() -> None:
    text = "年产量达到 不少于 2 万台，"
    (said,) = mentions(text)
    assert text[said.extent.start : said.extent.end] == "达到 不少于 2 万台"
    assert text[said.figure.start : said.figure.end] == "2 万台"


_WORDS = (
    "超过 不低于 年均 增长 降至 新增 约 12 3.5 1,000 ２０ - — 至 % ％ 万 亿元 家 个 人次 百分点 翻一番 以上 以内 "
    "左右 ， 、 五 两百 余 £ bn 2027年 farms G tonnes 千瓦时 /万元 ( “ ” + ."
)
_PIECES = st.sampled_from([*_WORDS.split(), " ", "at least ", "by ", " to ", " million", "twenty "])


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_all_that_is_found_loads_and_stands_there(text: str) -> None:
    end = 0
    for said in mentions(text):
        assert Target.model_validate({"value": said.value, "change": said.change, "unit": said.unit}).aim is not None
        assert end <= said.figure.start < said.figure.end <= len(text)
        end = said.figure.end


@pytest.mark.no_cover  # counting lines would take the time that is measured here
@pytest.mark.parametrize("piece", ["9", "9,", "1.", "十", "五百", "3-", "20% ", "约", "3家至", "twenty ", "增长"])
def test_time_grows_with_length_only(piece: str) -> None:
    def took(length: int) -> float:
        text = piece * (length // len(piece))
        begun = perf_counter()
        mentions(text)
        return perf_counter() - begun

    took(1_000)
    assert took(16_000) < 12 * max(took(4_000), took(4_000), 0.005)
