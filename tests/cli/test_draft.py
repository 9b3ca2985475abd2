"""`nqpf draft` of one document: a file that loads, scores and is found again in the document; a new version of it."""

import json
import shutil

import openpyxl
import pdfs
import pytest
from sample import ROOT

from nqpf.loading.syntax.document import parse_document

SAMPLE = ROOT / "examples" / "region-sample.zh.docx"
FORMER = """东湖市纺织产业转型方案
一、重点任务
（一）建设共享印染中心。支持建设印染示范线。制定印染标准。（责任单位：市工信局）
（二）培育链主企业。建立企业培育清单。（责任单位：市发展改革委）
"""
LATER = FORMER.replace("制定印染标准。", "推广低温染色。").replace("市发展改革委", "市发改委")


@pytest.fixture
def sample(tmp_path):
    shutil.copy(SAMPLE, tmp_path / "plan.docx")
    return "plan.docx"


def _value(path):
    return parse_document(path.read_text("utf-8"), path.name).value


def test_a_draft_loads_scores_nothing_and_every_quote_is_found(nqpf, sample, tmp_path):
    ran = nqpf("draft", sample, "-o", "plan.yaml")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[-1].startswith("wrote plan.yaml; next: nqpf score plan.yaml")
    assert (tmp_path / "plan.schema.json").exists()
    report = json.loads(nqpf("score", "plan.yaml", "--format", "json").out)
    assert (report["score"]["total"], report["score"]["breadth"], report["plan"]["draft"]) == (None, None, True)
    assert report["score"]["commitment"]["value"] > 0
    assert [
        finding for finding in report["findings"] if finding["rule"] in ("quote-not-found", "document-unread")
    ] == []
    checked = nqpf("check", "plan.yaml", "--format", "json")
    assert checked.code == 1
    assert nqpf("check", "plan.yaml", "--allow-draft").code == 0


def test_without_a_file_to_write_the_draft_is_printed_in_either_language(nqpf, sample):
    english, chinese = nqpf("draft", sample), nqpf("draft", sample, "--lang", "zh")
    assert "# When all is confirmed, delete the line `draft: true`." in english.out
    assert "# 全部核实后，删除 `draft: true` 一行。" in chinese.out
    assert parse_document(english.out, "a").value == parse_document(chinese.out, "b").value
    assert english.err.startswith("Drafted 7 tasks (7 with a body), ")
    assert chinese.err.startswith("起草任务 7 项")


def test_a_workbook_says_what_the_file_says(nqpf, sample, tmp_path):
    nqpf("draft", sample, "-o", "plan.xlsx", "--lang", "zh")
    nqpf("draft", sample, "-o", "direct.yaml")
    assert nqpf("convert", "plan.xlsx", "plan.yaml").code == 0
    direct, by_workbook = (
        json.loads(nqpf("score", name, "--format", "json").out)["score"] for name in ("direct.yaml", "plan.yaml")
    )
    assert direct == by_workbook
    assert _value(tmp_path / "plan.yaml")["draft"] is True


def test_one_of_a_kind_is_counted_as_one(nqpf, tmp_path):
    one = "一、重点任务\n（一）建设染整中心。到2027年，建成染整中心1个。\n"
    (tmp_path / "one.txt").write_text(one, "utf-8")
    (tmp_path / "more.txt").write_text(one + "（二）培育服务企业。引进服务企业。\n", "utf-8")
    ran = nqpf("draft", "one.txt", "-o", "one.yaml")
    assert ran.err.startswith("Drafted 1 task (0 with a body), 1 action and 1 target (1 with a year).\n")
    assert "Drafted 2 tasks (" in nqpf("draft", "more.txt", "-o", "more.yaml").err
    (tmp_path / "later.txt").write_text(one.replace("到2027年，建成染整中心1个。", "制定污水标准。"), "utf-8")
    assert "\n1 item stands as it was.\n" in "\n" + nqpf("draft", "--update", "one.yaml", "later.txt").err


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "Incomplete: page 1 of 2 is an image: nothing could be read from there (ask the sender for the Word file).",
        ),
        ("zh", "内容不全：共 2 页，其中第 1 页为图片，未能读取文字（请向发送方索取 Word 文件）。"),
    ],
)
def test_pages_that_were_not_read_are_named_in_the_draft(nqpf, tmp_path, lang, said):
    scan, page = pdfs.Page(), pdfs.Page()
    scan.picture(0, 0, 595, 842)
    for line in range(8):
        page.write(72, 760 - 30 * line, "二、主要任务和重点工程建设内容安排如下")
    (tmp_path / "partly.pdf").write_bytes(pdfs.pdf(scan, page))
    nqpf("draft", "partly.pdf", "-o", "plan.yaml", "--lang", lang)
    assert f"# {said}\n" in (tmp_path / "plan.yaml").read_text("utf-8")
    nqpf("draft", "partly.pdf", "-o", "plan.xlsx", "--lang", lang)
    guide = openpyxl.load_workbook(tmp_path / "plan.xlsx").worksheets[0]
    assert said in {cell.value for cell in guide["B"]}


def test_a_file_that_is_there_is_kept_unless_it_may_be_replaced(nqpf, sample, tmp_path):
    (tmp_path / "plan.yaml").write_text("mine\n")
    refused = nqpf("draft", sample, "-o", "plan.yaml")
    assert (refused.code, (tmp_path / "plan.yaml").read_text()) == (2, "mine\n")
    assert "choose another name, or add --force" in refused.err
    assert nqpf("draft", sample, "-o", "plan.yaml", "--force").code == 0
    assert nqpf("draft", sample, "-o", "plan.docx", "--force").code == 2
    assert (tmp_path / "plan.docx").read_bytes() == SAMPLE.read_bytes()


@pytest.mark.parametrize(
    ("name", "advised"),
    [
        ("foo.docx", "foo.yaml"), ("foo.json", "foo.yaml"), ("foo", "foo.yaml"), ("book.xlsm", "book.yaml"),
        ("方案 1.md", '"方案 1.yaml"'), (".yaml", ".yaml.yaml"), ("there", "there/plan.yaml"),
    ],
)  # fmt: skip
def test_a_draft_is_written_under_a_name_of_plans_alone(nqpf, sample, tmp_path, name, advised):
    (tmp_path / "there").mkdir()
    before = {path.name for path in tmp_path.iterdir()}
    ran = nqpf("draft", sample, "-o", name, "--force")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{name}: a plan is written as .yaml, .yml or .xlsx (use -o {advised})\n"
    assert {path.name for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("name", ["a.YAML", "a.yml", "a.v1.xlsx"])
def test_a_name_of_plans_is_taken(nqpf, sample, tmp_path, name):
    assert nqpf("draft", sample, "-o", name).code == 0
    assert (tmp_path / name).exists()


def test_what_was_read_is_printed_line_by_line(nqpf, sample):
    ran = nqpf("draft", sample, "--text")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0].endswith("澄湖市装备制造业智能绿色转型行动方案（2026—2028年）")
    assert "[三、]重点任务" in ran.out.replace(" ", "")


def test_a_new_version_of_the_document_keeps_what_stands_and_lists_what_does_not(nqpf, tmp_path):
    (tmp_path / "old.txt").write_text(FORMER, "utf-8")
    (tmp_path / "new.txt").write_text(LATER, "utf-8")
    nqpf("draft", "old.txt", "-o", "plan.yaml")
    reviewed = (tmp_path / "plan.yaml").read_text("utf-8").replace("draft: true\n", "")
    reviewed = reviewed.replace(
        "        suggests:\n", "        serves: [{facet: P1.3.projects, by: 李四}]\n        suggests:\n", 1
    )
    (tmp_path / "plan.yaml").write_text(reviewed, "utf-8")
    ran = nqpf("draft", "--update", "plan.yaml", "new.txt", "-o", "next.yaml")
    assert ran.code == 0
    assert ran.err.startswith("3 items stand as they were.\n")
    for line in ("  bodies: 市发展改革委 → 市发改委", "  M1.3 推广低温染色", "  M1.2 制定印染标准"):
        assert line in ran.err.splitlines()
    made = _value(tmp_path / "next.yaml")
    assert made["draft"] is True
    header = (tmp_path / "next.yaml").read_text("utf-8").partition("nqpf:")[0]
    assert "# Plan updated to new.txt. Items whose quotes still stand keep their claims;" in header
    assert "# Read changed and new items against their quotes." in header and "until facets are" not in header
    assert made["source"]["file"] == "new.txt"
    first, second = made["measures"]
    assert first["actions"][0]["serves"] == [{"facet": "P1.3.projects", "by": "李四"}]
    assert [action["id"] for action in first["actions"]] == ["M1.1", "M1.3"]
    assert second["owner"] == ["市发改委"]
    assert nqpf("score", "next.yaml").code == 0


def test_an_update_in_chinese_from_a_workbook(nqpf, tmp_path):
    (tmp_path / "old.txt").write_text(FORMER, "utf-8")
    (tmp_path / "new.txt").write_text(LATER, "utf-8")
    nqpf("draft", "old.txt", "-o", "plan.xlsx")
    ran = nqpf("draft", "--update", "plan.xlsx", "new.txt", "-o", "next.yaml", "--lang", "zh")
    assert ran.code == 0
    assert "文件中已不存在 (1):\n  M1.2 制定印染标准" in ran.err


def test_an_update_of_what_is_no_plan_is_refused_with_its_line(nqpf, tmp_path):
    (tmp_path / "new.txt").write_text(LATER, "utf-8")
    (tmp_path / "plan.yaml").write_text("nqpf: plan/2\nid: a\nkind: city\n", "utf-8")
    ran = nqpf("draft", "--update", "plan.yaml", "new.txt", "-o", "next.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert "plan.yaml:3:7: " in ran.err
    assert not (tmp_path / "next.yaml").exists()
