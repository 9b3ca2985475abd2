"""Which plan an assessment is of: never a guess where several have the same id."""

import pytest

from nqpf.base.errors import InputError
from nqpf.loading.assessment_files import Known, assessments_by_plan

A, B, C = Known("a", "x", "a" * 64), Known("b", "x", "b" * 64), Known("c", "y", "c" * 64)


@pytest.fixture
def write(tmp_path):
    def assessment(name, plan, sha256):
        text = (
            f"nqpf: assessment/1\nplan: {{id: {plan}, sha256: {sha256}}}\nrater: {name}\ndate: 2026-05-01\n"
            "ratings: {P1.1: null}\n"
        )
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
        return str(tmp_path / f"{name}.yaml")

    return assessment


def test_an_assessment_goes_by_the_id_and_where_several_have_it_by_the_file(write):
    mine, yours, again = write("r", "x", B.sha256), write("s", "y", "0" * 64), write("t", "x", B.sha256)
    assert assessments_by_plan([mine, yours, again], [A, B, C]) == {"b": [mine, again], "c": [yours]}


@pytest.mark.parametrize(
    ("plan", "sha256", "told"),
    [("z", "a" * 64, "which is not ranked"), ("x", "0" * 64, "several plans have the id `x`")],
)
def test_what_is_of_none_of_the_plans_is_refused(write, plan, sha256, told):
    with pytest.raises(InputError, match=told):
        assessments_by_plan([write("r", plan, sha256)], [A, B, C])
