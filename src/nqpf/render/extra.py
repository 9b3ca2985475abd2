"""Renderers that need a library of the extra `office`: imported when asked for, and missed in one clear line."""

from importlib import import_module
from types import ModuleType

from nqpf.base.extras import missing

LIBRARIES = {"docx": "python-docx", "pptx": "python-pptx", "xlsxwriter": "XlsxWriter", "openpyxl": "openpyxl"}
"""By the name it is imported by, each library as its users install it."""


def import_office(module: str) -> ModuleType:
    """The module of that name. Raises :class:`InputError` where a library of the extra is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        library = LIBRARIES.get((error.name or "").partition(".")[0])
        if library is None:
            raise
        raise missing(library, "office") from None
