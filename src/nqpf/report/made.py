"""What every page says of itself: what product it is of, against what rubric, and made by what."""

from nqpf.base.language import Text
from nqpf.base.version import __version__
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.provenance import RubricView

PRODUCT = Text("Evaluation report on new quality productive forces", "新质生产力赋能转型升级评价报告")
"""What stands above the title of a report."""
MADE_BY = (Run(Text(f"Made by nqpf {__version__}", f"由 nqpf 生成，版本 {__version__}"), audience="reader"),)
"""What stands at the end of a report; on a terminal its reader has just called it."""


def against(rubric: RubricView) -> Words:
    """The rubric and the profile by name and version, and the hash of what they come to."""
    return words(
        Text("Rubric ", "评价标准 "),
        f"{rubric.id} {rubric.version}",
        Text(", profile ", "，评分方案 "),
        rubric.profile,
        Text(", SHA-256 ", "，SHA-256 "),
        rubric.sha256[:12],
        tone="quiet",
    )
