"""Every report of a draft says below its title that it is one; no report of another plan does."""

import json
from functools import cache
from io import BytesIO

import docx
import openpyxl
import pytest
from generated import Example, paged
from sample import PLAN

from nqpf.base.language import LANGUAGES
from nqpf.cli.inputs.targets import goals_of
from nqpf.loading.effort import load_efforts
from nqpf.loading.files.bundled import bundled_profile
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.profile import load_profile
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.loading.syntax.decoding import Source
from nqpf.render import FORMATS, Options, renderer
from nqpf.render.html.fragment import fragment
from nqpf.render.json import to_json
from nqpf.render.notebook.report import Report
from nqpf.render.pages import page_renderer
from nqpf.render.portfolio.csv import render as rank_csv
from nqpf.render.roadmap.yaml import render as roadmap_yaml
from nqpf.report import build_report
from nqpf.report.claims.build import build_claims
from nqpf.report.claims.page import claims_page
from nqpf.report.compare.build import build_comparison
from nqpf.report.compare.page import compare_page
from nqpf.report.pages.score.short import short_page
from nqpf.report.portfolio.build import Gathering
from nqpf.report.portfolio.page import portfolio_page
from nqpf.report.portfolio.ranked import line_of
from nqpf.report.portfolio.record import Unread, record_of
from nqpf.report.roadmap.build import build_roadmap
from nqpf.report.roadmap.page import roadmap_page
from nqpf.report.robustness.build import Questions, build_robustness
from nqpf.report.robustness.page import robustness_page
from nqpf.report.words.head import DRAFT

pytestmark = pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again


def made(draft):
    text = PLAN.replace("nqpf: plan/1\n", f"nqpf: plan/2\ndraft: {str(draft).lower()}\n")
    loaded = load_bundled_rubric()
    plan = load_plan(Source("t.plan.yaml", text, "0" * 64), loaded.rubric)
    return Example(plan, loaded, load_profile(bundled_profile("region"), loaded.rubric, "region"))


DRAFTED, CONFIRMED = made(True), made(False)


def read(file):
    """All words of a report, whatever its format."""
    if isinstance(file, str):
        return file
    if b"word/document.xml" in file:
        return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(file)).paragraphs)
    sheets = openpyxl.load_workbook(BytesIO(file)).worksheets
    return "\n".join(str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row)


# Each is built once for every format and language that shows it: by whether the plan is a draft.
@cache
def report(draft):
    return build_report(*(DRAFTED if draft else CONFIRMED))


@cache
def road(draft):
    scored = (DRAFTED if draft else CONFIRMED).scored
    return build_roadmap(scored, load_efforts([], scored.rubric.effort), goals_of(["1"], scored))


def score(draft, form, language):
    return renderer(form)(report(draft), Options(language=language, width=200))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", [form for form in FORMATS if form != "json"])
def test_the_report_says_that_a_plan_is_a_draft(form, language):
    said = DRAFT.in_language(language)
    assert said in read(score(True, form, language)).replace("\u2060", "")
    assert said not in read(score(False, form, language))


@pytest.mark.parametrize("draft", [True, False])
def test_programs_and_notebooks_are_told_too(draft):
    assert json.loads(score(draft, "json", "en"))["plan"]["draft"] is draft
    assert (DRAFT.zh in fragment(short_page(report(draft)), "zh"), Report(report(draft)).draft) == (draft, draft)
    assert (" (draft): commitment" in repr(Report(report(draft)))) is draft


def ranking(of):
    gathering = Gathering(of.loaded.rubric)
    gathering.add(record_of(of.scored))
    return gathering.portfolio()


BESIDE = {
    "claims": lambda of, options: paged(claims_page(build_claims(*of)), "table", options),
    "compare": lambda of, options: paged(compare_page(build_comparison(of.compared, of.compared)), "table", options),
    "compare-md": lambda of, options: paged(
        compare_page(build_comparison(CONFIRMED.compared, of.compared)), "markdown", options
    ),
    "roadmap": lambda of, options: paged(roadmap_page(road(of is DRAFTED)), "table", options),
    "roadmap-md": lambda of, options: paged(roadmap_page(road(of is DRAFTED)), "markdown", options),
    "robustness": lambda of, options: paged(
        robustness_page(build_robustness([(of.plan, of.compared.standard)], of.loaded, Questions(draws=8))),
        "table",
        options,
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", BESIDE)
def test_what_is_headed_by_the_plan_says_so_below_its_title(name, language):
    options = Options(language=language, width=200)
    assert DRAFT.in_language(language) in BESIDE[name](DRAFTED, options)
    assert DRAFT.in_language(language) not in BESIDE[name](CONFIRMED, options)


def test_a_work_list_says_so_as_well():
    assert "\ndraft: true\n" in roadmap_yaml(road(True), Options())
    assert "draft:" not in roadmap_yaml(road(False), Options())


def ranked(view, form, options):
    return rank_csv(view, options) if form == "csv" else page_renderer(form)(portfolio_page(view), options)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["table", "html", "csv", "xlsx", "docx"])
def test_a_draft_among_many_plans_is_marked(form, language):
    options = Options(language=language, width=200)
    drafted, confirmed = (read(ranked(ranking(of), form, options)) for of in (DRAFTED, CONFIRMED))
    assert drafted != confirmed
    if form != "csv":
        note = {"en": "Drafts: not confirmed as a whole", "zh": "草稿：尚未整体核实"}[language]
        assert (note in drafted, note in confirmed) == (True, False)


def test_a_line_of_a_plan_says_whether_it_is_a_draft():
    lines = [line_of(record_of(of.scored)) for of in (DRAFTED, CONFIRMED)]
    assert [line.draft for line in (*lines, line_of(Unread("x.plan.yaml", ())))] == [True, False, None]
    assert '"draft": true' in to_json(lines[0])
