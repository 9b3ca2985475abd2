"""The first screen on a terminal: 24 lines of 80 columns at most, and the same order of work as the lists below it."""

import re

import pytest
from generated import EXAMPLES, report_of

from nqpf.base.language import LANGUAGES
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


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_to_do_first_is_the_head_of_the_lists_below(name):
    text = screen(name, "en", top=1000)
    first = re.findall(r"(?m)^ +(\d+)  (\+[\d.]+) Total", text.partition("What to do first")[2])
    numbers = [int(number) for number, _ in first]
    assert numbers[:3] == [1, 2, 3]
    gains = dict(first[3:])
    assert all(gains[number] == gain for number, gain in first[:3])
    assert sorted(map(int, gains)) == list(range(1, len(gains) + 1))
