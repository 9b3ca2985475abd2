"""The line of the README that makes a table of what `--into` wrote, run as it stands there."""

import json
import re
import shlex
import shutil
import subprocess
import sys

import pytest
from sample import ROOT

pytest.importorskip("duckdb", reason="needs duckdb")
READ = """
import duckdb, json
table = duckdb.sql("FROM 'plans.parquet'")
print(json.dumps([table.columns, *table.fetchall()]))
"""


def test_the_line_of_the_readme_keeps_every_field_of_every_plan(run, tmp_path):
    shutil.copytree(ROOT / "examples", tmp_path / "plans")
    assert run("check", "plans", "--format", "jsonl", "--into", "results/")[0] == 0
    (line,) = re.findall(r'^python (-c "import duckdb.*")$', (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    subprocess.run([sys.executable, *shlex.split(line)], cwd=tmp_path, check=True, timeout=60)
    done = subprocess.run([sys.executable, "-c", READ], cwd=tmp_path, check=True, timeout=60, capture_output=True)
    columns, *rows = json.loads(done.stdout)
    (part,) = (tmp_path / "results").iterdir()
    plans = [json.loads(line)["plan"] for line in part.read_text("utf-8").splitlines()]
    assert [dict(zip(columns, row, strict=True)) for row in rows] == plans
    assert any("岚川" in plan["title"]["zh"] for plan in plans)
