"""`nqpf annotate`: comments on a document, from the document alone or from a plan that names it; and refusals."""

from io import BytesIO

import docx
import papers
import pytest

TEXT = """东湖市纺织产业转型方案（2026—2028年）
一、重点任务
（一）建设共享印染中心。支持建设印染示范线。制定印染标准。（责任单位：市工信局）
（二）培育链主企业。建立企业培育清单。2027年底前完成。（责任单位：市发展改革委）
（三）推广低温染色。建设低温染色示范线。
（四）建设检测平台。引进检测设备。（责任单位：市市场监管局）
（五）培养染整人才。每年培训染整工人300人。（责任单位：市人力社保局）
"""


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, "utf-8")
    return path.name


def said(path) -> str:
    """All text of a Word file, tables included."""
    opened = docx.Document(BytesIO(path.read_bytes()))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in opened.paragraphs), *cells])


@pytest.mark.parametrize(
    ("lang", "told", "asked"),
    [
        ("en", "wrote out.docx with 6 comments, one of them on the whole", "Who: name the body that leads"),
        ("zh", "已写入 out.docx，共 6 条批注，其中 1 条为总评", "责任单位：写明由哪个单位牵头或负责"),
    ],
)
def test_each_task_has_a_comment_and_a_line_to_paste(nqpf, tmp_path, lang, told, asked):
    document = "plan.txt"
    (tmp_path / document).write_text(TEXT, "utf-8")
    ran = nqpf("annotate", document, "-o", "out.docx", "--lang", lang)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[-1].startswith(told)
    text = said(tmp_path / "out.docx")
    assert asked in text
    # In the document's language and with its label, whatever language the comments are in.
    assert "（责任单位：＿＿＿＿；完成时限：＿＿＿＿年底前；资金：＿＿＿＿万元，来源：＿＿＿＿）" in text


def test_the_same_document_gives_the_same_bytes(nqpf, document, tmp_path):
    for name in ("one.docx", "two.docx"):
        assert nqpf("annotate", document, "-o", name).code == 0
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def test_a_plan_is_annotated_in_the_document_that_it_names(nqpf, document, tmp_path):
    nqpf("draft", document, "-o", "plan.yaml")
    for source, name in ((document, "one.docx"), ("plan.yaml", "two.docx")):
        assert nqpf("annotate", source, "-o", name).code == 0
    assert said(tmp_path / "one.docx") == said(tmp_path / "two.docx")


def test_a_changed_document_is_warned_about_and_lost_quotes_are_listed(nqpf, document, tmp_path):
    nqpf("draft", document, "-o", "plan.yaml")
    (tmp_path / document).write_text(TEXT.replace("建设共享印染中心。", "建设共用印染基地。"), "utf-8")
    ran = nqpf("annotate", "plan.yaml", "-o", "out.docx")
    assert ran.code == 0
    assert "not the version that the plan was made from" in ran.err
    assert "“建设共享印染中心" in ran.err
    assert "could not be found in this document: 1" in said(tmp_path / "out.docx")


def test_only_so_many_comments_are_written_as_asked_for(nqpf, document):
    ran = nqpf("annotate", document, "-o", "out.docx", "--top", "2")
    assert "with 3 comments, one of them on the whole; 3 more without --top" in ran.err


def test_a_file_that_is_there_is_written_over_only_by_force(nqpf, document, tmp_path):
    (tmp_path / "out.docx").write_text("mine", "utf-8")
    ran = nqpf("annotate", document, "-o", "out.docx")
    assert (ran.code, (tmp_path / "out.docx").read_text("utf-8")) == (2, "mine")
    assert "exists" in ran.err
    assert nqpf("annotate", document, "-o", "out.docx", "--force").code == 0
    assert said(tmp_path / "out.docx")


@pytest.mark.parametrize(
    ("plan", "named", "said"),
    [
        ("source: {file: other.txt, quote: 东湖市纺织产业}\n", "out.docx", ("there is no such file", "文件不存在")),
        ("", "out.docx", ("does not name the document", "未写明所依据的文件")),
        ("", "out.pdf", ("use -o out.docx", "请用 -o out.docx")),
    ],
)
def test_what_cannot_be_annotated_is_refused_in_one_line(nqpf, tmp_path, plan, named, said):
    head = "nqpf: plan/2\nid: t\nkind: region\ntitle: 纺织\nsubject: 东湖市\nhorizon: {start: 2026, end: 2028}\n"
    (tmp_path / "plan.yaml").write_text(head + plan, "utf-8")
    for lang, words in zip(("en", "zh"), said, strict=True):
        ran = nqpf("annotate", "plan.yaml", "-o", named, "--lang", lang)
        assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
        assert words in ran.err
    assert not (tmp_path / named).exists()


def test_a_signed_document_is_annotated_with_a_caution(nqpf, tmp_path):
    signed = papers.docx(papers.paragraph("一、建设共享印染中心。"), **{"_xmlsignatures/sig1.xml": "<x/>"})
    (tmp_path / "plan.docx").write_bytes(signed)
    ran = nqpf("annotate", "plan.docx", "-o", "out.docx", "--lang", "en")
    assert ran.code == 0
    assert "plan.docx: the document is signed" in ran.err
