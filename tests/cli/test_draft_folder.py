"""`nqpf draft FOLDER -o DRAFTS`: every document read, nothing of anybody's overwritten, a list at the end."""

import csv
import io
import json
import os
import re
import sys
from pathlib import Path

import papers
import pdfs
import pytest
from jsonschema import Draft7Validator

from nqpf.batch import processes
from nqpf.loading.document import read_fetched
from nqpf.render.terminal.console import cell_len
from nqpf.report.drafts import work

TOWN = """# 某镇数字化行动方案

## 一、总体目标

到2027年，建成数字工厂20家。

## 二、主要任务

### （一）建设共享平台

搭建设备共享平台，接入企业300家。责任单位：镇经济发展办公室

### （二）培育服务企业

引进数字化服务商5家。责任单位：镇招商中心
"""
TASK = papers.paragraph("（一）建设检测中心") + papers.paragraph("建设检测中心2个。责任单位：县科技局")
SPEECH = "各位来宾，大家上午好。今天很高兴在这里与大家见面。谢谢大家。\n"
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "WordDocument".encode("utf-16-le")


def word(body=TASK):
    return papers.docx(papers.paragraph("二、主要任务") + body)


def scan():
    page = pdfs.Page()
    page.picture(0, 0, 595, 842)
    return page


def scanned():
    """Three pages, of which the first two are images."""
    page = pdfs.Page()
    for line in range(8):
        page.write(72, 760 - 30 * line, "二、主要任务和重点工程建设内容安排如下")
    return pdfs.pdf(scan(), scan(), page)


@pytest.fixture(autouse=True)
def one_core(monkeypatch):
    """Others help only where a test says `-j`: they start afresh beside threads of others, which takes a second."""
    monkeypatch.setattr(processes, "_cores", lambda: 1)


@pytest.fixture
def folder(tmp_path):
    """Two documents, one of them in a folder below."""
    put(tmp_path, {"docs/town.md": TOWN, "docs/县/方案.docx": word()})
    return tmp_path / "docs"


def put(top, files):
    for name, content in files.items():
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def rows(ran):
    return {row["file"]: row for row in json.loads(ran.out)["documents"]}


def statuses(ran):
    return {name: row["status"] for name, row in rows(ran).items()}


@pytest.fixture
def draft(nqpf, folder):
    """Draft from the folder; what is said for a program."""
    return lambda *more, **variables: nqpf("draft", "docs", "-o", "drafts", "-f", "json", *more, **variables)


def files(top):
    return {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}


TOWNS, COUNTYS = "drafts/town.md.plan.yaml", "drafts/县/方案.docx.plan.yaml"


def test_each_document_becomes_a_draft_that_scores(nqpf, draft, tmp_path):
    ran = draft()
    assert (ran.code, ran.err) == (0, "")
    Draft7Validator(json.loads(nqpf("schema", "drafts").out)).validate(json.loads(ran.out))
    found = rows(ran)
    assert list(found) == ["town.md", "县/方案.docx"]
    town = {"format": "md", "pages": 0, "unread": [], "tasks": 2, "targets": 3, "bodies": 2}
    assert found["town.md"]["contents"] == town
    assert found["县/方案.docx"]["draft"] == "县/方案.docx.plan.yaml"
    assert files(tmp_path / "drafts").keys() == {
        "town.md.plan.yaml", "县/方案.docx.plan.yaml", ".nqpf-drafts.json", "plan.schema.json",
    }  # fmt: skip
    for path, schema in ((TOWNS, "plan.schema.json"), (COUNTYS, "../plan.schema.json")):
        assert (tmp_path / path).read_text("utf-8").startswith(f"# yaml-language-server: $schema={schema}\n")
        assert nqpf("score", path).code == 0


@pytest.mark.parametrize(
    ("output", "cited", "beside"),
    [
        ("docs", "town.md", ()),
        ("drafts", "town.md", ()),
        ("drafts", "docs/town.md", (".git/HEAD",)),
        (".", "docs/town.md", ()),
    ],
)
def test_a_draft_cites_its_document_by_a_path_that_works_from_where_it_stands(nqpf, folder, output, cited, beside):
    top = folder.parent
    put(top, dict.fromkeys(beside, ""))
    for _ in range(2):
        nqpf("draft", "docs", "-o", output)
        assert f"  file: {cited}\n" in (top / output / "town.md.plan.yaml").read_text("utf-8")


@pytest.mark.parametrize(("lang", "status"), [("en", "drafted"), ("zh", "已起草")])
def test_the_list_fits_a_terminal_in_both_languages(nqpf, folder, tmp_path, lang, status):
    put(folder, {"关于加快推进全县制造业数字化转型若干政策措施的通知.pdf": scanned(), "旧.doc": OLD_WORD})
    ran = nqpf("draft", "docs", "-o", "drafts", "--lang", lang)
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert max(map(cell_len, lines)) <= 80
    town = next(line for line in lines if line.startswith("town.md"))
    assert re.search(rf"  {status} +– +– +2 +3 +2$", town)
    at = {cell_len(line[: line.index(f"{status}  ")]) for line in lines if f"{status}  " in line}
    assert len(at) == 1, "statuses stand below each other"
    assert lines[-1] == {
        "en": "4 documents: 3 drafted, 1 failed", "zh": "共 4 份文档：已起草 3 份、失败 1 份",
    }[lang]  # fmt: skip
    text = "".join(line.strip() + " " for line in lines)
    assert {"en": "pages 1-2 of 3 are images", "zh": "其中第 1-2 页为图片"}[lang] in text
    assert {"en": "ask the sender for the Word file", "zh": "请向发送方索取 Word 文件"}[lang] in text
    assert {"en": "save it as .docx or PDF", "zh": "另存为 .docx 或 PDF"}[lang] in text


def test_a_spreadsheet_of_the_list_has_a_row_a_document(nqpf, folder):
    put(folder, {"=x.pdf": scanned(), "z.doc": OLD_WORD})
    ran = nqpf("draft", "docs", "-o", "drafts", "-f", "csv")
    table = list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff"))))
    assert [(row["file"], row["status"], row["unread_pages"]) for row in table] == [
        ("'=x.pdf", "drafted", "1-2"),
        ("town.md", "drafted", ""),
        ("z.doc", "failed", ""),
        ("县/方案.docx", "drafted", ""),
    ]
    assert table[2]["advice"] == "open it in Word or WPS, and save it as .docx or PDF"


def test_what_is_no_document_is_passed_over(draft, folder, tmp_path):
    others = {
        "~$town.docx": "x", ".hidden.md": "x", ".git/a.md": "x", "#e.md#": "x", ".#e.md": "x", "a.zip": b"PK\3\4",
        "b.xlsx": b"PK\3\4",
        "b.png": b"\x89PNG\0", "c.yaml": "a: b", "d.plan.yaml": "nqpf: plan/1",
    }  # fmt: skip
    put(folder, others)
    (tmp_path / "elsewhere").mkdir()
    put(tmp_path, {"elsewhere/g.md": TOWN})
    (folder / "link").symlink_to(tmp_path / "elsewhere")
    assert statuses(draft()) == {"town.md": "drafted", "县/方案.docx": "drafted"}


BROKEN = {
    "a.doc": (OLD_WORD, "an old Word document (.doc) cannot be read"),
    "b.wps": (OLD_WORD, "a WPS document (.wps) cannot be read"),
    "c.et": (OLD_WORD.replace("WordDocument".encode("utf-16-le"), "Workbook".encode("utf-16-le")), "is no document"),
    "d.docx": (b"PK\3\4" + b"\0" * 60, "a damaged archive or Word document"),
    "e.pdf": (b"%PDF-1.7\njunk", "damaged"),
    "f.txt": (b"", "an empty document"),
    "g.pdf": (pdfs.pdf(scan()), "page 1 is an image: no text can be read"),
    "h.txt": (b"\0\1\2" * 99, "binary file"),
}


def test_what_cannot_be_read_is_listed_with_what_to_do_and_the_others_are_drafted(draft, folder, tmp_path):
    put(folder, {name: content for name, (content, _) in BROKEN.items()})
    (folder / "i.md").symlink_to(tmp_path / "nowhere")
    ran = draft()
    assert (ran.code, ran.err) == (1, "")
    found = rows(ran)
    for name, (_, said) in BROKEN.items():
        assert found[name]["status"] == "failed"
        assert said in found[name]["message"]["en"]
        assert found[name]["message"]["zh"]
        assert all(found[name]["advice"].values()), "what to do, or what to ask the sender for"
        assert (found[name]["draft"], found[name]["contents"]) == ("", None)
    assert found["i.md"]["status"] == "failed"
    assert json.loads(ran.out)["counted"] == {"drafted": 2, "unchanged": 0, "kept": 0, "failed": 9, "vanished": 0}
    assert len(list((tmp_path / "drafts").rglob("*.plan.yaml"))) == 2


def test_a_link_out_of_the_repository_is_not_read(draft, folder, tmp_path):
    (folder / ".git").mkdir()
    put(tmp_path, {"secret.md": TOWN})
    (folder / "secret.md").symlink_to(tmp_path / "secret.md")
    ran = draft()
    assert (ran.code, rows(ran)["secret.md"]["message"]["en"]) == (1, "this link leads out of the repository")


def test_a_folder_that_is_shut_is_listed_and_its_drafts_have_not_lost_their_documents(draft, monkeypatch):
    draft()
    scandir = os.scandir

    def shut(path):
        if Path(path).name == "县":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", shut)
    ran = draft()
    assert (ran.code, statuses(ran)) == (1, {"town.md": "unchanged", "县": "failed"})
    assert rows(ran)["县"]["message"]["en"] == "cannot be searched: Permission denied"


def test_a_document_whose_name_has_no_ending_is_not_passed_over_in_silence(draft, folder):
    others = {"notes": "a few words", "LICENSE": "%", "photo.2": b"\x89PNG\0", "x.yaml": scanned(), "y.bin": scanned()}
    put(folder, others | {"规划": scanned(), "2.实施方案": word(), "v1.2": scanned()})
    ran = draft()
    assert ran.code == 1
    found = rows(ran)
    assert found.keys() == {"town.md", "县/方案.docx", "规划", "2.实施方案", "v1.2"}
    assert found["规划"]["advice"] == {"en": "rename it to end in .pdf", "zh": "请加上扩展名 .pdf"}
    assert found["2.实施方案"]["message"]["en"] == "a document whose name does not end in .docx"


# ---- again


def test_a_rerun_writes_nothing_where_nothing_has_changed(draft, tmp_path):
    draft()
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "drafts").rglob("*")}
    again = draft()
    assert (again.code, set(statuses(again).values())) == (0, {"unchanged"})
    assert rows(again)["town.md"]["contents"]["tasks"] == 2
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "drafts").rglob("*")} == before


def test_a_changed_document_is_drafted_anew_and_the_others_are_not(draft, folder, tmp_path):
    draft()
    put(folder, {"town.md": TOWN.replace("5家", "8家")})
    assert statuses(draft()) == {"town.md": "drafted", "县/方案.docx": "unchanged"}
    assert "8家" in (tmp_path / TOWNS).read_text("utf-8")
    assert statuses(draft())["town.md"] == "unchanged"


@pytest.mark.parametrize("record", ["whole", "damaged", "gone", "newer"])
def test_an_edited_draft_is_never_overwritten(draft, folder, tmp_path, record):
    draft()
    edited = (tmp_path / TOWNS).read_text("utf-8") + "# checked\n"
    put(tmp_path, {TOWNS: edited})
    path = tmp_path / "drafts/.nqpf-drafts.json"
    {
        "whole": lambda: None, "damaged": lambda: path.write_text("{"), "gone": path.unlink,
        "newer": lambda: path.write_text(path.read_text("utf-8").replace("record/1", "record/2"), "utf-8"),
    }[record]()  # fmt: skip
    ran = draft()
    assert statuses(ran) == {"town.md": "unchanged", "县/方案.docx": "unchanged"}
    assert ("damaged" in ran.err) == (record in ("damaged", "newer"))
    put(folder, {"town.md": TOWN.replace("5家", "8家"), "县/方案.docx": word(TASK.replace("2个", "3个"))})
    for _ in range(2):
        again = draft()
        row = rows(again)["town.md"]
        assert (again.code, row["status"], (tmp_path / TOWNS).read_text("utf-8")) == (0, "kept", edited)
        assert row["advice"]["en"] == (
            "run nqpf draft --update drafts/town.md.plan.yaml docs/town.md -o drafts/town.md.new.plan.yaml"
        )
    assert "3个" in (tmp_path / COUNTYS).read_text("utf-8"), "this one nobody had edited"


@pytest.mark.no_cover  # what it runs is counted elsewhere
@pytest.mark.parametrize(
    "content", ["", "[]", "{}", "[" * 99_999, '{"schema": "nqpf/drafts-record/1", "drafts": {"town.md": 3}}', b"\xff"]
)
def test_with_a_damaged_record_every_draft_counts_as_edited(draft, folder, tmp_path, content):
    draft()
    before = (tmp_path / TOWNS).read_bytes()
    put(tmp_path, {"drafts/.nqpf-drafts.json": content})
    put(folder, {"town.md": TOWN.replace("5家", "8家")})
    ran = draft()
    assert ran.err == "drafts/.nqpf-drafts.json: damaged: every draft counts as edited\n"
    assert (statuses(ran)["town.md"], (tmp_path / TOWNS).read_bytes()) == ("kept", before)
    assert draft().err == "", "it is written anew"


def test_the_advice_for_an_edited_draft_is_a_command_that_works(nqpf, draft, folder, tmp_path):
    draft()
    (tmp_path / TOWNS).write_text((tmp_path / TOWNS).read_text("utf-8") + "# checked\n", "utf-8")
    put(folder, {"town.md": TOWN.replace("5家", "8家")})
    advised = rows(draft())["town.md"]["advice"]["en"].split()
    assert nqpf(*advised[2:]).code == 0
    (tmp_path / advised[-1]).replace(tmp_path / TOWNS)
    assert statuses(draft())["town.md"] == "unchanged"


def test_a_draft_that_was_brought_up_to_date_counts_as_such(draft, folder, tmp_path):
    draft()
    first = (tmp_path / TOWNS).read_text("utf-8")
    put(folder, {"town.md": TOWN.replace("5家", "8家")})
    sha256 = re.compile("sha256: [0-9a-f]{64}")
    draft()
    updated = sha256.search((tmp_path / TOWNS).read_text("utf-8"))[0]
    put(tmp_path, {TOWNS: sha256.sub(updated, first) + "# by hand\n"})
    (tmp_path / "drafts/.nqpf-drafts.json").unlink()
    assert statuses(draft())["town.md"] == "unchanged"
    assert (tmp_path / TOWNS).read_text("utf-8").endswith("# by hand\n")


def test_a_draft_that_was_deleted_is_written_again(draft, tmp_path):
    draft()
    (tmp_path / TOWNS).unlink()
    assert statuses(draft()) == {"town.md": "drafted", "县/方案.docx": "unchanged"}


def test_a_document_that_has_vanished_is_said_and_its_draft_stays(draft, folder, tmp_path):
    draft()
    (folder / "town.md").unlink()
    ran = draft()
    assert (ran.code, statuses(ran)) == (0, {"县/方案.docx": "unchanged", "town.md": "vanished"})
    (tmp_path / TOWNS).unlink()
    assert statuses(draft()) == {"县/方案.docx": "unchanged"}


def test_a_draft_of_another_version_says_so(draft, tmp_path):
    draft()
    path = tmp_path / "drafts/.nqpf-drafts.json"
    path.write_text(re.sub('"version": "[^"]+"', '"version": "0.0.1"', path.read_text("utf-8")), "utf-8")
    row = rows(draft())["town.md"]
    assert (row["status"], row["message"]["en"]) == ("unchanged", "drafted by nqpf 0.0.1")


def test_a_run_that_was_ended_before_its_record_was_saved_goes_on(draft, folder, tmp_path):
    draft()
    (tmp_path / "drafts/.nqpf-drafts.json").unlink()
    (tmp_path / COUNTYS).unlink()
    assert statuses(draft()) == {"town.md": "unchanged", "县/方案.docx": "drafted"}
    put(folder, {"town.md": TOWN.replace("5家", "8家")})
    assert statuses(draft())["town.md"] == "drafted", "its draft is the tool's own, and nobody has edited it"


# ---- names


def test_a_name_may_begin_with_a_sign_that_editors_use(draft, folder):
    put(folder, {"#1 方案.md": TOWN, "#县#.md": TOWN, "#3/方案.md": TOWN})
    assert statuses(draft()).keys() == {"#1 方案.md", "#3/方案.md", "#县#.md", "town.md", "县/方案.docx"}


@pytest.mark.no_cover  # what it runs is counted elsewhere
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have no such names")
@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_names_that_are_not_unicode_are_listed_as_messages_show_them(nqpf, folder, tmp_path, form):
    names = (b"\xb7\xbd.md", b"\xb7\xbc.md", rb"\udcb7.md")
    for name in names:
        (folder / os.fsdecode(name)).write_text(TOWN, "utf-8")
    (folder / os.fsdecode(b"\xff.docx")).write_bytes(b"PK\3\4")
    ran = nqpf("draft", "docs", "-o", "drafts", "-f", form)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.count("??.md") >= 2
    assert {os.fsencode(path.name) for path in (tmp_path / "drafts").iterdir()} > {
        name + b".plan.yaml" for name in names
    }
    again = nqpf("draft", "docs", "-o", "drafts", "-f", "json")
    assert json.loads(again.out)["counted"] == {"drafted": 0, "unchanged": 5, "kept": 0, "failed": 1, "vanished": 0}
    (folder / os.fsdecode(names[0])).unlink()
    (folder / os.fsdecode(names[1])).write_text(TOWN.replace("5家", "8家"), "utf-8")
    last = nqpf("draft", "docs", "-o", "drafts", "-f", "json")
    assert json.loads(last.out)["counted"] == {"drafted": 1, "unchanged": 3, "kept": 0, "failed": 1, "vanished": 1}


# ---- who works


def test_however_many_processes_the_bytes_are_the_same(nqpf, folder, tmp_path):
    put(folder, {f"{number}.md": TOWN.replace("20家", f"{number}家") for number in range(9)} | {"x.doc": OLD_WORD})
    ran = [nqpf("draft", "docs", "-o", f"drafts{jobs}", "-j", jobs) for jobs in (1, 2)]
    assert ran[0] == ran[1]
    assert files(tmp_path / "drafts1") == files(tmp_path / "drafts2")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a worker that starts afresh has not been tampered with")
def test_a_document_over_which_a_worker_dies_is_the_only_one_that_fails(draft, folder, monkeypatch):
    def deadly(fetched):
        return os._exit(9) if fetched.name.endswith("town.md") else read_fetched(fetched)

    monkeypatch.setattr(processes, "start_method", lambda: "fork")
    monkeypatch.setattr(work, "read_fetched", deadly)
    ran = draft("-j", "2")
    assert (ran.code, statuses(ran)) == (1, {"town.md": "failed", "县/方案.docx": "drafted"})
    assert rows(ran)["town.md"]["message"]["en"] == "internal error while reading: the process ended"


def test_a_fault_of_the_tool_over_one_document_is_that_documents_failure(draft, monkeypatch):
    def faulty(fetched):
        return 1 // 0 if fetched.name.endswith("town.md") else read_fetched(fetched)

    monkeypatch.setattr(work, "read_fetched", faulty)
    ran = draft()
    assert (ran.code, ran.err, statuses(ran)) == (1, "", {"town.md": "failed", "县/方案.docx": "drafted"})


@pytest.mark.skipif(os.name == "nt", reason="names may be longer on Windows")
def test_a_draft_that_cannot_be_written_is_its_documents_failure(draft, folder, tmp_path):
    put(folder, {"长" * 82 + ".md": TOWN, "other.md": TOWN})
    (tmp_path / TOWNS).mkdir(parents=True)
    ran = draft()
    assert (ran.code, ran.err) == (1, "")
    found = rows(ran)
    assert [row["status"] for row in found.values()] == ["drafted", "failed", "drafted", "failed"]
    assert found["town.md"]["message"]["en"] == "this is not a regular file"
    assert found["长" * 82 + ".md"]["advice"]["en"] == "give the document a shorter name"
    (tmp_path / TOWNS).rmdir()
    assert statuses(draft())["town.md"] == "drafted"


def test_where_the_folder_of_drafts_cannot_be_made_the_run_ends(draft, tmp_path):
    put(tmp_path, {"file": "x"})
    (tmp_path / "drafts").symlink_to(tmp_path / "nowhere" / "below")
    ran = draft()
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("drafts: cannot create this directory: ")


# ---- mistaken use


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("docs",), "docs: drafts of a folder need a folder (add -o DRAFTS)"),
        (("docs", "-o", "docs/town.md"), "docs/town.md: this is a file, not a folder"),
        (("docs", "-o", "drafts", "--text"), "--text: this goes with one document, not with a folder"),
        (("docs", "-o", "drafts", "--force"), "--force: this goes with one document, not with a folder"),
        (("docs", "-o", "drafts", "--update", "plan.yaml"), "--update: this goes with one document, not with a folder"),
        (("docs/town.md", "-f", "csv"), "--format: this goes with a folder, not with one document"),
        (("docs/town.md", "-j", "2"), "--jobs: this goes with a folder, not with one document"),
        (("docs/town.md", "--scheduler", "tcp://a:1"), "--scheduler: this goes with a folder, not with one document"),
        (("docs", "-o", "drafts", "--scheduler", "tcp://a:1"), "docs/town.md: other machines work in another folder"),
        (("none", "-o", "drafts"), "none: there is no document below this folder (looked for .md, "),
    ],
)
def test_mistaken_use_is_refused_and_nothing_is_written(nqpf, folder, tmp_path, arguments, said):
    put(tmp_path, {"none/a.yaml": "a: b"})
    before = files(tmp_path)
    ran = nqpf("draft", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(said)
    assert files(tmp_path) == before


def test_a_record_that_is_a_link_is_not_written_through(draft, tmp_path):
    (tmp_path / "drafts").mkdir()
    put(tmp_path, {"mine.json": "{}"})
    (tmp_path / "drafts/.nqpf-drafts.json").symlink_to(tmp_path / "mine.json")
    assert draft().code == 2
    assert (tmp_path / "mine.json").read_text() == "{}"
