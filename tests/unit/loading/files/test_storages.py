import tomllib

import pytest
from sample import ROOT

from nqpf.base.errors import InputError
from nqpf.loading.files.discovery import find_plans
from nqpf.loading.files.reading import is_remote, read_source
from nqpf.loading.files.storages import ADDRESSES, STORAGES


def test_each_scheme_has_an_extra_of_its_name_that_brings_its_library():
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    for scheme, storage in STORAGES.items():
        assert any(needed.partition(">")[0] == storage.library for needed in extras[scheme])
        assert is_remote(f"{scheme}://place/a.plan.yaml")


@pytest.mark.parametrize(
    "path",
    [
        "file:///etc/passwd", "local:///etc/passwd", "github://owner:repository@/a.plan.yaml", "http://127.0.0.1/a.plan.yaml",
        "https://127.0.0.1/a.plan.yaml", "memory://a.plan.yaml", "ftp://127.0.0.1/a.plan.yaml", "ssh://127.0.0.1/etc/passwd",
        "abfs://box/a.plan.yaml", "simplecache::s3://bucket/a.plan.yaml", "zip://a.plan.yaml::s3://bucket/a.zip",
        "dir::s3://bucket/", "S3://bucket/a.plan.yaml", "s3a://bucket/a.plan.yaml", " s3://bucket/a.plan.yaml",
        "s3:bucket",
    ],
)  # fmt: skip
def test_no_other_scheme_and_no_chain_of_them_leads_anywhere(path, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("nqpf.loading.files.place.import_module", None)  # whoever asks a library fails
    for read in (read_source, lambda name: find_plans([name])):
        with pytest.raises(InputError) as caught:
            read(path)
        (problem,) = caught.value.problems
        assert problem.message.en == "there is no such file"
        assert problem.hint.en == (f"supported storages: {' '.join(ADDRESSES)}" if "://" in path else "check the path")


@pytest.mark.parametrize("path", ["s3://", "s3:///a.plan.yaml", "gs://", "webhdfs:///a.plan.yaml", "hdfs://"])
def test_an_address_of_nowhere_is_refused_before_any_library_is_asked(path, monkeypatch):
    monkeypatch.setattr("nqpf.loading.files.place.import_module", None)
    for read in (read_source, lambda name: find_plans([name])):
        with pytest.raises(InputError, match="this address has no host or bucket"):
            read(path)
