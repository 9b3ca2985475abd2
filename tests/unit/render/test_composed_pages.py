"""The pages of comparisons, claims, ranks, robustness and tasks, in every format and as narrow as they have to be."""

import pages
import pytest
from generated import COMPARED, claims_of, comparison, example, portfolio, roadmap, robustness_of

from nqpf.base.language import LANGUAGES
from nqpf.render.options import Options
from nqpf.render.pages import OFFICE, PAGES, page_renderer
from nqpf.render.terminal.console import cell_len
from nqpf.report.claims.page import claims_page
from nqpf.report.compare.page import compare_page
from nqpf.report.portfolio.page import portfolio_page
from nqpf.report.roadmap.page import roadmap_page
from nqpf.report.robustness.page import robustness_page
from nqpf.report.tasks import tasks_of
from nqpf.report.tasks.page import tasks_page

MADE = {
    "compare": lambda: compare_page(comparison()),
    "claims": lambda: claims_page(claims_of("slogans.plan.yaml"), None),
    "rank": lambda: portfolio_page(portfolio(), None),
    "roadmap": lambda: roadmap_page(roadmap(), steps=True),
    "robustness": lambda: robustness_page(robustness_of(*COMPARED)),
    "tasks": lambda: tasks_page(tasks_of(example("region-zhejiang.plan.yaml").plan), by_body=True),
}


@pytest.fixture(scope="module", params=MADE)
def page(request):
    return MADE[request.param]()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", PAGES)
def test_every_format_writes_it(page, form, language):
    made = page_renderer(form)(page, Options(language=language))
    if form in OFFICE:
        assert made.startswith(b"PK")
    else:
        assert page.title.in_language(language)[:20] in made


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_terminal_and_a_gbk_console_can_show_it(page, language, width):
    made = page_renderer("table")(page, Options(language=language, width=width))
    assert max(map(cell_len, made.splitlines())) <= width
    if language == "zh":
        made.encode("gbk")


def test_in_html_each_id_is_there_once(page):
    root = pages.parse(page_renderer("html")(page, Options()))
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
