"""PDF files written by hand, character for character where a test wants them; no font is embedded, none is needed."""

import base64
import hashlib
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from nqpf.documents.pdf import read_pdf

SONG, HEI, LATIN, TYPED = "Song", "Hei", "Latin", "Typed"
PITCH = 0.6
"""The width of a character of `TYPED`, in its size."""
_FONTS = {
    SONG: "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[<</Type/Font"
    "/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
    "/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
    "/ItalicAngle 0/Ascent 752/Descent -271/CapHeight 737/StemV 58>>>>]>>",
    LATIN: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
}
# A font of its own, whose only character is a dot that no other program knows.
_FONTS["Own"] = (
    "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</uniE010 5 0 R>>"
    "/FirstChar 97/LastChar 97/Widths[500]/Encoding<</Differences[97/uniE010]>>/ToUnicode 4 0 R>>"
)
_FONTS[TYPED] = _FONTS[LATIN].replace("Helvetica", "Courier")
_FONTS[HEI] = _FONTS[SONG].replace("STSong-Light", "SimHei")


@dataclass
class Page:
    """What is drawn on a page, in points from its lower left corner."""

    width: float = 595
    height: float = 842
    rotate: int = 0
    drawn: list[str] = field(default_factory=list)
    pictures: int = 0

    def write(self, x: float, y: float, text: str, size: float = 16, font: str = SONG) -> None:
        code = text.encode("cp1252") if font in (LATIN, TYPED) else text.encode("utf-16-be")
        self.drawn.append(f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm <{code.hex()}> Tj ET")

    def turned(self, x: float, y: float, text: str, size: float = 16, font: str = SONG) -> None:
        """Text that runs upwards: the page is read from its right side."""
        self.drawn.append(f"BT /{font} {size} Tf 0 1 -1 0 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET")

    def stroke(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self.drawn.append(f"0.5 w {x} {y} m {to_x} {to_y} l S")

    def picture(self, x: float, y: float, width: float, height: float) -> None:
        self.drawn.append(f"q {width} 0 0 {height} {x} {y} cm /Picture Do Q")


def pdf(*pages: Page, forms: Mapping[str, str] | None = None) -> bytes:
    """The file of these pages; `forms` are drawn by their names."""
    objects = ["", "", "", ""]
    drawn = {
        "Picture": stream(
            b"\x80", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
        )
    }
    entries = "/Type/XObject/Subtype/Form/BBox[0 0 842 842]/Resources 3 0 R"
    drawn |= {name: stream(content.encode(), entries) for name, content in (forms or {}).items()}
    objects += [stream(b"500 0 0 0 120 120 d1 0 0 120 120 re f"), *drawn.values()]
    named = "".join(f"/{name} {number} 0 R" for number, name in enumerate(drawn, start=6))
    fonts = "".join(f"/{name} {font}" for name, font in _FONTS.items())
    objects[2] = f"<</Font<<{fonts}>>/XObject<<{named}>>>>"
    objects[3] = stream(
        b"begincmap 1 begincodespacerange <00><FF> endcodespacerange 1 beginbfchar <61><E010> endbfchar endcmap"
    )
    kids = []
    for page in pages:
        objects.append(stream("\n".join(page.drawn).encode()))
        content = len(objects)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.width} {page.height}]/Rotate {page.rotate}"
            f"/Resources 3 0 R/Contents {content} 0 R>>",
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = "<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    return file_of(objects)


def stream(content: bytes, entries: str = "", letters: bool = False) -> str:
    """A stream object, packed; with `letters` also written in letters."""
    data = zlib.compress(content, 9)
    if letters:
        return packed(base64.a85encode(data, adobe=True), "[/ASCII85Decode/FlateDecode]", entries)
    return packed(data, "/FlateDecode", entries)


def packed(content: bytes, filters: str, entries: str = "") -> str:
    """A stream object of bytes that are packed by these filters."""
    return f"<<{entries}/Filter{filters}/Length {len(content)}>>stream\n{content.decode('latin-1')}\nendstream"


def form(content: bytes, resources: str = "") -> str:
    """A form, which a page or another form can draw."""
    return stream(content, f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<{resources}>>")


def file_of(objects: list[str], trailer: str = "") -> bytes:
    """A file of these objects; the first is the catalogue."""
    written, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(written)}\n%%EOF\n"
    return written + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def encrypted(data: bytes, password: str) -> bytes:
    """A file of this module, encrypted; without a password it opens for everyone."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    user = (password.encode() + padding)[:32]
    owner = _rc4(hashlib.md5(padding).digest()[:5], user)
    key = hashlib.md5(user + owner + b"\xfc\xff\xff\xff" + b"id").digest()[:5]
    objects = []
    for number, content in enumerate(re.findall(rb"\n\d+ 0 obj\n(.*?)\nendobj(?=\n)", data, re.DOTALL), start=1):
        own = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
        entries, begins, rest = content.partition(b"stream\n")
        entries = re.sub(rb"\(([^)]*)\)", lambda text, own=own: b"<%s>" % _rc4(own, text[1]).hex().encode(), entries)
        body = _rc4(own, rest.removesuffix(b"\nendstream")) + b"\nendstream" if begins else b""
        objects.append((entries + begins + body).decode("latin-1"))
    lock = f"<</Filter/Standard/V 1/R 2/P -4/O<{owner.hex()}>/U<{_rc4(key, padding).hex()}>>>"
    return file_of([*objects, lock], f"/ID[<{b'id'.hex()}><{b'id'.hex()}>]/Encrypt {len(objects) + 1} 0 R")


def _rc4(key: bytes, content: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    out = bytearray()
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def typeset(paragraphs: list[str], width: int = 26, lines: int = 22, numbered: bool = True) -> list[Page]:
    """Pages of paragraphs as offices set them: two characters indented, lines full, a number at the foot."""
    rows = []
    for paragraph in paragraphs:
        text = "\u3000\u3000" + paragraph
        rows += [text[at : at + width] for at in range(0, len(text), width)]
    pages = []
    for number, start in enumerate(range(0, len(rows), lines), start=1):
        page = Page()
        for place, row in enumerate(rows[start : start + lines]):
            shown = row.lstrip("\u3000")
            page.write(90 + 16 * (len(row) - len(shown)), 740 - 28 * place, shown)
        if numbered:
            page.write(270, 60, f"—{number}—", 14)
        pages.append(page)
    return pages


def blocks(data: bytes) -> list[tuple[str, str]]:
    """The kinds and texts of a PDF's blocks."""
    document = read_pdf(data)
    return [(block.kind, document.said(block.extent)) for block in document.blocks]


def texts(data: bytes) -> list[str]:
    """The texts of a PDF's blocks."""
    return [text for _, text in blocks(data)]


def ruled(page: Page, columns: list[float], rows: list[float], cells: list[list[str]], size: float = 12) -> None:
    """A table with all its lines; the text of each cell stands at its left, an empty one is merged with the one above.

    `rows` are the edges from the top down.
    """
    for x in columns:
        page.stroke(x, rows[0], x, rows[-1])
    for number, y in enumerate(rows):
        below = cells[number] if number < len(cells) else []
        for column, (left, right) in enumerate(pairwise(columns)):
            if number == 0 or not below or below[column]:
                page.stroke(left, y, right, y)
    for row, texts_of_row in enumerate(cells):
        for column, text in enumerate(texts_of_row):
            for line, part in enumerate(text.split("\n") if text else ()):
                page.write(columns[column] + 5, rows[row] - 16 - 15 * line, part, size)
