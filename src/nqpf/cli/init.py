"""`nqpf init [FILE]`: a commented plan to fill in."""

from pathlib import Path
from string import Template
from typing import Annotated

import typer

from nqpf.cli.options import KindName, Language, PlanKind
from nqpf.cli.terminal import complain, guarded, language, say, write
from nqpf.language import Text

SCHEMA_NAME = "plan.schema.json"


# What differs between the two kinds; everything else of the template is the same.
_SETTING: dict[str, dict[str, Text]] = {
    "region": {
        "title": Text("Plan to transform our traditional industries", "本市传统产业转型升级行动规划"),
        "subject": Text("our city", "本市"),
        "issuer": Text("the city's development and reform commission", "市发展改革委"),
        "fund": Text("municipal special fund", "市级专项资金"),
        "survey": Text("annual survey of the statistics bureau", "市统计局年度调查"),
        "owner": Text("bureau of industry", "市工信局"),
        "trainer": Text("bureau of human resources", "市人社局"),
        "object": Text("firms above designated size", "规上制造企业"),
    },
    "enterprise": {
        "title": Text("Our transformation plan", "本企业转型升级规划"),
        "subject": Text("our company", "本企业"),
        "issuer": Text("board of directors", "董事会"),
        "fund": Text("own funds", "自有资金"),
        "survey": Text("manufacturing execution system", "制造执行系统（MES）"),
        "owner": Text("production department", "生产部"),
        "trainer": Text("human resources department", "人力资源部"),
        "object": Text("workshops one to three", "一至三号车间"),
    },
}


@guarded
def init(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]", help=say("File to write; without it, print.", "要写入的文件；省略则直接输出。")
        ),
    ] = None,
    kind: PlanKind = KindName.region,
    lang: Language = None,
) -> None:
    """Write a commented template that loads and scores."""
    from importlib.resources import files

    from nqpf.cli.files import write_beside, write_new
    from nqpf.cli.loading import rubric_at
    from nqpf.safe import plain
    from nqpf.schema import as_text, plan_schema

    chosen = language(lang)
    raw = files("nqpf").joinpath("templates", f"plan.{chosen}.yaml").read_text("utf-8")
    setting = {name: text.in_language(chosen) for name, text in _SETTING[kind].items()}
    text = Template(raw).substitute(setting, kind=kind.value)
    if file is None:
        write(text)
        return
    write_new(file, text.encode())
    write_beside(file, SCHEMA_NAME, as_text(plan_schema(rubric_at(None).rubric)).encode())
    told = Text(
        f"wrote {file} and {SCHEMA_NAME} (editors complete from it); next: nqpf score {file}",
        f"已写入 {file} 和 {SCHEMA_NAME}（供编辑器补全）；下一步：nqpf score {file}",
    )
    complain(plain(told.in_language(chosen), 1000))
