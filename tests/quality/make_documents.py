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
FONTS = {"zh": "Noto Sans CJK SC", "en": "DejaVu Serif"}
MADE = ("region.zh.docx", "enterprise.zh.pdf", "region.en.pdf", "enterprise.en.docx")
"""The invented documents, each of `NAME.LANGUAGE.txt`."""


def main() -> None:
    """Write every document anew."""
    for name in MADE:
        make(DOCUMENTS / f"{name.rpartition('.')[0]}.txt", DOCUMENTS / name)


def make(source: Path, document: Path) -> None:
    """Write one document of a source, in the format that its name says."""
    language = source.suffixes[-2].removeprefix(".")
    made = word_file(source.read_text("utf-8"), FONTS[language])
    document.write_bytes(made if document.suffix == ".docx" else _as_pdf(made))


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
