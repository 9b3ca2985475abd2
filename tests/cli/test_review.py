"""`nqpf review`: what is reviewed of a plan, judgements taken down, and the Excel form both ways."""

import json

import openpyxl
import pytest
from jsonschema import Draft7Validator
from sample import PLAN, ROOT

MINE = "plan.李四.review.yaml"
ACCEPT = ("review", "plan.yaml", "--by", "李四", "--date", "2026-11-02")


@pytest.fixture
def review(nqpf, plan):
    plan.write_text(PLAN, "utf-8")
    return lambda *args: nqpf(*ACCEPT, *args)


def states(nqpf):
    report = json.loads(nqpf("review", "plan.yaml", "-f", "json").raw)
    return {(point["item"], point["of"]): point["state"] for point in report["points"]}


def test_it_shows_what_nobody_has_reviewed(nqpf, plan):
    ran = nqpf("review", "plan.yaml", "--lang", "zh")
    assert (ran.code, ran.err) == (0, "")
    assert "尚无审核" in ran.out
    assert "P2.2.platform" in ran.out
    assert set(states(nqpf).values()) == {"unreviewed"}


def test_judgements_go_to_the_reviewers_own_file(nqpf, review, tmp_path):
    ran = review("--accept", "M01", "--reject", "I01:measured", "--reason", "引文未写明", "--lang", "zh")
    assert (ran.code, ran.out) == (0, "")
    assert MINE in ran.err
    found = states(nqpf)
    assert {state for (item, _), state in found.items() if item == "M01"} == {"confirmed"}
    assert found["I01", "measured"] == "rejected"
    assert (tmp_path / "plan.yaml").read_text("utf-8") == PLAN


def test_the_same_again_changes_nothing(review, tmp_path):
    review("--accept", "M01")
    first = (tmp_path / MINE).read_bytes()
    ran = review("--accept", "M01", "--lang", "en")
    assert "nothing new" in ran.err
    assert (tmp_path / MINE).read_bytes() == first


def test_a_later_judgement_is_added_and_comments_stay(nqpf, review, tmp_path):
    review("--accept", "M01")
    first = (tmp_path / MINE).read_text("utf-8")
    (tmp_path / MINE).write_text(first.replace("entries:", "# 已与科室核对\nentries:", 1), "utf-8")
    review("--reject", "M01:who", "--reason", "牵头单位有误")
    after = (tmp_path / MINE).read_text("utf-8")
    assert "# 已与科室核对" in after
    assert set(first.splitlines()) <= set(after.splitlines())
    assert states(nqpf)["M01", "who"] == "rejected"


def test_two_reviewers_have_two_files(nqpf, review, tmp_path):
    review("--accept", "M01:who")
    assert nqpf("review", "plan.yaml", "--by", "王五", "--reject", "M01:who", "--reason", "有误").code == 0
    assert sorted(path.name for path in tmp_path.glob("*.review.yaml")) == [MINE, "plan.王五.review.yaml"]
    assert states(nqpf)["M01", "who"] == "disputed"
    assert "审核意见不一" in nqpf("review", "plan.yaml", "--lang", "zh").out


def test_what_changed_since_shows_the_old_and_the_new_text(nqpf, review, plan):
    review("--accept", "M01")
    plan.write_text(PLAN.replace("省经信厅", "省数据局"), "utf-8")
    ran = nqpf("review", "plan.yaml", "--lang", "zh")
    assert "审核后有改动" in ran.out
    assert "责任单位（原）  省经信厅" in ran.out
    assert "责任单位（现）  省数据局" in ran.out


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--accept", "M99", "--reject", "M01:nope", "--reason", "x y z"), ("no item `M99`", "neither claims `nope`")),
        (("--reject", "M01:who"), ("no reason is given",)),
        (("--accept", "M01:from_where"), ("that of its indicators",)),
        (("--accept", "M01:who", "--reject", "M01:who", "--reason", "有误的"), ("judged twice, and differently",)),
        ((), ("nothing is judged",)),
        (("--accept", "M01", "--date", "soon"), ("`soon` is no day",)),
        (("--accept", "M01", "--form", "x.xlsx"), ("either a form is written",)),
    ],
)
def test_what_may_not_be_is_said_all_together_and_nothing_is_written(review, tmp_path, args, said):
    ran = review(*args, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert all(one in ran.err for one in said)
    assert "Traceback" not in ran.err
    assert not list(tmp_path.glob("*.review.yaml"))


@pytest.mark.parametrize("by", [(), ("--by", "待定")])
def test_a_judgement_needs_a_name(nqpf, plan, by):
    ran = nqpf("review", "plan.yaml", "--accept", "M01", *by, "--lang", "en")
    assert (ran.code, ran.err.strip()) == (2, "--by: who judges is not said (add --by NAME)")


def test_who_made_a_claim_cannot_confirm_it(review, plan, tmp_path):
    plan.write_text(
        PLAN.replace("plan/1", "plan/2").replace("[P2.2.platform, ", "[{facet: P2.2.platform, by: 李 四}, "), "utf-8"
    )
    ran = review("--accept", "M01:P2.2.platform", "--lang", "en")
    assert ran.code == 2
    assert "who cannot confirm it" in ran.err
    assert not (tmp_path / MINE).exists()


def test_a_suggestion_can_be_accepted_as_it_is(nqpf, review, plan):
    suggested = "serves: [D2.A3.industrial-internet]\n    suggests: [P2.2.platform]"
    second = PLAN.replace("plan/1", "plan/2")
    plan.write_text(second.replace("serves: [P2.2.platform, D2.A3.industrial-internet]", suggested), "utf-8")
    assert review("--accept", "M01:P2.2.platform").code == 0
    assert states(nqpf)["M01", "P2.2.platform"] == "confirmed"


def test_no_more_suggestions_are_accepted_than_an_item_may_claim(review, plan, tmp_path):
    names = "P1.2.data, P2.6.pilot-line, P3.4.fill"
    second = PLAN.replace("plan/1", "plan/2").replace(
        "    serves: [P2.2", f"    suggests: [{names}]\n    serves: [P2.2"
    )
    plan.write_text(second, "utf-8")
    args = [part for name in names.split(", ") for part in ("--accept", f"M01:{name}")]
    ran = review(*args, "--lang", "en")
    assert ran.code == 2
    assert "`M01` may claim 1 more, and 3 suggestions are accepted" in ran.err
    assert not (tmp_path / MINE).exists()


def test_answers_are_known_by_the_words_that_are_shown(nqpf, review):
    assert review("--accept", "M01:谁负责", "--accept", "M01:with what money").code == 0
    found = states(nqpf)
    assert found["M01", "who"] == found["M01", "with_what"] == "confirmed"


def test_a_document_is_not_reviewed(nqpf, tmp_path):
    (tmp_path / "a.md").write_text("# 方案\n", "utf-8")
    ran = nqpf("review", "a.md", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "nqpf draft" in ran.err


def test_json_follows_the_schemas_that_the_tool_prints(nqpf, review, tmp_path):
    review("--accept", "M01")
    schema = json.loads(nqpf("schema", "review-report").raw)
    Draft7Validator(schema).validate(json.loads(nqpf("review", "plan.yaml", "-f", "json").raw))
    for name in ("review", "review-report"):
        assert nqpf("schema", name).raw == (ROOT / f"src/nqpf/schema/json/{name}.schema.json").read_bytes()


@pytest.fixture
def form(nqpf, plan, tmp_path):
    ran = nqpf("review", "plan.yaml", "--form", "form.xlsx", "--lang", "zh")
    assert (ran.code, ran.out) == (0, "")
    book = openpyxl.load_workbook(tmp_path / "form.xlsx")
    (sheet,) = book.worksheets
    head = next(number for number, row in enumerate(sheet.iter_rows(values_only=True), 1) if "审核意见" in row)
    columns = {cell.value: cell.column for cell in sheet[head]}

    def fill(*filled):
        for offset, (verdict, reason) in enumerate(filled, start=1):
            sheet.cell(head + offset, columns["审核意见"]).value = verdict
            sheet.cell(head + offset, columns["理由"]).value = reason
        book.save(tmp_path / "filled.xlsx")

    fill.sheet, fill.head, fill.columns = sheet, head, columns
    return fill


def test_the_form_has_drop_downs_and_locks_everything_else(form):
    (validation,) = form.sheet.data_validations.dataValidation
    assert validation.formula1 == '"认可,不予认可,已改动"'
    assert form.sheet.protection.sheet
    row = form.head + 1
    locked = {name: form.sheet.cell(row, at).protection.locked for name, at in form.columns.items()}
    assert [name for name, one in locked.items() if not one] == ["审核意见", "理由"]
    hidden = [name for name, at in form.columns.items() if "勿改" in name]
    assert len(hidden) == 4


def test_a_filled_form_is_taken_down(nqpf, form, review):
    form(("认可", None), ("不予认可", "引文未写明"), (None, None), ("accepted", None))
    assert review("--apply", "filled.xlsx").code == 0
    assert list(states(nqpf).values())[:5] == ["confirmed", "rejected", "unreviewed", "confirmed", "unreviewed"]


def test_all_bad_cells_of_a_form_are_named_and_nothing_is_written(form, review, tmp_path):
    form(("也许", None), ("不予认可", None), ("认可", None), (None, "只写理由"))
    ran = review("--apply", "filled.xlsx", "--lang", "en")
    assert ran.code == 2
    assert ran.err.count("filled.xlsx 审核表!") == 3
    assert not (tmp_path / MINE).exists()


def test_a_form_of_what_has_changed_since_is_refused(form, review, plan, tmp_path):
    form(("认可", None))
    plan.write_text(PLAN.replace("省经信厅", "省数据局"), "utf-8")
    ran = review("--apply", "filled.xlsx", "--lang", "en")
    assert ran.code == 2
    assert "has changed since the form was written" in ran.err
    assert not (tmp_path / MINE).exists()


def test_another_workbook_is_no_form(review, tmp_path):
    openpyxl.Workbook().save(tmp_path / "other.xlsx")
    ran = review("--apply", "other.xlsx", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "no review form" in ran.err
