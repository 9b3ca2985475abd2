"""Slips: none in documents that have none."""

import pytest
from quality.cases import real
from quality.test_documents import SOURCES, read

from nqpf.drafting.slips import find_slips

# The annex of this one really says another number of suppliers than its text does.
KNOWN = {"enterprise.zh.pdf": ["two-targets:接入一级供应商 2028"]}


@pytest.mark.parametrize("document", SOURCES, ids=lambda file: file.name)
def test_an_invented_document_has_no_others_than_its_own(document):
    assert [slip.id for slip in find_slips(read(document))] == KNOWN.get(document.name, [])


@pytest.mark.skipif(not real(), reason="NQPF_GOLD names no folder of real documents")
@pytest.mark.parametrize("case", real(), ids=lambda case: case.name)
def test_a_real_document_with_gold_has_none(case):
    assert find_slips(read(case.document)) == ()
