"""The invented documents: they are what their sources say, and what their gold quotes can be read in them."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from quality.cases import own, real
from quality.make_documents import DOCUMENTS, EXAMPLES, MADE, SAMPLES, word_of
from quality.words import folded

from nqpf.documents.reading import read_document

SOURCES = {DOCUMENTS / name: DOCUMENTS / f"{name.rpartition('.')[0]}.txt" for name in MADE}
SOURCES |= {EXAMPLES / f"{file.stem}{end}": file for file in SAMPLES.glob("*.txt") for end in (".docx", ".pdf")}
_MARK = re.compile(r"^(?:#+|[=~>]|--- landscape) ?", re.MULTILINE)


def read(document: Path):
    return read_document(document.read_bytes(), document.name)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("document", [file for file in SOURCES if file.suffix == ".docx"], ids=lambda file: file.name)
def test_a_word_file_is_current(document):
    assert parts(document.read_bytes()) == parts(word_of(SOURCES[document]))


@pytest.mark.parametrize("document", SOURCES, ids=lambda file: file.name)
def test_a_document_says_what_its_source_says(document):
    said = folded(read(document).text)
    lines = _MARK.sub("", SOURCES[document].read_text("utf-8").partition("\n")[2]).splitlines()
    texts = [cell for line in lines for cell in re.split(r" \|\| |\|", line)]
    wanted = [folded(text) for text in texts if text.strip() not in ("", "^")]
    assert len(wanted) > 20
    assert [text for text in wanted if text not in said] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_word_and_pdf_of_an_example_read_alike(language):
    word, pdf = (read(EXAMPLES / f"region-sample.{language}{ending}") for ending in (".docx", ".pdf"))
    blocks = [[(folded(file.said(block.extent)), block.number) for block in file.blocks] for file in (word, pdf)]
    assert blocks[0] == blocks[1]
    assert len(word.text) < 6000 and {1, 2} <= {pdf.page(block.extent.start) for block in pdf.blocks}


@pytest.mark.parametrize("case", [*own(), *real()], ids=lambda case: case.name)
def test_every_quote_of_a_gold_stands_in_its_document(case):
    said = folded(read(case.document).text)
    items = [*case.gold["measures"], *case.gold["indicators"], *case.gold["facts"]]
    items += [action for measure in case.gold["measures"] for action in measure["actions"]]
    quotes = [quote for item in items for quote in (item["quote"], *item.get("also", ()))]
    assert len(quotes) > 30
    assert [quote for quote in quotes if folded(quote) not in said] == []
