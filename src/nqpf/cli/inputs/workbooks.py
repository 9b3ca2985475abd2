"""Which files are workbooks and which are plans in YAML, by their names."""

from pathlib import Path
from typing import Literal

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.safe import typed
from nqpf.base.source import Span
from nqpf.loading.files.reading import shown_name

WORKBOOKS = (".xlsx", ".xlsm")
_YAML = (".yaml", ".yml")


def refuse_other_name(target: Path) -> None:
    """Raise :class:`InputError` for a workbook to be written under a name that Excel would not open."""
    if target.suffix.lower() != ".xlsx":
        message = Text("a workbook is written under a name that ends with .xlsx", "工作簿的文件名应以 .xlsx 结尾")
        raise InputError([Problem(Span(target.as_posix()), message)])


def refuse_no_plan(file: Path) -> None:
    """Raise :class:`InputError` where a plan would be written under a name that no program takes for a plan's.

    What is there and no file (a pipe, a device) may be called anything.
    """
    if file.suffix.lower() in (*_YAML, ".xlsx") or (file.exists() and not file.is_file() and not file.is_dir()):
        return
    message = Text("a plan is written as .yaml, .yml or .xlsx", "规划只能写为 .yaml、.yml 或 .xlsx 文件")
    named = typed(shown_name(str(file / "plan.yaml" if file.is_dir() else file.with_suffix(".yaml"))))
    hint = Text(f"use -o {named}", f"请用 -o {named}")
    raise InputError([Problem(Span(file.as_posix()), message, hint)])


def refuse_workbook(file: Path) -> None:
    """Raise :class:`InputError` for a plan in YAML that would be written under the name of a workbook."""
    if file.suffix.lower() in WORKBOOKS:
        message = Text("this command writes YAML, not a workbook", "此命令写出 YAML，而不是工作簿")
        hint = Text("use nqpf template for a workbook", "工作簿请用 nqpf template")
        raise InputError([Problem(Span(file.as_posix()), message, hint)])


Conversion = Literal["to-yaml", "to-workbook", "to-newer"]


def conversion(source: Path, target: Path) -> Conversion:
    """What is converted into what: a workbook into YAML, YAML into a workbook, or YAML into the newer format.

    Raises :class:`InputError` where the names do not say.
    """
    problems = []
    hint = Text("one is .xlsx, the other .yaml", "一个应为 .xlsx，另一个应为 .yaml")
    if source.suffix.lower() == ".xls":
        hint = Text("save it as an Excel workbook (.xlsx)", "请另存为 Excel 工作簿（.xlsx）")
        problems.append(
            Problem(Span(source.as_posix()), Text("the old format .xls is not read", "不读取旧格式 .xls"), hint)
        )
    elif source.suffix.lower() in WORKBOOKS and target.suffix.lower() in _YAML:
        return "to-yaml"
    elif source.suffix.lower() in _YAML:
        if target.suffix.lower() in _YAML:
            return "to-newer"
        refuse_other_name(target)
        return "to-workbook"
    else:
        message = Text(
            "convert turns a workbook into YAML, YAML into a workbook, or plan/1 into plan/2",
            "convert 用于工作簿与 YAML 互相转换，或将 plan/1 转为 plan/2",
        )
        problems.append(Problem(Span(f"{source.as_posix()} {target.as_posix()}"), message, hint))
    raise InputError(problems)
