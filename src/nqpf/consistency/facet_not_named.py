"""`facet-not-named`: a quote that has no word of what the item claims."""

import re
from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.wording import quoted
from nqpf.documents.cited import Documents, citations, verified
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.sources import Citation
from nqpf.rubric.nouns import words_in

_BETWEEN = re.compile(r"\s*[/／>›]\s*")
"""What is written between a heading and the one below it."""
_LONGEST = 300
"""Characters of a quote that are looked at: a whole chapter has a word of everything."""


def find(view: PlanView, documents: Documents) -> Iterator[Conflict]:
    """Look for words of each claimed facet in the quotes of the item, in their headings and in the task's quote."""
    cited = citations(view)
    for item in view.items:
        own = cited.get(item.pointer) or cited.get(item.pointer[:2])
        if own is None or not item.body.facets or _is_missed(own, documents):
            continue
        said = words_in(*_texts(item, own, documents))
        nouns = view.bounds.nouns()
        for name in item.body.facets:
            if name in nouns and said.isdisjoint(nouns[name]):
                yield Conflict(
                    f"{item.body.id}.{name}",
                    (*item.pointer, "serves"),
                    Text(
                        f"`{item.body.id}` claims `{name}`, and its quote has no word of that: “{_begun(own)}”",
                        f"`{item.body.id}` 对应 `{name}`，而引文中没有该要点的相关用词：“{_begun(own)}”",
                    ),
                    Text(
                        "quote the words that show it, or take the claim back (`nqpf explain` says what counts)",
                        "请引用能够体现该要点的原文，或删去这一对应（`nqpf explain` 说明何种内容符合要求）",
                    ),
                )


def _is_missed(own: Citation, documents: Documents) -> bool:
    """Whether the quote is not in its document: that is a finding of its own."""
    document = documents.get(own.file or "")
    return document is not None and document.status == "read" and not verified(own, documents)


def _texts(item: PlacedItem, own: Citation, documents: Documents) -> Iterator[str]:
    """The item's own quote and further ones, with the headings that they name; of an action, its task's, too.

    Of a document that was read, only what is in it.
    """
    document = documents.get(own.file or "")
    above = item.measure.source if item.measure else None
    for citation in (own, above, *item.body.quotes.values()):
        if citation is not None:
            headings = (part for named in (citation.section.zh, citation.section.en) for part in _BETWEEN.split(named))
            said = ((citation.quote or "")[:_LONGEST], *headings)
            yield from (part for part in said if document is None or document.status != "read" or document.has(part))


def _begun(citation: Citation) -> str:
    return quoted(citation.quote or "")


_QUOTE = {"file": "方案.txt", "quote": "到2028年建成中试基地5家"}

RULE = Rule(
    id="facet-not-named",
    severity="note",
    title=Text("Quote does not show the facet claimed", "引文未涉及所对应的要点"),
    about=Text(
        "What an item claims must be seen in its quote or in the heading above it. Each facet has words by which plans "
        "speak of it: its title, its terms and what counts as it, without those that many facets share. Where none of "
        "them is there, another reader would not find the claim. Other words may mean the same: then confirm the claim "
        "in a review. Items without a quote are not looked at, "
        "nor facets for which the rubric lists no terms.",
        "条目所对应的要点，应能在引文或其上级标题中看出。每个要点都有规划常用的说法（名称、常用词和符合要求的内容，"
        "多个要点共有的词除外）；一个都没有的，他人难以看出这一对应。用词不同而含义相同的，请由审核人确认。"
        "没有引文的条目、评价标准未列常用词的要点，不检查。",
    ),
    find=find,
    passing={"measures": [{"id": "M1", "title": "中试", "serves": ["P2.6.pilot-line"], "source": _QUOTE}]},
    failing={"measures": [{"id": "M1", "title": "中试", "serves": ["D4.A1.training"], "source": _QUOTE}]},
)
