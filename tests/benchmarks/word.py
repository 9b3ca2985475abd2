"""Word documents to measure with: marked up as Word does it, of so many pages."""

import zipfile
from io import BytesIO

_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FONTS = '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:hint="eastAsia"/>'
_RUN = (
    f'<w:r w:rsidRPr="00A77B3E"><w:rPr>{_FONTS}<w:color w:val="000000"/><w:sz w:val="32"/><w:szCs w:val="32"/>'
    '<w:lang w:eastAsia="zh-CN"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
)
_PARAGRAPH = (
    '<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E" w:rsidP="00C31D30"><w:pPr>{}<w:spacing w:line="560" '
    'w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/><w:rPr>'
    f'{_FONTS}<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:pPr>{{}}</w:p>'
)
_LISTED = '<w:pStyle w:val="2"/><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
_SENTENCES = ("到2027年，", "全市建成中试基地50家以上，培育链主企业20家，", "形成一批可复制可推广的经验做法。")


def _page(number: int) -> str:
    said = "".join(_RUN.format(sentence) for sentence in _SENTENCES)
    head = _PARAGRAPH.format(_LISTED.format(0), _RUN.format(f"重点任务第{number}项"))
    point = _PARAGRAPH.format(_LISTED.format(1), said)
    cell = f'<w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr>{_PARAGRAPH.format("", _RUN.format("指标"))}</w:tc>'
    table = f"<w:tbl><w:tblPr/>{f'<w:tr><w:trPr/>{cell * 4}</w:tr>' * 2}</w:tbl>"
    return head + point * 5 + _PARAGRAPH.format("", said * 2) * 4 + table


_LEVEL = (
    '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%{}）"/></w:lvl>'
)
_STYLE = '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>'
_NUM = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def parts(pages: int) -> dict[str, bytes]:
    """The parts of a document of so many pages, by name."""
    levels = "".join(_LEVEL.format(at, at + 1) for at in range(9))
    named = {
        "document": f"<w:body>{''.join(map(_page, range(pages)))}</w:body>",
        "numbering": f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{_NUM}',
        "styles": _STYLE,
    }
    related = "".join(f'<Relationship Type="{_RELATIONS}/{kind}" Target="{kind}.xml"/>' for kind in named)
    found = {f"word/{name}.xml": f'<w:{name} xmlns:w="{_SPACE}">{xml}</w:{name}>' for name, xml in named.items()}
    found["word/_rels/document.xml.rels"] = f"<Relationships>{related}</Relationships>"
    return {name: xml.encode() for name, xml in found.items()}


def archived(found: dict[str, bytes]) -> bytes:
    """The document of these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in found.items():
            archive.writestr(name, xml)
    return out.getvalue()
