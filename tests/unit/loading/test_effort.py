import json

import pytest
from builders import principle, rubric_data

from nqpf.base.errors import InputError
from nqpf.loading.effort import load_efforts
from nqpf.loading.rubric.rubric import load_rubric
from nqpf.rubric.effort import table

RUBRIC = table({"measure.resourced": 3.0, "indicator.aimed": 2.0})


def test_without_anything_given_the_rubrics_table_holds_or_one_for_all():
    assert dict(load_efforts([], RUBRIC).figures()) == dict(RUBRIC.figures())
    assert {effort for _, effort in load_efforts([], None).figures()} == {1}


def test_a_name_without_its_kind_sets_every_kind_that_has_it():
    efforts = load_efforts(["stated=4", "measure.stated=2", "primary=0.5"], RUBRIC)
    assert [efforts.of(kind, "stated") for kind in ("measure", "indicator", "statement")] == [2, 4, 4]
    assert (efforts.primary, efforts.of("measure", "resourced")) == (0.5, 3)


def test_a_file_is_put_over_the_rubric_and_options_over_the_file(tmp_path):
    path = tmp_path / "efforts.yaml"
    path.write_text("measure: {resourced: 9, owned: 2}\n", "utf-8")
    efforts = load_efforts([str(path), "owned=7"], RUBRIC)
    assert [efforts.of("measure", t) for t in ("resourced", "owned")] == [9, 7]
    assert efforts.of("indicator", "aimed") == 2


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("resorced=3", "did you mean `resourced`?"),
        ("resourced=0", "gives no positive number"),
        ("resourced=nan", "gives no positive number"),
        ("resourced=", "gives no positive number"),
        ("no-such-file.yaml", "there is no such file"),
    ],
)
def test_what_cannot_be_read_is_told(given, said):
    with pytest.raises(InputError) as caught:
        load_efforts([given], RUBRIC)
    assert said in str(caught.value)


def test_problems_are_told_together():
    with pytest.raises(InputError) as caught:
        load_efforts(["a=1", "owned=x"], RUBRIC)
    assert len(caught.value.problems) == 2


def test_a_file_with_an_unknown_test_is_refused_at_its_line(tmp_path):
    path = tmp_path / "efforts.yaml"
    path.write_text("measure:\n  owned: 1\n  ownd: 2\n", "utf-8")
    with pytest.raises(InputError) as caught:
        load_efforts([str(path)], RUBRIC)
    (problem,) = caught.value.problems
    assert (problem.span.line, problem.span.column) == (3, 3)
    assert "owned" in problem.hint.en


def test_a_rubrics_efforts_name_one_of_its_bases(tmp_path):
    path = tmp_path / "rubric.yaml"
    for basis, sound in (("equal", True), ("equall", False)):
        data = rubric_data(principle("P"), effort={"basis": basis, "measure": {"owned": 2}})
        path.write_text(json.dumps(data, indent=1), "utf-8")
        if sound:
            assert load_rubric(path).rubric.effort.of("measure", "owned") == 2
            continue
        with pytest.raises(InputError) as caught:
            load_rubric(path)
        (problem,) = caught.value.problems
        assert problem.message.en == "`equall` is not one of the rubric's bases"
        assert problem.hint.en == "did you mean `equal`?"
