"""Other people's readers of the formats of `nqpf check`, or, where there is none, what their documentation says."""

import csv
import json
import re
from io import StringIO

from jsonschema import Draft7Validator
from junitparser import JUnitXml
from sarif_kit.validate import assert_valid

GITLAB = Draft7Validator({
    # https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]+$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
})  # fmt: skip

COMMANDS = {"error", "warning", "notice"}
# https://docs.github.com/actions/reference/workflow-commands-for-github-actions: blanks before `::` do not count.
_COMMAND = re.compile(r"\s*::(?P<name>[^ :]*)(?: (?P<properties>.*?))?::(?P<data>.*)")
# The older form is taken wherever it stands in a line.
_OLD_COMMAND = re.compile(r"##\[[\w-]+[^\]]*\]")


def sarif(text):
    """The only run of a log that follows the official schema."""
    log = json.loads(text)
    assert_valid(log)
    (run,) = log["runs"]
    return run


def junit(text):
    """The suites of a document, by name."""
    return {suite.name: suite for suite in JUnitXml.fromstring(text.encode())}


def gitlab(text):
    issues = json.loads(text)
    GITLAB.validate(issues)
    return issues


def rows(text):
    """The rows of a CSV file, as mappings of its head."""
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def commands(text):
    """The workflow commands that a runner obeys in a log: name, properties, message."""
    found = []
    for line in text.replace("\r", "\n").split("\n"):
        assert not _OLD_COMMAND.search(line)
        command = _COMMAND.match(line)
        if command:
            pairs = (pair.split("=", 1) for pair in (command["properties"] or "").split(",") if pair)
            properties = {name: _unescaped(value, ":", ",") for name, value in pairs}
            found.append((command["name"], properties, _unescaped(command["data"])))
    return found


def _unescaped(text, *more):
    for char in ("\r", "\n", *more, "%"):
        text = text.replace(f"%{ord(char):02X}", char)
    return text
