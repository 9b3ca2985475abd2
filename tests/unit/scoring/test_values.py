import builders as b
import pytest

from nqpf.scoring.values import values_of

POSTS = {"kind": "goalposts", "worst": 0, "best": 1}
RUBRIC = b.rubric(
    b.principle("P1", b.criterion("P1.1"), b.criterion("P1.2", na=True)),
    b.principle("P2", b.criterion("P2.1", b.facet("P2.1.m", "measure"), b.facet("P2.1.f", {**POSTS, "unit": "%"}))),
)


def found(*indicators, **sections):
    within = b.plan(indicators=list(indicators), **sections)
    return values_of(RUBRIC, b.scored(RUBRIC, within), b.results(RUBRIC, within))


PERCENT = b.valued("I1", 0.5, "P2.1.f") | {"unit": "%"}


@pytest.mark.parametrize(
    ("indicators", "missing"),
    [
        ([], ("P1.1.f", "P1.2.f", "P2.1.f")),
        ([b.valued("I1", 0, "P1.1.f"), b.valued("I2", 0.5, "P1.2.f")], ("P2.1.f",)),
        ([b.valued("I1", 0, "P1.1.f", "P1.2.f"), PERCENT | {"id": "I2"}], ()),
        ([{"id": "I1", "title": "i", "serves": ["P1.1.f"]}, PERCENT | {"id": "I2"}], ("P1.1.f", "P1.2.f")),
        ([PERCENT | {"unit": "家"}], ("P1.1.f", "P1.2.f", "P2.1.f")),
        ([PERCENT, PERCENT | {"id": "I2", "target": {"year": 2027}}], ("P1.1.f", "P1.2.f")),
    ],
)
def test_a_value_that_is_not_given_or_cannot_be_placed_is_missing(indicators, missing):
    assert found(*indicators) == (3, missing)


def test_what_does_not_apply_needs_no_value():
    declared = [{"id": "P1.2", "reason": "没有这类企业"}]
    assert found(not_applicable=declared) == (2, ("P1.1.f", "P2.1.f"))


def test_a_rubric_without_goalposts_needs_no_values():
    plain = b.rubric(b.principle("P", b.criterion("P.1", b.facet("P.1.m", "measure"))))
    within = b.plan()
    assert values_of(plain, b.scored(plain, within), b.results(plain, within)) == (0, ())
