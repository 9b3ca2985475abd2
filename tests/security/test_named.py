"""The page beside this file names the tests that hold what it says."""

import re
from pathlib import Path

from sample import ROOT

from nqpf.gate.settings import LimitSettings

PAGE = (Path(__file__).parent / "README.md").read_text("utf-8")


def test_every_test_that_the_page_names_exists():
    tests = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "tests").rglob("test_*.py")))
    defined = set(re.findall(r"^def (test_\w+)\(", tests, re.MULTILINE))
    named = re.findall(r"`(test_\w+)`", PAGE)
    assert len(named) > 30
    assert [name for name in named if name not in defined] == []
    assert all((ROOT / path).is_file() for path in re.findall(r"`(tests/[\w/.]+)`", PAGE))


def test_the_page_states_the_bounds_that_hold():
    for name, field in LimitSettings.model_fields.items():
        default, most = re.search(rf"\| ([\d ]+?)(?: MiB)? \| `{name}` \| ([\d ]+) \|", PAGE).groups()
        assert float(default.replace(" ", "")) == field.default
        assert float(most.replace(" ", "")) == next(bound.le for bound in field.metadata if hasattr(bound, "le"))
