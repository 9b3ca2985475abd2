"""Every kind of block in a browser: axe finds nothing, a phone and paper show it, nothing is asked for."""

import pytest
from toy import say, toy_page, with_texts

from nqpf.base.language import LANGUAGES, NO_TEXT
from nqpf.render.html.whole import render
from nqpf.render.options import Options
from nqpf.report.blocks import block as b
from nqpf.report.blocks import page as p

LONG = "Implementation opinions of the Government on coordinated development of manufacturing"
PHONE = 390


def written(page, language="en"):
    return render(page, Options(language=language))


def unfolded(watched):
    watched.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")


def with_long_titles():
    """The toy with a title everywhere as long as officials like them."""
    return with_texts(toy_page(), lambda text: f"{text} {LONG}" if len(text) > 4 else text)


def with_many_rows(rows=300):
    columns = (
        b.Column(say("No.")),
        b.Column(say("Measure"), room=2),
        b.Column(say("Body"), room=1),
        b.Column(say("Score"), "points"),
    )
    made = tuple(
        b.Row((b.text(f"M{n}"), b.text(say(LONG)), b.text("Government Department of Industry"), b.number(n / 3)))
        for n in range(rows)
    )
    table = b.Table("many", say("Measures"), columns, made, head=2, filtered=True)
    return toy_page()._replace(sections=(p.Section("all", say("All"), (table,)),))


@pytest.fixture
def every_violation():
    """What axe-core finds, of whatever impact."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")

    def find(page):
        found = axe.Axe().run(page).response["violations"]
        return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]

    return find


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, PHONE])
def test_nothing_is_complained_of_nor_asked_for(opened, every_violation, language, scheme, width):
    watched, complaints, requests = opened(written(toy_page(), language), scheme=scheme, width=width)
    unfolded(watched)
    assert every_violation(watched) == []
    assert (complaints, requests) == ([], [])


@pytest.mark.parametrize("titles", ["alike", "none"])
def test_sections_and_tables_whose_titles_are_alike_are_told_apart(opened, every_violation, titles):
    table = next(block for block in toy_page().sections[1].blocks if isinstance(block, b.Table))
    one = table._replace(title=say("Figures") if titles == "alike" else NO_TEXT)
    page = toy_page()._replace(sections=(p.Section("figures", say("Figures"), (one, one._replace(id="again"))),))
    watched, *_ = opened(written(page))
    assert every_violation(watched) == []


@pytest.mark.parametrize("page", [toy_page(), with_long_titles(), with_many_rows()], ids=["toy", "long", "many"])
def test_no_page_is_wider_than_a_phone(opened, page):
    watched, *_ = opened(written(page), width=PHONE)
    unfolded(watched)
    for language in ("English", "中文"):
        watched.get_by_role("button", name=language).click()
        assert watched.evaluate("document.documentElement.scrollWidth") == PHONE


def test_a_table_scrolls_and_breaks_no_word(opened):
    watched, *_ = opened(written(with_many_rows(2)), width=PHONE)
    cell = watched.locator("#many td").first
    assert "Government" in cell.inner_text()
    # The lines of a cell are what its text is laid out in: each word is on one of them alone.
    words_broken = watched.evaluate("""() => [...document.querySelectorAll("#many :is(td, th)")].flatMap((cell) => {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), broken = [];
        for (let node; (node = walker.nextNode());)
            for (const found of node.data.matchAll(/[A-Za-z]+/g)) {
                const range = document.createRange();
                range.setStart(node, found.index);
                range.setEnd(node, found.index + found[0].length);
                if (range.getClientRects().length > 1) broken.push(found[0]);
            }
        return broken;
    })""")
    assert words_broken == []
    frame = watched.locator(".scroll").first
    assert frame.evaluate("one => one.scrollWidth > one.clientWidth") and frame.get_attribute("tabindex") == "0"


def test_a_table_of_the_page_sorts_and_filters(opened):
    watched, *_ = opened(written(with_many_rows(13)))
    rows = watched.locator("#many tbody tr:visible")
    watched.locator("#many").get_by_role("columnheader", name="Score").get_by_role("button").press("Enter")
    assert rows.first.locator("th").first.inner_text() == "M12"
    watched.get_by_label("Filter").fill("m7")
    assert rows.count() == 1


def test_curves_stay_within_their_plane(opened):
    watched, *_ = opened(written(toy_page()))
    inside = watched.evaluate("""() => {
        const edge = document.querySelector("#plane .frame").getBoundingClientRect();
        return [...document.querySelectorAll("#plane .contour")].map((one) => {
            const box = one.getBoundingClientRect();
            return box.top >= edge.top - 1 && box.right <= edge.right + 1;
        });
    }""")
    assert inside == [True]


def test_a_link_leads_to_its_row(opened):
    watched, *_ = opened(written(toy_page()), width=PHONE)
    watched.get_by_role("link", name="see proof").click()
    assert watched.url.endswith("#row-1")
    assert watched.locator("#row-1").is_visible()


@pytest.fixture
def printed(opened, tmp_path):
    """Prints a page, and gives the text of each sheet."""
    pdfium = pytest.importorskip("pypdfium2")

    def print_page(page):
        path = tmp_path / "page.pdf"
        opened(written(page)).page.pdf(path=path, prefer_css_page_size=True)
        document = pdfium.PdfDocument(path)
        return [document[n].get_textpage().get_text_range() for n in range(len(document))]

    return print_page


def test_the_first_page_is_one_sheet_alone_and_before_the_rest(printed):
    (alone,) = printed(p.within(toy_page(), "first"))
    first, second, *_ = printed(toy_page())
    for sheet in (alone, first):
        assert "Playful" in sheet and "worst first" in sheet and "In words" not in sheet
    assert "In words" in second


def test_the_annex_begins_a_sheet_and_nothing_to_be_tried_is_printed(printed):
    sheets = printed(toy_page())
    assert "Annex" in sheets[-1].splitlines()[:2] and "41.25 = 55" in sheets[-1]
    assert not any("Try it" in sheet or "Filter" in sheet or "English" in sheet for sheet in sheets)


def test_three_hundred_rows_are_printed_close(printed):
    sheets = printed(with_many_rows())
    assert len(sheets) <= 12
    assert all("Measure" in sheet for sheet in sheets), "the headings are on each sheet"
