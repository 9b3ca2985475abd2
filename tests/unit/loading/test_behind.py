"""The document behind a plan: found beside it, its version compared, and refused where it is not there."""

import hashlib

import pytest
from sample import PLAN as FORMER

from nqpf.base.errors import InputError
from nqpf.loading.behind import document_behind
from nqpf.loading.opened import plan_at
from nqpf.loading.rubric.chosen import rubric_at

PLAN = FORMER.replace("plan/1", "plan/2")
BUNDLED = rubric_at(None)
DATA = "建设工业互联网平台".encode()


def plan(folder, source: str):
    path = folder / "a.plan.yaml"
    path.write_text(PLAN + source, "utf-8")
    return plan_at(path, BUNDLED)


@pytest.mark.parametrize(("stated", "changed"), [(DATA, False), (b"other", True), (None, False)])
def test_the_version_is_compared_where_the_plan_states_one(tmp_path, stated, changed):
    (tmp_path / "a.txt").write_bytes(DATA)
    digest = f", sha256: {hashlib.sha256(stated).hexdigest()}" if stated else ""
    behind = document_behind(plan(tmp_path, f"source: {{file: a.txt{digest}}}\n"))
    assert (behind.fetched.data, behind.changed) == (DATA, changed)


def test_of_a_plan_that_names_none_itself_it_is_that_of_an_item(tmp_path):
    (tmp_path / "a.txt").write_bytes(DATA)
    text = PLAN.replace("    serves: [P2.2", "    source: {file: a.txt, quote: 工业互联网平台}\n    serves: [P2.2")
    (tmp_path / "a.plan.yaml").write_text(text, "utf-8")
    assert document_behind(plan_at(tmp_path / "a.plan.yaml", BUNDLED)).fetched.data == DATA


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "does not name the document"),
        ("source: {file: gone.txt}\n", "there is no such file"),
        ("source: {file: ../a.txt}\n", "cannot be used"),
    ],
)
def test_without_a_document_it_says_what_to_do(tmp_path, source, said):
    with pytest.raises(InputError) as refused:
        document_behind(plan(tmp_path, source))
    (problem,) = refused.value.problems
    assert said in problem.message.en
    assert problem.hint.zh


def test_a_plan_that_is_no_file_has_no_place_to_look_from():
    with pytest.raises(InputError, match="standard input"):
        document_behind(plan_at({"nqpf": "plan/2", "id": "t", "kind": "region", "title": "t", "subject": "某省",
                                 "source": {"file": "a.txt"}}, BUNDLED))  # fmt: skip
