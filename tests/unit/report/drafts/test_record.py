"""What is remembered of drafts: read back as it was, and nothing is made of what is damaged."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nqpf.render.json import as_plain
from nqpf.report.drafts.record import FORMAT, entry_of, parse_record
from nqpf.report.drafts.view import Contents

ENTRY = entry_of("a" * 64, "b" * 64, Contents("pdf", 3, (1, 2), 4, 5, 6))


def written(drafts, schema=FORMAT):
    return json.dumps({"schema": schema, "drafts": drafts}).encode()


def test_a_record_is_read_back_as_it_was():
    assert parse_record(written({"县/方案.pdf": as_plain(ENTRY)})) == {"县/方案.pdf": ENTRY}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("document", "A" * 64),
        ("draft", "b" * 63),
        ("version", None),
        ("contents", {}),
        ("contents", {**as_plain(ENTRY.contents), "pages": -1}),
        ("contents", {**as_plain(ENTRY.contents), "format": "odt"}),
    ],
)
def test_one_wrong_entry_spoils_the_record(field, value):
    assert parse_record(written({"a": as_plain(ENTRY), "b": {**as_plain(ENTRY), field: value}})) is None


@given(st.binary() | st.text().map(str.encode) | st.recursive(st.none() | st.text(), st.lists).map(written))
def test_nothing_is_made_of_what_is_no_record(data):
    assert not parse_record(data)


def test_a_newer_format_is_not_guessed_at():
    assert parse_record(written({}, "nqpf/drafts-record/2")) is None
