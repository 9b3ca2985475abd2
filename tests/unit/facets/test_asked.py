import pytest

from nqpf.facets import LADDERS, GoalpostsCheck, IndicatorCheck, MeasureCheck, StatementCheck
from nqpf.facets.asked import asked
from nqpf.loading.rubric.rubric import load_bundled_rubric

FACETS = {name: facet for name, (_, facet) in load_bundled_rubric().rubric.facets().items()}
FIELDS = [{"id": "name", "en": "name", "zh": "名称"}, {"id": "gap", "en": "gap", "zh": "差距"}]


def rung(check, test):
    return next(rung.asks for rung in asked(check) if rung.test == test)


def indicator(**fields):
    return IndicatorCheck.model_validate({"kind": "indicator", **fields})


def measure(*types):
    return MeasureCheck.model_validate({"kind": "measure", "types": types})


def posts(**fields):
    return GoalpostsCheck.model_validate({"kind": "goalposts", "worst": 0.1, "best": 0.4, **fields})


def test_a_measure_names_the_types_that_usually_answer():
    assert rung(measure("build", "fund"), "stated").en.endswith("; usually one of: build, fund")
    assert rung(measure("build", "fund"), "stated").zh.endswith("；通常为建设、资助")
    assert "usually" not in rung(measure(), "stated").en


def test_a_statement_names_its_fewest_entries_and_its_fields():
    check = StatementCheck.model_validate({"kind": "statement", "min": 3, "fields": FIELDS})
    assert rung(check, "stated").en == "at least 3 entries, no two with the same name"
    assert rung(check, "stated").zh == "至少 3 条，按“名称”不重复"
    assert rung(check, "filled").en == "3 distinct entries give name, gap"
    assert rung(check, "filled").zh == "至少 3 条不重复条目填齐“名称”、“差距”"
    assert next(rung.keys for rung in asked(check) if rung.test == "filled") == ("name", "gap")


def test_an_indicator_names_its_benchmark_and_the_part_of_the_gap_to_close():
    check = indicator(benchmark={"value": "24.0", "unit": "%", "year": 2022, "source": "年报"}, closes=0.4)
    assert rung(check, "ambitious").en == "the target reaches 24.0 % (2022, 年报), or closes 40% of the gap to it"
    assert rung(check, "ambitious").zh == "目标达到 24.0 %（2022年，年报），或缩小与其差距的 40%"


def test_a_benchmark_may_have_no_year():
    check = indicator(benchmark={"value": 3, "source": "标准"})
    assert rung(check, "ambitious").en.startswith("the target reaches 3 (标准), or")
    assert rung(check, "ambitious").zh.startswith("目标达到 3（标准），或")


def test_an_indicator_without_a_benchmark_may_bring_its_own_or_milestones():
    said = rung(indicator(), "ambitious")
    assert "a milestone lies" in said.en and "closes 50% of the gap" in said.en
    assert "节点值" in said.zh and "50%" in said.zh


def test_goalposts_name_both_posts_the_scale_and_what_support_is_worth():
    assert rung(posts(unit="%"), "valued").en == (
        "its target in % (percentages as parts of 1): no credit at 0.1, full at 0.4, in between in proportion"
    )
    assert rung(posts(value="baseline", scale="log"), "valued").zh.startswith("基期值：0.1 不得分")
    assert "log scale" in rung(posts(scale="log"), "valued").en
    assert rung(posts(unsupported=0.6), "supported").en.endswith("else its credit is 0.6 at most")
    assert "does not depend" in rung(posts(), "supported").en


@pytest.mark.parametrize("name", FACETS)
def test_every_bundled_facet_keeps_the_tests_of_its_kind_in_their_order(name):
    check = FACETS[name].check
    ladder = asked(check)
    assert [(rung.test, rung.title) for rung in ladder] == [(r.test, r.title) for r in LADDERS[check.kind]]
    assert all(rung.asks.en and rung.asks.zh for rung in ladder)


def bounded(test, **bounds):
    check = IndicatorCheck.model_validate({"kind": "indicator", **bounds})
    return next(rung.asks for rung in asked(check) if rung.test == test)


def test_an_indicator_says_its_unit_its_direction_and_its_bounds():
    stated = bounded("stated", unit="%", direction="down")
    assert stated.en.endswith("; in %; less is better")
    assert stated.zh.endswith("；以 % 计；越低越好")
    assert bounded("stated", direction="up").en.endswith("; more is better")
    aimed = bounded("aimed", unit="%", range=[0, 100])
    assert aimed.en.endswith("; between 0% and 100%") and aimed.zh.endswith("；数值在 0% 至 100% 之间")
    ambitious = bounded("ambitious", unit="家", ambition="1万家")
    assert ambitious.en.endswith("; at least 10000 家 away from the baseline")
    assert ambitious.zh.endswith("；目标与基期相差不少于 10000 家")


def test_a_measure_says_the_least_part_of_the_budget():
    check = MeasureCheck.model_validate({"kind": "measure", "amount": 0.05})
    paid = next(rung.asks for rung in asked(check) if rung.test == "resourced")
    assert "; at least 5% of the measure's" in paid.en and "；不低于" in paid.zh and "5%" in paid.zh
