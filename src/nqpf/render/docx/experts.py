"""What experts say, beside the machine's score."""

from nqpf.base.language import Text
from nqpf.render.docx.draft import Draft
from nqpf.render.docx.tables import Column
from nqpf.render.score import experts as words
from nqpf.report.score.experts_view import ExpertsView

_ID = Column(Text("ID", "编号"), 1.6)
_MACHINE, _MOVED = Column(words.SCORE, 1.7, True), Column(words.WITH_EXPERTS, 2.2, True)
_DIMENSIONS = (
    _ID, Column(words.DIMENSION, 6.5), _MACHINE, _MOVED, Column(Text("α", "α"), 1.6, True), Column(words.WEIGHT, 3.0),
)  # fmt: skip
_CRITERIA = (
    _ID, Column(words.RATED, 4.2), _MACHINE, Column(words.RATINGS, 4.0), Column(words.MEDIAN, 1.6, True),
    Column(words.SPREAD, 1.3, True), _MOVED,
)  # fmt: skip


def write(draft: Draft, experts: ExpertsView) -> None:
    """Both scores, the raters, agreement by dimension, opinions by criterion, questions."""
    draft.heading(words.TITLE)
    draft.paragraph(words.totals(experts, draft.say), bold=True)
    for rater in words.raters(experts, draft.say):
        draft.paragraph(rater, "Note")
    draft.table(
        _DIMENSIONS,
        [
            [
                one.id, draft.say(one.title), f"{one.score:.1f}", f"{one.with_experts:.1f}", words.figure(one.alpha),
                draft.say(words.TRUST[one.trust]),
            ]
            for one in experts.dimensions
        ],
    )  # fmt: skip
    rows = []
    for one in experts.criteria:
        rated = ", ".join(f"{draft.say(rating.rater)} {rating.rating}" for rating in one.ratings)
        row = [one.id, draft.say(one.title), f"{one.score:.1f}", rated, f"{one.median:g}", words.spread(one)]
        rows.append([*row, f"{one.with_experts:.1f}"])
    draft.table(_CRITERIA, rows)
    if experts.questions:
        draft.heading(words.QUESTIONS, 2)
    for number, question in enumerate(experts.questions, start=1):
        draft.paragraph(f"{number}. {draft.say(question.question)}")
