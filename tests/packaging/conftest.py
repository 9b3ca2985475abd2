import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """The files of the checkout that git would hand over, so that no build leaves a trace in it."""
    folder = tmp_path_factory.mktemp("source") / "nqpf"
    left_out = shutil.ignore_patterns(
        ".git", ".venv", "build", "dist", "*.egg-info", "__pycache__", ".*_cache", ".hypothesis"
    )
    shutil.copytree(ROOT, folder, ignore=left_out)
    return folder


@pytest.fixture(scope="session")
def package_index(tmp_path_factory):
    """Skip where pip has no index to install from; what a new environment needs comes from there."""
    asked = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--retries", "0", "--timeout", "10"]
    folder = tmp_path_factory.mktemp("download")
    done = subprocess.run([*asked, "--dest", folder, "hatchling"], capture_output=True, check=False)
    if done.returncode != 0:
        pytest.skip("no package index can be reached")
