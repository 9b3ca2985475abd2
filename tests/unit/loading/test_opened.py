import io
import sys
from pathlib import Path

import builders as b
import pytest
from sample import PLAN

from nqpf.base.errors import InputError, InputWarning
from nqpf.loading.files.companion import listening
from nqpf.loading.limits import Limits
from nqpf.loading.opened import open_plan, plan_at, source_at
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.loading.rubric.rubric import LoadedRubric
from nqpf.loading.syntax.document import parse_document

BUNDLED = rubric_at(None)
VALUE = parse_document(PLAN, "plan").value


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, "utf-8")
    return path


def test_a_plan_comes_with_what_it_is_scored_against(path):
    opened = open_plan(str(path))
    assert (opened.plan.plan.id, opened.rubric.rubric.id, opened.profile.id) == ("t", "nqpf", "region")
    with pytest.raises(InputError, match="is for plans of kind enterprise"):
        open_plan(path, profile="enterprise")


def test_it_is_the_same_plan_in_whatever_shape_it_is_given(path, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAN.encode())))
    loaded = plan_at(path, BUNDLED)
    views = [plan_at(plan, BUNDLED).view.plan for plan in (str(path), VALUE, loaded, "-")]
    assert views == [loaded.view.plan] * 4


def test_only_a_file_says_where_it_stands(path, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert source_at(path).path == str(path)
    assert [source_at(plan).path for plan in (VALUE, "-")] == [None, None]


def test_a_loaded_plan_is_checked_against_the_rubric_that_it_is_scored_against(path):
    small = LoadedRubric(b.rubric(b.principle("P1")), "0" * 64)
    with pytest.raises(InputError) as caught:
        plan_at(plan_at(path, BUNDLED), small)
    assert {problem.file for problem in caught.value.problems} == {str(path).replace("\\", "/")}
    assert "P2.2.platform" in str(caught.value)


def test_a_guessed_encoding_is_warned_of_whoever_listens(path):
    path.write_bytes(PLAN.encode("gb18030"))
    told = []
    with listening(told.append):
        assert plan_at(path, BUNDLED).plan.title.zh == "测试规划"
    assert ["GB18030" in problem.message.en for problem in told] == [True]
    with pytest.warns(InputWarning, match="GB18030") as caught:
        plan_at(path, BUNDLED)
    assert caught[0].message.problem.message.zh == "不是 UTF-8：已按 GB18030 读取"
    with listening(told.append):
        plan_at(path, BUNDLED, "gb18030")
    assert len(told) == 1


def test_limits_hold_for_the_file_and_for_its_text(path):
    with pytest.raises(InputError):
        plan_at(path, BUNDLED, limits=Limits(size=10))
    for plan in (path, VALUE):
        with pytest.raises(InputError):
            plan_at(plan, BUNDLED, limits=Limits(depth=1))


def test_what_is_not_there_is_refused_by_its_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as caught:
        plan_at(Path("nope.yaml"), BUNDLED)
    assert [problem.file for problem in caught.value.problems] == ["nope.yaml"]
