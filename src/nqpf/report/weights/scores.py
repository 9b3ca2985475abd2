"""Weights from the scores of many plans: entropy and CRITIC."""

from nqpf.analysis.weighing.columns import constant
from nqpf.analysis.weighing.critic import critic_weights
from nqpf.analysis.weighing.entropy import entropy_weights
from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.report.weights.panel import Panel
from nqpf.report.weights.weighed import Weighed, listed

FEWEST_PLANS = 10
"""Weights from data describe the plans they come from; from fewer plans they describe chance."""
_OTHERS = Text(
    "add plans that differ, or weigh by judgement (ahp, bwm, direct)",
    "请增加有差异的规划，或改用主观赋权（ahp、bwm、direct）",
)


def by_entropy(panel: Panel) -> Weighed:
    """Entropy weights. Raises :class:`InputError` for too few plans, and where no score differs."""
    same = _constant(panel)
    return _weighed(panel, same, entropy_weights(panel.columns), Text("entropy", "熵权法"))


def by_critic(panel: Panel) -> Weighed:
    """CRITIC weights. Raises :class:`InputError` for too few plans, and where scores differ only together."""
    same = _constant(panel)
    weights = critic_weights(panel.columns)
    if weights is None:
        message = Text(
            "the scores that differ all rise and fall together, so CRITIC cannot tell their weights apart",
            "有差异的各项得分同升同降，CRITIC 法无法区分其权重",
        )
        raise InputError([Problem(Span("nqpf weigh critic"), message, _OTHERS)])
    return _weighed(panel, same, weights, Text("CRITIC", "CRITIC 法"))


def _constant(panel: Panel) -> tuple[str, ...]:
    """Elements that every plan scores the same on; refuses a panel that cannot be weighed by."""
    count = len(panel.plans)
    if count < FEWEST_PLANS:
        message = Text(
            f"weights from data need {FEWEST_PLANS} plans at least, not {count}",
            f"由数据确定权重至少需要 {FEWEST_PLANS} 份规划，此处只有 {count} 份",
        )
        hint = Text(
            "with fewer, weights reflect chance; weigh by judgement (ahp, bwm, direct)",
            "样本过少时权重只反映偶然差异，可改用主观赋权（ahp、bwm、direct）",
        )
        raise InputError([Problem(Span("nqpf weigh"), message, hint)])
    same = constant(panel.columns)
    if len(same) == len(panel.columns):
        message = Text("every plan scores the same on everything", "各规划各项得分均相同")
        raise InputError([Problem(Span("nqpf weigh"), message, _OTHERS)])
    return same


def _weighed(panel: Panel, same: tuple[str, ...], weights: dict[str, float], name: Text) -> Weighed:
    told = listed(same)
    explained = Text(
        f"{told.en}: every plan scores the same, so the data give no weight",
        f"{told.zh}：各规划得分相同，数据无法说明其权重",
    )
    return Weighed(
        panel.elements,
        weights,
        Text(f"Weights by {name.en}", f"{name.zh}权重方案"),
        Text(f"{name.en} over the scores of {len(panel.plans)} plans", f"{name.zh}对 {len(panel.plans)} 份规划的得分"),
        panel.sources,
        (Text(f"{explained.en}.", f"{explained.zh}。"),) if same else (),
        (explained,) if same else (),
    )
