"""`nqpf rubric show ID` and `nqpf rubric resolve`: a rubric once everything is put together."""

from enum import StrEnum
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.options import KindName, Language, Output, ProfileName, RubricArgument
from nqpf.cli.outputs.terminal import write
from nqpf.cli.outputs.words import say


class Format(StrEnum):
    """The forms of a resolved rubric."""

    yaml = "yaml"
    json = "json"


@guarded
def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help=say("A node, lens, lens entry, figure or band.", "节点、视角、视角条目、对标值或等级的编号。"),
        ),
    ],
    path: RubricArgument = None,
    lang: Language = None,
) -> None:
    """Print what the rubric says of an id as YAML, with the file and line that state it."""
    from nqpf.base.safe import plain
    from nqpf.loading.files.bundled import bundled_directory
    from nqpf.loading.rubric.excerpt import excerpt

    found = excerpt(path or bundled_directory(), name)
    write(f"# {plain(str(found.place))}\n")
    for key, span in found.elsewhere.items():
        write(f"# {plain(key)}: {plain(str(span))}\n")
    write(found.as_yaml())


@guarded
def resolve(
    path: RubricArgument = None,
    profile: ProfileName = None,
    kind: Annotated[
        KindName | None,
        typer.Option(help=say("Kind of plan; by default the profile's.", "规划类型；默认取评分方案的类型。")),
    ] = None,
    format: Annotated[Format, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))] = Format.yaml,
    output: Output = None,
    lang: Language = None,
) -> None:
    """Print what a score rests on: the rubric under a profile, with the hash that every report shows."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.cli.outputs.files import deliver
    from nqpf.loading.rubric.chosen import profile_path, rubric_at
    from nqpf.loading.rubric.profile import load_profile
    from nqpf.loading.rubric.rubric import resolved_content
    from nqpf.loading.syntax.dump import dump
    from nqpf.render.json import to_json

    settings = shared(path, profile)
    loaded = rubric_at(settings.rubric, settings.profile)
    chosen = profile_path(settings.profile or (kind or KindName.region).value)
    content = resolved_content(loaded, load_profile(chosen, loaded.rubric, kind.value if kind else None))
    deliver(to_json(content) if format is Format.json else dump(content), output, machine=True)
