"""A file that goes with a plan and is not UTF-8 is read with a warning, once, and means the same.

Of many plans at once it is tried in `tests/cli`, where every command is a process of its own.
"""

import pytest
import yaml

PROFILE = "nqpf: profile/1\nid: ours\ntitle: {en: Ours, zh: 我们的方案}\nkind: region\nweights: {P1: 2}\n"
FILES = {
    "profile.yaml": PROFILE,
    "base.yaml": PROFILE,
    "over.yaml": "nqpf: profile/1\nimport: base.yaml\nid: over\ntitle: {en: Over, zh: Over}\n",
    "efforts.yaml": "# 我们的估计\nmeasure: {owned: 2}\n",
    "ours.yaml": "nqpf: rubric/1\nextends: bundled\nid: ours\nversion: '1'\ntitle: {en: Ours, zh: 我们的标准}\n",
    "plan.waivers.yaml": "nqpf: waivers/1\nwaivers:\n"
    "  - {plan: t, id: P4.2, owner: 省科技厅, reason: 待年报, expires: 2027-01-01}\n",
    "points.csv": "rater,P1,P2\n张三,20,80\n",
}
CHECK = ("plan.yaml", "--today", "2026-01-01")
CASES = [
    (("score", "plan.yaml", "--profile", "profile.yaml", "-f", "json"), ["profile.yaml"]),
    (("score", "plan.yaml", "--profile", "over.yaml", "-f", "json"), ["base.yaml"]),
    (("score", "plan.yaml", "--rubric", "ours.yaml", "-f", "json"), ["ours.yaml"]),
    (("roadmap", "plan.yaml", "--effort", "efforts.yaml", "--target", "P2=20", "-f", "json"), ["efforts.yaml"]),
    (("compare", "plan.yaml", "--profile-b", "profile.yaml", "-f", "json"), ["profile.yaml"]),
    (("robustness", "plan.yaml", "--profile", "profile.yaml", "--draws", "100", "-f", "json"), ["profile.yaml"]),
    (("rubric", "resolve", "ours.yaml", "--profile", "profile.yaml"), ["ours.yaml", "profile.yaml"]),
    (("rubric", "validate", "ours.yaml"), ["ours.yaml"]),
    (("rubric", "list", "ours.yaml"), ["ours.yaml"]),
    (("rubric", "diff", "ours.yaml", "bundled"), ["ours.yaml"]),
    (("check", *CHECK, "-f", "json"), ["plan.waivers.yaml"]),
    (("baseline", *CHECK), ["plan.waivers.yaml"]),
    (("weigh", "direct", "points.csv"), ["points.csv"]),
]
WARNING = ": not UTF-8: read as GB18030 (save it as UTF-8 to be read the same everywhere)"


def write(folder, codec):
    for name, text in FILES.items():
        (folder / name).write_bytes(text.encode(codec))


def warned(ran):
    """The files that are warned of, in the order of their lines."""
    return [line.removesuffix(WARNING) for line in ran.err.splitlines() if line.endswith(WARNING)]


@pytest.mark.no_cover  # what it runs is counted elsewhere; counting would take as long again
@pytest.mark.parametrize(("args", "names"), CASES, ids=lambda value: "-".join(value[:2]))
def test_each_file_is_warned_of_once_and_means_the_same(run, tmp_path, args, names):
    write(tmp_path, "utf-8")
    before = run(*args, "--lang", "en")
    write(tmp_path, "gb18030")
    after = run(*args, "--lang", "en")
    assert before.code in (0, 1), before.err
    assert (after.code, warned(after)) == (before.code, names)
    assert warned(before) == []
    if args[0] != "weigh":  # it tells the hash of its files' bytes
        assert after.out == before.out


def test_a_file_is_warned_of_though_it_cannot_be_used(run, tmp_path):
    text = run("assess", "plan.yaml", "--lang", "zh").out.replace("rater:", "rater: 张三 #")
    assert yaml.safe_load(text)["rater"] == "张三"
    (tmp_path / "mine.yaml").write_bytes(text.encode("gb18030"))
    (tmp_path / "broken.yaml").write_bytes(text.replace("assessment/1", "assessment/9").encode("gb18030"))
    args = ("score", "plan.yaml", "--lang", "en", "--assessment")
    assert warned(run(*args, "mine.yaml")) == ["mine.yaml"]
    ran = run(*args, "broken.yaml")
    assert (ran.code, ran.out, warned(ran)) == (2, "", ["broken.yaml"])
    assert ran.err.splitlines()[1].startswith("broken.yaml:")


def test_settings_and_baselines_are_utf_8_by_their_formats_and_nothing_else(run, tmp_path):
    (tmp_path / "base.json").write_bytes('{"规划": 1}'.encode("gb18030"))
    ran = run("check", *CHECK, "--baseline", "base.json", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("base.json:1:3: not valid utf-8 text")
    (tmp_path / "nqpf.toml").write_bytes("# 配置\n".encode("gb18030"))
    ran = run("check", *CHECK, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("nqpf.toml:1:3: not valid utf-8 text")
