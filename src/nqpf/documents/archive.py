"""Office files are archives of XML: unpacked here within bounds, before a library is let near them."""

from io import BytesIO
from zipfile import ZipFile

from nqpf.base.errors import Refused
from nqpf.base.language import Text

MOST_PARTS = 2_000
_XML = (".xml", ".rels")
TOO_LARGE = Text("too large once it is unpacked", "解压后过大")


class Archive:
    """An archive whose parts are read within a bound: so many bytes of them in all, each part once.

    The sizes that an archive states are not relied on. Raises :class:`Refused` for more, and whatever zipfile
    raises for what is no archive.
    """

    def __init__(self, data: bytes, most: int) -> None:
        """Open it; nothing is unpacked yet. `names` are those of its parts."""
        self._zip = ZipFile(BytesIO(data))
        self.names = frozenset(self._zip.namelist())
        self._left = most
        if len(self.names) > MOST_PARTS:
            raise Refused(TOO_LARGE)

    def __contains__(self, name: str) -> bool:
        """Whether there is such a part."""
        return name in self.names

    def read(self, name: str) -> bytes:
        """A part unpacked."""
        with self._zip.open(name) as part:
            content = part.read(self._left + 1)
        self._left -= len(content)
        if self._left < 0:
            raise Refused(TOO_LARGE)
        return content


def unpacked(data: bytes, most: int) -> BytesIO:
    """The archive anew, nothing in it packed: what is parsed then is no larger than the `most` bytes counted here.

    The sizes that an archive states are not relied on. Pictures, macros and the like stay packed, empty in the
    copy. Raises :class:`Refused` for more, and whatever zipfile raises for what is no archive.
    """
    copy, left = BytesIO(), most
    with ZipFile(BytesIO(data)) as archive, ZipFile(copy, "w") as bare:
        names = dict.fromkeys(archive.namelist())
        if len(names) > MOST_PARTS:
            raise Refused(TOO_LARGE)
        for name in names:
            content = b""
            if name.endswith(_XML):
                with archive.open(name) as part:
                    content = part.read(left + 1)
            left -= len(content)
            if left < 0:
                raise Refused(TOO_LARGE)
            bare.writestr(name, content)
    copy.seek(0)
    return copy
