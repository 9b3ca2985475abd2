"""The stream of YAML events: from libyaml where PyYAML was built with it, else from PyYAML's own parser."""

import re
from typing import Protocol

from yaml.events import Event, ScalarEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

try:
    from yaml import cyaml
except ImportError:  # pragma: no cover - depends on how PyYAML was built
    cyaml = None  # type: ignore[assignment]  # the stubs know only a PyYAML built with libyaml

_SURROGATE = re.compile("[\ud800-\udfff]")


class EventSource(Protocol):
    """A YAML parser, as far as it is needed here."""

    def get_event(self) -> Event | None:
        """The next event, None after the last. Raises yaml.YAMLError."""

    def dispose(self) -> None:
        """Let go of the parser's own state."""


class PurePythonParser(Reader, Scanner, Parser):
    """PyYAML's parser without its composer, some ten times slower than libyaml's."""

    def __init__(self, text: str) -> None:
        """Read from `text`."""
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> Event | None:
        """The next event; refuses the escapes that libyaml refuses."""
        try:
            event: Event | None = super().get_event()  # type: ignore[no-untyped-call]  # untyped in the stubs
        except (ValueError, OverflowError):  # chr() of an escape above U+10FFFF
            raise _bad_escape(self) from None
        if type(event) is ScalarEvent and event.style == '"' and _SURROGATE.search(event.value):
            raise _bad_escape(self)
        return event


def _bad_escape(parser: PurePythonParser) -> ScannerError:
    return ScannerError(None, None, "found invalid Unicode character escape code", parser.get_mark())


def open_events(text: str) -> EventSource:
    """A parser at the start of `text`. Raises yaml.YAMLError or UnicodeError on characters YAML forbids."""
    if cyaml is None:
        return PurePythonParser(text)
    parser: EventSource = cyaml.CParser(text)  # type: ignore[attr-defined]  # missing from the stubs
    return parser
