"""`nqpf baseline PATH...`: current scores, for `nqpf check --baseline` to compare with later."""

from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Config, Encoding, Language, Output, ProfileName, RubricPath, Today
from nqpf.cli.outputs.terminal import report_problems
from nqpf.cli.outputs.words import say


@guarded
def baseline(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help=say("Plan files, patterns or directories, as for check.", "规划文件、通配模式或目录，同 check。"),
        ),
    ] = None,
    output: Output = None,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    config: Config = None,
    today: Today = None,
    lang: Language = None,
) -> None:
    """Write the scores and findings of plans, by ids; a plan that cannot be read is refused, and nothing is written."""
    from nqpf.base.errors import InputError, Problem, Refused
    from nqpf.base.source import Span
    from nqpf.cli.inputs.checking import checker_of, plans_of
    from nqpf.cli.inputs.settings import Effective, effective, settings_file
    from nqpf.cli.outputs.files import deliver
    from nqpf.gate.baseline import gather
    from nqpf.render.json import to_json
    from nqpf.report.check.checker import Unusable

    loaded = settings_file(config)
    chosen = language(lang, loaded.settings.lang if loaded else None)
    options = {"paths": paths, "profile": profile, "rubric": rubric, "encoding": encoding}
    # Drawing a baseline asks nothing of the plans, and the one that the settings name may not be there yet.
    settings = effective(options, loaded) | {"baseline": Effective(None, "default")}
    checker = checker_of(settings, loaded, today)
    read = [checker.read(path) for path in plans_of(settings)]
    judged = [source if isinstance(source, Unusable) else checker.judge(source) for source in read]
    for one in judged:
        report_problems(one.warnings if isinstance(one, Unusable) else one.plan.source.warnings, chosen)
    unusable = [problem for one in judged if isinstance(one, Unusable) for problem in one.error.problems]
    if unusable:
        raise InputError(unusable)
    try:
        drawn = gather(one.baseline for one in judged if not isinstance(one, Unusable))
    except Refused as refused:
        raise InputError([Problem(Span("nqpf baseline"), refused.message, refused.hint)]) from None
    deliver(to_json(drawn.model_dump(by_alias=True)), output, machine=True)
