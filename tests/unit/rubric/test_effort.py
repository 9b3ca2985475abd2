import pytest
from pydantic import ValidationError

from nqpf.facets import LADDERS
from nqpf.rubric.effort import Efforts, table


def test_every_test_of_every_ladder_has_an_effort():
    names = {name for name, _ in table({}).figures()}
    ladders = {f"{kind}.{rung.test}" for kind in ("measure", "indicator", "statement") for rung in LADDERS[kind]}
    # A value between goalposts is an indicator's, and is never made up: only what supports it takes effort.
    assert names == ladders | {"indicator.supported", "primary"}
    assert {rung.test for rung in LADDERS["goalposts"]} == {"valued", "supported"}


def test_what_a_table_leaves_out_counts_as_one():
    given = Efforts.model_validate({"basis": "b", "measure": {"resourced": 3}, "primary": 2})
    assert (given.of("measure", "resourced"), given.of("measure", "owned"), given.of("statement", "primary")) == (
        3,
        1,
        2,
    )
    assert given.stated() == {"measure.resourced": 3, "primary": 2}
    assert table(dict(given.figures())).of("measure", "resourced") == 3


@pytest.mark.parametrize("effort", [0, -1, float("inf"), float("nan"), "3", True])
def test_an_effort_is_a_positive_number(effort):
    with pytest.raises(ValidationError):
        Efforts.model_validate({"basis": "b", "measure": {"owned": effort}})


def test_a_test_that_no_ladder_has_is_refused():
    with pytest.raises(ValidationError):
        Efforts.model_validate({"basis": "b", "measure": {"valued": 1}})
