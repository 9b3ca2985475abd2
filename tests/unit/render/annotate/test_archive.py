"""An archive with parts replaced: the others stay as they are packed."""

import zipfile
from io import BytesIO

import pytest

from nqpf.base.errors import Refused
from nqpf.render.annotate.archive import rewritten


def archive(**files):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10))
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            made.writestr(entry, content)
    return out.getvalue()


def test_entries_keep_order_time_and_content():
    data = archive(一="甲" * 1000, b="b", c="c")
    out = rewritten(data, {"b": b"new", "d": b"added"})
    with zipfile.ZipFile(BytesIO(out)) as made, zipfile.ZipFile(BytesIO(data)) as given:
        assert made.testzip() is None
        assert made.namelist() == ["一", "b", "c", "d"]
        assert [made.read(name) for name in made.namelist()] == [("甲" * 1000).encode(), b"new", b"c", b"added"]
        assert [entry.date_time for entry in made.infolist()] == [(2024, 5, 6, 7, 8, 10)] * 3 + [(1980, 1, 1, 0, 0, 0)]
        kept = ("compress_size", "CRC", "external_attr", "create_system", "compress_type")
        for field in kept:
            assert getattr(made.getinfo("一"), field) == getattr(given.getinfo("一"), field)


def test_an_archive_that_was_written_as_a_stream_is_read_by_its_directory():
    class Stream(BytesIO):
        def tell(self):
            raise OSError

    written = Stream()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a", "甲" * 100)
    assert written.getvalue()[6] & 8  # the sizes are behind the entry
    with zipfile.ZipFile(BytesIO(rewritten(written.getvalue(), {}))) as copy:
        assert copy.read("a") == ("甲" * 100).encode()


def test_a_name_that_is_there_twice_is_replaced_once():
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made, pytest.warns(UserWarning):
        for content in "12":
            made.writestr("a", content)
    with zipfile.ZipFile(BytesIO(rewritten(out.getvalue(), {"a": b"3"}))) as copy:
        assert [copy.read(entry) for entry in copy.infolist()] == [b"3"]


def test_entries_that_share_their_bytes_are_refused():
    data = archive(a="x" * 500_000)
    with zipfile.ZipFile(BytesIO(data)) as given:
        entry = given.getinfo("a")
        start = given.start_dir
    directory = data[start : data.index(b"PK\x05\x06")]
    end = bytearray(data[data.index(b"PK\x05\x06") :])
    end[8:10] = end[10:12] = (50).to_bytes(2, "little")
    end[12:16] = (50 * len(directory)).to_bytes(4, "little")
    assert entry.compress_size * 50 > len(data)
    with pytest.raises(Refused):
        rewritten(data[:start] + directory * 50 + bytes(end), {})
