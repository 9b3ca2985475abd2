"""`missing-annex`: the text refers to an annex that the document does not have."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.base.language import Text
from nqpf.documents.document import Extent
from nqpf.drafting.slips.annexes import Annex, annexes_of, references
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.slips.slip import Slip, SlipRule


def find(reading: Reading) -> Iterator[Slip]:
    """Compare the annexes that the text names with those that stand in it.

    Where the document lists its annexes and has none of them, they are files of their own; and what stands on pages
    that are images cannot be seen.
    """
    if reading.document.unread:
        return
    annexes = annexes_of(reading)
    if not annexes.present and _downloads().search(reading.text):
        return
    apart = bool(annexes.listed) and not annexes.present
    seen: set[Annex] = set()
    for annex, extent in (*references(reading), *annexes.listed.items()):
        if annex not in seen and not annexes.has(annex) and not (apart and (annex in annexes.listed or not annex.mark)):
            seen.add(annex)
            yield _slip(reading, annex, extent)


@cache
def _downloads() -> re.Pattern[str]:
    """That a web page offers the annexes as files."""
    return re.compile(r"附件下载|下载附件|相关附件|\bAttachments?:|\bDownloads?\b")


def _slip(reading: Reading, annex: Annex, extent: Extent) -> Slip:
    name = f"{annex.kind}{annex.mark}" if not annex.kind.isascii() else f"Annex {annex.mark}"
    return Slip(
        name,
        Text(f"the text refers to {name}, but there is no {name}", f"文中提到“{name}”，但文后没有该附件"),
        Text("add the annex, or correct the reference", "请补上该附件，或更正文中的引用"),
        (extent,),
    )


RULE = SlipRule(
    id="missing-annex",
    severity="warning",
    title=Text("An annex is referred to and absent", "提到的附件不存在"),
    about=Text(
        "Whoever reads “see Annex 2” looks for it. Annexes in the text (见附件2) and in the list of annexes "
        "(附件：1.…) are compared with those that follow. An annex to which nothing refers is no finding, nor "
        "is one of another document, nor a list of annexes that are all files of their own.",
        "正文写明“见附件2”，或在附件目录中列出的附件，应当附在文后。没有被正文提到的附件不提示；其他文件的附件不提示；"
        "目录所列附件全部另存为单独文件的，也不提示。",
    ),
    find=find,
    passing="一、总体要求\n建成产业高地。\n二、重点任务\n建设公共平台，任务分工见附件1。\n附件1\n重点任务分解表",
    failing="一、总体要求\n建成产业高地。\n二、重点任务\n建设公共平台，任务分工见附件2。\n附件1\n重点任务分解表",
)
