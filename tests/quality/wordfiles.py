"""Word files from a plain source, byte for byte the same each time: headings, automatic numbers, tables, pages.

A source is text, one block a line:

    = title        # heading of level 1       | a | b |   row of a table, the first is its head; ^ joins the cell above
    ~ centred      ## of level 2              --- landscape   pages from here on
    > on the right ### of level 3             else a paragraph

A heading may have its text in the same paragraph, behind ` || `. The first line names the numbers that headings get:
`numbers: 一、 （一） 1.`, or `numbers: 1 1.1 (a)`, or `numbers: none` where they are typed.
"""

import re
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NUMBERS = {
    "一、": ("chineseCounting", "%{0}、", "nothing"),
    "（一）": ("chineseCounting", "（%{0}）", "nothing"),
    "1.": ("decimal", "%{0}.", "space"),
    "1": ("decimal", "%{0}", "space"),
    "1.1": ("decimal", "%1.%2", "space"),
    "(a)": ("lowerLetter", "(%{0})", "space"),
}
"""Format, text and what follows of each kind of automatic number."""
_MARKS = {"=": "Title", "~": "Centred", ">": "Right", "#": "Heading1", "##": "Heading2", "###": "Heading3"}
_SET_IN = '<w:spacing w:after="80" w:line="340" w:lineRule="auto"/><w:ind w:firstLine="500"/>'
_A4 = (11906, 16838)
_STAMP = (2026, 1, 1, 0, 0, 0)


def word_file(source: str, font: str, *, bold: bool) -> bytes:
    """The .docx of a source, its text in `font`, its headings in bold or larger alone."""
    first, _, rest = source.partition("\n")
    kinds = [] if first == "numbers: none" else first.removeprefix("numbers: ").split()
    lines = [line.strip() for line in rest.splitlines() if line.strip()]
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations([("officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": _relations(
            [("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footer", "footer1.xml")]
        ),
        "word/document.xml": _document(lines, numbered=bool(kinds)),
        "word/styles.xml": _styles(font, "<w:b/>" if bold else "", numbered=len(kinds)),
        "word/numbering.xml": _numbering(kinds),
        "word/footer1.xml": _footer(),
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _STAMP), (_HEAD + xml).encode(), zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _document(lines: Sequence[str], *, numbered: bool) -> str:
    body, landscape = [], False
    for is_row, group in groupby(lines, lambda line: line.startswith("|")):
        if is_row:
            body.append(_table([_cells(line) for line in group], landscape=landscape))
            continue
        for line in group:
            if line == "--- landscape":
                body.append(f"<w:p><w:pPr>{_pages(landscape=landscape)}</w:pPr></w:p>")
                landscape = True
            else:
                body.append(_block(line, numbered=numbered))
    return f"<w:document {_W} {_R}><w:body>{''.join(body)}{_pages(landscape=landscape)}</w:body></w:document>"


def _block(line: str, *, numbered: bool) -> str:
    mark, _, text = line.partition(" ")
    if mark not in _MARKS:
        return _paragraph(_run(line), "Body")
    title, runs_in, text = text.partition(" || ")
    if not runs_in:
        return _paragraph(_run(title), _MARKS[mark])
    # The number stands at the paragraph itself: its style is that of the text.
    level = f'<w:numPr><w:ilvl w:val="{len(mark) - 1}"/><w:numId w:val="1"/></w:numPr>' if numbered else ""
    return _paragraph(_run(title + text), "Body", level)


def _paragraph(runs: str, style: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{runs}</w:p>'


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _table(rows: list[list[str]], *, landscape: bool) -> str:
    """A table over the whole width; columns are as wide as their longest text asks for, within bounds."""
    room = _A4[landscape] - 2 * 1440
    needs = [min(24, max(5, *(len(cell) for cell in column))) for column in zip(*rows, strict=True)]
    widths = [room * need // sum(needs) for need in needs]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    edges = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in sides)
    following = [*rows[1:], None]
    body = "".join(_row(*pair, widths, head=pair[0] is rows[0]) for pair in zip(rows, following, strict=True))
    properties = f'<w:tblPr><w:tblW w:w="{room}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>{_paragraph('', 'Cell')}"


def _row(row: list[str], below: list[str] | None, widths: list[int], *, head: bool) -> str:
    cells = []
    for column, (text, width) in enumerate(zip(row, widths, strict=True)):
        begins = below is not None and below[column] == "^"
        merge = "<w:vMerge/>" if text == "^" else '<w:vMerge w:val="restart"/>' if begins else ""
        words = "" if text == "^" else _run(text)
        size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        cells.append(f"<w:tc><w:tcPr>{size}{merge}</w:tcPr>{_paragraph(words, 'Cell')}</w:tc>")
    properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>"
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _pages(*, landscape: bool) -> str:
    width, height = _A4[::-1] if landscape else _A4
    turned = ' w:orient="landscape"' if landscape else ""
    sides = " ".join(f'w:{side}="1440"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar {sides} w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
    )


def _footer() -> str:
    page = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return f"<w:ftr {_W}>{_paragraph(_run('— ') + page + _run(' —'), 'Centred')}</w:ftr>"


def _styles(font: str, bold: str, *, numbered: int) -> str:
    fonts = " ".join(f'w:{script}="{escape(font)}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        '<w:sz w:val="25"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    styles = [
        _style("Normal", "Normal", ""),
        _style("Body", "Body Text", _SET_IN),
        _style("Cell", "Table Contents", '<w:spacing w:before="60" w:after="60"/>'),
        _style("Centred", "Centred", '<w:spacing w:after="80"/><w:jc w:val="center"/>'),
        _style("Right", "Right", '<w:jc w:val="right"/>'),
        _style("Title", "Title", '<w:spacing w:after="240"/><w:jc w:val="center"/>', f'{bold}<w:sz w:val="36"/>'),
    ]  # fmt: skip
    for level in range(3):
        number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>' if level < numbered else ""
        outline = f'<w:keepNext/>{number}<w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="{level}"/>'
        name = f"heading {level + 1}"
        styles.append(_style(f"Heading{level + 1}", name, outline, f'{bold}<w:sz w:val="{(30, 27, 25)[level]}"/>'))
    return f"<w:styles {_W}>{defaults}{''.join(styles)}</w:styles>"


def _style(ident: str, name: str, paragraph: str, characters: str = "") -> str:
    based = '<w:basedOn w:val="Normal"/>' if ident != "Normal" else ""
    default = ' w:default="1"' if ident == "Normal" else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{ident}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{characters}</w:rPr></w:style>"
    )


def _numbering(kinds: Sequence[str]) -> str:
    levels = "".join(_levels(kinds))
    abstract = f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    return f'<w:numbering {_W}>{abstract}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'


def _levels(kinds: Sequence[str]) -> Iterator[str]:
    for level, kind in enumerate(kinds):
        form, text, follows = _NUMBERS[kind]
        shown = re.sub(r"%\{0\}", f"%{level + 1}", text)
        yield (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="{follows}"/>'
            f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/></w:lvl>'
        )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def _content_types() -> str:
    parts = {"document": "document.main", "styles": "styles", "numbering": "numbering", "footer1": "footer"}
    each = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in parts.items()
    )
    xml = '<Default Extension="xml" ContentType="application/xml"/>'
    relations = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{relations}{xml}{each}</Types>'
