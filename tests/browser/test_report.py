"""The gap report in a browser."""

from functools import cache

import builders as b
import pytest
from generated import report_of
from hostile import Run
from sample import PLAN as SAMPLE
from whole import QUOTED, TREE, unclaimed, with_slip

from nqpf.base.language import LANGUAGES
from nqpf.render import Options, renderer

EVIL = (
    "</span></title></script><script>alert(1)</script><img src=http://127.0.0.1:9/x onerror=alert(1)>"
    "<svg onload=alert(1)><iframe src=javascript:alert(1)></iframe><style>*{display:none}</style>\\n<!--"
)


@cache
def written(name, language="en"):
    return renderer("html")(report_of(name), Options(language=language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_complained_of_nor_asked_for(opened, violations, language, scheme):
    # Every kind of part, but few of each: of a whole example axe takes a quarter of a minute.
    data = {**QUOTED, "not_applicable": [{"id": "P1.2", "reason": "无此事项"}]}
    made = with_slip(b.report(TREE, data, {"P2": 2}))
    made = made._replace(dimensions=tuple(one._replace(target=40.0) for one in made.dimensions))
    text = renderer("html")(made, Options(language=language))
    page, complaints, requests = opened(text, scheme=scheme)
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    assert violations(page) == []
    assert (complaints, requests) == ([], [])


def test_a_page_without_scores_works_like_any_other(opened, violations):
    text = renderer("html")(with_slip(b.report(TREE, unclaimed(QUOTED))), Options())
    page, complaints, requests = opened(text)
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.get_by_label("Filter").first.fill("five are listed")
    page.get_by_role("button", name="中文").click()
    assert "尚未评估" in page.locator("#result").inner_text()
    assert violations(page) == []
    assert (complaints, requests) == ([], [])


@pytest.mark.parametrize("name", ["enterprise.plan.yaml", "region-zhejiang.plan.yaml", "region-sample.zh.draft.yaml"])
def test_no_page_is_wider_than_a_telephone(opened, name):
    page, *_ = opened(written(name), width=360)
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    for language in ("English", "中文"):
        page.get_by_role("button", name=language).click()
        assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_criteria_are_found_sorted_and_led_to_by_keyboard(opened):
    page, *_ = opened(written("enterprise.plan.yaml"))
    table = page.locator("table", has=page.locator('[id="node-D2.B2"]'))
    rows = table.locator("tbody tr:visible")
    page.locator(f"#{table.get_attribute('id')}-filter").fill("D2.B")
    found = rows.count()
    assert 0 < found < table.locator("tbody tr").count()
    table.get_by_role("columnheader", name="Score").get_by_role("button").press("Enter")
    scores = [float(text) for text in rows.locator("td:nth-child(2)").all_inner_texts()]
    assert scores == sorted(scores, reverse=True) and len(scores) == found
    link = page.locator("#trial a").first
    link.press("Enter")
    assert page.url.endswith(link.get_attribute("href"))


def test_an_address_leads_into_what_is_folded(opened):
    page, *_ = opened(written("enterprise.plan.yaml"))
    part = page.locator("#arithmetic .formula").first
    assert not part.is_visible()
    page.evaluate("location.hash = 'arithmetic'")
    part.wait_for(state="visible")
    page.locator("#arithmetic summary").press("Enter")
    part.wait_for(state="hidden")


def test_no_text_of_a_plan_does_anything(opened, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run = Run(tmp_path)
    plan = SAMPLE
    for old in ("测试规划", "某省", "建设平台", "工业互联网平台", "省级专项"):
        plan = plan.replace(f" {old}", f' "{EVIL}"', 1)
    assert plan.count("alert") == 5 * EVIL.count("alert")
    run.write("p.plan.yaml", plan)
    ran = run("score", "p.plan.yaml", "-f", "html", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    page, complaints, requests = opened(ran.out)
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.get_by_role("button", name="中文").click()
    assert (complaints, requests) == ([], [])
    assert page.locator("img, iframe, main script:not([type]), main style, [onload], [onerror]").count() == 0
    assert "<script>alert(1)</script>" in page.locator("h1").inner_text()


def test_without_scripts_the_whole_report_is_there(opened):
    page, complaints, _ = opened(written("enterprise.plan.yaml", "zh"), scripts=False)
    assert page.locator("button:visible, input:visible").count() == 0
    assert page.locator("section:visible").count() == page.locator("section").count() > 10
    fold = page.locator("#arithmetic")
    fold.locator("summary").click()
    assert "D2" in fold.locator(".formula").inner_text()
    assert complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_of_seventeen_measures_is_printed_on_twelve_sheets(opened, tmp_path, language):
    pdfium = pytest.importorskip("pypdfium2")
    path = tmp_path / "page.pdf"
    opened(written("region-zhejiang.plan.yaml", language)).page.pdf(path=path, prefer_css_page_size=True)
    sheets = [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(path)]
    assert len(sheets) <= 12
    annex = [n for n, sheet in enumerate(sheets) if {"Annex", "附录"} & set(sheet.split()[:4])]
    assert annex and annex[0] <= 5, "what is read stands before what is looked up"


def test_on_paper_controls_are_gone_and_what_is_long_and_folded_is_left_out(opened):
    page, *_ = opened(written("region-zhejiang.plan.yaml"))
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#controls:visible, .filter:visible, nav:visible, #trial:visible").count() == 0
    assert page.locator("details.folded:visible").count() == 0 and page.locator(".closed").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.locator("details[open]").count() == 0 and not page.locator(".closed").is_visible()
