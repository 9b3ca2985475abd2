"""What the figures of two coders' agreement are called."""

from nqpf.base.language import NO_TEXT, Text
from nqpf.review.agree.units import UnitKind

KIND_TITLES: dict[UnitKind, Text] = {
    "measure": Text("Measures", "举措"),
    "action": Text("Actions", "行动"),
    "indicator": Text("Indicators", "指标"),
    "statement": Text("Statements", "清单"),
}
KIND_NAMES: dict[UnitKind, Text] = {
    "measure": Text("measure", "举措"),
    "action": Text("action", "行动"),
    "indicator": Text("indicator", "指标"),
    "statement": Text("statement", "清单"),
}
UNITS_TITLE = Text("Passages that both coded (F1)", "双方均编码的段落（F1）")
CLAIM_TITLES: dict[str, Text] = {
    "claims": Text("Facets, passages that both coded", "对应要点：双方均编码的段落"),
    "claims-and-units": Text("Facets, all passages", "对应要点：全部段落"),
    "primary-facet": Text("First facet of a passage", "首要要点"),
    "primary-criterion": Text("First facet's criterion", "首要要点所属准则"),
    "primary-dimension": Text("First facet's dimension", "首要要点所属维度"),
    "claims-f1": Text("Facets of passages in common (F1)", "段落与要点对应（F1）"),
}
"""By figure, in the order in which they are shown."""


def boundary_title(of: Text = NO_TEXT) -> Text:
    """What alpha of boundaries is called, of a kind of item or of all."""
    if not of:
        return Text("Where passages begin and end", "段落起止位置")
    return Text(f"{of.en}: where passages begin and end", f"{of.zh}：段落起止位置")
