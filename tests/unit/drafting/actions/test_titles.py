import pytest

from nqpf.drafting.actions.titles import title_of


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        ("建设 5G 织造\n车 间", "建设 5G 织造车间"),
        ("train 500 dyers", "Train 500 dyers"),
        (
            "推动纱线仓库、印染中心、织造学校、面料市场、花型图书馆、质量检验站、技工宿舍和物流园等场所建设",
            "推动纱线仓库等场所建设",
        ),
        (
            "build a shared dye works for small mills in the river towns by 2027",
            "Build a shared dye works for small mills",
        ),
        ("set up a school of dyeing, chaired by the mills, to train dyers", "Set up a school of dyeing"),
        ("hire twenty weavers displaced by automation in the river towns", "Hire twenty weavers"),
        ("x" * 50, "X" + "x" * 49),
    ],
)
def test_a_title_is_the_clause_shortened_where_it_is_long(clause, title):
    assert title_of(clause) == title
