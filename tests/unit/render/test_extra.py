import sys

import pytest

from nqpf.base.errors import InputError
from nqpf.render import OFFICE, extra, renderer
from nqpf.render.extra import LIBRARIES, import_office


@pytest.fixture
def forgotten(monkeypatch):
    """Make a library as if it were not installed, and the renderers as if they had not been imported."""

    def forget(library):
        for name in list(sys.modules):
            if name.partition(".")[0] == library or name.startswith(("nqpf.render.docx", "nqpf.render.xlsx")):
                monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, library, None)

    return forget


@pytest.mark.parametrize(
    ("form", "library"), [("docx", "docx"), ("docx", "pptx"), ("docx", "xlsxwriter"), ("xlsx", "xlsxwriter")]
)
def test_a_missing_library_is_one_line_that_names_it_and_the_extra(forgotten, form, library):
    forgotten(library)
    with pytest.raises(InputError) as caught:
        renderer(form)
    (problem,) = caught.value.problems
    named = LIBRARIES[library]
    assert problem.in_language("en") == f"nqpf: this needs {named}, which is not installed (pip install 'nqpf[office]')"
    assert problem.in_language("zh") == f"nqpf: 此功能需要 {named}，当前未安装（请运行 pip install 'nqpf[office]'）"


def test_another_import_error_is_not_taken_for_a_missing_extra(monkeypatch):
    def broken(module):
        raise ImportError("no such name", name="nqpf.base.safe")

    monkeypatch.setattr(extra, "import_module", broken)
    with pytest.raises(ImportError, match="no such name"):
        import_office("nqpf.render.docx")


def test_other_formats_import_no_library_of_the_extra(forgotten):
    for library in LIBRARIES:
        forgotten(library)
    for form in ("table", "json", "markdown"):
        assert form not in OFFICE
        assert renderer(form)
