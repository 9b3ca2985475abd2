"""The language in which a command answers."""

import os
from contextlib import suppress
from pathlib import Path

from nqpf.base.errors import InputError
from nqpf.base.language import Language
from nqpf.cli.outputs.words import named, of_system
from nqpf.loading.files.root import find_settings


def language(chosen: str | None = None, configured: Language | None = None) -> Language:
    """`--lang`, then NQPF_LANG, then the settings file, then the system's language, then English.

    `configured` is what a settings file says that was named; else the one that holds here is asked.
    """
    return named(chosen, os.environ.get("NQPF_LANG")) or configured or _configured() or of_system()


def _configured() -> Language | None:
    """What the settings file says, if there is one that can be read; whoever needs it tells what is wrong with it."""
    with suppress(OSError, InputError):
        if find_settings(Path.cwd()) is not None:
            from nqpf.cli.inputs.settings import settings_file

            loaded = settings_file()
            return loaded.settings.lang if loaded else None
    return None
