"""SECURITY.md names, for each threat, tests that exist, and states the bounds that apply."""

import re

from sample import ROOT

from nqpf import __version__
from nqpf.gate.settings import LimitSettings

PAGE = (ROOT / "SECURITY.md").read_text("utf-8")
THREATS = re.findall(
    r"^\|(.*)\|(.*)\|(.*)\|$", PAGE.partition("## Threats")[2].partition("## Bounds")[0], re.MULTILINE
)[2:]


def test_every_threat_names_tests_that_exist():
    assert len(THREATS) > 30
    for _, what, tests in THREATS:
        named = re.findall(r"`([\w/]+\.py)::(test_\w+)`", tests)
        assert named, what
        for file, test in named:
            text = (ROOT / "tests" / file).read_text("utf-8")
            assert re.search(rf"^def {test}\(", text, re.MULTILINE), f"{file}::{test}"


def test_nothing_else_stands_among_the_tests():
    """A name that is not written as `file::function` would not be checked."""
    for _, what, tests in THREATS:
        assert re.sub(r"`[\w/]+\.py::test_\w+`|<br>", "", tests).strip() == "", what


def test_the_page_states_the_bounds_that_hold():
    for name, field in LimitSettings.model_fields.items():
        default, most = re.search(rf"\| ([\d ]+?)(?: MiB)? \| `{name}` \| ([\d ]+) \|", PAGE).groups()
        assert float(default.replace(" ", "")) == field.default
        assert float(most.replace(" ", "")) == next(bound.le for bound in field.metadata if hasattr(bound, "le"))


def test_this_version_gets_security_fixes():
    supported = re.findall(r"^\| ([\d.]+) \| yes \|$", PAGE, re.MULTILINE)
    assert __version__.rpartition(".")[0] in supported
