"""Word files from a plain source, byte for byte the same each time: headings, automatic numbers, tables, pages.

A source is text, one block a line:

    = title        # heading of level 1       | a | b |   row of a table, the first is its head; ^ joins the cell above
    ~ centred      ## of level 2              --- landscape   pages from here on
    > on the right ### of level 3             else a paragraph

A heading may have its text in the same paragraph, behind ` || `. The first line names the numbers that headings get:
`numbers: 一、 （一） 1.`, or `numbers: 1 1.1 (a)`, or `numbers: none` where they are typed.
"""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from itertools import groupby

from quality.wordparts import HEAD, W, content_types, footer, numbering, paragraph, relations, run, styles

_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_MARKS = {"=": "Title", "~": "Centred", ">": "Right", "#": "Heading1", "##": "Heading2", "###": "Heading3"}
_A4 = (11906, 16838)
_STAMP = (2026, 1, 1, 0, 0, 0)


def word_file(source: str, font: str, *, bold: bool) -> bytes:
    """The .docx of a source, its text in `font`, its headings in bold or larger alone."""
    first, _, rest = source.partition("\n")
    kinds = [] if first == "numbers: none" else first.removeprefix("numbers: ").split()
    lines = [line.strip() for line in rest.splitlines() if line.strip()]
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relations([("officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": relations(
            [("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footer", "footer1.xml")]
        ),
        "word/document.xml": _document(lines, numbered=bool(kinds)),
        "word/styles.xml": styles(font, "<w:b/>" if bold else "", numbered=len(kinds)),
        "word/numbering.xml": numbering(kinds),
        "word/footer1.xml": footer(),
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _STAMP), (HEAD + xml).encode(), zipfile.ZIP_DEFLATED)
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
    return f"<w:document {W} {_R}><w:body>{''.join(body)}{_pages(landscape=landscape)}</w:body></w:document>"


def _block(line: str, *, numbered: bool) -> str:
    mark, _, text = line.partition(" ")
    if mark not in _MARKS:
        return paragraph(run(line), "Body")
    title, runs_in, text = text.partition(" || ")
    if not runs_in:
        return paragraph(run(title), _MARKS[mark])
    # The number stands at the paragraph itself: its style is that of the text.
    level = f'<w:numPr><w:ilvl w:val="{len(mark) - 1}"/><w:numId w:val="1"/></w:numPr>' if numbered else ""
    return paragraph(run(title + text), "Body", level)


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
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>{paragraph('', 'Cell')}"


def _row(row: list[str], below: list[str] | None, widths: list[int], *, head: bool) -> str:
    cells = []
    for column, (text, width) in enumerate(zip(row, widths, strict=True)):
        begins = below is not None and below[column] == "^"
        merge = "<w:vMerge/>" if text == "^" else '<w:vMerge w:val="restart"/>' if begins else ""
        words = "" if text == "^" else run(text)
        size = f'<w:tcW w:w="{width}" w:type="dxa"/>'
        cells.append(f"<w:tc><w:tcPr>{size}{merge}</w:tcPr>{paragraph(words, 'Cell')}</w:tc>")
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
