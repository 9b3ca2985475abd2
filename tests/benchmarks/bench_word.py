"""How long a Word document takes to read, beside lxml's parse of the same parts, and how that grows with its pages.

Run as `python tests/benchmarks/bench_word.py`. The two alternate within one process; processor time, unpacking in both.
"""

import gc
import sys
import zipfile
from io import BytesIO
from statistics import median

from lxml import etree
from timing import alternate, ratio, seconds
from word import archived, parts

from nqpf.documents.word.reader import read_word

MOST, MOST_GROWTH = 2.0, 1.2


def parse(data: bytes) -> None:
    """Unpack and parse every part, and nothing else."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            etree.fromstring(archive.read(name))


def measured(pages: int, repeats: int) -> tuple[float, float]:
    """The ratio to lxml's parse, and the milliseconds a page."""
    data = archived(parts(pages))
    pairs = alternate(lambda: seconds(lambda: read_word(data)), lambda: seconds(lambda: parse(data)), repeats)
    return ratio(pairs), median(ours for ours, _ in pairs) * 1000 / pages


def main() -> int:
    """Print both for 10 and 500 pages; 1 where they are beyond the goal.

    lxml's own time a page grows with the tree, for which it needs fresh memory: beyond that, ours must not grow.
    """
    gc.disable()
    few, few_page = measured(10, 60)
    many, many_page = measured(500, 5)
    for pages, share, page in ((10, few, few_page), (500, many, many_page)):
        print(f"{pages} pages: {share:.2f} of lxml's parse, {page:.3f} ms a page")
    print(f"a page of 500 takes {many_page / few_page:.2f} of one of 10, and {many / few:.2f} beside lxml's")
    return int(max(few, many) > MOST or many / few > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
