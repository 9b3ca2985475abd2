"""Bodies under two names: by the form of a name, never by what is known of a body."""

from nqpf.documents.markdown import read_markdown
from nqpf.documents.text import read_text
from nqpf.drafting.slips import find_slips


def notes(*lists, title="云川市行动计划"):
    """The pairs of names that are found in tasks with these lists of bodies."""
    numbers = "一二三四五"
    tasks = [
        f"（{number}）任务{number}。建设平台。（责任单位：{bodies}）"
        for number, bodies in zip(numbers, lists, strict=False)
    ]
    return [slip.subject for slip in find_slips(read_text("\n".join([title, "一、任务", *tasks])))]


def test_both_names_are_given_with_how_often_each_stands():
    names = ("市经信局", "市经信局", "市经济和信息化局")
    tasks = [f"（{number}）建设平台。建。（责任单位：{name}）" for number, name in zip("一二三", names, strict=True)]
    document = read_text("\n".join(["一、任务", *tasks]))
    (slip,) = find_slips(document)
    assert slip.severity == "note"
    assert slip.message.zh == "“市经信局”（2处）与“市经济和信息化局”（1处）似为同一单位"
    assert [document.said(extent) for extent in slip.extents] == ["市经济和信息化局", "市经信局"]


def test_committees_offices_and_associations_are_abbreviated_too():
    assert notes("高新区管委会", "高新区管理委员会") == ["高新区管理委员会/高新区管委会"]
    assert notes("市卫健委", "市卫生健康委员会") == ["市卫生健康委员会/市卫健委"]
    assert notes("市社科联", "市社会科学联合会") == ["市社会科学联合会/市社科联"]


def test_what_any_office_does_may_be_left_out_of_a_name_that_is_nobody_elses():
    assert notes("市应急局", "市应急管理局") == ["市应急管理局/市应急局"]
    assert notes("市数据局", "市数据管理局、市数据发展局") == []
    assert notes("县应急局", "市应急管理局") == []


def test_other_levels_other_kinds_and_the_own_city_are_no_finding():
    assert notes("市财政局、市市政局、市场监管局", "省经信厅、县经信局、市经济和信息化局") == []
    assert notes("市科技局、市科协", "市工信局、市工商联、市教育局、市教育体育局") == []
    assert notes("云川市经信局", "市经信局") == []
    assert notes("市经济和信息化局（以下简称“市经信局”）", "市经信局") == []


def test_english_names_of_the_same_words_are_found():
    text = "# Plan\n\n## 1 Acts\n\n### 1.1 Jobs\n\nTrain. Lead: {}.\n\n### 1.2 Homes\n\nBuild. Lead: {}."
    for one, other, count in (
        ("Department of Trade", "Trade Department", 1),
        ("Energy Agency", "the Energy Agency", 0),
        ("Energy Agency", "Energy Board", 0),
        ("University of Harrow", "Harrow University", 0),
    ):
        assert len(find_slips(read_markdown(text.format(one, other)))) == count


def test_a_department_that_is_cut_short_in_a_sentence_is_found():
    text = "# Plan\n\n## 1 Acts\n\n### 1.1 Jobs\n\n{} will lead.\n\n### 1.2 Homes\n\nBuild. Lead: Department for Trade."
    (slip,) = find_slips(read_markdown(text.format("The Dept. for Trade")))
    assert slip.subject == "Department for Trade/Dept. for Trade"
    assert find_slips(read_markdown(text.format("The Dept. for Trademarks"))) == ()
