"""PDF files written by hand, character for character where a test wants them; no font is embedded, none is needed."""

import zlib
from dataclasses import dataclass, field

SONG, HEI, LATIN = "Song", "Hei", "Latin"
_FONTS = {
    SONG: "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[<</Type/Font"
    "/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
    "/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
    "/ItalicAngle 0/Ascent 752/Descent -271/CapHeight 737/StemV 58>>>>]>>",
    LATIN: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
}
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
        code = text.encode("cp1252") if font == LATIN else text.encode("utf-16-be")
        self.drawn.append(f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm <{code.hex()}> Tj ET")

    def turned(self, x: float, y: float, text: str, size: float = 16, font: str = SONG) -> None:
        """Text that runs upwards: the page is read from its right side."""
        self.drawn.append(f"BT /{font} {size} Tf 0 1 -1 0 {x} {y} Tm <{text.encode('utf-16-be').hex()}> Tj ET")

    def stroke(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self.drawn.append(f"0.5 w {x} {y} m {to_x} {to_y} l S")

    def picture(self, x: float, y: float, width: float, height: float) -> None:
        self.drawn.append(f"q {width} 0 0 {height} {x} {y} cm /Picture Do Q")


def pdf(*pages: Page) -> bytes:
    """The file of these pages."""
    objects = ["", ""]
    resources = (
        "<</Font<<" + "".join(f"/{name} {font}" for name, font in _FONTS.items()) + ">>/XObject<</Picture 4 0 R>>>>"
    )
    objects += [
        resources,
        _stream(b"\x80", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"),
    ]
    kids = []
    for page in pages:
        objects.append(_stream("\n".join(page.drawn).encode()))
        content = len(objects)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {page.width} {page.height}]/Rotate {page.rotate}"
            f"/Resources 3 0 R/Contents {content} 0 R>>",
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = "<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    return _file(objects)


def _stream(content: bytes, entries: str = "") -> str:
    packed = zlib.compress(content)
    return f"<<{entries}/Filter/FlateDecode/Length {len(packed)}>>stream\n{packed.decode('latin-1')}\nendstream"


def _file(objects: list[str], trailer: str = "") -> bytes:
    written, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(written)}\n%%EOF\n"
    return written + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


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
