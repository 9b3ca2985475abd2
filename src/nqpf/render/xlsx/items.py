"""The sheet of items: every item with its claims, what each earns, and the tests of the first."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text
from nqpf.render.xlsx.book import COUNT, POINTS, Book
from nqpf.render.xlsx.grid import Cell, Column, Sheet
from nqpf.render.xlsx.places import PlaceColumns
from nqpf.report.score.items_view import ItemView, TestView
from nqpf.report.score.view import Report
from nqpf.report.words.marks import listed
from nqpf.report.words.words import phrase, word

NAME = Text("Items", "条目")
_ITEM = (
    Column(Text("Item", "条目")),
    Column(Text("Title", "名称"), widest=32),
    Column(Text("Kind", "类别")),
)
_CLAIM = (
    Column(Text("Facet", "要点编号")),
    Column(Text("Claim", "对应")),
    Column(Text("Score", "得分"), POINTS),
    Column(Text("Counts", "以此为准")),
    Column(Text("Tests passed", "通过的条件"), COUNT),
    Column(Text("Passed", "已具备"), widest=48),
    Column(Text("Missing", "存在缺口"), widest=48),
)
_YES, _NO = Text("yes", "是"), Text("no", "否")


def write_items(book: Book, report: Report, places: PlaceColumns) -> None:
    """A row for each claim of each item, in the order of the plan; one for an item that claims nothing.

    Of a plan that is not yet assessed, the items and their places alone.
    """
    if not report.items:
        return
    claimed = report.score.status == "assessed"
    columns = [*_ITEM, *places.columns, *(_CLAIM if claimed else ())]
    rows = [
        [*_item(item, places), *claim] for item in report.items for claim in (_claims(book, item) if claimed else [[]])
    ]
    Sheet(book, NAME).table(columns, rows)


def _item(item: ItemView, places: PlaceColumns) -> list[Cell]:
    return [item.id, item.title, phrase(item.kind), *places.cells(item.place)]


def _claims(book: Book, item: ItemView) -> Iterator[list[Cell]]:
    if not item.claims:
        yield [None, Text("claims no facet", "未对应任何要点"), *[None] * (len(_CLAIM) - 2)]
    tests = item.tests
    for claim in item.claims:
        claimed = word("primary" if claim.primary else "secondary", book.language)
        counts = _YES if claim.rests else _NO
        yield [claim.facet, claimed, claim.score, counts, *_ladder(book, tests)]
        tests = ()  # they are those of the first claim


def _ladder(book: Book, tests: Sequence[TestView]) -> list[Cell]:
    if not tests:
        return [None, None, None]
    passed = [book.say(test.note) for test in tests if test.passed]
    failed = [book.say(test.note) for test in tests if not test.passed]
    return [len(passed), listed(passed, book.language), listed(failed, book.language)]
