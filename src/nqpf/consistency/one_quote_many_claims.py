"""`one-quote-many-claims`: one sentence of a document that carries more claims than it has clauses to show them."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.wording import quoted
from nqpf.documents.cited import Documents, citations, fold
from nqpf.plan.claims import MOST_CLAIMS
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.sources import Citation

_FURTHER = 2
"""Facets that each clause after the first may show."""
_SHORTEST = 4
"""Characters that a clause has at least."""
_MOST_CLAUSES = 8
"""Clauses that count: a quote of a whole chapter shows no more than a long sentence."""


class _Sentences:
    """The sentences of a folded document, which has no blanks: by their ends."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [found.end() for found in _end().finditer(text)]

    def around(self, quote: str) -> tuple[int, str]:
        """Where the sentence begins in which a folded quote does, and it up to the end of the quote's last one.

        A quote that does not stand there is a sentence by itself.
        """
        at = self._text.find(quote)
        if at < 0:
            return -1, quote
        first, last = bisect_right(self._ends, at), bisect_left(self._ends, at + len(quote))
        start = self._ends[first - 1] if first else 0
        return start, self._text[start : self._ends[last] if last < len(self._ends) else len(self._text)]


def find(view: PlanView, documents: Documents) -> Iterator[Conflict]:
    """Gather the claims by the sentence that is quoted for them, however much of it each item quotes."""
    cited = citations(view)
    known = {file: _Sentences(document.text) for file, document in documents.items()}
    resting: dict[tuple[str, int, str], list[PlacedItem]] = defaultdict(list)
    for item in view.items:
        own = cited.get(item.pointer)
        if own is not None and own.quote and item.body.facets:
            quote = fold(own.quote)
            around = known[own.file].around(quote) if own.file in known else (-1, quote)
            resting[own.file or "", *around].append(item)
    for (_, _, sentence), items in resting.items():
        claimed = {facet for item in items for facet in item.body.facets}
        most = MOST_CLAIMS + _FURTHER * (min(_clauses(sentence), _MOST_CLAUSES) - 1)
        if len(claimed) > most:
            yield _conflict(items, cited[items[0].pointer], len(claimed), most)


def _conflict(items: list[PlacedItem], citation: Citation, claimed: int, most: int) -> Conflict:
    said, count = quoted(citation.quote or ""), len(items)
    return Conflict(
        items[0].body.id,
        (*items[0].pointer, "source"),
        Text(
            f"one sentence carries {claimed} claims of {count} items, {most} at most can be seen in it: “{said}”",
            f"同一句原文支撑了 {count} 项条目的 {claimed} 个要点，该句至多能体现 {most} 个：“{said}”",
        ),
        Text(
            "quote for each claim the words that show it, and take back what has none",
            "请为每个要点引用能体现它的原文，找不到的删去对应",
        ),
    )


def _clauses(words: str) -> int:
    """The clauses of a folded sentence or of several, things listed among them."""
    return max(1, sum(len(part) >= _SHORTEST for part in _between().split(words)))


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"[。！？；;!?]|(?<![0-9])\.(?![0-9])")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"[,，、;；:：。!?！？()（）]|(?<![0-9])\.(?![0-9])")


def _action(number: int, *facets: str) -> dict[str, object]:
    quote = {"file": "方案.txt", "quote": "到2028年建成中试基地5家"}
    return {"id": f"M{number}", "title": f"中试基地{'一二三'[number]}期", "serves": list(facets), "source": quote}


RULE = Rule(
    id="one-quote-many-claims",
    severity="warning",
    title=Text("One sentence that carries many claims", "同一句原文支撑过多要点"),
    about=Text(
        f"A clause shows {MOST_CLAIMS} facets at most, as one item may claim no more, and each further clause of the "
        f"sentence {_FURTHER} more. Where items together claim more on the strength of one sentence, one commitment is "
        "counted several times. Actions that rest on their task's quote are not looked at: a task and its actions have "
        "a limit of their own.",
        f"一项最多对应 {MOST_CLAIMS} 个要点，因此一个分句至多体现 {MOST_CLAIMS} 个，每多一个分句再加 {_FURTHER} 个。"
        "各条目凭同一句原文合计对应更多要点的，属于同一承诺重复计算。使用所属举措引文的行动不检查，"
        "举措连同其行动另有上限。",
    ),
    find=find,
    passing={"measures": [_action(0, "P2.6.pilot-line"), _action(1, "P2.6.pilot-line")]},
    failing={
        "measures": [
            _action(0, "P2.6.pilot-line", "P3.2.backup"),
            _action(1, "P3.2.warning", "P3.4.fill"),
        ]
    },
)
