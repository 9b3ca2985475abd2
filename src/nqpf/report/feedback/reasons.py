"""What reviewers say of a plan, for its authors: their ratings with their reasons. Who said it is left out."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.places import PlaceView
from nqpf.report.score.experts_view import OpinionView, RatingView
from nqpf.report.score.view import Report
from nqpf.report.words.places import short_place


def reasons(report: Report) -> Iterator[Block]:
    """The ratings that come with a reason or a quote, criterion by criterion; nothing where nobody gave any."""
    if report.experts is None:
        return
    places = {item.id: item.place for item in report.items if item.place}
    numbers = {rater.rater: number for number, rater in enumerate(report.experts.raters, start=1)}
    rows = tuple(
        b.Row((b.text(opinion.title), b.text(_rated(rating, numbers)), b.text(_reason(rating, opinion, places))))
        for opinion in report.experts.criteria
        for rating in opinion.ratings
        if rating.comment or rating.quote
    )
    if rows:
        columns = (
            b.Column(Text("Criterion", "准则"), room=2),
            b.Column(Text("Rating, 0 to 5", "评级（0 至 5）")),
            b.Column(Text("Reason", "理由"), room=4),
        )
        yield b.Table("reasons-given", Text("Ratings and reasons", "评级及理由"), columns, rows)


def _rated(rating: RatingView, numbers: dict[str, int]) -> Text:
    number = numbers[rating.rater]
    return Text(f"{rating.rating} (reviewer {number})", f"{rating.rating}（评审人 {number}）")


def _reason(rating: RatingView, opinion: OpinionView, places: dict[str, PlaceView]) -> Words:
    """The comment, then the words or the place that it rests on."""
    said = [Run(both(rating.comment))] if rating.comment else []
    if rating.quote:
        said.append(Run(both(f"{' ' if said else ''}“{rating.quote}”"), "quiet"))
    elif rating.item in places:
        place = short_place(places[rating.item])
        said.append(Run(Text(f" ({place.en})", f"（{place.zh}）"), "quiet"))
    return words(*said)
