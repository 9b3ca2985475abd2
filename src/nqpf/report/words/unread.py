"""Which pages of a document are images, of which nothing was read."""

from collections.abc import Sequence

from nqpf.base.language import Text
from nqpf.documents.reading import page_runs

_IMAGE = Text("page {pages} is an image and was not read", "第 {pages} 页为图片，未能读取")
_IMAGES = Text("pages {pages} are images and were not read", "第 {pages} 页为图片，未能读取")


def unread(numbers: Sequence[int]) -> Text:
    """The pages of these numbers, counted from 1."""
    text, pages = (_IMAGE if len(numbers) == 1 else _IMAGES), page_runs(numbers)
    return Text(text.en.format(pages=pages), text.zh.format(pages=pages.replace(", ", "、")))
