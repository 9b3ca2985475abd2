"""How far a run has come is shown to a person at a terminal, and to nobody else."""

import io
import sys

import pytest

import nqpf.cli.outputs.progress as shows
from nqpf.cli.outputs.progress import pages, progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.mark.parametrize(("stream", "shown"), [(io.StringIO, True), (Terminal, False)])
def test_nothing_is_drawn_for_a_file_or_where_it_is_not_wanted(monkeypatch, stream, shown):
    monkeypatch.setattr(sys, "stderr", stream())
    with progress(2, "en", shown=shown) as advance:
        advance()
    assert sys.stderr.getvalue() == ""


@pytest.mark.parametrize(("language", "word"), [("en", "plans"), ("zh", "规划")])
def test_a_terminal_sees_the_count_in_characters_that_every_console_has(monkeypatch, language, word):
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    with progress(2, language) as advance:
        advance()
        advance()
    drawn = sys.stderr.getvalue()
    assert word in drawn and "2/2" in drawn
    drawn.encode("gb18030")


@pytest.mark.parametrize(("patience", "shown"), [(0.0, True), (60.0, False)])
def test_pages_are_counted_on_a_terminal_once_a_person_has_waited(monkeypatch, patience, shown):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(shows, "_PATIENCE", patience)
    with pages("zh") as advance:
        for page in range(1, 4):
            advance(page, 3)
    assert ("页" in terminal.getvalue()) is shown


def test_pages_are_not_counted_where_nobody_looks(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with pages("en") as advance:
        assert advance is None
