"""A roadmap names the unit of effort wherever it shows one."""

import re

from composed import spoken
from generated import roadmap

from nqpf.report.roadmap.page import roadmap_page


def test_no_effort_is_shown_without_its_unit():
    shown = spoken(roadmap_page(roadmap(), steps=True))
    assert re.search(r"entries, \d+ units? of effort: ", shown) and "\nUnits\n" in shown
    assert not re.findall(r"effort \d+", shown) and "Units of effort are relative" in shown
    steps = re.findall(r"(\d+ units?) of effort", shown)
    assert len(steps) == 1 + len(roadmap().work.entries)
