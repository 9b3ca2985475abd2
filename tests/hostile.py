"""The command line within this process, and what no output may hold, for tests of hostile and of damaged input."""

import re
from pathlib import Path
from typing import Any

from running import Ran, here

from nqpf.loading.syntax.document import parse_document

ACTIVE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal or a log would act on."""

TEXTS = (
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1)",
    "-2",
    "{=1}",
    "12.5",
    "http://example.invalid/x",
    "internal:Sheet1!A1",
    "\x00\x08\x1b[31mred\x1b]8;;x\x07\x85\x7f",
    "\ud800 half \udfff",
    "\ufffe\uffff noncharacters",
    "<w:p>&amp;</w:p>]]><!--",
    "one\ntwo\r\nthree\tfour\u2028five",
    "\u202eright to left\u202c \u2066x\u2069 \u200b",
    "a" * 40_000,
    "中" * 40_000,
    "\N{GRINNING FACE}" * 400,
    "  spaced  ",
    "'quoted'",
    "[a]:b*c?d/e\\f",
    "`code` **bold** _x005F_x0041_",
    "%s {0} {x}",
    "::error::x ##[group]y",
)
"""What acts on programs, what XML cannot say, what is far too long; each text stands for its kind."""


class Run:
    """Runs commands in a directory of their own, and writes the files that they read."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def __call__(self, *arguments: str) -> Ran:
        ran = here(*arguments)
        assert "internal error" not in ran.err and "Traceback" not in ran.err
        return ran

    def write(self, name: str, text: str | bytes) -> None:
        path = self.directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))

    @staticmethod
    def parsed(text: str) -> Any:
        return parse_document(text, "f").value
