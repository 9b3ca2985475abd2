"""The nodes of the tree and the items of the plan explained in short."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text, both
from nqpf.base.points import points
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.words import COMMA, Run, Words, joined, words
from nqpf.report.pages.score import raising
from nqpf.report.pages.score.driven import MEANT, figures, in_words
from nqpf.report.pages.score.figures import RAISE, WHY, listed
from nqpf.report.pages.score.item_in_full import actions_of
from nqpf.report.pages.score.made_of import Part, made_of
from nqpf.report.pages.score.marks import missing, seen
from nqpf.report.pages.score.reading import Reading
from nqpf.report.score.dimensions_view import CouplingView, CriterionView, DimensionView, FacetView, PoleView
from nqpf.report.score.items_view import ItemView, TestView
from nqpf.report.score.view import GapView, Report
from nqpf.report.words.notes import notes_of
from nqpf.report.words.prose import prose
from nqpf.report.words.where import behind
from nqpf.report.words.words import phrase

_WORTH = Text("worth", "分值")
_WORTH_SAYS = Text("{points} of the total's 100 points", "总分 100 分中占 {points} 分")
_MEAN = Text("the mean of its criteria, by weight", "各准则的加权平均")
_MEAN_OF_FACETS = Text("the mean of its facets, by weight", "各要点的加权平均")
_OTHER_RULE = Text("its parts under the rule “{rule}”", "各组成部分按“{rule}”规则计算")
_COUPLED = Text(
    "its sides, {a} and {b}, are coupled to {coupled}; the link, {link}, makes {score} of it",
    "两侧得分 {a} 与 {b}，耦合为 {coupled}；计入衔接（{link}）后为 {score}",
)
_COUPLED_ALONE = Text("its sides, {a} and {b}, are coupled to {score}", "两侧得分 {a} 与 {b}，耦合为 {score}")
_IN_WORDS = Text("in words", "判断")
MADE_OF = Text("What it is made of", "构成")
_RESTS, _CLAIM = Text("rests on", "所依据条目"), Text("claim", "对应方式")
_PASSED, _LACKS = Text("has", "已具备"), Text("missing", "不足")
_NOTE = Text("note", "说明")
_FACET_WHY = Text(
    "its best item gives {answers} of 5 answers, 20 points each", "最佳条目满足五个条件中的 {answers} 个，每个 20 分"
)
_VALUE = Text("a value between the rubric's goalposts", "按标准设定的上下限折算")
_IN_PART = Text("; the claim is secondary: {score} of these {whole} count", "；次要对应，{whole} 分折算为 {score} 分")
_NOT_COUNTED = Text(
    "; not counted now: the best {need} of its criterion are", "；当前未计入：所属准则只计得分最高的 {need} 个"
)
_NOTHING = Text("nothing in the plan claims it", "规划中尚无条目对应")
_WHOLE, _STEP = Text("met in full", "全部补足"), Text("one more answer", "再满足一个条件")
_FIRST_STEP = Text("a first item that says what it is about", "新增一项写明内容的条目")
_HOW = Text("how", "改进建议")
_RAISES = Text("What would raise it, in points of the total", "补足后总分的增加值")
_WHERE, _KIND, _CLAIMS = Text("where", "位置"), Text("kind", "类别"), Text("claims", "对应要点")
_UNCLAIMED = Text("no facet of the rubric, so it adds nothing to the total", "未对应任何要点，不计入总分")
_THROUGH = Text("none itself; its actions do: ", "自身未对应要点；所含行动对应：")
_COMPLETE = Text("Complete it, with what is part of it", "补齐该条目及其所含行动后")
_MOST_CLAIMS = 4


def dimension(one: DimensionView) -> Iterator[Block]:
    """Its criteria, or its sides in words; the criteria that would bring most."""
    facts = [_worth(one.share)]
    if one.pair:
        facts += [b.Fact(_IN_WORDS, b.text(in_words(one))), b.Fact(WHY, b.text(_coupled(one, one.pair)))]
        if not one.pair.absent:
            facts.append(b.Fact(both("C, T, D"), b.text(figures(one.pair))))
        made = [Part(pole.score, pole.weight, _called(pole)) for pole in one.poles]
    else:
        facts.append(b.Fact(WHY, b.text(_mean(_MEAN, one.aggregate))))
        made = [Part(criterion.score, criterion.weight, _called(criterion)) for criterion in one.criteria]
    averaged = not one.pair and one.aggregate == "arithmetic"
    yield b.Facts(tuple(facts))
    if one.pair and not one.pair.absent:
        yield b.Paragraph(words(MEANT), "note")
    yield from listed(MADE_OF, made_of(made, averaged=averaged))
    yield from listed(RAISE, tuple(raising.by_criteria(one.criteria)))


def pole(driver: DimensionView, one: PoleView) -> Iterator[Block]:
    """Its criteria, and those that would bring most."""
    criteria = [criterion for criterion in driver.criteria if criterion.pole == one.id]
    facts = [_worth(one.share), b.Fact(WHY, b.text(_mean(_MEAN, one.aggregate)))]
    yield b.Facts((*facts, b.Fact(_IN_WORDS, b.text(in_words(driver)))))
    made = [Part(criterion.score, criterion.weight, _called(criterion)) for criterion in criteria]
    yield from listed(MADE_OF, made_of(made, averaged=one.aggregate == "arithmetic"))
    yield from listed(RAISE, tuple(raising.by_criteria(criteria)))


def criterion(report: Report, reading: Reading, one: CriterionView) -> Iterator[Block]:
    """Its facets with the items they rest on, and what would bring most."""
    best = phrase("best_of", need=one.need, all=len(one.facets))
    why = best if one.need else _mean(_MEAN_OF_FACETS, one.aggregate)
    yield b.Facts((_worth(one.share), b.Fact(WHY, b.text(why))))
    made = [Part(facet.score, facet.weight, _facet_called(reading, facet), facet.counted) for facet in one.facets]
    yield from listed(MADE_OF, made_of(made, averaged=one.aggregate == "arithmetic"))
    yield from listed(RAISE, tuple(raising.by_facets(report, one)))


def facet(report: Report, reading: Reading, of: CriterionView, one: FacetView) -> Iterator[Block]:
    """The item that it rests on, what that has and lacks, what more would bring."""
    facts = [_worth(one.share), b.Fact(WHY, b.text(_why(of, one)))]
    if one.item:
        rests = words(reading.titled(one.item), behind(reading.where(one.line, one.place)))
        facts += [b.Fact(_RESTS, b.text(rests)), *_tested(reading, one.tests)]
    gap = next((gap for gap in report.gaps if gap.id == one.id), None)
    if gap:
        facts += [b.Fact(_NOTE, b.text(phrase(note.key, **note.values))) for note in notes_of(gap)]
        facts += [b.Fact(_HOW, b.text(prose(gap.remedy)))] if gap.remedy else []
    yield b.Facts(tuple(facts))
    yield from listed(_RAISES, _steps(gap) if gap else ())


def item(report: Report, reading: Reading, one: ItemView) -> Iterator[Block]:
    """Where it is, what it claims and earns, what it has and lacks, and what completing it would bring."""
    facts = [b.Fact(_KIND, b.text(phrase(one.kind)))]
    if place := reading.place_of(one.id):
        facts.append(b.Fact(_WHERE, b.text(place)))
    if report.score.status == "assessed":
        facts.append(b.Fact(_CLAIMS, b.text(_claimed(report, one))))
    yield b.Facts((*facts, *_tested(reading, one.tests)))
    yield from listed(_COMPLETE, tuple(raising.of_item(report, reading, one.id)))


def _claimed(report: Report, one: ItemView) -> Words:
    """What the item claims and earns; of a measure that claims nothing, what its actions do."""
    if one.claims:
        return _listed([words(f"{claim.facet} {b.said(claim.score, 'count')}") for claim in one.claims])
    through = [
        words(f"{claim.facet} {b.said(claim.score, 'count')}", Text(f" ({action.id})", f"（{action.id}）"))
        for action in actions_of(report, one)
        for claim in action.claims
    ]
    return words(_THROUGH, _listed(through)) if through else words(_UNCLAIMED)


def _listed(claims: Sequence[Words]) -> Words:
    more = len(claims) - _MOST_CLAIMS
    rest = Text(f" and {more} more", f"等 {len(claims)} 个") if more > 0 else Text()
    return words(joined(claims[:_MOST_CLAIMS], COMMA), rest)


def _worth(share: float) -> b.Fact:
    value = b.said(points(share), "points")
    return b.Fact(_WORTH, b.text(Text(_WORTH_SAYS.en.format(points=value), _WORTH_SAYS.zh.format(points=value))))


def _mean(text: Text, rule: str) -> Text:
    if rule != "arithmetic":
        return Text(_OTHER_RULE.en.format(rule=rule), _OTHER_RULE.zh.format(rule=rule))
    return text


def _coupled(one: DimensionView, pair: CouplingView) -> Text:
    text = _COUPLED_ALONE if pair.link is None else _COUPLED
    values = {"a": pair.a, "b": pair.b, "link": pair.link or 0.0, "coupled": points(pair.coupled), "score": one.score}
    said = {name: b.said(value, "points") for name, value in values.items()}
    return Text(text.en.format(**said), text.zh.format(**said))


def _called(one: PoleView | CriterionView | FacetView) -> Words:
    return words(f"{one.id} ", one.title)


def _facet_called(reading: Reading, one: FacetView) -> Words:
    if one.item is None:
        return _called(one)
    place = behind(reading.where(one.line, one.place))
    return words(_called(one), COMMA, reading.item(one.item), place)


def _why(of: CriterionView, one: FacetView) -> Text:
    if one.item is None:
        return _NOTHING
    text = _VALUE if one.kind == "goalposts" else _FACET_WHY
    en, zh = text.en.format(answers=one.answers), text.zh.format(answers=one.answers)
    if one.claim == "secondary":
        part = {"score": b.said(one.score, "points"), "whole": b.said(one.in_full, "points")}
        en, zh = en + _IN_PART.en.format(**part), zh + _IN_PART.zh.format(**part)
    if not one.counted:
        en, zh = en + _NOT_COUNTED.en.format(need=of.need), zh + _NOT_COUNTED.zh.format(need=of.need)
    return Text(en, zh)


def _tested(reading: Reading, tests: Sequence[TestView]) -> Iterator[b.Fact]:
    """What the tests found and what they miss."""
    if any(test.passed for test in tests):
        yield b.Fact(_PASSED, b.text(seen(reading, tests)))
    if any(not test.passed for test in tests):
        yield b.Fact(_LACKS, b.text(missing(reading, tests)))


def _steps(gap: GapView) -> list[Words]:
    steps = [(gap.step, _STEP if gap.item else _FIRST_STEP), (gap.gain, _WHOLE)]
    return [words(Run(both(f"{b.said(value, 'change')}  "), "good"), text) for value, text in steps]
