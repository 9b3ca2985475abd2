"""Bodies that sentences make answerable, and what each sentence is about: itself, or the list that it opens."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.bodies.clauses import chinese_bodies
from nqpf.drafting.bodies.english import english_bodies
from nqpf.drafting.bodies.found import Naming
from nqpf.drafting.sentences import sentences


def named_in_sentences(document: Document) -> Iterator[Naming]:
    """The bodies that sentences in paragraphs name as acting or to act.

    Each answers for its sentence; where this opens a list (The council will:), for the items of the list, too. A
    sentence on the plan itself (本方案由…负责解释) gives nobody a task.
    """
    text = document.text
    blocks = list({block.extent: block for block in document.blocks if not block.cell}.values())
    for at, block in enumerate(blocks):
        for sentence in sentences(text, block.extent):
            if not _on_the_plan().search(text, *sentence):
                named = (*chinese_bodies(text, sentence), *english_bodies(text, sentence))
                if named:
                    yield Naming(sentence, named, Extent(sentence.start, _end(document, sentence, blocks, at)))


@cache
def _on_the_plan() -> re.Pattern[str]:
    return re.compile(
        "本(?:行动|实施|工作)?(?:方案|计划|意见|措施|规划|通知|办法|政策|文件)(?:自|由|的解释|，由)|负责解释"
    )


def _end(document: Document, sentence: Extent, blocks: Sequence[Block], at: int) -> int:
    """The end of a sentence, or of the list that it opens."""
    end = sentence.end
    if document.text[sentence.start : end].rstrip()[-1:] in (":", "："):
        for block in blocks[at + 1 : at + 1 + _LONGEST]:
            if block.kind == "heading" or not _item().match(document.text, *block.extent):
                break
            end = block.extent.end
    return end


_LONGEST = 40
"""Items of a list that are read."""


@cache
def _item() -> re.Pattern[str]:
    """An item by its sign; where the reader gives none, by its small first letter, as it goes on with the sentence."""
    return re.compile(r"[ \t\u3000]*(?:[•·●▪◦○*–-]|[(（]?(?:[a-z]|[ivx]{1,4}|[0-9]{1,2})[)）.]|[a-z])")
