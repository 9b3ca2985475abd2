"""Reading PDF files beside what pypdfium2 takes for their text, and pdfplumber for their tables; and how it grows.

Run as `python tests/benchmarks/bench_pdf.py [FILE.pdf …]`, with pdfplumber installed; files given are measured beside
those made here. Processor time, in pairs; the goals are 5, 1.5 and a growth within 20 %.
"""

import io
import logging
import sys
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pypdfium2
from timing import alternate, ratio, seconds

sys.path.insert(0, str(Path(__file__).parents[1]))

from pdfs import Page, pdf, ruled, typeset

from nqpf.documents.pdf import read_pdf

TEXT = "扩大集市的摊位，改善乡村道路，让每个村庄的农产品在当天到达县城的市场。"
HEAD = ["序号", "任务", "内容", "牵头单位"]


def text_of(data: bytes) -> None:
    """What pypdfium2 does for the text of a file."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    document.close()


def tables_of(data: bytes) -> None:
    """What pdfplumber does for the tables of a file."""
    with pdfplumber.open(io.BytesIO(data)) as document:
        for page in document.pages:
            page.extract_tables()


def written(pages: int) -> bytes:
    """A file of so many pages of text."""
    return pdf(*typeset([f"{number}．{TEXT * 8}" for number in range(1, pages * 2 + 1)])[:pages])


def tabled(pages: int) -> bytes:
    """A file of so many pages with a table."""
    made = []
    for number in range(pages):
        page = Page(842, 595)
        rows = [[str(number * 8 + row), TEXT[:8], f"{TEXT[:16]}\n{TEXT[16:30]}", "县交通局"] for row in range(8)]
        ruled(page, [60, 110, 250, 560, 760], [540.0 - 50 * row for row in range(10)], [HEAD, *rows])
        made.append(page)
    return pdf(*made)


def beside(data: bytes, other: Callable[[bytes], None], repeats: int = 9) -> float:
    """What reading a file takes, in what the other takes."""
    return ratio(alternate(lambda: seconds(lambda: read_pdf(data)), lambda: seconds(lambda: other(data)), repeats))


def main() -> None:
    """Print the ratios."""
    logging.disable()  # pdfplumber's words on fonts
    small, large = written(10), written(500)
    print(f"10 pages of text: {beside(small, text_of):.2f} of pypdfium2's text")
    print(f"10 pages of tables: {beside(tabled(10), tables_of):.2f} of pdfplumber's tables")
    grown = ratio(alternate(lambda: seconds(lambda: read_pdf(large)) / 50, lambda: seconds(lambda: read_pdf(small)), 5))
    print(f"a page of 500: {grown:.2f} of a page of 10")
    for name in sys.argv[1:]:
        data = Path(name).read_bytes()
        print(f"{name}: {beside(data, text_of):.2f} of pypdfium2, {beside(data, tables_of, 3):.3f} of pdfplumber")


if __name__ == "__main__":
    main()
