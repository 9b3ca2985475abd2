"""The checkup of one document as a page: a first screen for who wrote it, one sheet of paper for who decides."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.report.bases.words import commitment_in_a_line
from nqpf.report.blocks.block import Paragraph
from nqpf.report.blocks.page import Page
from nqpf.report.blocks.pictures import Scale
from nqpf.report.blocks.words import Words, joined, words
from nqpf.report.checkup import found
from nqpf.report.checkup.view import Checkup
from nqpf.report.files import file_name
from nqpf.report.pages.score.page import Choice
from nqpf.report.pages.score.page import page_of as score_page
from nqpf.report.words.unread import unread

_PRODUCT = Text("What the document commits to, and what it leaves open", "规划体检一页摘要")
_BETWEEN = both(" · ")
_PAGE, _PAGES = Text("1 page", "共 1 页"), Text("{count} pages", "共 {count} 页")
_DRAFT = Text("read by a program; not yet checked", "由程序读出，尚未经人核实")
_HALF = Text(
    "An indicator that belongs to no task counts half under “measured how”. Each gain is the rise of commitment once "
    "the lines above are done.",
    "未关联任务的指标在“如何衡量”中按一半计。增分指承诺力度的增加值，按自上而下依次完成计算。",
)
_KNOWS = Text(
    "Read from the document by a program; nobody has confirmed it. It says what the document states, not whether that "
    "is true, right or enough. Comments at each passage, the task table and the plan file are in the same folder.",
    "由程序自文件读出，尚未经人核实；只说明文件写明了什么，不判断是否属实、是否得当、是否充分。逐处批注、任务分解表和规划数据文件见同一文件夹。",
)


def page_of(checkup: Checkup, *, brief: bool = False) -> Page:
    """The first page of its report, then what was found in the text; a brief one is a first screen."""
    report = checkup.report
    page = score_page(report, Choice(brief=brief, one_page=True))
    (result,) = page.sections
    # The scale takes room that findings need: all of it is one page.
    first = (block for block in result.blocks if not isinstance(block, Scale))
    half = () if brief or not report.score.commitment.tasks else (Paragraph(words(_HALF), "note"),)
    based = () if brief else (Paragraph(words(commitment_in_a_line(report.score.bases.figures)), "note"),)
    result = result._replace(blocks=(*first, *half, *based, *found.blocks(report, brief=brief)))
    return page._replace(
        kind=("checkup", report.plan.id),
        product=_PRODUCT,
        subtitle=(),
        lead=(joined(_document(checkup), _BETWEEN),),
        sections=(result,),
        foot=() if brief else (words(_KNOWS),),
    )


def _document(checkup: Checkup) -> Iterator[Words]:
    """Which document it was, and how much of it was read."""
    yield words(file_name(checkup.report.plan.path), tone="quiet")
    if checkup.pages:
        pages = _PAGE if checkup.pages == 1 else _PAGES
        yield words(_with(pages, count=checkup.pages), tone="quiet")
    if checkup.unread:
        yield words(unread(checkup.unread), tone="poor")
    if checkup.report.plan.draft:
        yield words(_DRAFT, tone="fair")


def _with(text: Text, **values: object) -> Text:
    return Text(text.en.format(**values), text.zh.format(**values))
