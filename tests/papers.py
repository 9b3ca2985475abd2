"""Word documents made of strings: a body, lists, styles and notes, with nothing else in the archive."""

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "word/document.xml"


def part(name: str, content: str, doctype: str = "") -> str:
    """A part with this root element, its namespaces declared."""
    return f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<w:{name} {_SPACES}>{content}</w:{name}>'


def main(body: str, doctype: str = "") -> str:
    return part("document", f"<w:body>{body}</w:body>", doctype)


def _relations(*targets: tuple[str, str]) -> str:
    listed = "".join(f'<Relationship Id="{kind}" Type="{_KINDS}/{kind}" Target="{to}"/>' for kind, to in targets)
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{listed}</Relationships>'


def docx(body: str = "", *, numbering="", styles="", footnotes="", endnotes="", **parts) -> bytes:
    """A .docx with this body; `parts` are added, or replace others."""
    given = {"styles": styles, "numbering": numbering, "footnotes": footnotes, "endnotes": endnotes}
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _relations(("officeDocument", MAIN)),
        MAIN: main(body),
        "word/_rels/document.xml.rels": _relations(*((name, f"{name}.xml") for name, xml in given.items() if xml)),
        **{f"word/{name}.xml": part(name, xml) for name, xml in given.items() if xml},
        **parts,
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str = "", *, num=None, level=None, style="", properties="", mark="") -> str:
    """A paragraph of runs, or of a text; in a list where `num` or `level` say so; `mark` are properties of its end."""
    stated = (f'<w:pStyle w:val="{style}"/>' if style else "") + properties
    if num is not None or level is not None:
        inner = f'<w:ilvl w:val="{level}"/>' if level is not None else ""
        inner += f'<w:numId w:val="{num}"/>' if num is not None else ""
        stated += f"<w:numPr>{inner}</w:numPr>"
    stated += f"<w:rPr>{mark}</w:rPr>" if mark else ""
    said = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{stated}</w:pPr>{said}</w:p>"


def level(at: int, format: str, text: str, *, start=1, more="") -> str:
    """A level of a list: its format, its text, and whatever else it says."""
    begin = f'<w:start w:val="{start}"/>' if start is not None else ""
    return f'<w:lvl w:ilvl="{at}">{begin}<w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(name: int, *levels: str, more="") -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{more}{"".join(levels)}</w:abstractNum>'


def num(name: int, of: int, overrides="") -> str:
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def override(at: int, *, start=None, level="") -> str:
    begin = f'<w:startOverride w:val="{start}"/>' if start is not None else ""
    return f'<w:lvlOverride w:ilvl="{at}">{begin}{level}</w:lvlOverride>'


def style(name: str, *, based="", num=None, level=None, kind="paragraph", called="", properties="", more="") -> str:
    """A style; in a list where `num` or `level` say so."""
    inner = f'<w:ilvl w:val="{level}"/>' if level is not None else ""
    inner += f'<w:numId w:val="{num}"/>' if num is not None else ""
    inner = f"<w:numPr>{inner}</w:numPr>" if inner else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}" {more}><w:name w:val="{called or name}"/>{base}'
        f"<w:pPr>{properties}{inner}</w:pPr></w:style>"
    )


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties="") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(content: str = "", *, span=1, merge="", properties="") -> str:
    """A cell with a text, or with paragraphs; `merge` is `restart` or `continue`."""
    stated = properties + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
    stated += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    said = content if content.startswith("<") else paragraph(content)
    return f"<w:tc><w:tcPr>{stated}</w:tcPr>{said}</w:tc>"
