"""A minute of bytes that nobody would write; `python tests/fuzz/fuzz_loader.py` goes on for longer."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

LOADER = Path(__file__).with_name("fuzz_loader.py")


@pytest.mark.skipif(find_spec("atheris") is None, reason="needs the extra `fuzz`")
def test_any_bytes_make_a_plan_or_are_refused(tmp_path):
    options = ("-max_total_time=60", "-verbosity=0", f"-artifact_prefix={tmp_path}/")
    done = subprocess.run([sys.executable, LOADER, *options], capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, [path.read_bytes() for path in tmp_path.iterdir()]) == (0, []), done.stderr
