"""A notebook as a person writes it, run by a kernel of its own."""

import nbformat
import pages
import pytest
from nbclient import NotebookClient
from sample import PLAN, ROOT

import nqpf

CELLS = (
    "import nqpf\nreport = nqpf.score(PLAN)\nreport",
    "import pandas\ngaps = pandas.DataFrame(report.gaps)\ngaps.head(3)",
    "print(gaps.groupby('dimension')['gain'].max().idxmax(), round(report.total, 1))",
    "try:\n    nqpf.score('nope.yaml')\nexcept nqpf.InputError as error:\n    print(error.problems[0].message.zh)",
)


@pytest.fixture
def run(tmp_path):
    """The outputs of each cell."""

    def outputs(plan):
        book = nbformat.v4.new_notebook()
        book.cells = [nbformat.v4.new_code_cell(cell.replace("PLAN", repr(str(plan)))) for cell in CELLS]
        NotebookClient(
            book, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}
        ).execute()
        return [cell.outputs for cell in book.cells]

    return outputs


def test_a_report_is_shown_and_its_gaps_are_a_table(run):
    ((shown,), (table,), (printed,), (refused,)) = run(ROOT / "examples" / "region-zhejiang.plan.yaml")
    page = pages.parse(shown["data"]["text/html"])
    assert page.get("class") == "nqpf-report"
    bars = [one for one in page.iter("ul") if one.get("class") == "bars"]
    assert [len(one) for one in bars] == [6, 9]
    assert "Commitment 42.6 / 100 Actionable" in pages.seen(page, "en") and "Total 17.1 / 100" in pages.seen(page, "en")
    assert shown["data"]["text/plain"].startswith("<nqpf.Report 'Zhejiang")
    assert "<th>gain</th>" in table["data"]["text/html"] and "<th>remedy</th>" in table["data"]["text/html"]
    assert printed["text"] == "D3 17.1\n"
    assert refused["text"] == "文件不存在\n"


def test_what_a_plan_says_is_no_markup(run, tmp_path):
    path = tmp_path / "hostile.yaml"
    path.write_text(PLAN.replace("title: 测试规划", "title: <script>alert(1)</script>"), "utf-8")
    shown = run(path)[0][0]["data"]["text/html"]
    assert "<script" not in shown and "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


def test_a_comparison_shows_both_plans_figures():
    made = nqpf.compare(*(ROOT / "examples" / f"{name}.plan.yaml" for name in ("slogans", "region-zhejiang")))
    seen = pages.seen(pages.parse(made._repr_html_()), "en")
    assert "Total 3.60 17.09 +13.49" in seen and "Where the difference comes from" in seen
