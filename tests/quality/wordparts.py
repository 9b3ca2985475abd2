"""The parts of a Word file that do not depend on what it says: styles, numbering, relations, the foot of a page."""

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
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
_SET_IN = '<w:spacing w:after="80" w:line="340" w:lineRule="auto"/><w:ind w:firstLine="500"/>'


def paragraph(runs: str, style: str, more: str = "") -> str:
    """A paragraph of some runs in a style; `more` are further properties."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{runs}</w:p>'


def run(text: str) -> str:
    """Words in the characters of their paragraph."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def footer() -> str:
    """The foot of every page: its number."""
    page = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    return f"<w:ftr {W}>{paragraph(run('— ') + page + run(' —'), 'Centred')}</w:ftr>"


def styles(font: str, bold: str, *, numbered: int) -> str:
    """All styles; headings of the first `numbered` levels have automatic numbers."""
    fonts = " ".join(f'w:{script}="{escape(font)}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        '<w:sz w:val="25"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    each = [
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
        each.append(_style(f"Heading{level + 1}", name, outline, f'{bold}<w:sz w:val="{(30, 27, 25)[level]}"/>'))
    return f"<w:styles {W}>{defaults}{''.join(each)}</w:styles>"


def _style(ident: str, name: str, paragraph: str, characters: str = "") -> str:
    based = '<w:basedOn w:val="Normal"/>' if ident != "Normal" else ""
    default = ' w:default="1"' if ident == "Normal" else ""
    return (
        f'<w:style w:type="paragraph"{default} w:styleId="{ident}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{characters}</w:rPr></w:style>"
    )


def numbering(kinds: Sequence[str]) -> str:
    """One list of as many levels as there are kinds of numbers."""
    levels = "".join(_levels(kinds))
    abstract = f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    return f'<w:numbering {W}>{abstract}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'


def _levels(kinds: Sequence[str]) -> Iterator[str]:
    for level, kind in enumerate(kinds):
        form, text, follows = _NUMBERS[kind]
        shown = re.sub(r"%\{0\}", f"%{level + 1}", text)
        yield (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="{follows}"/>'
            f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/></w:lvl>'
        )


def relations(targets: Sequence[tuple[str, str]]) -> str:
    """Which parts belong to a part, by kind and name, as rId1, rId2 and so on."""
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'


def content_types() -> str:
    """What each part is."""
    parts = {"document": "document.main", "styles": "styles", "numbering": "numbering", "footer1": "footer"}
    each = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in parts.items()
    )
    xml = '<Default Extension="xml" ContentType="application/xml"/>'
    relations = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{relations}{xml}{each}</Types>'
