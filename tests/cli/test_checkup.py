"""`nqpf checkup`: one command from a document to a new folder with what an officer needs next."""

import re
import shutil
import zipfile

import pytest
from sample import ROOT

pytest.importorskip("lxml")
pytest.importorskip("docx")

SAMPLES = ROOT / "examples"


@pytest.fixture
def document(tmp_path):
    return shutil.copy(SAMPLES / "region-sample.zh.docx", tmp_path / "行动方案.docx")


def files_below(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_document_becomes_a_folder_and_a_first_screen(nqpf, tmp_path, document):
    ran = nqpf("checkup", document.name, "--lang", "zh", cwd=tmp_path)
    assert ran.code == 0, ran.err
    assert files_below(tmp_path / "行动方案-体检结果") == {
        "行动方案-批注.docx", "行动方案-任务分解表.xlsx", "行动方案-一页摘要.docx", "行动方案.plan.yaml",
        "原文/行动方案.docx",
    }  # fmt: skip
    lines = ran.out.splitlines()
    assert len(lines) + len(ran.err.splitlines()) <= 24
    assert lines[0] == "澄湖市装备制造业智能绿色转型行动方案（2026—2028年）"
    assert any(line.startswith("基期多少  █████···········  2/7") for line in lines)
    assert ran.err.splitlines()[0].startswith("已写入 行动方案-体检结果/")
    # Nothing is claimed: no total, anywhere.
    assert "总分 尚未评估" in " ".join(ran.out.split())
    kept = tmp_path / "行动方案-体检结果" / "原文" / "行动方案.docx"
    assert kept.read_bytes() == document.read_bytes()


def test_the_plan_file_goes_on_from_its_folder(nqpf, tmp_path, document):
    nqpf("checkup", document.name, "-o", "out", cwd=tmp_path)
    plan = "out/行动方案.plan.yaml"
    checked = nqpf("check", plan, "--allow-draft", "--traceable", "1", cwd=tmp_path)
    assert checked.code == 0, checked.out
    assert "not yet assessed" in checked.out
    refused = nqpf("check", plan, "--allow-draft", "--fail-under", "1", cwd=tmp_path)
    assert refused.code == 1
    assert "not yet assessed: no item has been matched" in " ".join(refused.out.split())


def test_nothing_is_overwritten_and_the_same_document_gives_the_same_bytes(nqpf, tmp_path, document):
    for _ in range(2):
        assert nqpf("checkup", document.name, cwd=tmp_path).code == 0
    first, second = tmp_path / "行动方案-checkup", tmp_path / "行动方案-checkup-2"
    assert files_below(first) == files_below(second)
    assert all((first / name).read_bytes() == (second / name).read_bytes() for name in files_below(first))
    ran = nqpf("checkup", document.name, "-o", first.name, cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "行动方案-checkup: this folder exists and is not overwritten (choose another with -o)\n"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("nothing.docx", None, "there is no such file"),
        ("scan.docx", b"PK\x03\x04broken", "damaged"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .docx or PDF"),
    ],
)
def test_what_cannot_be_read_is_one_line_and_writes_nothing(nqpf, tmp_path, name, content, said):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ran = nqpf("checkup", name, cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith(f"{name}: ")
    assert said in ran.err
    assert not [path for path in tmp_path.iterdir() if path.is_dir()]


def test_a_folder_gives_one_table_by_commitment_and_goes_past_what_cannot_be_read(nqpf, tmp_path):
    folder = tmp_path / "docs"
    (folder / "sub").mkdir(parents=True)
    shutil.copy(SAMPLES / "region-sample.en.docx", folder / "a.docx")
    shutil.copy(SAMPLES / "region-sample.zh.docx", folder / "sub" / "b.docx")
    (folder / "bad.docx").write_bytes(b"PK\x03\x04broken")
    ran = nqpf("checkup", "docs", "-j", "1", cwd=tmp_path)
    assert ran.code == 1
    table = ran.out[ran.out.index("\nDocument ") :].split("\n")[1:]
    assert [line.split()[0] for line in table[:4]] == ["Document", "sub/b.docx", "a.docx", "bad.docx"]
    assert table[4].startswith("· bad.docx: not read; ")
    made = files_below(tmp_path / "docs-checkup")
    assert {"overview.xlsx", "a.docx/a-comments.docx", "sub/b.docx/b.plan.yaml"} <= made
    # What a checkup wrote is no document to check.
    inside = nqpf("checkup", "a.docx", cwd=folder)
    assert inside.code == 0
    again = nqpf("checkup", "docs", "-j", "1", "-o", "again", cwd=tmp_path)
    assert files_below(tmp_path / "again") == made
    assert again.out == ran.out


def test_a_folder_without_documents_is_refused(nqpf, tmp_path):
    (tmp_path / "empty").mkdir()
    ran = nqpf("checkup", "empty", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "there is no document below this folder" in ran.err


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_to_do_first_is_one_order_in_score_checkup_and_comments(nqpf, tmp_path, lang):
    shutil.copy(SAMPLES / f"region-sample.{lang}.docx", tmp_path / "plan.docx")
    screen = nqpf("checkup", "plan.docx", "-o", "out", "--lang", lang, cwd=tmp_path).out
    score = nqpf("score", "plan.docx", "--lang", lang, cwd=tmp_path).out
    first, scored = (re.findall(r"^  (\d)  (\+[\d.]+) \S+  (\S.*)$", shown, re.M)[:3] for shown in (screen, score))
    assert len(first) == 3
    assert first == scored
    (comments,) = (
        path for path in (tmp_path / "out").glob("*.docx") if "summary" not in path.name and "摘要" not in path.name
    )
    with zipfile.ZipFile(comments) as archive:
        text = re.sub(r"<[^>]+>", "", archive.read("word/comments.xml").decode())
    places = [text.index(says) for _, _, says in first]
    assert places == sorted(places)
    for (_, gain, says), place in zip(first, places, strict=True):
        assert gain.lstrip("+") in text[place : place + len(says) + 60]
