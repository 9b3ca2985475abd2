"""A finished document as bytes that are the same whenever and wherever it is written."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.oxml.ns import qn

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # that an archive can state
# A picture and the styles of another program, of the template's first author.
_UNUSED = ("/thumbnail", "/stylesWithEffects")
_MOMENTS = ("dcterms:created", "dcterms:modified", "cp:lastPrinted")


def to_bytes(document: Any) -> bytes:
    """The document as an archive without any moment of time in it."""
    _drop_unused(document)
    for name in _MOMENTS:
        properties = document.core_properties._element
        for moment in properties.findall(qn(name)):
            properties.remove(moment)
    written, steady = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as archive, ZipFile(steady, "w", ZIP_DEFLATED) as copy:
        for name in archive.namelist():
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            copy.writestr(entry, archive.read(name))
    return steady.getvalue()


def _drop_unused(document: Any) -> None:
    for relations in (document.part.package.rels, document.part.rels):
        for name in [name for name, relation in relations.items() if relation.reltype.endswith(_UNUSED)]:
            del relations[name]
