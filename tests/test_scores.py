import json

import pytest
from generated import EXAMPLES
from scores import FILE, scores_of

KNOWN = json.loads(FILE.read_text("utf-8"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_scores_the_same_to_the_last_digit(name):
    assert scores_of(name) == KNOWN[name]


def test_figures_are_known_of_every_example_and_of_no_other():
    assert sorted(KNOWN) == list(EXAMPLES)
