"""`left-blank`: something that was to be filled in, and was not."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.base.language import Text
from nqpf.documents.document import Extent
from nqpf.drafting.slips.blanks import blanks
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.slips.slip import Slip, SlipRule
from nqpf.drafting.slips.wording import quoted

_TITLE = 60
"""Characters behind the mark of an annex in which its title stands."""


def find(reading: Reading) -> Iterator[Slip]:
    """Look for marks where words or figures belong; forms, which are there to be filled in, are passed over."""
    if reading.front.title and _form().search(reading.front.title.value):
        return
    seen: set[Extent] = set()
    for block in reading.document.blocks:
        if block.extent in seen:
            continue
        seen.add(block.extent)
        for extent in blanks(reading.text, block):
            if not _is_in_form(reading, extent.start):
                yield _slip(reading, extent)


def _is_in_form(reading: Reading, at: int) -> bool:
    annex = reading.annex(at)
    return bool(annex and _form().search(reading.text, annex.heading.start, annex.heading.end + _TITLE))


@cache
def _form() -> re.Pattern[str]:
    """The title of something to be filled in."""
    return re.compile(
        r"(?:申报|申请|登记|审批|审核|备案|推荐|报名|自评|评审|汇总|统计|填报|信息|情况)表|回执|承诺书|模板|样表|样式"
        r"|格式|范本|提纲|申报书|申请书|协议书|\b(?:form|template|questionnaire|declaration)\b",
        re.IGNORECASE,
    )


def _slip(reading: Reading, extent: Extent) -> Slip:
    said, place = quoted(reading.clause(extent)), quoted(reading.place(extent.start))
    return Slip(
        f"{place}/{said}" if place else said,
        Text(f"“{said}” has a blank that nobody filled in", f"“{said}”处留有占位符，尚未填写"),
        Text("fill it in, or leave the words out", "请填写实际内容，或删去此处"),
        (extent,),
    )


RULE = SlipRule(
    id="left-blank",
    severity="warning",
    title=Text("A placeholder was left in the text", "占位符未填写"),
    about=Text(
        "A draft keeps room for what is not known yet: ******, ××市, XX万元, ____, 【】, TBD, or 待定 as a whole "
        "entry. In a document that is issued, each is a gap. Forms to be filled in are passed over, and so are 3×5, "
        "“数据要素×” and 415X.",
        "起草时常用“******”“××市”“XX万元”“____”“【】”“待定”“TBD”等为未定内容留空，正式印发前应逐一补齐。"
        "申报表等供填写的表格不提示；“3×5”“数据要素×”“415X”等正常写法也不提示。",
    ),
    find=find,
    passing="一、主要目标\n到2028年，建成中试基地12个，实施“数据要素×”行动，覆盖3×5公里。\n二、重点任务\n（一）建设平台\n等待定价机制完善后推广。",
    failing="一、主要目标\n到2028年，建成中试基地××个，带动投资______亿元。\n二、重点任务\n（一）建设平台\n建设平台。（责任单位：待定）",
)
