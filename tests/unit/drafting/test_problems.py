import pytest

from nqpf.documents.document import Document, Extent, Piece, assemble
from nqpf.drafting.outline import Outline, Section
from nqpf.drafting.problems import find_problems


def read(*paragraphs: str) -> Document:
    return assemble("txt", [Piece(text) for text in paragraphs])


def outlined(document: Document, part: str) -> Outline:
    end = len(document.text)
    return Outline(Extent(0, 0), (Section("一、", "短板", part, Extent(0, 0), Extent(0, end)),))


def problems(*paragraphs: str, part: str = "present") -> list[tuple[str, str]]:
    document = read(*paragraphs)
    return [(found.problem, document.said(found.extent)) for found in find_problems(document, outlined(document, part))]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("全市丝绸产业大而不强", "large-not-strong"),
        ("面料附加值偏低", "large-not-strong"),
        ("镇上网络设施老旧", "weak-base"),
        ("丝绸供应链较为脆弱", "chain-shocks"),
        ("高速织机核心部件依赖进口", "core-technology"),
        ("高速织机主要依靠进口", "core-technology"),
        ("染缸等设备陈旧", "weak-base"),
        ("纱厂数据安全制度不健全", "data-security"),
        ("印染环节数字化程度偏低", "digital-depth"),
        ("小厂主不敢转、不会转", "unwilling-afraid-unable"),
        ("中小微企业技改普遍滞后", "sme-lag"),
        ("染整人才短缺", "talent-shortage"),
        ("There is a shortage of skilled workers", "talent-shortage"),
        ("Small firms lag behind in the use of robots", "sme-lag"),
        ("Mills cannot find teachers", "talent-shortage"),
        ("Machine tools are old", "weak-base"),
        ("Key components are imported", "core-technology"),
        ("Mill owners are reluctant to invest", "unwilling-afraid-unable"),
    ],
)
def test_a_clause_with_the_thing_and_what_is_wrong_names_a_problem(text, named):
    assert problems(text + "。") == [(named, text)]


@pytest.mark.parametrize(
    "text",
    [
        "丝绸产业产值全省第一。",
        "全市道路交通拥堵。",
        # A share is no judgement.
        "全市人才占全省不足1%。",
        "Small towns lack parks.",
        # What is done about it is none.
        "补齐人才短板。",
        "We will close the gap in skills.",
        # The thing and what is wrong in different clauses.
        "人才队伍稳定，但厂房老旧。",
    ],
)
def test_a_clause_without_either_names_none(text):
    assert problems(text) == []


def test_only_the_present_state_is_read_and_remarks_that_turn_to_what_is_wrong():
    assert problems("染整人才短缺。", part="tasks") == []
    assert problems("染整人才短缺。", part="general") == []
    assert problems("但仍存在染整人才短缺等问题。", part="general") == [
        ("talent-shortage", "但仍存在染整人才短缺等问题")
    ]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("染整人才缺口300人，厂房老旧。", "染整人才缺口300人"),
        ("染整人才短缺，近四成岗位无人应聘。", "近四成岗位无人应聘"),
        ("染整人才短缺。全市缺口300人。", "全市缺口300人"),
        # Figures of something else.
        ("染整人才短缺，中小企业技改滞后，仅12家完成。", None),
        ("一是染整人才短缺。二是厂房老旧，共34处。", None),
        ("染整人才短缺。\n2025年举办展会3次。", None),
    ],
)
def test_figures_belong_to_the_clause_that_they_stand_with(text, data):
    document = read(*text.split("\n"))
    found = find_problems(document, outlined(document, "present"))[0]
    assert (found.data and document.said(found.data)) == data


def test_each_problem_is_named_once_by_the_clause_with_figures():
    assert problems("染整人才短缺。印染数字化水平不高。", "技能人才缺口300人。") == [
        ("digital-depth", "印染数字化水平不高"),
        ("talent-shortage", "技能人才缺口300人"),
    ]
