"""The root of the repository that a plan belongs to: what it may cite, and where its configuration stands."""

import os
from pathlib import Path

CONFIG = "nqpf.toml"
_MARKS = (CONFIG, ".git")
"""Either makes a directory a root. `.git` is a file in linked work trees and submodules."""


def find_root(start: Path) -> Path:
    """The nearest directory from `start` upwards with `nqpf.toml` or `.git`, resolved; else `start`'s own.

    `start` is a file or a directory. The search ends at the top of the file system that `start` is on: what is
    mounted in a container or from a network does not belong to what happens to lie above it.
    """
    own = start.resolve() if start.is_dir() else start.resolve().parent
    for directory in (own, *own.parents):
        if any((directory / mark).exists() for mark in _MARKS):
            return directory
        if os.path.ismount(directory):
            break
    return own
