"""Documents and file names that would act on a terminal or a build server: no output of `nqpf draft` does."""

import json

import papers
import pytest
from hostile import ACTIVE
from readers import commands

from nqpf.batch import processes

pytestmark = pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again

EVIL = (
    "\x1b[31mred\x1b]0;title\x07 \x1b]8;;http://e.x\x07L\x1b]8;;\x07 \u202eevil\u2066\u200b\x9b31m "
    "##[add-mask]x ##vso[t]x ::error::x"
)
TASK = (
    f"二、主要任务\n\n（一）建设共享平台{EVIL}\n\n::set-output name=a::b\n\n"
    f"到2027年建成平台5个{EVIL}。责任单位：市工信局{EVIL}\n"
)
NAME = "evil\x1b[31m\u202e##[group]x.md"
DOCUMENTS = {
    "evil.md": TASK,
    "evil.txt": TASK,
    "evil.html": "".join(f"<p>{line}</p>" for line in TASK.splitlines()),
    "evil.docx": papers.docx("".join(map(papers.paragraph, TASK.translate({27: None, 7: None}).splitlines()))),
    NAME: TASK,
}


def assert_inert(*outputs):
    for said in outputs:
        assert ACTIVE.findall(said.replace("\ufeff", "").replace("\r\n", "\n")) == []
        assert commands(said) == []


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize("options", [["--text"], [], ["-o", "p\x1b[31m\u202e.yaml"], ["-o", "p\x1b[31m.odt"]], ids=str)
def test_a_document_acts_on_nobody(run, name, options):
    run.write(name, DOCUMENTS[name])
    ran = run("draft", name, *options)
    assert_inert(ran.out, ran.err)
    if options == ["--text"]:
        assert "建设共享平台" in ran.out and "责任单位：市工信局" in ran.out


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_list_of_changes_acts_on_nobody(run, name):
    run.write("former.md", TASK.replace("5个", "7个").replace("共享", "中试"))
    assert run("draft", "former.md", "-o", "p.yaml").code == 0
    run.write(name, DOCUMENTS[name])
    ran = run("draft", name, "--update", "p.yaml")
    assert ran.code == 0 and "+ 到2027年建成平台5个" in ran.err
    assert_inert(ran.out, ran.err)


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_the_list_of_a_folder_acts_on_nobody(run, monkeypatch, form):
    monkeypatch.setattr(processes, "_cores", lambda: 1)  # others would start afresh, which takes a second each
    for name, text in DOCUMENTS.items():
        run.write(f"d/{name}", text)
    run.write(f"d/broken{NAME}.docx", b"PK\x03\x04")
    ran = run("draft", "d", "-o", f"out{NAME}", "-f", form)
    assert ran.code == 1
    assert_inert(ran.out, ran.err)
    if form == "json":
        assert f"broken{NAME}.docx" in {row["file"] for row in json.loads(ran.out)["documents"]}


def test_what_was_read_is_printed_whole(run):
    run.write("long.txt", "一、" + "建设##[" * 9000 + "终\n")
    assert "终\n" in run("draft", "long.txt", "--text").out
