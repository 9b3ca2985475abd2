"""`quote-not-found`: words that the cited document does not have."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.citing import quotations
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.wording import quoted
from nqpf.documents.cited import CitedDocument, Documents, verified
from nqpf.plan.items import PlanView

_MOST_SOUGHT = 20
"""Quotes for which the nearest passage is sought: that takes milliseconds each."""
_HINT = Text(
    "copy the words from the document as they stand, or name the document that has them",
    "请照录文件原文，或更正所引文件",
)


def find(view: PlanView, documents: Documents) -> Iterator[Conflict]:
    """Look for each quote in its document, as far as that was read."""
    read = (one for one in quotations(view, documents) if one.document.status == "read")
    missed = (one for one in read if not verified(one.citation, documents))
    for number, (subject, pointer, citation, document) in enumerate(missed):
        file, quote = quoted(citation.file or ""), citation.quote or ""
        message = Text(f"`{file}` does not have the words “{quoted(quote)}”", f"`{file}` 中没有“{quoted(quote)}”")
        yield Conflict(subject, pointer, message, _nearest(quote, document) if number < _MOST_SOUGHT else _HINT)


def _nearest(quote: str, document: CitedDocument) -> Text:
    # Wanted for a quote that is wrong, and seldom: no start need pay for it.
    from nqpf.documents.passage import nearest_passage  # noqa: PLC0415

    passage = nearest_passage(quote, document)
    if passage is None:
        return _HINT
    words = quoted(passage.text)
    en, zh = "", ""
    if passage.line:
        en, zh = f" on line {passage.line}", f"第 {passage.line} 行"
    elif passage.page:
        en, zh = f" on page {passage.page}", f"第 {passage.page} 页"
    return Text(f"nearest to it{en}: “{words}”; copy the words as they stand", f"最接近的原文{zh}：“{words}”；请照录")


RULE = Rule(
    id="quote-not-found",
    severity="error",
    title=Text("A quote is not in the document cited", "所引文件中未找到该引文"),
    about=Text(
        "An item's `source` may quote the document behind it. The quote is looked for word by word; white space, "
        "line breaks and full or half width do not matter. A quote without a `file` of its own is looked for in that "
        "of the plan's `source`. What cannot be found there was copied wrongly, belongs to another document, or is "
        "not true.",
        "条目的 `source` 可引用所依据文件的原文。引文须与原文逐字一致，空格、换行和全角半角不计。未写 `file` 的，"
        "在规划 `source` 所列文件中查找。查不到的，或抄录有误，或出自别的文件，或查无实据。",
    ),
    find=find,
    passing={
        "measures": [
            {"id": "M1", "title": "建设中试基地", "source": {"file": "方案.txt", "quote": "到2028年建成中试基地5家"}}
        ]
    },
    failing={
        "measures": [
            {"id": "M1", "title": "建设中试基地", "source": {"file": "方案.txt", "quote": "到2028年建成中试基地50家"}}
        ]
    },
)
