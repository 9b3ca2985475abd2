"""One draft: made from a document, written as YAML or as a workbook, and summed up for its reader."""

from pathlib import Path
from typing import Any, NamedTuple

from nqpf.base.language import Language, Text
from nqpf.loading.document import LoadedDocument


class Made(NamedTuple):
    """A draft in the keys of plan/2, the document it is from, and the rubric that suggests facets.

    `updated`: it is a plan that was brought up to this document.
    """

    plan: dict[str, Any]
    loaded: LoadedDocument
    rubric: Any
    updated: bool = False


def draft_of(loaded: LoadedDocument, output: Path | None, rubric: Path | None) -> Made:
    """The draft of a document that will be written to `output`, from where it cites the document."""
    from nqpf.cli.drafts.cited import cited_from
    from nqpf.cli.inputs.shared import shared
    from nqpf.drafting.draft import draft_plan
    from nqpf.drafting.plan.head import Named
    from nqpf.loading.rubric.chosen import rubric_at

    asked = rubric_at(shared(rubric=rubric).rubric).rubric
    named = Named(cited_from(loaded.name, output), loaded.sha256)
    return Made(draft_plan(loaded.document, named, asked), loaded, asked)


def render_draft(made: Made, lang: Language) -> str:
    """The draft as YAML, with how to go on in comments."""
    from nqpf.cli.outputs.files import SCHEMA_NAME
    from nqpf.report.drafts.text import draft_text

    return draft_text(made.plan, made.loaded, SCHEMA_NAME, lang, updated=made.updated)


def write_draft(made: Made, output: Path, lang: Language, exists: Text, *, force: bool) -> None:
    """Write the draft, as YAML or by its name as a workbook; over an existing file only by `force`."""
    from nqpf.cli.inputs.workbooks import WORKBOOKS
    from nqpf.cli.outputs.files import SCHEMA_NAME, write_beside, write_new, write_whole
    from nqpf.schema import as_text, plan_schema

    workbook = output.suffix.lower() in WORKBOOKS
    data = _as_workbook(made, lang) if workbook else render_draft(made, lang).encode()
    if force:
        write_whole(output, data)
    else:
        write_new(output, data, exists)
    if not workbook:
        write_beside(output, SCHEMA_NAME, as_text(plan_schema(made.rubric)).encode())


def _as_workbook(made: Made, lang: Language) -> bytes:
    from nqpf.loading.workbook.choices import choices_of
    from nqpf.render.extra import import_office
    from nqpf.report.drafts.text import about_draft

    book = import_office("nqpf.render.workbook.book")
    choices = choices_of(made.rubric, made.plan["kind"])
    notes = tuple(about_draft(made.loaded, updated=made.updated))
    data: bytes = book.render_workbook(made.plan, choices, lang, notes=notes)
    return data


def tell_drafted(made: Made, output: Path | None, lang: Language) -> str:
    """What was drafted from how many pages, what to look at, and the next step."""
    from nqpf.base.safe import plain, typed
    from nqpf.cli.drafts.cited import is_found_from

    lines = [_counted(made)]
    if not made.plan["measures"]:
        lines.append(_LITTLE)
    if output is not None and Path(made.loaded.name).is_file():
        cited = made.plan["source"]["file"]
        if not is_found_from(output, cited):
            lines.append(
                Text(
                    f"quotes cannot be checked: put {cited} beside {output}, for the plan cites it by that name",
                    f"引文暂无法核对：请将 {cited} 放在 {output} 同一文件夹，规划按此文件名引用",
                )
            )
    if output is not None:
        file = typed(str(output))
        workbook = output.suffix.lower() == ".xlsx"
        then = f"nqpf convert {file} {typed(str(output.with_suffix('.yaml')))}" if workbook else f"nqpf score {file}"
        lines.append(Text(f"wrote {output}; next: {then}", f"已写入 {output}；下一步：{then}"))
    return "\n".join(plain(line.in_language(lang), 1000) for line in lines)


_LITTLE = Text(
    "No tasks were found: there are no numbered or styled headings (一、（一）1., 第一章, 1.2, Heading 1) with text "
    "below them. See what was read with --text.",
    "未找到任务：文中没有带编号或标题样式的小节（一、（一）1.、第一章、1.2、标题 1）。可用 --text 查看读到的内容。",
)


def _counted(made: Made) -> Text:
    plan = made.plan
    measures, indicators = plan.get("measures", []), plan.get("indicators", [])
    actions = sum(len(measure.get("actions", ())) for measure in measures)
    owned = sum("owner" in measure or _any_owner(measure) for measure in measures)
    dated = sum("year" in indicator["target"] for indicator in indicators)
    pages = len(made.loaded.document.page_starts)
    return Text(
        f"Drafted {_some(len(measures), 'task')} ({owned} with a body), {_some(actions, 'action')} and "
        f"{_some(len(indicators), 'target')} ({dated} with a year)"
        + (f" from {_some(pages, 'page')}." if pages else "."),
        (f"共读取 {pages} 页，" if pages else "") + f"起草任务 {len(measures)} 项（其中 {owned} 项写明责任单位）、"
        f"行动 {actions} 条、目标 {len(indicators)} 个（其中 {dated} 个写明年份）。",
    )


def _some(count: int, of: str) -> str:
    return f"{count} {of}{'' if count == 1 else 's'}"


def _any_owner(measure: dict[str, Any]) -> bool:
    return any("owner" in action for action in measure.get("actions", ()))
