"""Where the items of two coders stand in the document that both cite."""

import hashlib
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.documents.cited import Documents, citations, main_citation
from nqpf.documents.document import Extent
from nqpf.evidence.source import Source
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.plan.items import PlacedItem
from nqpf.plan.sources import Citation
from nqpf.review.agree.units import Coder, Passage, Unit, UnitKind


class Placed(NamedTuple):
    """The passages of both coders, by key the documents that they stand in, and the items that stand nowhere.

    `main` is the key of the document that both plans restate, `file` its name. The missing ones are units of their own.
    """

    passages: tuple[Passage, ...]
    sources: dict[str, Source]
    missing: tuple[Unit, ...]
    main: str
    file: str


def placed(plans: tuple[LoadedPlan, LoadedPlan], documents: tuple[Documents, Documents]) -> Placed:
    """Look up the quotes of two plans that restate the same document.

    A document that only one of them finds is used for both. Raises :class:`InputError` where a plan names none, where
    theirs differ, and where it cannot be read.
    """
    mains = [_main(plan) for plan in plans]
    shared = {**_read(documents[1]), **_read(documents[0])}
    sources = [{**shared, **_read(own)} for own in documents]
    for plan, main, own, found in zip(plans, mains, sources, documents, strict=True):
        if main.file not in own:
            raise _unreadable(plan, main, found)
    keys = [_key(own[main.file or ""]) for own, main in zip(sources, mains, strict=True)]
    hashes = {main.sha256 for main in mains if main.sha256}
    if keys[0] != keys[1] or len(hashes) > 1:
        raise _different(plans, mains)
    by_key: dict[str, Source] = {}
    passages: list[Passage] = []
    missing: list[Unit] = []
    coders: tuple[Coder, Coder] = (0, 1)
    for coder, plan, own in zip(coders, plans, sources, strict=True):
        keyed = {file: _key(source) for file, source in own.items()}
        by_key = {**{keyed[file]: source for file, source in own.items()}, **by_key}
        search = _Search(coder, plan, {file: (keyed[file], by_key[keyed[file]]) for file in own})
        passages += search.passages
        missing += search.missing
    return Placed(tuple(passages), by_key, tuple(missing), keys[0], mains[0].file or "")


class _Search:
    """The items of one coder, looked up."""

    def __init__(self, coder: Coder, plan: LoadedPlan, sources: dict[str, tuple[str, Source]]) -> None:
        self.coder, self.sources = coder, sources
        self.cited = citations(plan.view)
        self.passages: list[Passage] = []
        self.missing: list[Unit] = []
        self.measures: dict[str, Extent] = {}
        for item in plan.view.items:
            self._look_up(item)

    def _look_up(self, item: PlacedItem) -> None:
        kind: UnitKind = "action" if item.measure else item.kind
        citation = self.cited.get(item.pointer) or self.cited.get(item.pointer[:2])
        key, source = self.sources.get((citation and citation.file) or "", ("", None))
        near = self.measures.get(item.measure.id) if item.measure else None
        extent = source.place(citation, near) if source and citation else None
        if extent is None:
            own = (item.body.id,)
            self.missing.append(Unit(kind, "", Extent(0, 0), (own, ()) if self.coder == 0 else ((), own)))
            return
        if kind == "measure":
            self.measures[item.body.id] = extent
        self.passages.append(Passage(self.coder, kind, item.body.id, key, extent))


def _read(documents: Documents) -> dict[str, Source]:
    sources = {file: Source(file, cited) for file, cited in documents.items() if cited.status == "read"}
    return {file: source for file, source in sources.items() if source.document is not None}


def _key(source: Source) -> str:
    """What a document says, whatever it is called."""
    assert source.document is not None
    return hashlib.sha256(source.document.text.encode("utf-8", "surrogatepass")).hexdigest()


def _main(plan: LoadedPlan) -> Citation:
    main = main_citation(plan.view)
    if main is None:
        message = Text("this plan does not say which document it restates", "此规划未写明所依据的文件")
        hint = Text(
            "write `source: {file: NAME}` at the top level, and a `quote` for each item",
            "请在顶层写 `source: {file: 文件名}`，并为各条目写 `quote`",
        )
        raise InputError([Problem(Span(plan.source.name), message, hint)])
    return main


def _unreadable(plan: LoadedPlan, main: Citation, documents: Documents) -> InputError:
    found = documents.get(main.file or "")
    reason = found.reason if found and found.reason else Text("no item quotes it", "没有条目引用其原文")
    message = Text(
        f"coders are compared by passages of {main.file}, which cannot be read: {reason.en}",
        f"两份编码须按 {main.file} 的原文逐段比较，而该文件无法读取：{reason.zh}",
    )
    hint = Text(f"put {main.file} beside the plan", f"请将 {main.file} 放在规划旁")
    return InputError([Problem(Span(plan.source.name), message, hint)])


def _different(plans: tuple[LoadedPlan, LoadedPlan], mains: list[Citation]) -> InputError:
    first = mains[0].file
    message = Text(
        f"this restates {mains[1].file}, and {plans[0].source.name} another version or document, {first}",
        f"此规划依据 {mains[1].file}，而 {plans[0].source.name} 依据另一文件或另一版本 {first}",
    )
    hint = Text("have both coders code the same file", "请让两位编码员对同一文件编码")
    return InputError([Problem(Span(plans[1].source.name), message, hint)])
