"""Every bundled facet can be explained, and its examples copied from the page into a plan."""

from textwrap import dedent

import pytest

from nqpf.facets import SERVED_BY
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.loading.syntax.document import parse_document
from nqpf.render.options import Options
from nqpf.render.terminal.whole import render
from nqpf.report.rubric.reference import reference_page

RUBRIC = load_bundled_rubric().rubric
FACETS = {name: facet for name, (_, facet) in RUBRIC.facets().items()}
HEADINGS = {
    "en": ("Example that meets it", "Example that does not meet it"),
    "zh": ("符合要求的写法", "不符合要求的写法"),
}


@pytest.mark.parametrize("language", HEADINGS)
@pytest.mark.parametrize("name", FACETS)
def test_the_example_on_the_page_is_the_rubrics(name, language):
    lines = render(reference_page(RUBRIC, name), Options(language=language)).splitlines()
    start, end = map(lines.index, HEADINGS[language])
    copied = parse_document(dedent("\n".join(lines[start + 1 : end])), "copied.yaml").value
    assert copied == {SERVED_BY[FACETS[name].check.kind] + "s": [FACETS[name].examples.met]}
