"""Where the documents that a plan quotes are looked for; of most plans nobody has to look."""

from pathlib import Path

from nqpf.documents.cited import Documents, citations, further_citations
from nqpf.documents.documents import cited_document
from nqpf.loading.plan.plan import LoadedPlan


def documents_for(plan: LoadedPlan, root: Path | None = None) -> Documents:
    """The documents that a plan quotes, from below `root` (by default its repository's).

    None of them where the plan is no file here: it has no place to look from. Of a plan that was drafted in memory, the
    document it is from.
    """
    if plan.source.document is not None:
        return {plan.plan.source.file or "": cited_document(plan.source.document)} if plan.plan.source else {}
    if plan.source.path is None or not (citations(plan.view) or further_citations(plan.view)):
        return {}
    from nqpf.loading.documents import read_documents  # noqa: PLC0415 - only a plan that quotes pays for it
    from nqpf.loading.files.root import find_root  # noqa: PLC0415

    place = Path(plan.source.path)
    return read_documents(plan.view, place, root or find_root(place))
