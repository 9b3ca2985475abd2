"""Bodies of Word documents drawn at random: whatever may stand in one, in whatever order."""

from xml.sax.saxutils import escape

from hypothesis import strategies as st
from papers import abstract, level, num, override, style

BOX = (
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict>"
    "</mc:Fallback></mc:AlternateContent>"
)
RUBY = "<w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{}</w:t></w:r></w:rubyBase></w:ruby>"
FIELD_MARK = "<w:r><w:fldChar w:fldCharType='{}'/></w:r>"
INSTRUCTION = "<w:r><w:instrText xml:space='preserve'>{}</w:instrText></w:r>"
NUMBERING = (
    abstract(1, level(0, "chineseCounting", "%1、"), level(1, "decimal", "（%2）", more='<w:suff w:val="nothing"/>'))
    + num(1, 1)
    + num(2, 1, override(0, start=3))
)
STYLES = style("Normal", more='w:default="1"') + style("H", called="heading 1", properties='<w:outlineLvl w:val="0"/>')
FOOTNOTES = "".join(f"<w:footnote w:id='{n}'><w:p><w:r><w:t>注{n}</w:t></w:r></w:p></w:footnote>" for n in (1, 2))

words = st.text("甲乙丙丁一二三、（）。12 ab&<é\u3000", min_size=1, max_size=8).map(escape)


def _text(said):
    return f"<w:t xml:space='preserve'>{said}</w:t>"


_pieces = st.one_of(
    words.map(_text),
    words.map(_text),
    words.map(lambda said: f"<w:t>{said}</w:t>"),
    words.map(lambda said: f'<w:t w:x="a&gt;b">&#20013;{said}&amp;</w:t>'),
    words.map(lambda said: f"<w:t><![CDATA[甲]]>{said}</w:t>"),
    words.map(RUBY.format),
    words.map(lambda said: f"<w:delText>{said}</w:delText>"),
    st.sampled_from(
        (
            "<w:tab/>", "<w:br/>", '<w:br w:type="page"/>', "<w:noBreakHyphen/>", "<w:lastRenderedPageBreak/>",
            '<w:sym w:font="Symbol" w:char="F0B3"/>', '<w:sym w:font="Wingdings" w:char="F0A8"></w:sym>', "<w:t/>",
            '<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="2"/>', "<w:t></w:t>", "<!-- a > b -->",
        )
    ),
)  # fmt: skip
_properties = st.sampled_from(
    ("", "", "<w:rPr/>", "<w:rPr><w:b/><w:rFonts w:hint='eastAsia'/></w:rPr>", "<w:rPr><w:vanish/></w:rPr>",
     "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr>", "<w:rPr><w:rtl/><w:rStyle w:val='x'/></w:rPr>")
)  # fmt: skip
_runs = st.builds(
    lambda attributes, properties, pieces: f"<w:r{attributes}>{properties}{''.join(pieces)}</w:r>",
    st.sampled_from(("", "", ' w:rsidR="00A1"', " w:rsidRPr='00B2'  w:rsidR = '1'")),
    _properties,
    st.lists(_pieces, max_size=3),
)


def _wrapped(content):
    inner = content.map("".join)
    return st.one_of(
        *(
            inner.map(f"<w:{opening}>{{}}</w:{opening.split()[0]}>".format)
            for opening in (
                "ins w:id='1' w:author='a'", "del w:id='2' w:author='a'", "moveTo w:id='3'", "moveFrom w:id='4'",
                "hyperlink r:id='rId9'", "smartTag w:element='x'", "fldSimple w:instr='REF a'", "bdo w:val='rtl'",
            )
        ),
        *(
            inner.map(f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{{}}</w:sdtContent></w:sdt>".format)
            for kind in ("", "<w:alias w:val='x'/>", "<w:text/>", "<w:showingPlcHdr/>", "<w:date/>")
        ),
        inner.map(lambda said: FIELD_MARK.format("begin") + INSTRUCTION.format("REF a") + FIELD_MARK.format("separate")
                  + said + FIELD_MARK.format("end")),
        words.map(lambda said: f"<m:oMath><m:r><m:t>{said}</m:t></m:r></m:oMath>"),
    )  # fmt: skip


_loose = st.sampled_from(
    ("<w:bookmarkStart w:id='7' w:name='b'/>", "<w:bookmarkEnd w:id='7'/>", "<w:proofErr w:type='spellStart'/>",
     "<w:commentRangeStart w:id='5'/>", "<w:commentRangeEnd w:id='5'/>", "\n  ", FIELD_MARK.format("begin"),
     "<w:r><w:commentReference w:id='5'/></w:r>", FIELD_MARK.format("end"), FIELD_MARK.format("separate"),
     FIELD_MARK.format("begin") + INSTRUCTION.format(r"eq \o\ac(○,3)") + FIELD_MARK.format("end"))
)  # fmt: skip
_inline = st.recursive(
    st.one_of(_runs, _runs, _runs, _loose), lambda content: _wrapped(st.lists(content, max_size=3)), max_leaves=8
)
_marks = st.sampled_from(
    ("", "", "", "<w:pPr><w:pStyle w:val='H'/></w:pPr>", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>",
     "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='2'/></w:numPr></w:pPr>",
     "<w:pPr><w:rPr><w:del w:id='6'/></w:rPr></w:pPr>")
)  # fmt: skip
_paragraphs = st.one_of(
    st.builds(lambda mark, said: f"<w:p>{mark}{''.join(said)}</w:p>", _marks, st.lists(_inline, max_size=5)),
    st.sampled_from(("<w:p/>", "<w:p w:rsidR='1' />", "<w:p></w:p>")),
)


def _tables(content):
    inner = st.lists(content, min_size=1, max_size=3).map("".join)
    cells = st.one_of(
        inner.map("<w:tc>{}</w:tc>".format),
        inner.map("<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{}</w:tc>".format),
        inner.map("<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{}</w:tc>".format),
        inner.map("<w:sdt><w:sdtPr/><w:sdtContent><w:tc>{}</w:tc></w:sdtContent></w:sdt>".format),
        st.just("<w:tc><w:p/></w:tc>"),
    )
    rows = st.lists(cells, min_size=1, max_size=3).map("".join).map("<w:tr>{}</w:tr>".format)
    rows = rows | rows.map("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>".format)
    return st.lists(rows, min_size=1, max_size=3).map("".join).map("<w:tbl>{}</w:tbl>".format)


def _blocks(content):
    inner = st.lists(content, min_size=1, max_size=3).map("".join)
    return st.one_of(
        _tables(content),
        _tables(content | inner.map("<w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>{}".format)),
        inner.map("<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>".format),
        inner.map("<w:customXml>{}</w:customXml>".format),
        inner.map(lambda said: f"<w:p><w:r><w:t>前</w:t>{BOX.format(said)}<w:t>后</w:t></w:r></w:p>"),
    )


bodies = st.lists(st.recursive(_paragraphs, _blocks, max_leaves=8), min_size=1, max_size=5).map("".join)
"""The content of a `w:body`; comment 5 exists already, and stands somewhere or nowhere."""

_said = st.builds(
    lambda attributes, properties, said: f"<w:r{attributes}>{properties}{said}</w:r>",
    st.sampled_from(("", ' w:rsidR="00A1"')),
    st.sampled_from(("", "<w:rPr><w:b/></w:rPr>")),
    st.lists(words.map(_text) | st.just("<w:tab/>") | words.map("<w:t>{}</w:t>".format), max_size=3).map("".join),
)
_around = [
    f"<w:{opening}>{{}}</w:{opening.split()[0]}>"
    for opening in ("ins w:id='1' w:author='a'", "hyperlink r:id='rId9'", "smartTag w:element='x'")
] + ["<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", "{}", "{}"]
_lines = st.lists(
    st.builds(lambda around, said: around.format("".join(said)), st.sampled_from(_around), st.lists(_said, max_size=3)),
    max_size=4,
).map(lambda said: f"<w:p>{''.join(said)}</w:p>")
plain_bodies = st.lists(st.recursive(_lines, _tables, max_leaves=6), min_size=1, max_size=5).map("".join)
"""The content of a `w:body` that shows nothing but its texts, in their order."""
