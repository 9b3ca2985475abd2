"""Files that unpack to more than any document are refused before pdfium reads them."""

import time
import zlib

import pytest
from pdfs import Page, encrypted, file_of, form, packed, pdf, stream, typeset

from nqpf.base.errors import Refused
from nqpf.documents.pdf import read_pdf
from nqpf.documents.pdf.weight import check_weight

BOX = "/MediaBox[0 0 595 842]"


def page_of(content: str, *further: str, entries: str = "") -> bytes:
    """A file of one page, its instructions object 3, followed by further objects from 5 on."""
    page = f"<</Type/Page/Parent 2 0 R{BOX}/Contents 3 0 R{entries}>>"
    return file_of(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[4 0 R]>>", content, page, *further])


def laughter(depth: int, times: int) -> bytes:
    """A page that draws a form so many times, which draws a form so many times, and so on."""
    forms = [form(b"/X Do " * times, f"/XObject<</X {6 + level} 0 R>>") for level in range(depth)]
    return page_of(stream(b"/X Do " * times), *forms, form(b"0 0 m"), entries="/Resources<</XObject<</X 5 0 R>>>>")


HUGE = b"q Q " * 8_000_000
BOMBS = {
    "instructions": page_of(stream(HUGE)),
    "packed twice": page_of(packed(zlib.compress(zlib.compress(HUGE)), "[/FlateDecode/FlateDecode]")),
    "as letters": page_of(stream(HUGE, letters=True)),
    "named by escapes": page_of(stream(HUGE)).replace(b"/Contents", b"/C#6fntents"),
    "forms within forms": laughter(9, 10),
    "the same page again": page_of(stream(b"q Q " * 500_000)).replace(b"/Kids[4 0 R", b"/Kids[" + b"4 0 R " * 999),
    "states": page_of(stream(b"q " * 3_000_000)),
    "text": page_of(stream(b"BT /F 9 Tf " + b"(abcdefghij) Tj " * 500_000)),
    "objects": page_of(stream(b"0 0 m"), stream(b"1 0 " * 10_000_000, "/Type/ObjStm/N 9/First 9")),
    "characters": page_of(
        stream(b"BT /F 9 Tf (a) Tj ET"),
        stream(HUGE),
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]/CharProcs<</a 5 0 R>>/Widths[9]"
        "/FirstChar 97/LastChar 97/Encoding<</Differences[97/a]>>>>",
        entries="/Resources<</Font<</F 6 0 R>>>>",
    ),
    "encrypted": encrypted(page_of(stream(HUGE)), ""),
}


def test_pages_within_streams_of_objects_are_weighed() -> None:
    page = b"<</Type/Page/Parent 2 0 R/Contents 3 0 R>>"
    inner = stream(b"4 0 " + page, "/Type/ObjStm/N 1/First 4")
    data = file_of(
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[4 0 R]>>", stream(HUGE), "null", inner],
    )
    with pytest.raises(Refused):
        check_weight(data)


def test_arrays_that_are_objects_are_followed() -> None:
    data = file_of(
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Count 1/Kids 5 0 R>>",
            stream(HUGE),
            "<</Type/Page/Parent 2 0 R/Contents 6 0 R>>",
            "[4 0 R]",
            "[3 0 R]",
        ],
    )
    with pytest.raises(Refused):
        check_weight(data)


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_bombs_are_refused_at_once(bomb: bytes) -> None:
    start = time.process_time()
    with pytest.raises(Refused) as refused:
        read_pdf(bomb)
    assert refused.value.message.zh and refused.value.hint.zh
    assert time.process_time() - start < 5


@pytest.mark.parametrize("data", [pdf(*typeset(["修路。" * 4000])), laughter(2, 5), page_of(stream(b"q Q " * 100_000))])
def test_documents_are_not(data: bytes) -> None:
    check_weight(data)


def test_a_picture_of_any_size_weighs_nothing() -> None:
    image = stream(bytes(30_000_000), "/Type/XObject/Subtype/Image/Width 5000/Height 6000")
    check_weight(page_of(stream(b"/X Do"), image, entries="/Resources<</XObject<</X 5 0 R>>>>"))


def test_a_page_of_any_size_is_read() -> None:
    page = Page(width=10**9, height=10**9)
    page.write(90, 700, "修路")
    assert read_pdf(pdf(page)).text == "修路"


def test_a_form_that_draws_itself_ends() -> None:
    itself = form(b"/X Do", "/XObject<</X 5 0 R>>")
    read_pdf(page_of(stream(b"/X Do"), itself, entries="/Resources<</XObject<</X 5 0 R>>>>"))
