"""`document-unread`: a quote that nobody can check, because its document cannot be read."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text
from nqpf.consistency.citing import Quotation, quotations
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.wording import quoted
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView

_WHY = {
    "missing": Text("it is not there", "文件不存在"),
    "outside": Text("it lies outside the folder that may be read", "在允许读取的目录之外"),
    "unreadable": Text("it contains no text", "其中没有文字"),
    "no-reader": Text("it needs a reader that is not installed", "需要的读取组件未安装"),
}
_HINT = {
    "missing": Text("correct its name, or put the document there", "请更正文件名，或把文件放到该处"),
    "outside": Text("put the document below the plan's folder", "请把文件放到规划所在目录之下"),
    "unreadable": Text("give a document with text in it", "请提供含有文字的文件"),
    "no-reader": Text("install the reader, or cite the document as text", "请安装读取组件，或改引文本文件"),
}


def find(view: PlanView, documents: Documents) -> Iterator[Conflict]:
    """Tell the documents that were looked for and could not be read, each once, at one of the quotes from it."""
    unread: dict[str, list[Quotation]] = {}
    for quotation in quotations(view, documents):
        if quotation.document.status != "read":
            unread.setdefault(quotation.citation.file or "", []).append(quotation)
    for file, cited in unread.items():
        named = _first(cited)
        document = named.document
        name, why, quotes = quoted(file), document.reason or _WHY[document.status], len(cited)
        message = Text(
            f"the document quoted, `{name}`, was not read: {why.en}", f"所引文件 `{name}` 未能读取：{why.zh}"
        )
        if quotes > 1:
            message = Text(
                f"{message.en}; {quotes} quotes from it are not checked", f"{message.zh}；其中 {quotes} 处引文未核对"
            )
        yield Conflict(named.subject, named.pointer, message, _HINT[document.status])


def _first(cited: Sequence[Quotation]) -> Quotation:
    """The quote that stands for the document, of the first list and least id: the same when items are moved."""
    alike = [one for one in cited if one.pointer[0] == cited[0].pointer[0]]
    return min(alike, key=lambda one: (len(one.pointer), len(one.subject), one.subject))


RULE = Rule(
    id="document-unread",
    severity="warning",
    title=Text("A quoted document cannot be read", "所引文件无法读取"),
    about=Text(
        "A quote must be verifiable. Where its document is missing, lies outside the folder that may "
        "be read, contains no text or needs a reader that is not installed, the quote stays unchecked. Each document "
        "is reported once. A citation without a quote is no finding, nor is anything reported where documents were "
        "not looked up, as for a plan from standard input.",
        "引文须可核对。所引文件不存在、在允许读取的目录之外、没有文字，或需要的读取组件未安装时，引文无从核对，每份文件提示一次。"
        "只写出处、没有引文的不算问题；未查找文件时（如从标准输入读取规划）也不检查。",
    ),
    find=find,
    passing={
        "measures": [
            {"id": "M1", "title": "建设中试基地", "source": {"file": "方案.txt", "quote": "到2028年建成中试基地5家"}}
        ]
    },
    failing={
        "measures": [
            {"id": "M1", "title": "建设中试基地", "source": {"file": "遗失.txt", "quote": "到2028年建成中试基地5家"}}
        ]
    },
)
