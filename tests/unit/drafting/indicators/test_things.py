"""One indicator for one thing: milestones, baselines, conflicts, directions."""

from time import perf_counter

import pytest
from indicated import GOALS, found, loads, said

from nqpf.documents.document import Document
from nqpf.documents.text import read_text
from nqpf.drafting.indicators import find_indicators
from nqpf.drafting.sections import outline_of


@pytest.mark.parametrize(
    ("text", "value", "baseline", "year"),
    [
        ("良种覆盖率由2020年的75%提高到2027年的90%。", "90%", "75%", "2020年"),
        ("亩均用药从3公斤降至2公斤。", "2公斤", "3公斤", ""),
        ("示范农场由目前的5家增加到35家。", "35家", "5家", ""),
        ("到2028年，良种覆盖率达到90%（2025年为75%）。", "90%", "75%", "2025年"),
        ("到2028年，建成示范农场35家以上（2025年底已有5家）。", "35家以上", "5家", "2025年底"),
        ("2026年至2028年每年培训农技员800人(2025年为500人)。", "800人", "500人", "2025年"),
        ("1 Goals\nVisit 900 farms in three years (2025: 400).", "900", "400", "2025"),
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


@pytest.mark.parametrize("said", ["2027年为85%", "2026年为80%，2027年为85%"])
def test_years_to_come_in_brackets_are_milestones(said: str) -> None:
    (coverage,) = found(f"某县农业行动计划（2026—2028年）\n{GOALS}到2028年，良种覆盖率达到95%（{said}）。")
    assert coverage.baseline is None
    assert (coverage.milestones[-1].value, coverage.milestones[-1].year) == ("85%", "2027年")


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


def test_two_tasks_that_count_under_one_short_name_have_an_indicator_each() -> None:
    tasks = ("（一）发展蔬菜。建设示范农场5家。", "（二）发展水果。建设示范农场8家。", "（三）推广。建设示范农场8家。")
    text = "\n".join(("一、重点任务", *tasks))
    first, second = found(text)
    assert (said(first), said(second)) == (("示范农场", "5家", ""), ("示范农场", "8家", ""))
    assert first.conflicts == second.conflicts == ()
    assert len(second.further) == 1


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


def test_what_is_found_loads_and_its_quotes_show_the_number() -> None:
    text = GOALS + "到2027年，培育示范农场２０家以上，新增合作社 5 家，亩均用水降至3.5立方米以下，产值1.2万亿元。"
    document = read_text(text)
    for number, indicator in enumerate(found(text), start=1):
        loads(indicator, number)
        assert any(char.isdigit() for char in document.said(indicator.extent))


def test_a_document_without_numbers_has_none() -> None:
    assert found("一、发展目标\n农业更强。") == ()
    assert find_indicators(Document("txt", ""), outline_of(Document("txt", ""))) == ()


@pytest.mark.no_cover  # counting lines would take the time that is measured here
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
