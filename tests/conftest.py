"""What holds for all tests."""

import os
import signal
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from tried import PART

HERE = Path(__file__).parent
LONG = ("browser", "cluster", "fuzz", "packaging", "storage")
"""Folders whose tests are long, all of them."""
UNCOUNTED = ("ci", "properties", "published", "quality", "rubric", "security", "test_generated.py", "test_reports.py",
             "test_words.py")  # fmt: skip
"""Folders and files whose tests run what others run, on worse or on whole input: lines are counted there, as counting
takes as long again."""

# Everything is in English that asks for no other language, whatever the machine speaks.
os.environ["LANG"] = "C.UTF-8"
for name in ("LC_ALL", "LC_MESSAGES", "NQPF_LANG"):
    os.environ.pop(name, None)

# No example is timed: the machine may be busy. Where CI is set, hypothesis tries the same examples every time.
settings.register_profile("all", settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.register_profile("few", settings.get_profile("all"), max_examples=100 // PART)
settings.load_profile("all")


def pytest_configure(config):
    """Try a part of the examples where nothing long is asked for, and count lines once."""
    if _without_long(config):
        settings.load_profile("few")
    # A worker of xdist begins to count as if it had workers of its own, and again as the worker that it is. Where the
    # second pauses, for `no_cover`, the first would go on, and all would be as slow as if it were counted.
    if hasattr(config, "workerinput") and (counting := _counting(config)):
        counting.cov.stop()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_setup(item):
    """What a test needs is not counted where the test is not."""
    counting = _counting(item.config) if item.get_closest_marker("no_cover") else None
    if counting:
        counting.pause()
    yield
    if counting:
        counting.resume()


def pytest_ignore_collect(collection_path, config):
    """Where only long tests are asked for, files that have none are not read: that would take several times as long."""
    if config.option.markexpr == "long" and collection_path.name.startswith("test_"):
        return not _may_be_long(collection_path) or None
    return None


@pytest.hookimpl(tryfirst=True)  # before xdist looks for groups
def pytest_collection_modifyitems(config, items):
    """Mark what is long: some folders, and properties where all their examples are tried.

    Lines of those are counted where a part of the examples is tried. With `--dist loadgroup` one worker has all tests
    of such a folder, so that its servers start, and its packages are built, once.
    """
    for item in items:
        room = item.path.relative_to(HERE).parts[0]
        tries = getattr(item.function, "is_hypothesis_test", False)
        assert _may_be_long(item.path) or not (tries or item.get_closest_marker("long")), f"{item.path} is not read"
        whole = not _without_long(config) and tries
        if room in LONG or whole:
            item.add_marker("long")
        if room in LONG:
            item.add_marker(pytest.mark.xdist_group(room))
        if room in UNCOUNTED or whole:
            item.add_marker("no_cover")


@cache
def _may_be_long(path):
    """Whether a file of tests has long ones, as far as its words say."""
    words = ("hypothesis", "mark.long")
    return path.relative_to(HERE).parts[0] in LONG or any(word in path.read_text("utf-8") for word in words)


def _counting(config):
    """What counts the lines of this process, or nothing."""
    return getattr(config.pluginmanager.get_plugin("_cov"), "cov_controller", None)


def _without_long(config):
    return config.option.markexpr == "not long"  # as pyproject.toml has it


@pytest.fixture
def heard():
    """Ctrl-C is heard, here and by the processes started here: what a shell starts in the background is deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
