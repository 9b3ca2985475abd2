"""Names of what a checkup writes: in the language of whoever passes it on, never over anything."""

import pytest

from nqpf.cli.checkup.names import is_made_here, names_of, new_folder


def test_files_are_called_by_the_document_in_both_languages():
    assert names_of("plan v2.docx", "en") == (
        "plan v2-comments.docx", "plan v2-tasks.xlsx", "plan v2-summary.docx", "plan v2.plan.yaml",
        "original/plan v2.docx",
    )  # fmt: skip
    assert names_of("方案.pdf", "zh") == (
        "方案-批注.docx", "方案-任务分解表.xlsx", "方案-一页摘要.docx", "方案.plan.yaml", "原文/方案.pdf",
    )  # fmt: skip


@pytest.mark.parametrize(("language", "name"), [("en", "plan-checkup"), ("zh", "plan-体检结果")])
def test_a_folder_that_is_there_gets_a_number(tmp_path, language, name):
    document = tmp_path / "plan.docx"
    document.touch()
    assert new_folder(document, language) == tmp_path / name
    (tmp_path / name).mkdir()
    (tmp_path / f"{name}-2").symlink_to("nowhere")
    assert new_folder(document, language) == tmp_path / f"{name}-3"


def test_a_folder_of_documents_is_called_by_its_whole_name(tmp_path):
    folder = tmp_path / "plans 2.0"
    folder.mkdir()
    assert new_folder(folder, "en") == tmp_path / "plans 2.0-checkup"


@pytest.mark.parametrize(
    ("folder", "kept", "made"),
    [
        ("a-checkup", "original", True),
        ("a-checkup-2", "original", True),
        ("甲-体检结果", "原文", True),
        ("a-checkup", "other", False),
        ("reports", "original", False),
    ],
)
def test_what_a_checkup_wrote_is_not_checked_again(tmp_path, folder, kept, made):
    (tmp_path / folder / kept).mkdir(parents=True)
    assert is_made_here(f"{folder}/a-comments.docx", tmp_path) is made
    assert is_made_here(f"{folder}/{kept}/a.docx", tmp_path) is made
    assert is_made_here("a.docx", tmp_path) is False
