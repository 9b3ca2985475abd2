import pytest
from generated import EXAMPLES, ROOT, files

FILES = {path.relative_to(ROOT).as_posix(): make for path, make in files()}


@pytest.mark.parametrize("name", FILES)
def test_generated_file_is_current(name):
    wanted = FILES[name]()
    assert (ROOT / name).read_text("utf-8") == wanted, "run: python tests/generated.py"


def test_no_golden_report_outlives_its_example():
    expected = {name for name in FILES if name.startswith("tests/golden/")}
    found = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests/golden").iterdir()}
    assert found == expected


def test_there_are_examples():
    assert {"enterprise.plan.yaml", "region-zhejiang.plan.yaml", "slogans.plan.yaml"} <= set(EXAMPLES)
