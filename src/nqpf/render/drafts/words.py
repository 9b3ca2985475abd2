"""What the list of drafts says of its own."""

from nqpf.base.language import Text
from nqpf.documents.reading import page_runs
from nqpf.report.words.lexicon import Lexicon

__all__ = ["page_runs", "word"]

word = Lexicon(
    {
        "file": Text("document", "文档"),
        "format": Text("format", "格式"),
        "pages": Text("pages", "页数"),
        "unread": Text("unread", "未读页"),
        "tasks": Text("tasks", "任务"),
        "targets": Text("targets", "目标"),
        "bodies": Text("bodies", "单位"),
        "status": Text("status", "状态"),
        "drafted": Text("drafted", "已起草"),
        "unchanged": Text("unchanged", "未变"),
        "kept": Text("kept", "保留"),
        "failed": Text("failed", "失败"),
        "vanished": Text("no document", "文档已不在"),
        "one": Text("1 document: {counts}", "共 1 份文档：{counts}"),
        "counted": Text("{all} documents: {counts}", "共 {all} 份文档：{counts}"),
        "count": Text("{count} {status}", "{status} {count} 份"),
    }
).word
