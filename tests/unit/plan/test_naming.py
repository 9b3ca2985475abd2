import pytest

from nqpf.base.language import Text, both
from nqpf.plan.bodies import Body
from nqpf.plan.materiality import GenericWords, Materiality
from nqpf.plan.naming import Naming, places

WORDS = Materiality(
    nobody={"大家": Text("everybody", "泛指")},
    generic=GenericWords(
        kinds=frozenset({"部门", "team"}),
        governments=frozenset({"政府"}),
        levels=frozenset({"市", "省"}),
        qualifiers=frozenset({"有关", "某", "our"}),
        fillers=frozenset({"和", "the"}),
        endings=frozenset({"成员单位"}),
    ),
    unfunded={"没钱": Text("no money", "没有资金"), "nomoney": Text("no money", "没有资金")},
)
NAMING = Naming(WORDS, frozenset({"浙江省"}))


@pytest.mark.parametrize(
    ("owner", "why"),
    [
        ("大家", "everybody"),
        ("部门", "a kind of body, not one of them"),
        ("市有关部门", "a kind of body, not one of them"),
        ("B部门", "a kind of body, not one of them"),
        ("XX市部门", "a kind of body, not one of them"),
        ("The team", "a kind of body, not one of them"),
        ("our Team A", "a kind of body, not one of them"),
        ("有关", "a kind of body, not one of them"),
        ("政府", "a government in general, not one of them"),
        ("省市政府", "a government in general, not one of them"),
        ("有关市政府", "a government in general, not one of them"),
        ("A", "a letter or a number"),
        ("A1", "a letter or a number"),
        ("12", "a letter or a number"),
        ("浙江省", "the place that the plan is for, not a body in it"),
        ("待定", "a placeholder"),
        ("XX局", "a placeholder"),
        ("张某", "a placeholder"),
        ("领导小组成员单位", "a kind of body, not one of them"),
    ],
)
def test_why_a_text_names_no_body(owner, why):
    assert NAMING.why_no_body(owner).en == why
    assert NAMING.why_no_body(owner).zh
    assert NAMING.bodies([Body(name=both(owner))]) == ()


@pytest.mark.parametrize(
    "owner",
    ["市政府", "省政府和市政府", "市经信局", "R&D team", "R & D team", "IT部门", "B站", "浙江省科技厅", "teamwork"],
)
def test_a_word_of_its_own_or_a_government_of_one_level_is_a_name(owner):
    assert not NAMING.why_no_body(owner)


def test_of_a_list_those_that_name_a_body_count_and_the_note_is_about_the_first_that_does_not():
    owner = "大家、市经信局、有关部门"
    assert NAMING.bodies([Body(name=both(owner))]) == ("市经信局",)
    assert NAMING.why_nobody("政府、大家").en == "a government in general, not one of them"
    assert NAMING.why_nobody("有关部门").en == "a placeholder", "nothing is left of the list"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (both("没钱"), "no money"),
        (both("没钱、没钱"), "no money"),
        (Text("No money", "没钱"), "no money"),
        (both("没钱、市财政"), ""),
        (Text("city budget", "没钱"), ""),
        (both("待定"), "it leaves open where the money comes from"),
        (Text(), "it leaves open where the money comes from"),
        (both("A"), "a letter or a number"),
    ],
)
def test_why_a_text_names_no_source_of_money(source, why):
    assert NAMING.why_no_source(source).en == why


@pytest.mark.parametrize(
    ("source", "named"),
    [
        (both("统计年鉴"), True),
        (Text("survey"), True),
        (both("A"), False),
        (both("12"), False),
        (both("待定"), False),
        (Text("survey", "待定"), True),
        (both("无来源"), False),
    ],
)
def test_a_source_of_data_is_more_than_a_placeholder_and_a_letter(source, named):
    assert NAMING.names_source(source) is named


@pytest.mark.parametrize(
    ("subject", "is_place", "folded"),
    [
        (both("浙江省"), True, {"浙江省"}),
        (Text("Zhejiang Province", "浙江省"), True, {"浙江省", "zhejiangprovince"}),
        (both("德清县人民政府"), True, set()),
        (both("经开区管委会"), True, set()),
        (both("浙江省"), False, set()),
        (Text(), True, set()),
    ],
)
def test_the_place_that_a_plan_is_for(subject, is_place, folded):
    assert places(subject, is_place) == folded


def test_without_words_of_a_rubric_only_placeholders_and_letters_name_nobody():
    plain = Naming(Materiality())
    assert [bool(plain.why_no_body(owner)) for owner in ("大家", "政府", "待定", "A")] == [False, False, True, True]


def test_a_body_is_named_in_either_language():
    bodies = [Body(name=Text("Ministry of Industry", "有关部门")), Body(name=Text("relevant departments", "市经信局"))]
    assert NAMING.bodies(bodies) == ("Ministry of Industry", "市经信局")
