"""`nqpf draft FOLDER`: drafts of all its documents, and the list at the end."""

from pathlib import Path

from nqpf.base.language import Language
from nqpf.cli.drafts.folder import Workers, draft_folder
from nqpf.cli.drafts.kept import Drafts
from nqpf.cli.drafts.options import drafts_folder
from nqpf.cli.inputs.shared import shared
from nqpf.cli.outputs.files import deliver, shown
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.render.drafts import MACHINE, renderer
from nqpf.report.drafts.work import DraftTerms
from nqpf.schema import as_text, plan_schema


def draft_many(
    folder: Path, output: Path | None, form: str, workers: Workers, rubric: Path | None, lang: Language
) -> int:
    """Draft from all documents of a folder and print the list; how many could not be read.

    Raises :class:`InputError` where there is no document, and where no folder was named for the drafts.
    """
    into = drafts_folder(folder, output)
    chosen = shared(rubric=rubric).rubric
    schema = as_text(plan_schema(rubric_at(chosen).rubric)).encode()
    terms = DraftTerms(None if chosen is None else str(chosen), lang)
    report = draft_folder(folder, Drafts(into, schema), terms, workers, lang)
    deliver(renderer(form)(report, shown(lang, None)), None, machine=form in MACHINE)
    return report.counted.failed
