"""How documents write bodies and deadlines, read off their text."""

import pytest

from nqpf.documents.document import Cell, Document, Piece, assemble
from nqpf.report.annotations.convention import convention_of


def document(*paragraphs: str) -> Document:
    return assemble("docx", map(Piece, paragraphs))


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["建设基地。（牵头单位：市科技局；配合单位：市财政局）"], ("zh", "牵头单位", "brackets", ("（", "）"), "：")),
        (["建设基地。(责任单位:市科技局、市财政局)"], ("zh", "责任单位", "brackets", ("(", ")"), ":")),
        (["建设基地。〔牵头部门：市科技局〕"], ("zh", "牵头部门", "brackets", ("〔", "〕"), "：")),
        (["建设基地。", "责任单位：市科技局"], ("zh", "责任单位", "line", ("（", "）"), "：")),
        (["建设基地。"], ("zh", "牵头单位", "brackets", ("（", "）"), "：")),
        (["Build bases.", "Lead: Science Office. Support: Trade Office."], ("en", "Lead", "line", ("(", ")"), ":")),
        (["Build bases. (Responsible: Science Office)"], ("en", "Responsible", "brackets", ("(", ")"), ":")),
        (["Build bases."], ("en", "Lead", "brackets", ("(", ")"), ":")),
    ],
)
def test_label_and_place_are_the_document_s(paragraphs, expected):
    assert convention_of(document(*paragraphs))[:5] == expected


def test_the_most_frequent_form_counts_and_supporting_bodies_do_not():
    said = convention_of(
        document(*["甲。（责任单位：市科技局）"] * 2, "乙。（牵头单位：市科技局）", *["丙。（配合单位：市财政局）"] * 5)
    )
    assert said.label == "责任单位"


def test_a_column_of_a_table_counts_once_however_long_it_is():
    cells = [Piece("市科技局", "cell", cell=Cell(0, row, 2, "责任单位")) for row in range(9)]
    told = assemble("docx", [*map(Piece, ["建设基地。（牵头单位：市科技局）"] * 2), *cells])
    assert convention_of(told).place == "brackets"
    assert convention_of(assemble("docx", [Piece("附件"), *cells])).place == "column"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("2027年底前建成。2028年底前推广。2026年6月底前启动。", "＿＿＿＿年底前"),
        ("2027年6月底前建成。", "＿＿＿＿年＿＿月底前"),
        ("2026年2月10日印发。2027年12月前建成。", "＿＿＿＿年＿＿月前"),
        ("2026年2月10日印发，到2028年完成。", "＿＿＿＿年＿＿月底前"),
        ("Open it by June 2028.", "by ______ 20__"),
        ("Open it by the end of 2027. By 2028, there are ten.", "by the end of 20__"),
        ("By 2028, there are ten.", "by ______ 20__"),
    ],
)
def test_deadlines_are_blanked_as_the_document_writes_them(text, due):
    assert convention_of(document(text)).due == due


@pytest.mark.parametrize(
    ("paragraphs", "between"),
    [
        (["（牵头单位：市科技局；配合单位：市财政局）"], "；"),
        (["（牵头单位：市科技局，配合单位：市财政局，完成时限：2027年底）"], "，"),
        (["推广示范，", "责任单位：市科技局"], "；"),
        (["Build bases. Lead: Trade Office; funding: EUR 2 million"], "; "),
        (["Lead: Trade Office. Support: Finance."], ". "),
        (["Build bases. Lead: Trade Office."], "; "),
    ],
)
def test_what_separates_entries_is_read_between_two_labels(paragraphs, between):
    assert convention_of(document(*paragraphs)).between == between


def test_the_label_of_deadlines_is_the_document_s():
    assert convention_of(document("（责任单位：市科技局；完成时间：2027年底）")).due_label == "完成时间"


def test_a_document_in_chinese_with_an_english_name_stays_chinese():
    assert convention_of(document("建设工业互联网平台（Industrial Internet Platform）")).language == "zh"
