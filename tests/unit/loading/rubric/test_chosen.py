import builders as b
import pytest

from nqpf.base.errors import InputError
from nqpf.loading.files.bundled import bundled_directory, bundled_profile
from nqpf.loading.rubric.chosen import name_of, profile_for, rubric_at
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


def test_a_loaded_rubric_is_taken_as_it_is():
    assert rubric_at(SMALL, "enterprise") is SMALL


def test_a_profile_is_named_or_a_path(tmp_path):
    assert name_of(None) is None
    assert name_of("region") == "region"
    assert name_of(tmp_path / "a.yaml") == str(tmp_path / "a.yaml")
