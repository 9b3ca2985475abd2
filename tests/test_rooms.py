"""Unit tests lie where what they test lies."""

from pathlib import Path

from sample import ROOT

UNIT, PACKAGE = ROOT / "tests/unit", ROOT / "src/nqpf"


def folders(top, files):
    return {file.parent.relative_to(top) for file in top.rglob(files)}


def test_every_folder_of_unit_tests_is_a_room_of_the_package():
    tested = folders(UNIT, "test_*.py")
    assert tested - folders(PACKAGE, "*.py") == set()
    assert Path() not in tested, "a test of its own room, none"
