"""`left-blank`: something that was to be filled in, and was not."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.base.language import Text
from nqpf.documents.document import Block, Extent
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.slips.slip import Slip, SlipRule
from nqpf.drafting.slips.wording import quoted

_APART = 4
"""Characters between two blanks; nearer ones are one (____年__月, ×月×日)."""
_TITLE = 60
"""Characters behind the mark of an annex in which its title stands."""
_PLACED = "[省市县区州乡镇年月日局厅委办公个家项亿万元人%]"
_COUNTED = "个|家|项(?!目)|亿|万|%|年底|件|条(?!件|例)|座|名(?!单|称)|人(?!才|员|工|形|机)"
# What is to be said later stands alone: in a cell, in brackets, behind a colon.
_LATER = (
    "(?:暂|尚|仍)?(?:待定|未定|待补充?|待明确|待确定|待核实|待填写?|另行补充)|TB[ACD]|(?:to be|not yet) "
    "(?:determined|decided|confirmed|defined|added|completed|filled in)"
)


def find(reading: Reading) -> Iterator[Slip]:
    """Look for marks where words or figures belong; forms, which are there to be filled in, are passed over."""
    if reading.front.title and _form().search(reading.front.title.value):
        return
    seen: set[Extent] = set()
    for block in reading.document.blocks:
        if block.extent in seen:
            continue
        seen.add(block.extent)
        for extent in _blanks(reading.text, block):
            if not _is_in_form(reading, extent.start):
                yield _slip(reading, extent)


def _blanks(text: str, block: Block) -> Iterator[Extent]:
    whole = text[block.extent.start : block.extent.end].strip()
    if not any(char.isalnum() for char in whole) and not (block.cell and len(whole) > 1):
        return  # a line drawn across the page
    end = -_APART
    for found in _blank().finditer(text, block.extent.start, block.extent.end):
        if found.start() - end >= _APART:
            yield Extent(*found.span())
        end = found.end()


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(
        "|".join(
            (
                r"(?<![0-9*])\*{3,}(?![0-9*])",
                rf"(?<![0-9*])\*{{2}}(?={_PLACED})",
                r"(?<![0-9×])×{2,}(?![0-9×])",
                r"(?<![A-Za-z0-9.\-])[Xx]{2,}(?=[一-鿿%])|(?<=[一-鿿])[Xx]{2,}(?![A-Za-z0-9.\-])",
                r"\bX{2,3}(?= ?(?:%|million|billion|percent|per cent))|(?<=[€£$])X{1,3}\b|\[X{1,4}\]",
                rf"(?<![A-Za-z0-9+“\"\-.])X(?={_COUNTED})",
                r"(?<![A-Za-z0-9+“\"\-.×])[Xx×](?=[月日]|[省市县](?![场域级]))",
                r"\b20(?:XX|xx|××|\*\*|__)|\b20[0-9][Xx×*_](?=年)",
                rf"(?<![零〇一二三四五六七八九○])[○〇]{{2,}}(?={_PLACED})",
                r"(?<![A-Za-z0-9_])_{2,}(?![A-Za-z0-9_])",
                r"【[ ]*】|〔[ ]*〕(?!号)",
                rf"(?<=[:：（(\[【])[ ]*(?:{_LATER})[ ]*(?=[)）\]】；;。.，,|\n]|$)",
                rf"^[ ]*(?:{_LATER})[ ]*$",
                r"\bTBD\b|\b[Ll]orem ipsum\b",
                r"[\[【<](?:[Ii]nsert|INSERT|请?填写|此处填写|请补充)[^\]】>\n]{0,40}[\]】>]",
            )
        ),
        re.MULTILINE,
    )


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
