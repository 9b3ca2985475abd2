"""The document that a plan restates: its bytes, and whether it is the version that the plan was made from."""

from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.documents.cited import main_citation
from nqpf.loading.document import Fetched, fetch_document
from nqpf.loading.documents import find_document
from nqpf.loading.files.root import find_root
from nqpf.loading.plan.plan import LoadedPlan


class Behind(NamedTuple):
    """A document as it is now; `changed`: the plan was made from another version, by the SHA-256 that it states."""

    fetched: Fetched
    changed: bool


def document_behind(plan: LoadedPlan, root: Path | None = None) -> Behind:
    """The document that a plan names as its source, from beside it or from below its repository's root.

    Where the plan itself names none, that of its first item that does. Raises :class:`InputError` where there is none.
    """
    stated = main_citation(plan.view)
    if stated is None or stated.file is None:
        message = Text("the plan does not name the document that it is from", "规划未写明所依据的文件")
        hint = Text(
            "name it under `source:`, `file: plan.docx`, or annotate the document itself",
            "请在 `source:` 下写明 `file: 文件名.docx`，或直接批注该文件",
        )
        raise InputError([Problem(Span(plan.source.name), message, hint)])
    if plan.source.path is None:
        message = Text(
            "a plan from standard input has no place beside which its document could be",
            "由标准输入读取的规划无法确定文件位置",
        )
        hint = Text("save the plan beside its document", "请将规划保存到文件旁边")
        raise InputError([Problem(Span(plan.source.name), message, hint)])
    place = Path(plan.source.path)
    found = find_document(stated.file, place, root or find_root(place))
    if not isinstance(found, Path):
        message = Text(
            f"its document `{stated.file}` cannot be used: {found.reason.en}",
            f"无法使用所依据的文件 `{stated.file}`：{found.reason.zh}",
        )
        hint = Text("put it beside the plan, under this name", "请将该文件放在规划旁边，文件名与所写一致")
        raise InputError([Problem(Span(plan.source.name), message, hint)])
    fetched = fetch_document(str(found))
    return Behind(fetched, stated.sha256 is not None and stated.sha256 != fetched.sha256)
