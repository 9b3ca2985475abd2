"""What stands behind a plan: its figures on three bases, what was refused, who has reviewed it."""

from behind import CLAIM, QUOTES, RUBRIC, a_task, accepted, write

import nqpf
from nqpf.report.bases.words import in_a_line

TASKS = (a_task(1, QUOTES[0]), a_task(2, "建设中试平台80家", serves=[CLAIM]), a_task(3, None, serves=[]))
ANSWERS = ("who", "when", "with_what")


def bases(path):
    return nqpf.score(path, RUBRIC).view.score.bases


def figures(path):
    return {one.basis: one for one in bases(path).figures}


def test_without_document_and_review_nobody_looked_and_nothing_is_0(tmp_path):
    found = bases(write(tmp_path, *TASKS, document=None))
    assert (found.claimed, found.quoted) == (2, None)
    assert [one.status for one in found.figures] == ["scored", "not-quoted", "not-reviewed"]
    assert [(one.total, one.commitment, one.breadth, one.tasks) for one in found.figures[1:]] == [(None,) * 4] * 2
    said = in_a_line(found.figures)
    assert said.en == "Claimed by 2 items; not quoted (no document to look them up in); not reviewed."
    assert said.zh == "自行申报 2 项；未核对原文（无原文可核对）；未经审核。"


def test_what_the_document_does_not_say_is_refused_with_what_comes_nearest(tmp_path):
    path = write(
        tmp_path,
        TASKS[0],
        {**TASKS[1], "source": {"quote": "建成中试基地80家"}},
        a_task(3, QUOTES[0], owner="市商务局"),
    )
    found = bases(path)
    assert (found.claimed, found.quoted) == (3, 2)
    refused = {(one.item, one.entry): one for one in found.refused}
    assert refused["M2", ""].sought == "建成中试基地80家"
    assert "建成中试基地5家" in refused["M2", ""].nearest
    assert refused["M3", "owner"].sought == "市商务局"
    assert [unit.title for unit in found.missing] == ["培训人才"]
    claimed, quoted, _ = found.figures
    assert 0 < quoted.total <= claimed.total
    assert (claimed.tasks, quoted.tasks) == (3, 4)


def test_what_nobody_has_accepted_is_worth_nothing_on_the_confirmed_basis(tmp_path):
    path = write(tmp_path, *TASKS)
    write(tmp_path, *TASKS, reviews={"李四": accepted(path, [("M1", "who")])})
    claimed, quoted, confirmed = bases(path).figures
    assert claimed.total >= quoted.total > 0
    assert (confirmed.total, confirmed.breadth, confirmed.claims) == (0, 0, 0)


def test_who_has_reviewed_what_and_what_is_confirmed(tmp_path):
    path = write(tmp_path, *TASKS)
    points = [("M1", CLAIM), *(("M1", answer) for answer in ANSWERS)]
    write(
        tmp_path,
        *TASKS,
        reviews={"李四": accepted(path, points), "王五": accepted(path, points[:1], date="2026-11-05")},
    )
    found = bases(path)
    _, quoted, confirmed = found.figures
    assert confirmed.total == quoted.total > 0
    assert confirmed.claims == 1
    assert confirmed.answers[:4] == (1, 1, 1, 1)
    assert [(one.reviewer, one.points, one.confirmed, one.first, one.last) for one in found.reviews] == [
        ("李四", 4, 4, "2026-11-02", "2026-11-02"),
        ("王五", 1, 1, "2026-11-05", "2026-11-05"),
    ]
    assert {one.state: one.points for one in found.points} == {"confirmed": 4, "unreviewed": 7}


def test_reviews_without_a_document_confirm_nothing_that_was_looked_up(tmp_path):
    path = write(tmp_path, *TASKS)
    entries = accepted(path, [("M1", CLAIM)])
    (tmp_path / "a.md").unlink()
    write(tmp_path, *TASKS, document=None, reviews={"李四": entries})
    assert [one.status for one in bases(path).figures] == ["scored", "not-quoted", "not-quoted"]
