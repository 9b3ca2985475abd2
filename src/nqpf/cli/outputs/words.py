"""The language that the environment names, and help texts in it."""

import locale
import os

from nqpf.base.language import LANGUAGES, Language, Text


def named(*names: str | None) -> Language | None:
    """The first language that one of these names begins with; None where none does."""
    return next((known for name in names if name for known in LANGUAGES if name.lower().startswith(known)), None)


def of_system() -> Language:
    """The language of the system, English where it says nothing."""
    system = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next((name for name in system if name), None) or locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"


def say(en: str, zh: str) -> str:
    """Help text in the reader's language; it is fixed before any option or settings file is read."""
    return Text(en, zh).in_language(named(os.environ.get("NQPF_LANG")) or of_system())
