"""What a search of a folder leaves out is reported, with what to type to include it."""

import pytest

from nqpf.loading.files.left_out import left_out

PLAN = "# a comment above\nnqpf: plan/2\nid: a\n"


def fill(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(PLAN if "plan" in name or "draft" in name else "nqpf: review/1\n", "utf-8")
    return folder


def test_documents_and_plans_of_other_names_are_counted_and_named(tmp_path):
    folder = fill(tmp_path / "f", "a.plan.yaml", "b.docx", "b.draft.yaml", "b.review.yaml", "deep/c.PDF", "notes.md")
    (problem,) = left_out([str(folder), str(folder)])
    assert problem.message.en == "left out: 2 documents and 1 plan; in a folder, only *.plan.yaml is taken"
    assert problem.message.zh == "文件夹中只取 *.plan.yaml，未计入文档 2 份、其他名称的规划文件 1 份"
    assert f'add "{folder.as_posix()}/**/*.PDF" "{folder.as_posix()}/**/*.docx"; to include plans' in problem.hint.en
    assert problem.hint.zh.endswith("b.draft.yaml")


@pytest.mark.parametrize("names", [("a.plan.yaml", "notes.md", "b.review.yaml"), ("a.plan.yaml", ".b.docx")])
def test_where_nothing_is_left_out_nothing_is_said(tmp_path, names):
    assert not list(left_out([str(fill(tmp_path, *names)), "nowhere", "-", ""]))
