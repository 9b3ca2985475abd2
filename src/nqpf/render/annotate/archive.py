"""An archive with some of its parts replaced: the others are copied packed, as they are."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from struct import Struct
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from nqpf.base.errors import Refused
from nqpf.documents.archive import TOO_LARGE

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # that an archive can state
_LOCAL = Struct("<4s5H3I2H")
_CENTRAL = Struct("<4s6H3I5H2I")
_END = Struct("<4s4H2IH")
_UTF8 = 0x800
_VERSION = 20
_MOST = 0xFFFF_FFFE  # bytes that a header without extensions can state


class _Part(NamedTuple):
    entry: ZipInfo
    packed: bytes


def rewritten(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The archive with these parts in place of those of the same name, or after all others where they are new.

    Entries keep their order and the time they state; new ones state the earliest. Nothing is unpacked. Raises
    :class:`Refused` for an archive whose entries are more than its bytes, and what zipfile raises for what is none.
    """
    written, directory = bytearray(), bytearray()
    count = 0
    for entry, packed in _parts(data, parts):
        name = entry.filename.encode()
        flags = _UTF8 if not name.isascii() else 0
        year, month, day, hour, minute, second = entry.date_time
        stamp = (hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day)
        sizes = (entry.CRC, len(packed), entry.file_size)
        shared = (_VERSION, flags, entry.compress_type, *stamp, *sizes, len(name), 0)
        made = entry.create_system << 8 | _VERSION
        place = (0, 0, entry.internal_attr, entry.external_attr, len(written))
        directory += _CENTRAL.pack(b"PK\x01\x02", made, *shared, *place) + name
        written += _LOCAL.pack(b"PK\x03\x04", *shared) + name + packed
        count += 1
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(written), 0)
    return bytes(written + directory + end)


def _parts(data: bytes, parts: Mapping[str, bytes]) -> Iterator[_Part]:
    left, size = dict(parts), 0
    with ZipFile(BytesIO(data)) as archive:
        for entry in archive.infolist():
            if entry.filename in parts:
                if entry.filename in left:
                    yield _packed(entry.filename, left.pop(entry.filename), entry.date_time)
                continue
            size += entry.compress_size
            if size > len(data) or entry.file_size > _MOST:  # entries that share their bytes
                raise Refused(TOO_LARGE)
            yield _Part(entry, _stored(data, entry))
    for name, content in left.items():
        yield _packed(name, content, _EARLIEST)


def _stored(data: bytes, entry: ZipInfo) -> bytes:
    """An entry's bytes as they are packed, behind its own header."""
    header = data[entry.header_offset : entry.header_offset + _LOCAL.size]
    *_, name, extra = _LOCAL.unpack(header)
    start = entry.header_offset + _LOCAL.size + name + extra
    packed = data[start : start + entry.compress_size]
    if len(packed) < entry.compress_size:
        raise ValueError(entry.filename)
    return packed


def _packed(name: str, content: bytes, time: tuple[int, int, int, int, int, int]) -> _Part:
    """A new entry, packed by an archive of its own."""
    own = BytesIO()
    with ZipFile(own, "w") as archive:
        entry = ZipInfo(name, time)
        entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
        archive.writestr(entry, content)
    return _Part(entry, _stored(own.getvalue(), entry))
