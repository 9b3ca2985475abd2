"""Would the score change with other weights and rules? Seeded, reproducible, all draws at once (method, section 7).

What a plan would score under one set of assumptions needs nothing beyond the core. Drawing thousands of them
needs numpy, an optional extra: only :func:`open_study` leads there.
"""

from typing import TYPE_CHECKING

from nqpf.analysis.robustness.assumption import DRAWS, MOST_CRITERIA, SEED
from nqpf.base.errors import InputError, Problem
from nqpf.base.extras import missing
from nqpf.base.language import Text
from nqpf.base.source import Span

if TYPE_CHECKING:
    from nqpf.analysis.robustness.study import Study
    from nqpf.rubric.model import Rubric


def open_study(rubric: "Rubric", draws: int = DRAWS, seed: int = SEED) -> "Study":
    """A study of plans of this rubric. Raises :class:`InputError` where it is too large or numpy is not installed."""
    criteria = len(rubric.criteria())
    if criteria > MOST_CRITERIA:
        message = Text(
            f"{criteria} criteria are too many to leave each out in turn",
            f"共 {criteria} 项准则，数量过多，无法逐一剔除",
        )
        hint = Text(f"a rubric of up to {MOST_CRITERIA} can be varied", f"最多支持 {MOST_CRITERIA} 项")
        raise InputError([Problem(Span(rubric.id), message, hint)])
    try:
        from nqpf.analysis.robustness.study import Study  # noqa: PLC0415
    except ImportError as error:
        if (error.name or "").partition(".")[0] != "numpy":
            raise
        raise missing("numpy", "robustness") from None
    return Study(rubric, draws, seed)
