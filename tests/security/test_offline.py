"""Nothing leaves the machine: every command runs with sockets refused, on documents that point to a server.

Not tried here are the two that are named on the command line and must connect: storages (`s3://` and its like) and
`--scheduler`.
"""

import re
import socket
import sys
import threading
import zipfile
from contextlib import contextmanager

import pages
import papers
import pdfs
import pytest
import typer
from running import plainly
from sample import PLAN

from nqpf.cli.app import app

openpyxl = pytest.importorskip("openpyxl")

TOWN = (
    "# 某镇行动方案\n\n## 二、主要任务\n\n### （一）建设平台\n\n到2027年，建设工业互联网平台5个。责任单位：镇经济办\n"
)
COMPARED = "nqpf: comparisons/1\nrater: 张三\ncomparisons:\n  D1.A: {D1.B: 1/2, D1.L: 3}\n  D1.B: {D1.L: 5}\n"
ENDS = (
    "nqpf: best-worst/1\nrater: 李四\nbest: D1.A\nworst: D1.B\n"
    "best_to_others: {D1.B: 8, D1.L: 2}\nothers_to_worst: {D1.A: 8, D1.L: 4}\n"
)
HTML = """<!DOCTYPE html SYSTEM "{0}/a.dtd" [<!ENTITY e SYSTEM "{0}/e">]><html><head><base href="{0}/">
<link rel=stylesheet href="{0}/a.css"><script src="{0}/a.js"></script><meta http-equiv=refresh content="0;url={0}/r">
<style>@import url({0}/b.css)</style></head><body background="{0}/b.png"><img src="{0}/i.png">
<iframe src="{0}/f"></iframe><h2>二、主要任务</h2><h3>（一）建设平台</h3>
<p>到2027年，建设平台5个。&e;<a href="{0}/l">责任单位：镇经济办</a></p></body></html>"""
POINTING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + "".join(
        f'<Relationship Id="x{kind}" Type="{POINTING}/{kind}" Target="{{0}}/{kind}" TargetMode="External"/>'
        for kind in ("attachedTemplate", "image", "hyperlink", "styles", "numbering", "footnotes", "oleObject")
    )
    + "</Relationships>"
)
RUNS = """
checkup plain.docx
score p.plan.yaml -o p.html -f html
score p.plan.yaml -o p.docx -f docx
score p.plan.yaml -o p.xlsx -f xlsx
score d.html
check . -f sarif
check d.docx d.md d.pdf
baseline p.plan.yaml
draft d.docx
draft d.html
draft d.pdf
draft docs -o drafts
annotate plain.docx -o comments.docx
annotate d.html -o listed.docx
tasks d.docx -o tasks.docx
tasks d.md -o tasks.xlsx
review p.plan.yaml --accept M01:who --by A
review p.plan.yaml --form form.xlsx
claims p.plan.yaml
draft d.md -o coded.plan.yaml
agree coded.plan.yaml coded.plan.yaml
roadmap p.plan.yaml --target 1
compare p.plan.yaml many/1.plan.yaml -f markdown
robustness p.plan.yaml --draws 100
rank many -f html -o rank.html
rank many -f xlsx -o rank.xlsx
assess p.plan.yaml
weigh init ahp
weigh ahp compared.yaml --of D1
weigh bwm ends.yaml --of D1
weigh direct points.csv --of D1
weigh entropy many
weigh critic many
init new.plan.yaml
template new.xlsx
convert p.plan.yaml p2.xlsx
convert linked.xlsx back.yaml
explain D1
rules
rubric list
rubric validate other.yaml
rubric docs
rubric init own
rubric show P1
rubric resolve
rubric diff bundled other.yaml
config
schema plan
"""
"""Every command once at least, on every kind of input and to every kind of file."""
FAILED = {"check . -f sarif", "check d.docx d.md d.pdf", "rubric diff bundled other.yaml"}
"""What ends with 1, for its plans are too weak or its rubrics differ."""
TRIED: list[str] = []
_watching = threading.Event()


def _refuse(event, arguments):
    if _watching.is_set() and event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.")):
        TRIED.append(f"{event} {arguments!r}")
        raise OSError("no way out")


@contextmanager
def no_way_out():
    """No socket can be made here. What Python does not see, a library's own, would reach the server."""
    _watching.set()
    try:
        yield
    finally:
        _watching.clear()


@pytest.fixture(scope="module", autouse=True)
def refused():
    sys.addaudithook(_refuse)  # for good: it does nothing but where it is wanted


def linked(folder, address):
    """A workbook of a plan, with links of every kind."""
    assert plainly(folder, {}, "convert", "p.plan.yaml", "linked.xlsx").code == 0
    book = openpyxl.load_workbook(folder / "linked.xlsx")
    for sheet in book.worksheets:
        sheet["A1"].hyperlink = f"{address}/link"
        sheet["Z1"] = f'=WEBSERVICE("{address}/formula")'
    book.save(folder / "linked.xlsx")


def fill(folder, address):
    source = f"    source: {{file: '{address}/cited.md', quote: 平台}}\n    serves: [P2.2"
    cited = PLAN.replace("    serves: [P2.2", source)
    relations = {"word/_rels/document.xml.rels": RELATIONS.format(address)}
    body = "".join(papers.paragraph(line) for line in TOWN.replace("#", "").splitlines() if line)
    page = pdfs.Page()
    page.write(72, 700, "二、主要任务")
    page.write(72, 670, "到2027年，建设平台5个。责任单位：镇经济办")
    claims = ("P2.2.platform", "P4.2.compute", "P2.2.platform, P4.2.compute")
    files = {
        "p.plan.yaml": f"# yaml-language-server: $schema={address}/plan.schema.json\n{cited}",
        "s.plan.yaml": PLAN.replace("    serves: [P2.2", source.replace(address, "s3://bucket").lstrip("\n")),
        "d.md": f"{TOWN}\n![x]({address}/i.png) [y]({address}/l)\n\n[y]: {address}/r\n",
        "d.html": HTML.format(address),
        "d.docx": papers.docx(body, **relations),
        "plain.docx": papers.docx(body),
        "d.pdf": pdfs.pdf(page),
        "docs/a.html": HTML.format(address),
        "other.yaml": "nqpf: rubric/1\nextends: bundled\nid: own\nversion: '2'\nremove: [P1.3]\n",
        "compared.yaml": COMPARED,
        "ends.yaml": ENDS,
        "points.csv": "rater,D1.A,D1.B,D1.L\n张三,20,30,50\n",
        **{
            f"many/{n}.plan.yaml": PLAN.replace(
                "serves: [P2.2.platform, D2.A3.industrial-internet]", f"note: 第{n}份\n    serves: [{claims[n % 3]}]"
            )
            for n in range(10)
        },
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    linked(folder, address)


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """How each command ended, where, and how often the server was called."""
    folder = tmp_path_factory.mktemp("offline")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        fill(folder, f"http://127.0.0.1:{server.getsockname()[1]}")
        given = set(folder.rglob("*"))
        with no_way_out():
            ended = {line: plainly(folder, {}, *line.split()) for line in RUNS.strip().splitlines()}
        try:
            called = server.accept()
        except BlockingIOError:
            called = None
    return ended, called, sorted(set(folder.rglob("*")) - given)


def test_every_command_does_its_work_without_a_socket(ran):
    ended, called, _ = ran
    wrong = {line: one.out + one.err for line, one in ended.items() if one.code != int(line in FAILED)}
    assert (wrong, TRIED, called) == ({}, [], None)


def commands(group, path=()):
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        if hasattr(command, "list_commands"):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name))


def test_no_command_is_left_out():
    run = {line.split(" ")[0] for line in RUNS.strip().splitlines()} | {
        " ".join(line.split()[:2]) for line in RUNS.strip().splitlines()
    }
    assert set(commands(typer.main.get_command(app))) <= run


def test_the_way_out_is_watched():
    with no_way_out(), pytest.raises(OSError, match="no way out"):
        socket.getaddrinfo("localhost", 80)
    assert TRIED.pop().startswith("socket.getaddrinfo")


def test_no_page_and_no_office_file_that_is_written_loads_anything(ran):
    _, _, written = ran
    kinds = {path.suffix for path in written}
    assert kinds >= {".html", ".docx", ".xlsx"}
    for path in written:
        if path.suffix == ".html":
            assert loaded(path.read_text("utf-8")) == []
        elif path.suffix in (".docx", ".xlsx"):
            with zipfile.ZipFile(path) as archive:
                related = [name for name in archive.namelist() if name.endswith(".rels")]
                assert related and not [name for name in related if b"External" in archive.read(name)], path


def loaded(page):
    """What a browser would fetch for the page."""
    found = re.findall(r"url\(\s*['\"]?(?!#|data:)[^)]*|@import[^;]*", page)
    for one in pages.parse(page).iter():
        attributes = ("src", "srcset", "data", "poster", "background", *(() if one.tag == "a" else ("href", "action")))
        found += [f"{one.tag} {name}" for name in attributes if (value := one.get(name)) and value[0] != "#"]
    return [one for one in found if "data:" not in one]
