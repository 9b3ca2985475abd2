"""What to say of a name that leads to nothing that can be read."""

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.storages import ADDRESSES
from nqpf.loading.syntax.decoding import refused

_LISTED = " ".join(ADDRESSES)
CHECK_PATH = Text("check the path", "请检查路径")
NAME_FILE = Text("name a YAML file, or - for standard input", "请指定 YAML 文件，或用 - 表示标准输入")
NAME_PLAN = Text(
    "name a document or a plan; for a folder of documents: nqpf checkup FOLDER",
    "请指定一份文件或规划；整个文件夹请用 nqpf checkup FOLDER",
)

NAME_DOCUMENT = Text("name the document itself, or - for standard input", "请指定文档本身，或用 - 表示标准输入")


def too_large(name: str, max_bytes: int) -> InputError:
    """What to raise for an input of more bytes than this."""
    size = f"{max_bytes / (1024 * 1024):g} MiB"
    hint = Text("name the file itself, not its attachments", "请指定文件本身，而不是附件")
    return refused(name, f"larger than {size}", f"超过 {size}", hint)


def absent(name: str) -> Problem:
    """What to say of a name that leads to nothing; with where else plans may be, where it looks like an address."""
    hint = Text(f"supported storages: {_LISTED}", f"可用的存储有 {_LISTED}") if "://" in name else CHECK_PATH
    return Problem(Span(name), Text("there is no such file", "文件不存在"), hint)


def irregular(name: str, hint: Text = NAME_FILE) -> Problem:
    """What to say of a name that leads to a pipe, a device or the like."""
    return Problem(Span(name), Text("this is not a regular file", "这不是普通文件"), hint)
