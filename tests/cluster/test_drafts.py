"""Drafts on a cluster: the bytes of the run on one machine, though a document ends the worker that reads it."""

import json

import pytest

TOWN = "# 方案\n\n## 主要任务\n\n### （一）建设平台\n\n建设共享平台{}个。责任单位：镇经济发展办公室\n"


@pytest.fixture
def documents(tmp_path):
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number:02}.md").write_text(TOWN.format(number + 1), "utf-8")
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    return folder


def files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_drafts_are_those_of_one_machine(run, cluster, documents, tmp_path):
    alone = run("draft", documents, "-o", "alone", "-j", "1")
    shared = run("draft", documents, "-o", "shared", "--scheduler", cluster.scheduler_address)
    assert alone[0] == 1
    assert shared == alone
    assert files(tmp_path / "shared") == files(tmp_path / "alone")
    again = run("draft", documents, "-o", "shared", "-f", "json", "--scheduler", cluster.scheduler_address)
    assert json.loads(again[1])["counted"] == {"drafted": 0, "unchanged": 20, "kept": 0, "failed": 1, "vanished": 0}
