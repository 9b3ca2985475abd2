import builders as b
import pytest
from sample import PLAN

from nqpf.base.errors import InputError
from nqpf.cli.inputs.loading import documents_for, plan_at, rubric_at
from nqpf.loading.files.bundled import bundled_directory, bundled_profile
from nqpf.loading.rubric.chosen import profile_for
from nqpf.loading.rubric.rubric import LoadedRubric

PROFILE = "nqpf: profile/1\nid: ours\ntitle: {en: Ours, zh: 我们的}\nkind: region\nweights: {P1: 2}\n"
SMALL = LoadedRubric(b.rubric(b.principle("P1")), "0" * 64)


def test_the_bundled_rubric_is_taken_unless_another_is_named(tmp_path):
    assert rubric_at(None).rubric.id == "nqpf"
    with pytest.raises(InputError):
        rubric_at(tmp_path / "nope")


def test_the_bundled_rubric_has_a_profile_for_each_kind():
    assert (bundled_directory() / "rubric.yaml").is_file()
    assert bundled_profile("region").is_file()
    assert bundled_profile("enterprise").is_file()


def test_an_installed_rubric_goes_before_the_checkouts(tmp_path, monkeypatch):
    from nqpf.loading.files import bundled

    package = tmp_path / "checkout" / "src" / "nqpf"
    package.mkdir(parents=True)
    monkeypatch.setattr(bundled, "_PACKAGE", package)
    assert bundled_directory() == tmp_path / "checkout" / "rubric"
    (package / "_rubric").mkdir()
    assert bundled_directory() == package / "_rubric"
    assert bundled_profile("region") == package / "_rubric" / "profiles" / "region.yaml"


def test_a_warning_about_the_encoding_goes_to_standard_error_in_the_readers_language(tmp_path, capsys):
    path = tmp_path / "plan.yaml"
    path.write_bytes(PLAN.encode("gb18030"))
    loaded = plan_at(str(path), rubric_at(None), None, "zh")
    assert loaded.plan.title.zh == "测试规划"
    out, err = capsys.readouterr()
    assert out == ""
    assert "GB18030" in err and err.count("\n") == 1
    plan_at(str(path), rubric_at(None), "gb18030", "zh")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("kind", ["region", "enterprise"])
def test_the_profile_of_the_plans_kind_is_taken_unless_another_is_named(kind):
    loaded = rubric_at(None)
    plan = b.loaded(loaded.rubric, b.plan_data(kind=kind))
    assert profile_for(None, loaded, plan).id == kind
    assert profile_for(kind, loaded, plan).kind == kind


def test_a_profile_may_be_a_file(tmp_path):
    (tmp_path / "ours.yaml").write_text(PROFILE, "utf-8")
    assert profile_for(str(tmp_path / "ours.yaml"), SMALL, b.loaded(SMALL.rubric, b.plan_data())).weights == {"P1": 2}


def test_a_bundled_name_goes_before_a_file_of_that_name(tmp_path, monkeypatch):
    (tmp_path / "region").write_text(PROFILE, "utf-8")
    monkeypatch.chdir(tmp_path)
    plan = b.loaded(SMALL.rubric, b.plan_data())
    assert profile_for("region", SMALL, plan).id == "region"
    assert profile_for("./region", SMALL, plan).id == "ours"


@pytest.mark.parametrize("name", ["nope", "../profiles/region", "", "profiles"])
def test_a_profile_that_is_not_there_is_told_with_those_there_are(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as caught:
        profile_for(name or "no such", SMALL, b.loaded(SMALL.rubric, b.plan_data()))
    (problem,) = caught.value.problems
    assert problem.message.en == f"there is no profile `{name or 'no such'}`"
    assert problem.hint.en == "bundled: enterprise, region; or name a file"


def test_a_profile_for_another_kind_is_refused():
    with pytest.raises(InputError, match="is for plans of kind enterprise"):
        profile_for("enterprise", SMALL, b.loaded(SMALL.rubric, b.plan_data()))


QUOTED = PLAN.replace("    title: 平台数\n", "    title: 平台数\n    source: {file: 规划.md, quote: 建成平台50个}\n")


def test_documents_are_looked_for_from_the_plan_up_to_the_root(tmp_path):
    (tmp_path / "nqpf.toml").touch()
    (tmp_path / "plans").mkdir()
    path = tmp_path / "plans" / "a.plan.yaml"
    path.write_text(QUOTED, "utf-8")
    (tmp_path / "规划.md").write_text("建成**平台** 50 个", "utf-8")
    plan = plan_at(str(path), rubric_at(None), None, "zh")
    assert documents_for(plan, str(path))["规划.md"].status == "read"
    assert documents_for(plan, str(path), path.parent)["规划.md"].status == "missing"
    assert documents_for(plan, "-") == {}


def test_a_plan_without_a_quote_costs_no_look_at_the_disk(tmp_path, monkeypatch):
    from nqpf.loading.files import root

    monkeypatch.setattr(root, "find_root", lambda _: pytest.fail("looked"))
    path = tmp_path / "a.plan.yaml"
    path.write_text(PLAN, "utf-8")
    assert documents_for(plan_at(str(path), rubric_at(None), None, "zh"), str(path)) == {}
