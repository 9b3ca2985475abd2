"""Amounts and dates in every format that shows what an item says: as their author wrote them."""

import json
from io import BytesIO

import builders as b
import pytest

from nqpf.render import Options, renderer

OF = b.rubric(b.principle("P", b.criterion("C", b.facet("C.m", "measure"), b.facet("C.i", "indicator"))))
WRITTEN = {"budget": {"amount": "RMB 120 million", "source": "省级财政"}, "due": "end of 2027"}


@pytest.fixture(scope="module")
def report():
    measure = b.measure(level=5, serves=["C.m"]) | WRITTEN
    indicator = b.indicator(level=5, serves=["C.i"], target={"value": "60%", "year": "2027年底"})
    return b.report(OF, b.plan_data(measures=[measure], indicators=[indicator]))


def explained(report, language):
    shown = (Options(language=language, explain=name, width=200) for name in ("C.m", "C.i"))
    return "\n".join(renderer("table")(report, options) for options in shown)


def page(report, language):
    return renderer("html")(report, Options(language=language))


def workbook(report, language):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(BytesIO(renderer("xlsx")(report, Options(language=language))))
    return "\n".join(str(cell) for sheet in book for row in sheet.values for cell in row if cell)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("shown", [explained, page, workbook])
def test_readers_see_what_was_written(report, shown, language):
    text = shown(report, language)
    assert "RMB 120 million" in text
    assert "end of 2027" in text
    assert "60%（2027年底）" in text if language == "zh" else "60% (2027年底)" in text
    assert "120000000" not in text
    assert "2027-12-31" not in text


def test_programs_see_what_was_meant_beside_it(report):
    facets = json.loads(renderer("json")(report, Options()))["dimensions"][0]["criteria"][0]["facets"]
    tests = {test["test"]: test for facet in facets for test in facet["tests"]}
    assert tests["resourced"]["note"] == {"en": "RMB 120 million", "zh": "RMB 120 million"}
    assert tests["resourced"]["normalised"] == "120000000 CNY"
    assert tests["scheduled"]["normalised"] == tests["aimed"]["normalised"] == "2027-12-31"
    assert tests["owned"]["normalised"] is None
