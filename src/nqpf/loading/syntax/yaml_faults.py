"""What can be wrong with the values of well-formed YAML, in words, collected in one pass."""

from typing import NoReturn

from nqpf.base.errors import MOST_PROBLEMS, InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import SourceText

_LONGEST_SHOWN = 40
_YAML_TAGS = "tag:yaml.org,2002:"
_WRITE_OUT = Text("write the value out in both places", "请在两处分别写出该值")
_SPLIT = Text("split the plan into several files", "请将规划拆分为多个文件")


class Faults:
    """The problems found so far. Those that leave the rest readable are added, the others end the reading."""

    def __init__(self, source: SourceText) -> None:
        """Collect problems of `source`."""
        self.problems: list[Problem] = []
        self._source = source

    def add(self, offset: int, message: Text, hint: Text) -> None:
        """Note a problem. Raises InputError when there are more than anyone would read."""
        self.problems.append(Problem(self._source.span(offset), message, hint))
        if len(self.problems) >= MOST_PROBLEMS:
            raise InputError(self.problems)

    def stop(self, offset: int, message: Text, hint: Text) -> NoReturn:
        """Raise InputError with this problem and all before it."""
        self.add(offset, message, hint)
        raise InputError(self.problems)

    def repeated_key(self, offset: int, key: str, first: int) -> None:
        """A mapping has `key` twice, at `first` and at `offset`."""
        line, column, name = self._source.span(first).line, self._source.span(first).column, shown(key)
        self.add(
            offset,
            Text(
                f"the key {name} is a duplicate, first on line {line}, column {column}",
                f"键 {name} 重复，首次出现在第 {line} 行第 {column} 列",
            ),
            Text("keep one of the two", "请只保留一处"),
        )

    def merge_key(self, offset: int) -> None:
        """A mapping takes over another's entries with `<<`."""
        self.add(
            offset,
            Text("merge keys (<<) are not supported", "不支持合并键（<<）"),
            Text("write the fields out", "请逐项写出各字段"),
        )

    def odd_key(self, offset: int) -> None:
        """A key begins with a space that YAML takes for text."""
        self.add(
            offset,
            Text("the key begins with a full-width or no-break space", "键以全角空格或不间断空格开头"),
            Text("indent with ordinary spaces only", "缩进只能用半角空格"),
        )

    def tag(self, offset: int, tag: str) -> None:
        """A value carries an explicit tag."""
        name = shown(tag.replace(_YAML_TAGS, "!!", 1))
        hint = Text("delete it; quote a value that begins with !", "请删除标签；以 ! 开头的值请加引号")
        self.add(offset, Text(f"YAML tags are not supported: {name}", f"不支持 YAML 标签：{name}"), hint)

    def unknown_anchor(self, offset: int, name: str) -> None:
        """An alias names no anchor above it."""
        alias = shown("*" + name)
        hint = Text("quote a value that begins with *", "以 * 开头的值请加引号")
        self.add(offset, Text(f"the alias {alias} names nothing above it", f"别名 {alias} 在上文没有定义"), hint)

    def recursive_alias(self, offset: int, name: str) -> None:
        """An alias stands inside the value that it names."""
        alias = shown("*" + name)
        self.add(offset, Text(f"the alias {alias} would contain itself", f"别名 {alias} 包含了自身"), _WRITE_OUT)

    def complex_key(self, offset: int) -> NoReturn:
        """A key is a mapping, a sequence or an alias."""
        message = Text(
            "a key must be plain text, not a list, a mapping or an alias",
            "键只能是文字，不能是列表、映射或别名",
        )
        self.stop(
            offset,
            message,
            Text('quote a key that begins with {, [ or *: "…"', '以 {、[ 或 * 开头的键请加引号 "…"'),
        )

    def second_document(self, offset: int) -> NoReturn:
        """A document follows the first."""
        message = Text(
            "a second document begins here; a file contains one", "此处开始了第二个文档；一个文件只能有一个文档"
        )
        self.stop(offset, message, Text("delete the line ---, or split the file", "请删除 --- 行，或拆分文件"))

    def too_deep(self, offset: int, most: int) -> NoReturn:
        """Too many levels."""
        self.stop(offset, *too_deep(most))

    def too_many_nodes(self, offset: int, most: int) -> NoReturn:
        """Too many values."""
        self.stop(offset, Text(f"more than {most} values", f"超过 {most} 个值"), _SPLIT)

    def too_many_aliases(self, offset: int, most: int) -> NoReturn:
        """Too many aliases."""
        self.stop(offset, Text(f"more than {most} aliases", f"别名超过 {most} 个"), _WRITE_OUT)

    def too_long(self, offset: int, most: int) -> NoReturn:
        """A scalar is too long."""
        self.stop(offset, Text(f"a text of more than {most} characters", f"文本超过 {most} 个字符"), _SPLIT)


def too_deep(most: int) -> tuple[Text, Text]:
    """What to say of more levels than `most`, and how to fix it."""
    return (
        Text(f"nested more than {most} levels deep", f"嵌套超过 {most} 层"),
        Text("flatten the structure", "请减少嵌套层次"),
    )


def shown(written: str) -> str:
    """What the author wrote, quoted for a message: cut short, and without anything a terminal would obey."""
    cut = written[:_LONGEST_SHOWN] + "…" * (len(written) > _LONGEST_SHOWN)
    return "`" + "".join(character if character.isprintable() else "\ufffd" for character in cut) + "`"
