"""How each claim and answer stands after reviews, and what of a plan is confirmed."""

from datetime import date

import builders as b
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nqpf.plan.items import PlanView
from nqpf.review.accepted import with_accepted
from nqpf.review.confirmed import standing
from nqpf.review.grounds import confirmed_grounds
from nqpf.review.judged import content_of, digest, text_digest
from nqpf.review.reviewfile import Review
from nqpf.rubric.tree import Pruning
from nqpf.scoring.basis import all_of, commitment_on, results_on
from nqpf.scoring.claims import check_claims
from nqpf.scoring.scorecard import scorecard

RUBRIC = b.rubric(
    b.principle("P", b.criterion("P.1", b.facet("P.1.m", "measure"), b.facet("P.1.i", "indicator"))),
    b.principle("Q", b.criterion("Q.1", b.facet("Q.1.m", "measure"))),
)
FACETS = RUBRIC.facets()
CLAIMS = [{"facet": "P.1.m", "by": "张 三"}, "Q.1.m"]


def a_view(serves=CLAIMS, **fields) -> PlanView:
    tasks = [b.measure("M1", level=5, **{"serves": serves, **fields}), *(b.measure(f"M{n}") for n in range(2, 6))]
    return PlanView(b.plan(measures=tasks, indicators=[b.indicator(serves=["P.1.i"])]))


VIEW = a_view()
CONTENTS = {}
"""What was judged, by its hash."""


def an_entry(item="M1", facet=None, answers=(), *, of=VIEW, verdict="accepted", day="2026-11-02", **fields):
    content = content_of(of.by_id[item], of)
    CONTENTS[digest(content)] = dict(content)
    judged = {"item": item, "verdict": verdict, "date": day, "content": digest(content)}
    judged |= {"facet": facet, "text": text_digest(FACETS[facet][1])} if facet else {"answers": list(answers)}
    judged |= {} if verdict == "accepted" else {"reason": "引文未写明"}
    return {**judged, **fields}


def by(name, *entries, judged=CONTENTS) -> Review:
    head = {"nqpf": "review/1", "plan": "plan", "reviewer": name}
    return Review.model_validate({**head, "entries": list(entries), "judged": judged})


def state(*reviews, view=VIEW, point=("M1", "P.1.m"), **options):
    return standing(view, RUBRIC, reviews, **options).standings[point].state


def test_every_claim_and_every_answer_of_its_own_is_a_point():
    points = standing(VIEW, RUBRIC, []).standings
    assert [of for item, of in points if item == "M1"] == ["P.1.m", "Q.1.m", "who", "when", "with_what", "measured"]
    assert [of for item, of in points if item == "I1"] == ["P.1.i", "who", "measured", "from_where"]
    assert {one.state for one in points.values()} == {"unreviewed"}


def test_an_accepted_claim_is_confirmed():
    found = standing(VIEW, RUBRIC, [by("李四", an_entry(facet="P.1.m"), an_entry(answers=["who", "when"]))])
    assert [of for (_, of), one in found.standings.items() if one.state == "confirmed"] == ["P.1.m", "who", "when"]
    (judgement,) = found.standings["M1", "who"].judgements
    assert (judgement.reviewer, judgement.date, judgement.pointer) == ("李四", date(2026, 11, 2), ("entries", 1))


def test_who_made_a_claim_cannot_confirm_it_however_the_name_is_written():
    assert state(by("张三", an_entry(facet="P.1.m"))) == "own"
    assert state(by("张三", an_entry(facet="Q.1.m")), point=("M1", "Q.1.m")) == "confirmed"


def test_of_one_reviewer_the_last_word_counts_and_two_may_differ():
    accepts, rejects = an_entry(facet="P.1.m"), an_entry(facet="P.1.m", verdict="rejected")
    assert state(by("李四", accepts, rejects)) == "rejected"
    assert state(by("李四", accepts), by("王五", rejects)) == "disputed"
    assert state(by("李四", accepts), by("王五", accepts)) == "confirmed"


@pytest.mark.parametrize(
    "changed", [{"owner": "市水利局"}, {"due": "2028年底"}, {"title": "改建纺织检测平台"}, {"indicators": []}]
)
def test_what_changed_since_is_outdated_and_shows_both_texts(changed):
    now = a_view(**changed)
    found = standing(now, RUBRIC, [by("李四", an_entry(facet="P.1.m"))]).standings["M1", "P.1.m"]
    assert found.state == "outdated"
    assert list(found.judgements[0].differs) == list(changed)


def test_a_slip_drops_nothing_if_the_file_says_what_was_judged():
    entry = an_entry(facet="P.1.m", of=a_view(title="建设纺织中试基地"))
    slip = a_view(title="建设纺织中试机地")
    assert state(by("李四", entry), view=slip) == "confirmed"
    assert state(by("李四", entry, judged={}), view=slip) == "outdated"


def test_a_judgement_moved_to_another_item_is_outdated():
    moved = {**an_entry(answers=["who"]), "item": "M2"}
    assert state(by("李四", moved), point=("M2", "who")) == "outdated"


def test_a_text_that_is_not_what_the_hash_is_of_shows_nothing_and_saves_nothing():
    forged = an_entry(facet="P.1.m", content="0" * 64)
    review = by("李四", forged, judged={"0" * 64: {"title": "别的"}})
    found = standing(VIEW, RUBRIC, [review]).standings["M1", "P.1.m"]
    assert (found.state, found.judgements[0].differs) == ("outdated", {})


def test_a_facet_whose_text_changed_is_outdated():
    assert state(by("李四", an_entry(facet="P.1.m", text="0" * 64))) == "outdated"


def test_a_policy_says_whose_and_which_judgements_count():
    accepted = by("李四", an_entry(facet="P.1.m"))
    assert state(accepted, allowed=lambda review, entry: review.reviewer == "王五") == "not-allowed"
    assert state(accepted, allowed=lambda review, entry: entry.date > date(2026, 1, 1)) == "confirmed"


def test_entries_that_lead_nowhere_are_named_with_their_place():
    nowhere = {**an_entry(answers=["who"]), "item": "M9"}
    stray = by("李四", nowhere, an_entry(facet="P.1.i"), an_entry("M2", None, ["measured"]))
    found = standing(VIEW, RUBRIC, [stray]).strays
    assert [(one.pointer, one.unknown, one.name) for one in found] == [
        (("entries", 0), "item", "M9"), (("entries", 1), "facet", "P.1.i"), (("entries", 2), "answer", "measured"),
    ]  # fmt: skip


def test_an_accepted_suggestion_is_a_claim_and_confirmed_by_who_accepted_it():
    view = a_view(serves=["Q.1.m"], suggests=["P.1.m"])
    review = by("李四", an_entry(facet="P.1.m", of=view))
    accepted = PlanView(with_accepted(view, RUBRIC, [review]), view.bounds)
    assert accepted.by_id["M1"].body.facets == ("Q.1.m", "P.1.m")
    assert state(review, view=accepted) == "confirmed"
    assert with_accepted(view, RUBRIC, [by("李四", an_entry(facet="P.1.m", verdict="rejected", of=view))]) is view.plan


def test_a_suggestion_among_the_claims_is_accepted_in_the_same_way():
    view = a_view(serves=[{"facet": "P.1.m", "by": "suggested"}, "Q.1.m"])
    accepted = with_accepted(view, RUBRIC, [by("李四", an_entry(facet="P.1.m", of=view))])
    assert accepted.measures[0].facets == ("Q.1.m", "P.1.m")


def test_a_suggestion_that_is_rejected_later_or_by_another_is_no_claim():
    view = a_view(serves=["Q.1.m"], suggests=["P.1.m"])
    accepts = an_entry(facet="P.1.m", of=view)
    rejects = an_entry(facet="P.1.m", of=view, verdict="rejected")
    for reviews in ([by("李四", accepts, rejects)], [by("李四", accepts), by("王五", rejects)]):
        assert with_accepted(view, RUBRIC, reviews).measures[0].facets == ("Q.1.m",)


def test_who_has_changed_an_answer_does_not_confirm_it():
    changed, accepted = an_entry(answers=["who"], verdict="changed"), an_entry(answers=["who"])
    assert state(by("李四", changed, accepted), point=("M1", "who")) == "own"


@pytest.mark.parametrize("name", ["张三。", "张 三", " 张三"])
def test_a_sign_or_a_blank_makes_nobody_else(name):
    assert state(by(name, an_entry(facet="P.1.m"))) == "own"


def test_what_the_plan_does_not_suggest_cannot_be_accepted_into_it():
    view = a_view(serves=["Q.1.m"])
    assert with_accepted(view, RUBRIC, [by("李四", an_entry(facet="P.1.m", of=view))]) is view.plan


ALL = [("M1", "P.1.m"), ("M1", "Q.1.m"), ("I1", "P.1.i")]
ANSWERS = [("M1", name) for name in ("who", "when", "with_what", "measured")]
ANSWERS += [("I1", "measured"), ("I1", "from_where"), ("I1", "who"), ("M2", "who")]


def figures(reviews):
    grounds = confirmed_grounds(all_of(VIEW), standing(VIEW, RUBRIC, reviews))
    before = check_claims(RUBRIC, VIEW)
    counts = commitment_on(grounds, VIEW).counts
    card = scorecard(RUBRIC, results_on(grounds, RUBRIC, before), Pruning("region"))
    return card.total, card.breadth, counts.value, *counts.shares


def test_nothing_reviewed_is_worth_nothing():
    assert figures([]) == (0,) * 9


def test_everything_confirmed_is_worth_what_is_claimed():
    claims = [an_entry(item, facet) for item, facet in ALL]
    answers = [an_entry(item, None, [answer]) for item, answer in ANSWERS]
    answers += [an_entry(f"M{n}", None, ["who", "when", "with_what"]) for n in range(2, 6)]
    whole = figures([by("李四", *claims, *answers)])
    card = scorecard(RUBRIC, check_claims(RUBRIC, VIEW), Pruning("region"))
    assert whole[:3] == (card.total, card.breadth, commitment_on(all_of(VIEW), VIEW).counts.value)


def test_what_the_actions_of_a_task_are_about_is_confirmed_with_its_body():
    action = b.measure("M1.1", level=1)
    task = {"id": "M1", "title": "强化统筹", "owner": "市经信局", "actions": [action]}
    view = PlanView(b.plan(measures=[task, *(b.measure(f"M{n}") for n in range(2, 6))]))
    review = by("李四", an_entry(answers=["who"], of=view))
    grounds = confirmed_grounds(all_of(view), standing(view, RUBRIC, [review]))
    counts = commitment_on(grounds, view).counts
    assert (counts.what, counts.who) == (1, 1)


def test_rejecting_the_first_claim_promotes_no_other():
    review = by("李四", an_entry(facet="Q.1.m"), an_entry(answers=["who"]))
    grounds = confirmed_grounds(all_of(VIEW), standing(VIEW, RUBRIC, [review]))
    (result,) = results_on(grounds, RUBRIC, check_claims(RUBRIC, VIEW))["Q.1.m"]
    assert not result.primary


@given(claims=st.sets(st.sampled_from(ALL)), answers=st.sets(st.sampled_from(ANSWERS)), more=st.sampled_from(ANSWERS))
@settings(max_examples=40, deadline=None)
def test_a_further_confirmation_lowers_nothing_and_the_same_again_changes_nothing(claims, answers, more):
    entries = [an_entry(item, facet) for item, facet in sorted(claims)]
    entries += [an_entry(item, None, [answer]) for item, answer in sorted(answers)]
    some = figures([by("李四", *entries)])
    assert figures([by("李四", *entries, *entries)]) == some
    further = figures([by("李四", *entries, an_entry(more[0], None, [more[1]]))])
    assert all(after >= before - 1e-12 for before, after in zip(some, further, strict=True))
