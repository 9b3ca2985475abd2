from pathlib import Path

import pytest

from nqpf.base.errors import InputError
from nqpf.loading.files.roles import BASELINE, DOCUMENT, PLAN
from nqpf.loading.files.run import (
    declared,
    expect_inputs,
    losses,
    note_input,
    note_losses,
    note_output,
    refuse_losses,
    running,
)

TOLD = "a: this run reads this file (plan a), so it is not overwritten"


@pytest.fixture(autouse=True)
def files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        (tmp_path / name).write_text(name)


def told():
    return [problem.in_language("en") for problem in losses()]


def test_whichever_comes_second_finds_the_first():
    with running():
        note_input("a", PLAN)
        note_output(Path("a"), "-o")
        assert told() == [f"{TOLD} (choose another name with -o)"]
    with running():
        note_output(Path("a"), "nqpf.toml:1:1")
        note_input("a", PLAN)
        note_input("a", BASELINE)
        assert told() == [f"{TOLD} (choose another name in nqpf.toml:1:1)"]
    with running():
        note_output(Path("a"), "")
        note_input("b", PLAN)
        assert told() == []


def test_what_nobody_declared_is_found_when_it_is_written():
    with running():
        note_input("a", PLAN)
        refuse_losses()
        refuse_losses(Path("b"))
        with pytest.raises(InputError, match=r"a: this run reads this file \(plan a\).* \(choose another name\)"):
            refuse_losses(Path("a"))
        with pytest.raises(InputError):  # nothing else is written either
            refuse_losses(Path("b"))


def test_what_is_declared_is_written_as_often_as_wanted():
    with running():
        note_output(Path("new"), "-o")
        for _ in range(2):
            refuse_losses(Path("new"))
            Path("new").write_text("x")


def test_expected_inputs_are_compared_with_what_was_declared_before():
    with running():
        expect_inputs(iter(lambda: pytest.fail("nothing to compare with"), None), DOCUMENT)
        note_output(Path("b"), "-o")
        expect_inputs(("a", "b"), DOCUMENT)
        assert told() == ["b: this run reads this file (cited document b), so it is not overwritten "
                          "(choose another name with -o)"]  # fmt: skip
        note_output(Path("a"), "--report")
        assert len(told()) == 1


def test_another_run_reads_for_this_one():
    with running():
        note_output(Path("a"), "-o")
        note_output(Path("b"), "-o")
        with running(declared()) as worker:
            note_input("a", PLAN)
        assert told() == []
        note_losses(worker.problems)
        note_losses(worker.problems)
        assert told() == [f"{TOLD} (choose another name with -o)"]


def test_outside_a_run_nothing_is_noted():
    note_input("a", PLAN)
    note_output(Path("a"), "-o")
    expect_inputs(("a",), PLAN)
    note_losses({})
    assert (declared(), losses()) == ((), ())
    refuse_losses(Path("a"))


def test_standard_input_is_told_by_what_it_is(monkeypatch):
    with Path("a").open() as stream, running():
        monkeypatch.setattr("sys.stdin", stream)
        note_input("-", PLAN)
        note_output(Path("a"), "-o")
        assert told()[0].startswith("a: this run reads this file (plan <stdin>)")
