"""The version stands in one place, and the pages that show how to install a tag name the same one."""

import re

import pytest
from sample import ROOT

from nqpf import __version__

PINNING = (".github/actions/check/README.md", ".github/ci-recipes.md", ".gitlab/nqpf-check.yml")


@pytest.mark.parametrize("page", PINNING)
def test_a_page_that_pins_a_tag_pins_this_version(page):
    text = (ROOT / page).read_text("utf-8")
    assert set(re.findall(r"\bv(\d+\.\d+\.\d+)\b", text)) == {__version__}


def test_no_other_page_pins_a_tag():
    """It would not be checked above."""
    pages = [path for folder in (".github", ".gitlab") for path in (ROOT / folder).rglob("*") if path.is_file()]
    pages += ROOT.glob("*.md")
    pinning = {path for path in pages if re.search(r"@v\d+\.\d+\.\d+\b", path.read_text("utf-8"))}
    assert {path.relative_to(ROOT).as_posix() for path in pinning} <= set(PINNING)


def test_the_changelog_begins_with_this_version():
    (first, *_) = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert first.partition(" ")[0] == __version__
