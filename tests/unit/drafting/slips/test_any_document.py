"""Whatever a document says, findings point into its text, each under an id of its own, and are bounded."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tried import examples

from nqpf.documents.document import Cell, Extent, Piece, assemble
from nqpf.drafting.slips import MOST, find_slips

WORDS = (
    "一、", "（二）", "3.", "1.2 ", "一是", "②", "第四条", "附件3", "附件：", "见附件2", "Annex B", "以下三个方面：",
    "实施五大行动，", "the following six steps", "（2026—2028年）", "到2030年", "建成平台××个", "待定", "____", "X",
    "责任单位：市经信局、市经济和信息化局", "建设平台。", "\n", " ",
)  # fmt: skip
texts = st.lists(st.sampled_from(WORDS), max_size=8).map("".join)
cells = st.tuples(st.integers(0, 1), st.integers(0, 3), st.integers(0, 2), st.sampled_from(["", "牵头单位"]))
pieces = st.tuples(texts, st.sampled_from(["paragraph", "heading"])).map(lambda made: Piece(*made)) | st.tuples(
    texts, cells
).map(lambda made: Piece(made[0], "cell", cell=Cell(*made[1])))


@given(st.lists(pieces, max_size=20))
@settings(max_examples=examples(60))
def test_findings_point_into_the_text(parts):
    document = assemble("docx", parts)
    found = find_slips(document)
    whole = Extent(0, len(document.text))
    assert all(extent.start < extent.end and extent.within(whole) for slip in found for extent in slip.extents)
    assert all(slip.extents and slip.message.zh and "\n" not in slip.message.zh + slip.subject for slip in found)
    assert len({slip.id for slip in found}) == len(found)


def test_of_one_rule_so_many_are_found_at_most():
    parts = [Piece(f"建成第{number}座平台，投资____万元。") for number in range(2 * MOST)]
    assert len(find_slips(assemble("txt", parts))) == MOST
