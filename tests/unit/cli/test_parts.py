"""Lines in parts: what holds stays, what changed is judged anew, a part is whole or not there."""

import json
from datetime import date

import pytest
from sample import PLAN

from nqpf.batch import Crew, Here, Workforce
from nqpf.cli import parts as parts_module
from nqpf.cli.check_many import check_into
from nqpf.cli.checking import Checker
from nqpf.cli.parts import Parts
from nqpf.gate import Policy
from nqpf.loading.bundled import bundled_directory
from nqpf.loading.rubric import load_rubric
from nqpf.report.checked import Tally
from nqpf.report.ground import Ground
from nqpf.report.judged import Gate

ALONE = Workforce(Here(), Crew(1, 1))
WAIVERS = "nqpf: waivers/1\nwaivers:\n  - {plan: t1, id: P4.2, owner: 省科技厅, reason: 后补, expires: 2027-01-01}\n"


class Counting(Checker):
    """Notes whose plan it judges."""

    def __init__(self, *args):
        super().__init__(*args)
        self.judged = []

    def judge(self, path, source):
        self.judged.append(path)
        return super().judge(path, source)


@pytest.fixture(scope="module")
def gate():
    return Gate(Ground(load_rubric(bundled_directory())), Policy(), date(2026, 1, 1))


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


def check(folder, gate, terms="a" * 64, count=7):
    """Check into `out`: whose plans were judged, and the outcome."""
    checker, tally = Counting(gate, None, None), Tally(None)
    paths = [f"{number}.plan.yaml" for number in range(count)]
    check_into(Parts(folder / "out", terms), checker, paths, ALONE, "en", tally)
    report = tally.report()
    return [int(path[0]) for path in checker.judged], (report.passed, report.failed, report.unreadable)


def parts(folder):
    return {part.name: part.read_bytes() for part in sorted((folder / "out").iterdir())}


def test_what_was_checked_and_rests_on_nothing_else_is_not_checked_again(folder, gate):
    assert check(folder, gate) == ([0, 1, 2, 3, 4, 5, 6], (6, 0, 1))
    first = parts(folder)
    assert [name.partition(".")[0] for name in first] == ["part-000000", "part-000001", "part-000002"]
    assert [lines.count(b"\n") for lines in first.values()] == [3, 3, 1]
    assert check(folder, gate) == ([1, 2], (6, 0, 1))
    assert parts(folder) == first
    (folder / "4.plan.yaml").write_text(PLAN.replace("id: t\n", "id: t4\n").replace("value: 50", "value: 60"), "utf-8")
    (folder / "2.plan.yaml").write_text(PLAN.replace("id: t\n", "id: t2\n"), "utf-8")
    (folder / "5.waivers.yaml").write_text(WAIVERS, "utf-8")
    assert check(folder, gate) == ([1, 2, 4, 5], (7, 0, 0))


def test_lines_of_other_terms_are_not_taken_and_go_when_all_is_done(folder, gate):
    check(folder, gate)
    assert check(folder, gate, terms="b" * 64)[0] == [0, 1, 2, 3, 4, 5, 6]
    assert {name.split(".")[1] for name in parts(folder)} == {"b" * 16}


def test_fewer_plans_leave_no_part_behind_and_what_is_not_ours_is_left_alone(folder, gate):
    check(folder, gate)
    (folder / "out" / "part-notes.jsonl").write_text("mine", "utf-8")
    assert check(folder, gate, count=3) == ([1, 2], (2, 0, 1))
    assert [name[:11] for name in parts(folder)] == ["part-000000", "part-notes."]


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"plan": 1}', "\u2028"])
def test_a_part_that_somebody_wrote_to_is_made_anew(folder, gate, text):
    check(folder, gate)
    first = parts(folder)
    (folder / "out" / next(iter(first))).write_bytes(text.encode())
    assert check(folder, gate) == ([0, 1, 2], (6, 0, 1))
    assert parts(folder) == first


def test_an_end_in_the_middle_leaves_whole_parts(folder, gate):
    class Ending(Counting):
        def judge(self, path, source):
            if path.startswith("5"):
                raise KeyboardInterrupt
            return super().judge(path, source)

    paths = [f"{number}.plan.yaml" for number in range(7)]
    with pytest.raises(KeyboardInterrupt):
        check_into(Parts(folder / "out", "a" * 64), Ending(gate, None, None), paths, ALONE, "en", Tally(None))
    left = parts(folder)
    assert [lines.count(b"\n") for lines in left.values()] == [3]
    assert check(folder, gate)[0] == [1, 2, 3, 4, 5, 6]


def test_a_line_is_a_whole_record(folder, gate):
    check(folder, gate)
    lines = [json.loads(line) for part in parts(folder).values() for line in part.splitlines()]
    assert [line["plan"]["path"] for line in lines] == [f"{number}.plan.yaml" for number in range(7)]
    assert {line["schema"] for line in lines} == {"nqpf/check-line/1"}
