import pytest
from sample import ROOT


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_list_shows_every_node_that_applies_with_its_share(nqpf, lang):
    ran = nqpf("rubric", "list", "--kind", "enterprise", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    shares = [line.split("%")[0].split()[-1] for line in ran.out.splitlines() if line and not line.startswith(" ")]
    assert len(shares) == 9
    assert sum(map(float, shares)) == pytest.approx(100, abs=0.1)
    assert "D2.A1 " not in ran.out, "asked of regions only"


def test_validate_finds_nothing_lacking_in_the_bundled_rubric(nqpf):
    ran = nqpf("rubric", "validate", ROOT / "rubric", "--strict", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "67 criteria, 0 remarks" in ran.out


def test_validate_refuses_a_broken_rubric(nqpf, tmp_path):
    (tmp_path / "rubric.yaml").write_text("nqpf: rubric/1\nid: x\nwheight: 1\n", "utf-8")
    ran = nqpf("rubric", "validate", "rubric.yaml", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "rubric.yaml:3:1: unknown key `wheight`" in ran.err


def test_docs_are_the_page_beside_the_rubric(nqpf, tmp_path):
    page = (ROOT / "rubric" / "README.md").read_bytes()
    assert nqpf("rubric", "docs").raw == page
    assert nqpf("rubric", "docs", ROOT / "rubric", "-o", "page.md").code == 0
    assert (tmp_path / "page.md").read_bytes() == page
