"""Lines in parts: what holds stays, what changed is judged anew, a part is whole or not there."""

import hashlib
import json
import os
import shutil
from datetime import date

import pytest
from sample import PLAN

from nqpf.base.errors import InputError
from nqpf.batch.batch import Crew, Here, Workforce
from nqpf.cli.many.check_many import Telling, check_into
from nqpf.cli.outputs import kept as kept_module
from nqpf.cli.outputs import parts as parts_module
from nqpf.cli.outputs.parts import Parts
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.report.check.checker import Checker
from nqpf.report.check.tally import Tally

DAY = date(2026, 1, 1)
ALONE = Workforce(Here(), Crew(1, 1))
WAIVERS = "nqpf: waivers/1\nwaivers:\n  - {plan: t1, id: P4.2, owner: 省科技厅, reason: 待年报, expires: 2027-01-01}\n"


class Counting(Checker):
    """Notes whose plan it judges."""

    def __init__(self, *args, **given):
        super().__init__(*args, **given)
        self.judged = []

    def judge(self, source):
        self.judged.append(source.path)
        return super().judge(source)


@pytest.fixture(scope="module")
def rubric():
    return load_bundled_rubric()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Seven plans, three to a part; the second cites a document, the third cannot be read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(parts_module, "SIZE", 3)
    for number in range(7):
        text = PLAN.replace("id: t\n", f"id: t{number}\n")
        text = (
            text.replace("    serves: [P2.2", "    source: {file: a.md, quote: 建设工业互联网平台}\n    serves: [P2.2")
            if number == 1
            else text
        )
        (tmp_path / f"{number}.plan.yaml").write_text("x: [" if number == 2 else text, "utf-8")
    return tmp_path


def check(folder, rubric, terms="a" * 64, numbers=range(7)):
    """Check into `out`: whose plans were judged, and the outcome."""
    checker, tally = Counting(rubric=rubric, today=DAY), Tally(None)
    paths = [f"{number}.plan.yaml" for number in numbers]
    check_into(Parts(folder / "out", terms), checker, paths, ALONE, Telling("en"), tally)
    report = tally.report()
    return [int(path[0]) for path in checker.judged], (report.passed, report.failed, report.unreadable)


def parts(folder):
    return {part.name: part.read_bytes() for part in sorted((folder / "out").iterdir())}


def test_what_was_checked_and_rests_on_nothing_else_is_not_checked_again(folder, rubric):
    assert check(folder, rubric) == ([0, 1, 2, 3, 4, 5, 6], (6, 0, 1))
    first = parts(folder)
    assert [name.partition(".")[0] for name in first] == ["part-000000", "part-000001", "part-000002"]
    assert [lines.count(b"\n") for lines in first.values()] == [3, 3, 1]
    stood = [part.stat().st_ino for part in sorted((folder / "out").iterdir())]
    assert check(folder, rubric) == ([1, 2], (6, 0, 1))
    assert parts(folder) == first
    assert [part.stat().st_ino for part in sorted((folder / "out").iterdir())] == stood  # none was written anew
    (folder / "4.plan.yaml").write_text(PLAN.replace("id: t\n", "id: t4\n").replace("value: 50", "value: 60"), "utf-8")
    (folder / "2.plan.yaml").write_text(PLAN.replace("id: t\n", "id: t2\n"), "utf-8")
    (folder / "5.waivers.yaml").write_text(WAIVERS.replace("t1", "t5"), "utf-8")
    assert check(folder, rubric) == ([1, 2, 4, 5], (7, 0, 0))


def test_lines_of_other_terms_are_not_taken_and_go_when_all_is_done(folder, rubric):
    check(folder, rubric)
    assert check(folder, rubric, terms="b" * 64)[0] == [0, 1, 2, 3, 4, 5, 6]
    assert {name.split(".")[1] for name in parts(folder)} == {"b" * 16}


def test_fewer_plans_leave_no_part_behind_and_what_is_not_ours_is_left_alone(folder, rubric):
    check(folder, rubric)
    (folder / "out" / "part-notes.jsonl").write_text("mine", "utf-8")
    assert check(folder, rubric, numbers=range(3)) == ([1, 2], (2, 0, 1))
    assert [name[:11] for name in parts(folder)] == ["part-000000", "part-notes."]


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"plan": 1}', "\u2028", "passed"])
def test_a_part_that_somebody_wrote_to_is_made_anew(folder, rubric, text):
    check(folder, rubric)
    first = parts(folder)
    name, held = next(iter(first.items()))
    (folder / "out" / name).write_bytes(held.replace(b"passed", b"failed") if text == "passed" else text.encode())
    assert check(folder, rubric) == ([0, 1, 2], (6, 0, 1))
    assert parts(folder) == first


@pytest.mark.parametrize("text", ["[]\n", "{}\n", '{"plan": 1}\n', '{"plan": {"sha256": ["a"]}}\n', "\xff"])
def test_what_is_only_named_like_a_part_of_ours_is_made_anew(folder, rubric, text):
    data = text.encode("latin-1")
    (folder / "out").mkdir()
    (folder / "out" / f"part-000000.{'a' * 16}.{hashlib.sha256(data).hexdigest()[:16]}.jsonl").write_bytes(data)
    assert check(folder, rubric) == ([0, 1, 2, 3, 4, 5, 6], (6, 0, 1))
    assert len(parts(folder)) == 3


def renumbered(folder, number, text=PLAN):
    (folder / f"{number}.plan.yaml").write_text(text.replace("id: t\n", f"id: t{number}\n"), "utf-8")


@pytest.mark.parametrize(
    ("numbers", "judged"),
    [
        ([9, 0, 3, 4, 5, 6], [9]),
        ([0, 3, 9, 4, 5, 6], [9]),
        ([0, 3, 4, 5, 6, 9], [9]),
        ([5, 6], []),
        ([6, 5, 4, 3, 0], []),
        ([0, 3, 8, 5, 6], [8]),
        ([1, 6, 2, 0], [1, 2]),
    ],
    ids=["front", "middle", "end", "fewer", "reordered", "renamed", "cited or unreadable"],
)
def test_a_plan_is_known_wherever_it_stands(folder, rubric, numbers, judged):
    """Nine is new; eight is what four was, under another name, which its line would tell."""
    check(folder, rubric)
    renumbered(folder, 9)
    (folder / "4.plan.yaml").replace(folder / "8.plan.yaml") if 8 in numbers else None
    assert check(folder, rubric, numbers=numbers)[0] == judged
    again = parts(folder)
    shutil.rmtree(folder / "out")
    check(folder, rubric, numbers=numbers)
    assert parts(folder) == again


def test_after_an_end_in_the_middle_all_that_was_whole_is_there_though_plans_have_moved(folder, rubric):
    class Ending(Counting):
        def judge(self, source):
            if source.path.startswith("6"):
                raise KeyboardInterrupt
            return super().judge(source)

    def end(*numbers):
        checker = Ending(rubric=rubric, today=DAY)
        paths = [f"{number}.plan.yaml" for number in numbers]
        with pytest.raises(KeyboardInterrupt):
            check_into(Parts(folder / "out", "a" * 64), checker, paths, ALONE, Telling("en"), Tally(None))
        return [int(path[0]) for path in checker.judged]

    for number in (1, 2, 7, 8, 9):
        renumbered(folder, number)
    assert end(0, 1, 2, 3, 4, 6) == [0, 1, 2, 3, 4]
    assert [lines.count(b"\n") for lines in parts(folder).values()] == [3]
    assert end(7, 0, 1, 2, 3, 4, 6) == [7, 3, 4]
    assert [name[:11] for name in parts(folder)] == ["part-000000", "part-000000", "part-000001"]
    renumbered(folder, 1, PLAN.replace("value: 50", "value: 60"))
    assert end(8, 9, 7, 0, 1, 6) == [8, 9, 1]
    renumbered(folder, 1)  # as it was before
    assert check(folder, rubric, numbers=[9, 8, 7, 4, 3, 2, 1, 0, 6]) == ([6], (9, 0, 0))
    assert [lines.count(b"\n") for lines in parts(folder).values()] == [3, 3, 3]


def test_waivers_that_come_to_stand_beside_a_plan_while_others_are_checked_count(folder, rubric):
    check(folder, rubric)

    class Late(Counting):
        def judge(self, source):
            (folder / "6.waivers.yaml").write_text(WAIVERS.replace("t1", "t6"), "utf-8")
            return super().judge(source)

    checker = Late(rubric=rubric, today=DAY)
    paths = [f"{number}.plan.yaml" for number in range(7)]
    check_into(Parts(folder / "out", "a" * 64), checker, paths, ALONE, Telling("en"), Tally(None))
    assert checker.judged[-1] == "6.plan.yaml"


def test_what_cannot_be_taken_away_or_noted_is_told(folder, rubric, monkeypatch):
    check(folder, rubric)
    (folder / "out" / f"part-000007.{'b' * 16}.{'c' * 16}.jsonl").mkdir()
    with pytest.raises(InputError, match=r"out/part-000007\.b+\.c+\.jsonl: cannot delete this part: "):
        check(folder, rubric)
    monkeypatch.setattr(kept_module, "_TABLE", "create table line (path)")
    with pytest.raises(InputError, match="--into: cannot index the existing lines: "):
        check(folder, rubric)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_with_the_name_of_a_part_is_not_waited_for(folder, rubric):
    (folder / "out").mkdir()
    os.mkfifo(folder / "out" / f"part-000000.{'a' * 16}.{'c' * 16}.jsonl")
    assert check(folder, rubric)[1] == (6, 0, 1)
    assert len(parts(folder)) == 3


def test_a_line_is_a_whole_record(folder, rubric):
    check(folder, rubric)
    lines = [json.loads(line) for part in parts(folder).values() for line in part.splitlines()]
    assert [line["plan"]["path"] for line in lines] == [f"{number}.plan.yaml" for number in range(7)]
    assert {line["schema"] for line in lines} == {"nqpf/check-line/2"}
