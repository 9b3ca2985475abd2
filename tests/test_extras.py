"""The extras that texts name are there, and `all` has everything that a user may need."""

import re

import pytest
from extras import STATED, requirements
from sample import ROOT

from nqpf.loading.files.storages import STORAGES

FOR_TESTS = {"test", "cluster-test", "browser", "fuzz"}
PAGES = [
    *ROOT.glob("*.md"),
    *(ROOT / ".github").rglob("*.*"),
    *(ROOT / ".gitlab").rglob("*.*"),
    *(ROOT / "src").rglob("*.py"),
    *(ROOT / "tests").rglob("README.md"),
]


def named():
    """The extras that a page or a message says to install, by where it says so."""
    found = {}
    for page in PAGES:
        for listed in re.findall(r"(?:nqpf|['\" ]\.|\.\.)\[([a-z][\w,-]*)\]", page.read_text("utf-8")):
            found.setdefault(page.relative_to(ROOT).as_posix(), set()).update(listed.split(","))
    return found


def test_every_extra_that_is_named_exists():
    found = named()
    assert {"README.md", ".github/actions/check/action.yml"} <= set(found)
    assert {where: extras - set(STATED) for where, extras in found.items() if extras - set(STATED)} == {}


def test_every_extra_that_code_asks_for_exists():
    asked = set()
    for path in (ROOT / "src").rglob("*.py"):
        asked |= set(re.findall(r"missing\([^()]*, \"(\w+)\"\)", path.read_text("utf-8")))
    assert {"office", "robustness", "cluster"} <= asked <= set(STATED)
    assert set(STORAGES) <= set(STATED)


def test_all_has_what_every_other_extra_of_users_has_and_nothing_of_the_tests():
    of_users = set(STATED) - FOR_TESTS - {"all"}
    assert requirements("all") == set().union(*map(requirements, of_users))


@pytest.mark.parametrize("extra", sorted(STATED))
def test_an_extra_installs_something(extra):
    assert requirements(extra)


def test_the_name_of_0_1_installs_the_same():
    assert requirements("docx") == requirements("documents")
