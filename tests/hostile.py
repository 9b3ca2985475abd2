"""The command line within this process, and what no output may hold, for tests of hostile and of damaged input."""

import re
from pathlib import Path
from typing import Any

from running import Ran, here

from nqpf.loading.syntax.document import parse_document

ACTIVE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal or a log would act on."""


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
