"""Indicators from running text and tables: names, years, what is put together, what is none."""

from time import perf_counter

import pytest

from nqpf.documents.document import Cell, Document, Piece, assemble
from nqpf.documents.text import read_text
from nqpf.drafting.indicators import FoundIndicator, find_indicators
from nqpf.drafting.sections import outline_of
from nqpf.plan.plan import Indicator

GOALS = "一、发展目标\n"


def found(text: str) -> tuple[FoundIndicator, ...]:
    document = read_text(text)
    return find_indicators(document, outline_of(document))


def said(indicator: FoundIndicator) -> tuple[str, str, str]:
    """Its title, what it aims at, the year."""
    return indicator.title, indicator.target.value or indicator.target.change, indicator.target.year


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("到2027年，建设有机农场20家、示范温室和育苗车间30座以上。", ["有机农场", "示范温室和育苗车间"]),
        ("建成20个以上县级育种基地和3个省级苗圃。", ["县级育种基地", "省级苗圃"]),
        ("形成带动力强的龙头合作社、示范农场各10家。", ["带动力强的龙头合作社", "示范农场"]),
        ("甲县、乙县覆盖率分别达到40%、60%。", ["甲县", "乙县覆盖率"]),
        ("全市蔬菜年产量达到2万吨。", ["全市蔬菜年产量"]),
        ("在育种领域培育骨干企业5家。", ["骨干企业"]),
        ("支持各县建设示范农场5家。", ["示范农场"]),
        ("每年培养技术员500人以上。", ["每年培养技术员"]),
        ("服务农户500户以上。", ["服务农户"]),
        ("培育10亿元以上龙头企业5家。", ["10亿元以上龙头企业"]),
        ("建成示范农场8家（其中省级示范农场2家）。", ["示范农场", "省级示范农场"]),
        ("实现农技知识100%普及。", ["农技知识普及"]),
        ("产业规模：超过40亿元。", ["产业规模"]),
        ("研发机构达到10家。", ["研发机构"]),
        ("70%的农户使用良种。", ["农户使用良种"]),
        ("农场建设加快，达标率分别超过70%和50%。", ["达标率（1）", "达标率（2）"]),
        ("年产值突破10亿元、年均增长8%。", ["年产值"]),
        ("建成育种平台15个（其中省级3个）。", ["育种平台", "省级育种平台"]),
        ("重点县数字化水平指数达到110。", ["重点县数字化水平指数"]),
        ("带动产业规模突破50亿元，带动农户50户。", ["产业规模", "带动农户"]),
        ("每年选派10名以上技术骨干。", ["每年选派技术骨干"]),
        ("贷款覆盖15家以上农场。", ["贷款覆盖农场"]),
        ("产值超1亿元的产业园5个以上。", ["产值超1亿元的产业园"]),
        ("培育农产品加工企业，每年新建20家。", ["每年新建农产品加工企业"]),
        ("开展农技培训，每年不少于1万人次。", ["每年农技培训"]),
        ("农业增加值年均增长7%，占比达到55%。", ["农业增加值", "农业增加值占比"]),
        ("建成3个国内领先、5个省内一流的种业园。", ["国内领先种业园", "省内一流的种业园"]),
        ("打造10个以上省级、50个以上市级示范场景。", ["省级示范场景", "市级示范场景"]),
        ("推动合作社与3家高校合作。", ["合作社与高校合作"]),
        ("推广应用农业机械2000台，实现产值10亿元。", ["农业机械", "产值"]),
        ("人均产量比缩小到1.6以内。", ["人均产量比"]),
        ("建成水稻、小麦2个育种基地。", ["育种基地"]),
        ("联合攻关播种机、收割机等5项装备。", ["装备"]),
        ("良种覆盖80%以上的农场。", ["良种覆盖农场"]),
        ("打造一批示范农场，其中国家级1—2个、省级5—8个。", ["国家级示范农场", "省级示范农场"]),
        ("形成种植模式不少于20个，在全国推广3个以上。", ["种植模式", "在全国推广种植模式"]),
        ("培育20家以上年产值超1亿元的农场。", ["年产值超1亿元的农场"]),
        ("培育20家以上年产值高的农场。", ["年产值高的农场"]),
        ("每个农场明确1名联络员。", ["每个农场明确联络员"]),
        ("带动上下游企业200家以上协同转型。", ["带动上下游企业"]),
        ("完成首批6条渠道改造。", ["首批渠道改造"]),
        ("完成改造的农场达到20家。", ["完成改造的农场"]),
        ("三年内培训技术骨干600人次。", ["培训技术骨干"]),
        ("力争3年引进农技人才1000名。", ["农技人才"]),
        ("产量到2027年达到100万吨。", ["产量"]),
        ("从业人员超2万人，总产值达50亿元（含加工业30亿元）。", ["从业人员", "总产值", "加工业"]),
        ("产值达25亿元，年均增速达15%，占全市比重提高3个百分点。", ["产值", "产值年均增速", "产值占全市比重"]),
        ("打造1个综合型、5个专业型、9个特色型农业园。", ["综合型农业园", "专业型农业园", "特色型农业园"]),
        ("建成示范农场50个，其中，2026年建成20个。", ["示范农场"]),
    ],
)
def test_what_a_number_counts(text: str, titles: list[str]) -> None:
    assert [indicator.title for indicator in found(GOALS + text)] == titles


@pytest.mark.parametrize(
    "text",
    [
        "实施五大行动，布局三个方向，每年召开会议2次。",
        "对新建温室给予最高50万元补助，按投资额的20%予以支持。",
        "设立总规模5亿元的种业基金。",
        "建设周期3年，30日内办结。",
        "目前，全市已建成示范农场20家。",
        "截至2024年底，示范农场达到20家。",
        "甲农场、乙农场等3家农场开展试点。",
        "依托“3+2”布局，全面覆盖。",
        "对年产值超过1亿元的农场优先支持。",
        "年薪50万元以上且有5年经验的，可直接认定。",
        "打造10亿元以上种业基金群，分别给予最高50万元/项、20万元/项的支持。",
        "按照不高于合同金额的30%予以支持。",
        "按不超过合同额30%予以支持，每年发放农技券不超过1亿元。",
        "单个项目支持不超过100万元。",
        "支持年产值1亿元以上企业上市，每年开展2次评估。",
        "成立工作专班，下设5个工作组，完善三张清单。",
    ],
)
def test_what_is_no_indicator(text: str) -> None:
    assert found(GOALS + text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Raise farm research to 3.5 % of sales by 2028.", [("farm research", "3.5%", "2028")]),
        ("Cut water use per hectare by 15 % by 2027.", [("water use per hectare", "reduced by 15%", "2027")]),
        (
            "Train 500 gardeners a year and open 10 new nurseries by 2026.",
            [("gardeners trained a year", "500", "2026"), ("new nurseries", "10", "2026")],
        ),
        ("At least 60 % of farms are certified by 2027.", [("share of farms certified", "at least 60%", "2027")]),
        (
            "By 2030 the county will host 40 nurseries, 20 seed banks and five labs.",
            [("nurseries", "40", "2030"), ("seed banks", "20", "2030"), ("labs", "5", "2030")],
        ),
        ("We will create a further 300 garden jobs by 2029.", [("garden jobs", "additional 300", "2029")]),
        ("Exports reach £1.2bn by 2030.", [("Exports", "£1.2bn", "2030")]),
        ("The target is 250 new gardens each year.", [("new gardens a year", "250", "")]),
        ("Double the number of orchards by 2031.", [("orchards", "double", "2031")]),
        ("Plant two million trees by 2035.", [("trees", "2 million", "2035")]),
        ("Reduce scope 1 and 2 emissions by 42 % by 2030.", [("scope 1 and 2 emissions", "reduced by 42%", "2030")]),
        ("The county will invest £25m in seeds.", []),
        ("Chapter 3 sets out 4 priorities and 12 actions.", []),
        ("Currently, 12 orchards are open.", []),
        (
            "By 2028, the share of certified farms will reach 75 %, and the county will have 3 labs.",
            [("share of certified farms", "75%", "2028"), ("labs", "3", "2028")],
        ),
        ("At least two thirds of farms will be certified. All 32 farms will have water.", []),
        ("Reduce waiting times to under 18 weeks by 2027.", [("waiting times", "under 18 weeks", "2027")]),
        ("Grow exports by 5 % a year to 2030.", [("exports", "annual increased by 5%", "2030")]),
        (
            "Cut greenhouse gas emissions by at least 55 % by 2030 compared to 1990.",
            [("greenhouse gas emissions", "reduced by at least 55%", "2030")],
        ),
        ("Five new seed banks will be opened by 2029.", [("new seed banks opened", "5", "2029")]),
        ("In 2025, we trained 400 people.", []),
        ("Audit all farms that use more than 20 pumps.", []),
        ("Share seeds with the ten largest farms.", []),
        ("Merge the Orchard 2.0 scheme with the Clean Seed 400 standard.", []),
        ("Pay 30 % of planting costs, up to £5,000 per farm.", []),
        ("No farm may receive more than 20 % of the fund.", []),
        ("The Land Fund of £12 million runs over five years.", []),
        ("Recycle water at two nurseries.", [("water at nurseries", "2", "")]),
        ("Introduce a planting tool for 1,100 farms.", [("planting tool for farms", "1,100", "")]),
        (
            "By 2030, farm sales will rise to £6bn, with £5bn by 2027. Orchards will grow to 80.",
            [("farm sales", "£6bn", "2030"), ("Orchards", "80", "2030")],
        ),
        ("Offer tools and reach 600 farms in three years.", [("farms reached", "600", "")]),
        (
            "The county will have 3 labs and 20 farms, of which 1 lab and 8 farms by 2026.",
            [("labs", "3", ""), ("farms", "20", "")],
        ),
        ("Open between 8 and 10 nurseries by 2028.", [("nurseries", "8-10", "2028")]),
        ("Sales will rise by 15 % between 2025 and 2030.", [("Sales", "increased by 15%", "2030")]),
    ],
)
def test_english(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [said(indicator) for indicator in found(f"1 Goals\n{text}")] == expected


@pytest.mark.parametrize(
    ("text", "value", "baseline", "year"),
    [
        ("良种覆盖率由2020年的75%提高到2027年的90%。", "90%", "75%", "2020年"),
        ("亩均用药从3公斤降至2公斤。", "2公斤", "3公斤", ""),
        ("示范农场由目前的5家增加到35家。", "35家", "5家", ""),
        ("1 Goals\nIncrease the number of farms from 12,000 to 30,000 by 2029.", "30,000", "12,000", ""),
        ("1 Goals\nRaise the share of orchards from 12 % in 2023 to 30 % in 2028.", "30%", "12%", "2023"),
    ],
)
def test_a_target_that_says_where_it_sets_out(text: str, value: str, baseline: str, year: str) -> None:
    (indicator,) = found(text if text[0] == "1" else GOALS + text)
    assert indicator.target.value == value
    assert indicator.baseline is not None
    assert (indicator.baseline.value, indicator.baseline.year) == (baseline, year)


def test_less_is_better_where_it_falls_or_is_capped_but_not_where_things_are_built() -> None:
    directions = {item.title: item.direction for item in found(GOALS + "损耗率不高于5%，评选不超过10家标杆农场。")}
    assert directions == {"损耗率": "down", "标杆农场": "up"}


def test_a_change_takes_the_unit_of_what_stands() -> None:
    present = "一、发展现状\n2024年，全市农业产值12亿元。平均办理时间20天。\n"
    text = f"{present}二、发展目标\n到2027年，农业产值翻一番，平均办理时间缩短至5天以内。"
    output, time = found(text)
    assert (output.unit, output.target.change) == ("亿元", "翻一番")
    assert output.baseline is not None
    assert (output.baseline.value, output.baseline.year) == ("12亿元", "2024年")
    assert time.baseline is not None
    assert (time.baseline.value, time.baseline.year, time.direction) == ("20天", "2024年", "down")
    loads(output)


def test_years_in_brackets_hold_only_there() -> None:
    coverage, farms = found(GOALS + "到2028年，良种覆盖率达到95%（2026年75%、2027年85%），示范农场达到20家。")
    assert said(coverage) == ("良种覆盖率", "95%", "2028年")
    assert [(point.value, point.year) for point in coverage.milestones] == [("75%", "2026年"), ("85%", "2027年")]
    assert said(farms) == ("示范农场", "20家", "2028年")


def test_a_change_may_have_its_verb_before_the_name() -> None:
    text = "降低用水成本20%以上，提升采收效率15%，减少农药10吨，提高良种覆盖率达到70%。"
    changes = {item.title: (item.target.value or item.target.change, item.direction) for item in found(GOALS + text)}
    assert changes == {
        "用水成本": ("降低20%以上", "down"),
        "采收效率": ("提升15%", "up"),
        "减少农药": ("减少10吨", "down"),
        "良种覆盖率": ("70%", "up"),
    }


def test_additions_are_changes_and_the_level_prevails() -> None:
    farms, jobs = found(GOALS + "新增示范农场50家，累计达到80家，新增就业岗位2万个。")
    assert said(farms)[:2] == ("示范农场", "80家")
    assert [other.value for other in farms.conflicts] == ["新增50家"]
    assert said(jobs)[:2] == ("就业岗位", "新增2万个")


def test_the_same_target_in_several_places_is_one_indicator() -> None:
    text = (
        "一、发展目标\n到2027年，培育示范农场20家。\n二、重点任务\n（一）做强主体。培育“示范农场”20家。\n"
        "（二）育种。培育新品种30个。\n三、保障措施\n示范农场数量达到25家。"
    )
    farms, seeds = found(text)
    assert said(farms) == ("示范农场", "20家", "2027年")
    assert len(farms.further) == 2
    assert [(other.entry, other.value) for other in farms.conflicts] == [("target", "25家")]
    assert said(seeds) == ("新品种", "30个", "")
    assert farms.section is not None
    assert farms.section.part == "goals"


def test_several_years_are_milestones_and_a_target() -> None:
    (farms,) = found(GOALS + "到2026年，示范农场达到10家，到2028年，示范农场达到20家。")
    assert said(farms) == ("示范农场", "20家", "2028年")
    assert [(point.value, point.year) for point in farms.milestones] == [("10家", "2026年")]


@pytest.mark.parametrize(
    "text",
    [
        "2025年、2026年、2027年分别建成种业园5个、8个、10个。",
        "2025年建成5个，2026年建成8个、2027年建成10个种业园。",
        "种业园达到5个（2025年）、8个（2026年）、10个（2027年）。",
    ],
)
def test_years_of_one_sentence_go_to_their_numbers(text: str) -> None:
    parks = found(GOALS + text)[-1]
    assert said(parks) == ("种业园", "10个", "2027年")
    assert [(point.value, point.year) for point in parks.milestones][-1:] == [("8个", "2026年")]


def test_what_stands_is_a_baseline_and_no_target() -> None:
    text = "一、发展现状\n2024年，全市示范农场数量8家，温室30座。\n二、发展目标\n到2027年，示范农场达到20家。"
    (farms,) = found(text)
    assert farms.baseline is not None
    assert (farms.baseline.value, farms.baseline.year) == ("8家", "2024年")


def test_a_change_stays_a_change_and_tells_the_direction() -> None:
    costs, area = found(GOALS + "到2027年，用水成本降低20%，灌溉面积年均增长5%左右。")
    assert (said(costs), costs.direction) == (("用水成本", "降低20%", "2027年"), "down")
    assert (said(area), area.direction) == (("灌溉面积", "年均增长5%左右", "2027年"), "up")


def test_columns_of_targets_give_their_year_and_those_of_the_present_give_baselines() -> None:
    cells = [
        ("现状", "示范农场8家。"),
        ("2026年目标", "示范农场10家。"),
        ("2028年目标", "示范农场20家。"),
        ("投资", "5亿元"),
    ]
    pieces = [Piece("附件 重点任务表", "heading", level=1)]
    pieces += [Piece(text, "cell", cell=Cell(0, 1, column, header)) for column, (header, text) in enumerate(cells)]
    document = assemble("docx", pieces)
    (farms,) = find_indicators(document, outline_of(document))
    assert said(farms) == ("示范农场", "20家", "2028年")
    assert [point.value for point in farms.milestones] == ["10家"]
    assert farms.baseline is not None
    assert farms.baseline.value == "8家"


def table(headers: list[str], *rows: list[str]) -> Document:
    pieces = [Piece("附件 主要指标", "heading", level=1)]
    pieces += [
        Piece(text, "cell", cell=Cell(0, number, column, header))
        for number, row in enumerate(rows, start=1)
        for column, (header, text) in enumerate(zip(headers, row, strict=True))
    ]
    return assemble("docx", pieces)


def test_a_table_of_indicators_has_one_a_row() -> None:
    document = table(
        ["序号", "指标名称", "单位", "2024年", "2026年目标", "2028年目标", "属性"],
        ["1", "有机农场", "家", "8", "12", "20", "预期性"],
        ["2", "亩均用药", "公斤", "3.5", "3", "≤2", "约束性"],
        ["3", "良种覆盖率（%）", "—", "75", "—", "〔90〕", "预期性"],
        ["4", "农技服务", "—", "—", "—", "完善", "预期性"],
    )
    farms, use, seeds = find_indicators(document, outline_of(document))
    assert (said(farms), farms.unit) == (("有机农场", "20", "2028年"), "家")
    assert [(point.value, point.year) for point in farms.milestones] == [("12", "2026年")]
    assert farms.baseline is not None
    assert (farms.baseline.value, farms.baseline.year) == ("8", "2024年")
    assert (said(use), use.direction) == (("亩均用药", "≤2", "2028年"), "down")
    assert (said(seeds), seeds.unit) == (("良种覆盖率", "90", "2028年"), "%")
    for number, indicator in enumerate((farms, use, seeds), start=1):
        loads(indicator, number)


def test_a_table_of_indicators_in_english_may_head_columns_by_years_alone() -> None:
    document = table(["Indicator", "Unit", "2023", "2028"], ["Orchards", "ha", "1,200", "1,500"])
    (orchards,) = find_indicators(document, outline_of(document))
    named = table(["项目", "单位", "2023年", "2028年"], ["果园", "亩", "1200", "1500"])
    assert [said(item) for item in find_indicators(named, outline_of(named))] == [("果园", "1500", "2028年")]
    assert said(orchards) == ("Orchards", "1,500", "2028")
    assert orchards.baseline is not None
    assert orchards.baseline.value == "1,200"


def test_the_same_words_in_two_rows_are_two_indicators() -> None:
    document = table(["县", "目标任务"], ["甲县", "建设示范农场5家。"], ["乙县", "建设示范农场8家。"])
    assert [said(item)[:2] for item in find_indicators(document, outline_of(document))] == [
        ("示范农场", "5家"),
        ("示范农场", "8家"),
    ]


def test_in_front_of_all_sections_only_what_has_a_year_is_promised() -> None:
    front = "某市农业发展意见\n到2027年，示范农场达到20家，现提出意见如下。\n涉及30家单位。\n"
    text = f"{front}一、重点任务\n建设育种基地5个。"
    assert [said(item) for item in found(text)] == [("示范农场", "20家", "2027年"), ("育种基地", "5个", "")]


def test_a_bare_year_before_the_document_was_written_says_how_things_stood() -> None:
    text = "一、重点任务\n2024年，示范农场达到20家。2026年，示范农场达到30家。\n某农发〔2025〕3号"
    (farms,) = found(text)
    assert said(farms) == ("示范农场", "30家", "2026年")
    assert farms.baseline is not None
    assert farms.baseline.value == "20家"


def test_a_table_of_projects_has_no_indicators() -> None:
    document = table(["项目名称", "建设规模及内容", "总投资（亿元）"], ["种业园", "新建温室20座", "5"])
    assert find_indicators(document, outline_of(document)) == ()


def test_what_is_found_loads_and_its_quotes_show_the_number() -> None:
    text = GOALS + "到2027年，培育示范农场２０家以上，新增合作社 5 家，亩均用水降至3.5立方米以下，产值1.2万亿元。"
    document = read_text(text)
    for number, indicator in enumerate(found(text), start=1):
        loads(indicator, number)
        assert any(char.isdigit() for char in document.said(indicator.extent))


def loads(indicator: FoundIndicator, number: int = 1) -> Indicator:
    """The indicator as the plan format reads it."""
    point = indicator.target
    target = {"value": point.value, "change": point.change, "year": point.year}
    entries = {"id": f"I{number}", "title": indicator.title, "unit": indicator.unit, "target": target}
    return Indicator.model_validate({**entries, "direction": indicator.direction})


def test_a_document_without_numbers_has_none() -> None:
    assert found("一、发展目标\n农业更强。") == ()
    assert find_indicators(Document("txt", ""), outline_of(Document("txt", ""))) == ()


@pytest.mark.parametrize(
    "piece", ["到2027年建农场5家，", "分别达到5%、", "其中5家（", "由5%的", "新增5家、", "9", "（", "open 5 hubs, "]
)
def test_time_grows_with_length_only(piece: str) -> None:
    def took(length: int) -> float:
        document = read_text(GOALS + piece * (length // len(piece)))
        outline = outline_of(document)
        begun = perf_counter()
        find_indicators(document, outline)
        return perf_counter() - begun

    took(1_000)
    assert took(8_000) < 12 * max(took(2_000), took(2_000), 0.005)
