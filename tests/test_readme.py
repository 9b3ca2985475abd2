"""What the README shows can be used as it stands."""

import re

from sample import ROOT

from nqpf.cli.app import COMMANDS
from nqpf.consistency import RULES
from nqpf.loading.config import load_settings
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.rubric.rubric import load_bundled_rubric
from nqpf.loading.syntax.decoding import Source
from nqpf.loading.waivers import refuse_unsound, waivers_in

TEXT = (ROOT / "README.md").read_text("utf-8")


def test_the_settings_load_and_name_what_is_there(tmp_path):
    (text,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    (tmp_path / "nqpf.toml").write_text(text, "utf-8")
    loaded = load_settings(tmp_path / "nqpf.toml")
    assert set(loaded.settings.rules) <= {rule.id for rule in RULES}
    dimensions = load_bundled_rubric().rubric.dimensions
    criteria = [criterion.id for dimension in dimensions for criterion in dimension.all_criteria]
    refuse_unsound(waivers_in(loaded), criteria, [rule.id for rule in RULES])
    assert loaded.settings.waivers[0].plan in (ROOT / "examples/region-zhejiang.plan.yaml").read_text("utf-8")


def test_files_that_are_linked_are_there():
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", TEXT) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_command_is_told_and_none_that_is_not_there():
    assert set(re.findall(r"`nqpf ([a-z]+)", TEXT)) == set(COMMANDS)


def test_the_plan_that_shows_the_format_loads_and_uses_it():
    (shown,) = re.findall(r"## What a plan file can say\n.*?```yaml\n(.*?)```", TEXT, re.DOTALL)
    head = "id: p\nkind: region\ntitle: t\nsubject: s\n"
    plan = load_plan(Source("README.md", shown + head, "0" * 64), load_bundled_rubric().rubric).plan
    (task,) = plan.measures
    assert (task.every, task.strength, task.budget.fund, task.facets) == ("year", "will", "F1", ("P2.6.pilot-line",))
    assert plan.indicators[0].target.value.is_range and plan.indicators[1].target.change.yearly
