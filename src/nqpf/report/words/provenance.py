"""What a report was made from and with: files, hashes, versions, for who wants to make it again."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.report.files import file_name
from nqpf.report.score.view import Report


def provenance_of(report: Report) -> Iterator[tuple[Text, str]]:
    """Names and what they stand for. A document that was drafted for this report alone has no plan file."""
    plan, rubric = report.plan, report.rubric
    if plan.in_memory:
        yield Text("SHA-256 of the document", "文件 SHA-256"), plan.sha256
    else:
        yield Text("Plan file", "规划文件"), file_name(plan.path)
        yield Text("SHA-256 of the plan file", "规划文件 SHA-256"), plan.sha256
    yield Text("Rubric", "评价标准"), f"{rubric.id} {rubric.version}"
    yield Text("Profile", "评分方案"), rubric.profile
    yield Text("SHA-256 of the rubric as applied", "所用标准 SHA-256"), rubric.sha256
    yield Text("Made by", "生成工具"), f"{report.tool.name} {report.tool.version}"
