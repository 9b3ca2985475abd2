"""Reports for people speak of the document: they show no key of the plan format, nor lines of the plan file."""

import re
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from itertools import product
from pathlib import Path

import docx
import pytest
from broken import everything
from generated import report_of
from openpyxl import load_workbook

from nqpf.base.language import LANGUAGES
from nqpf.facets import LADDERS
from nqpf.loading.files.bundled import bundled_directory, bundled_profile
from nqpf.loading.files.reading import read_source
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import load_bundled_rubric, load_rubric
from nqpf.plan.plan import Plan
from nqpf.render import Options, renderer
from nqpf.render.tasks import renderer as task_renderer
from nqpf.report import build_report
from nqpf.report.tasks import tasks_of

pytestmark = pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again

FORMS = Path(__file__).parents[2] / "forms.plan.yaml"
SOURCED = "region-zhejiang-industrial-ai.plan.yaml"
"""An example whose items all say where they stand in the document."""


def _properties(schema):
    for part in (schema, *schema.get("$defs", {}).values()):
        yield from part.get("properties", ())


KEYS = frozenset(_properties(Plan.model_json_schema())) - {"$schema"}
_KEY = "|".join(sorted(KEYS, key=len, reverse=True))
AS_CODE = re.compile(
    # `owner`, `due:`, `budget: {amount: …}`, `target.year`
    rf"`(?:{_KEY})(?:[.:][^`]*)?`"
    # add owner:, in measures:, 补写 due:
    rf"|(?:\b(?:add|write|in|under|set|correct)|[\u4e00-\u9fff]) ?(?:{_KEY}):(?!\w)"
    # {value, year}
    rf"|\{{(?:{_KEY})[,:}}]"
    # data_source is no word of any language
    rf"|(?<![\w./-])(?:{'|'.join(key for key in sorted(KEYS) if '_' in key)})(?![\w./-])"
)
LINE_OF_YAML = re.compile(r"\.ya?ml:\d")
ANNEX = re.compile(r'<details id="nqpf-lines">.*?</details>', re.DOTALL)
"""The lines of the plan file, which Markdown lists at its end for who edits it."""


class _Visible(HTMLParser):
    """What a browser shows of a page, code between backticks."""

    def __init__(self):
        super().__init__()
        self.parts, self.unseen = [], 0

    def handle_starttag(self, tag, attrs):
        self.unseen += tag in ("script", "style")
        self.parts.append("`" if tag == "code" else " ")

    def handle_endtag(self, tag):
        self.unseen -= tag in ("script", "style")
        self.parts.append("`" if tag == "code" else " ")

    def handle_data(self, data):
        if not self.unseen:
            self.parts.append(data)


def _html(page):
    seen = _Visible()
    seen.feed(page)
    return "".join(seen.parts)


def _word(data):
    document = docx.Document(BytesIO(data))
    return "\n".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))


def _excel(data):
    book = load_workbook(BytesIO(data))
    return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)


SHOWN = {
    "html": _html,
    "markdown": lambda text: text.replace("\\", ""),
    "docx": _word,
    "xlsx": _excel,
}


@cache
def _report(name):
    if name == "everything":
        return everything()
    if name != FORMS.name:
        return report_of(name)
    loaded = load_rubric(bundled_directory())
    plan = load_plan(read_source(str(FORMS)), loaded.rubric)
    return build_report(plan, loaded, load_profile(bundled_profile(plan.plan.kind), loaded.rubric, plan.plan.kind))


@cache
def visible(name, form, language):
    """What people read of a report, in one format and language."""
    report, options = _report(name), Options(language=language, top=None, width=10_000)
    if form == "explain":
        ids = ["total", *(criterion.id for dimension in report.dimensions for criterion in dimension.criteria)]
        return "\n".join(
            renderer("table")(report, options._replace(explain=one, full=full)) for one in ids for full in (False, True)
        )
    return SHOWN[form](renderer(form)(report, options))


# A page is in both languages at once.
READ = [one for one in product((*SHOWN, "explain"), LANGUAGES) if one != ("html", "zh")]
in_every_format = pytest.mark.parametrize(("form", "language"), READ)


@pytest.mark.parametrize("name", ["everything", FORMS.name, SOURCED])
@in_every_format
def test_no_report_for_people_shows_a_key_of_the_plan_format(name, form, language):
    assert [found[0] for found in AS_CODE.finditer(visible(name, form, language))] == []


@in_every_format
def test_where_items_have_a_source_no_report_for_people_shows_a_line_of_the_plan_file(form, language):
    assert all(item.place for item in _report(SOURCED).items)
    assert LINE_OF_YAML.findall(ANNEX.sub("", visible(SOURCED, form, language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_no_task_table_shows_a_key_or_a_line_of_the_plan_file(form, language):
    plan = load_plan(read_source(str(FORMS)), load_rubric(bundled_directory()).rubric)
    shown = SHOWN[form](task_renderer(form)(tasks_of(plan), Options(language), False))
    assert "市工信局" in shown
    assert [*AS_CODE.findall(shown), *LINE_OF_YAML.findall(shown)] == []


@in_every_format
def test_everything_that_can_be_missing_is_in_what_is_searched(form, language):
    """Else the search would find nothing in nothing."""
    shown = "".join(visible("everything", form, language).split())
    report = everything()
    said = [test.note for item in report.items for test in item.tests if not test.passed]
    assert len({note.en for note in said}) > 50
    plain = [note.in_language(language) for note in said if "`" not in note.en]
    assert [note for note in plain if "".join(note.split()) not in shown] == []


def test_keys_are_found_where_they_are_marked_as_code_and_words_are_not():
    marked = (
        "`owner`", "`due:`", "`budget: {amount: 1}`", "`target.year`", "add owner: one", "补写 due:", "{value, year}",
        "in data_source", "under measures: one",
    )  # fmt: skip
    assert [text for text in marked if not AS_CODE.search(text)] == []
    plain = ("the owner of `M1`", "`M1`", "budget: no amount", "Owner: 省厅", "来源：省厅", "target: 60", "`D1.A1.due`")
    assert [text for text in plain if AS_CODE.search(text)] == []


def test_what_the_rubric_asks_speaks_of_the_document():
    rubric = load_bundled_rubric().rubric
    texts = [rung.asks for ladder in LADDERS.values() for rung in ladder]
    texts += [facet.remedy for _, facet in rubric.facets().values()]
    said = [text.in_language(language) for text in texts for language in LANGUAGES]
    assert [text for text in said if AS_CODE.search(text)] == []
