import builders as b
import pytest

from nqpf.base.errors import InputError
from nqpf.loading.judgements.elements import elements_of

RUBRIC = b.rubric(
    b.principle("P1", b.criterion("P1.1"), b.criterion("P1.2"), title={"en": "First", "zh": "第一"}),
    b.driver("D1"),
    b.principle("E1", b.criterion("E1.1", scope=["enterprise"])),
)


@pytest.mark.parametrize(
    ("kind", "name", "ids"),
    [
        ("region", "total", ["P1", "D1"]),
        ("enterprise", "total", ["P1", "D1", "E1"]),
        ("region", "P1", ["P1.1", "P1.2"]),
        ("region", "D1", ["D1.A", "D1.B", "D1.L"]),
    ],
)
def test_what_is_weighed_are_the_children_that_apply(kind, name, ids):
    assert list(elements_of(RUBRIC, kind, name).titles) == ids


def test_it_is_said_what_they_are():
    assert elements_of(RUBRIC, "region", "total").title.zh == "评价标准各维度"
    assert elements_of(RUBRIC, "region", "P1").title.en == "the children of P1 First"
    assert elements_of(RUBRIC, "region", "P1").title.zh == "P1 第一之下各项"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("P9", "--of: `P9` is not in the rubric (valid here: D1, P1, total)"),
        ("E1", "--of: `E1` does not apply to plans of kind region"),
        ("P1.1", "--of: `P1.1` has no two children to weigh"),
        ("P1.1.f", "--of: `P1.1.f` has no two children to weigh"),
    ],
)
def test_what_cannot_be_weighed_is_told(name, told):
    with pytest.raises(InputError) as caught:
        elements_of(RUBRIC, "region", name)
    assert caught.value.problems[0].in_language("en").startswith(told)
