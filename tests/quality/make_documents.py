"""Makes the invented documents from their sources: `python tests/quality/make_documents.py`.

Word files are written here; PDF files are made from them by LibreOffice, which is needed for that alone. The files are
committed, so that the tests run without it.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from quality.wordfiles import word_file

HERE = Path(__file__).parent
DOCUMENTS = HERE / "documents"
SAMPLES = HERE / "samples"
EXAMPLES = HERE.parent.parent / "examples"
FONTS = {"zh": "Noto Sans CJK SC", "en": "DejaVu Serif"}
BOLD = {"zh": False, "en": True}  # a second Chinese font would make the PDF files half as large again
MADE = ("region.zh.docx", "enterprise.zh.pdf", "region.en.pdf", "enterprise.en.docx")
"""The invented documents, each of `NAME.LANGUAGE.txt`; those in `examples/` are made of `samples/`."""


def main() -> None:
    """Write every document anew."""
    for name in MADE:
        make(DOCUMENTS / f"{name.rpartition('.')[0]}.txt", DOCUMENTS / name)
    for source in sorted(SAMPLES.glob("*.txt")):
        for ending in (".docx", ".pdf"):
            make(source, EXAMPLES / f"{source.stem}{ending}")


def make(source: Path, document: Path) -> None:
    """Write one document of a source, in the format that its name says."""
    word = word_of(source)
    document.write_bytes(word if document.suffix == ".docx" else _as_pdf(word))


def word_of(source: Path) -> bytes:
    """The Word file of a source, in the font of the language that its name says."""
    language = source.suffixes[-2].removeprefix(".")
    return word_file(source.read_text("utf-8"), FONTS[language], bold=BOLD[language])


def _as_pdf(word: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "document.docx")
        file.write_bytes(word)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(file)]
        subprocess.run(command, check=True, capture_output=True)
        return file.with_suffix(".pdf").read_bytes()


if __name__ == "__main__":
    main()
