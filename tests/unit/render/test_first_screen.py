"""The first screen on a terminal: 24 lines of 80 columns at most, and the same order of work as the lists below it."""

import re

import pytest
from generated import EXAMPLES, report_of

from nqpf.base.language import LANGUAGES, Text
from nqpf.render import Options, renderer
from nqpf.render.terminal.console import cell_len

SAMPLES = [f"region-sample.{language}.{form}.yaml" for language in LANGUAGES for form in ("draft", "reviewed")]
PLANS = (*EXAMPLES, *SAMPLES)


def screen(name, language, **options):
    return renderer("table")(report_of(name), Options(language, **options))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PLANS)
def test_it_fits_on_a_screen(name, language):
    lines = screen(name, language, one_page=True).rstrip("\n").split("\n")
    assert len(lines) <= 24
    assert max(map(cell_len, lines)) <= 80


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_very_long_title_leaves_room_for_the_rest(language):
    report = report_of("slogans.plan.yaml")
    report = report._replace(plan=report.plan._replace(title=Text("word " * 60, "长题目" * 60)))
    assert len(renderer("table")(report, Options(language, one_page=True)).rstrip("\n").split("\n")) <= 24
    assert "长题目" * 60 in renderer("markdown")(report, Options("zh", one_page=True))


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_to_do_first_is_the_head_of_the_lists_below(name):
    text = screen(name, "en", top=1000)
    first = re.findall(r"(?m)^ +(\d+)  (\+[\d.]+) Total", text.partition("What to do first")[2])
    numbers = [int(number) for number, _ in first]
    assert numbers[:3] == [1, 2, 3]
    gains = dict(first[3:])
    assert all(gains[number] == gain for number, gain in first[:3])
    assert sorted(map(int, gains)) == list(range(1, len(gains) + 1))
