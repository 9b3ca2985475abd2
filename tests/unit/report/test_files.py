"""How reports name the files that they are about."""

import pytest

from nqpf.report.files import named_files


@pytest.mark.parametrize(
    ("paths", "named"),
    [
        (["plans/a.yaml", "./b.yaml", "<stdin>", "s3://plans/a.yaml"], None),
        (["/home/someone/a.yaml"], ["a.yaml"]),
        (["/home/x/2026/a.yaml", "/home/x/2027/a.yaml", "b.yaml"], ["2026/a.yaml", "2027/a.yaml", "b.yaml"]),
        (["C:/x/a.yaml", "C:/x/b/a.yaml"], ["a.yaml", "b/a.yaml"]),
        (["/a.yaml", "/b/a.yaml"], ["a.yaml", "b/a.yaml"]),
    ],
)
def test_a_path_from_the_root_is_cut_to_what_tells_files_apart(paths, named):
    assert list(named_files(paths).values()) == (named or paths)
