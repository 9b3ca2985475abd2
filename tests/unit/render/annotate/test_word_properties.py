"""Whatever a Word document consists of, comments stand at their passages and nothing else of it changes."""

from commented import parts, ranges, without
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from papers import MAIN, docx
from tried import examples
from wordbodies import FOOTNOTES, NUMBERING, STYLES, bodies, plain_bodies

from nqpf.documents.document import Extent
from nqpf.documents.word.reader import read_word
from nqpf.render.annotate.comment import Comment
from nqpf.render.annotate.word import annotated


def extents(text):
    places = st.integers(0, len(text))
    return st.builds(lambda one, other: Extent(min(one, other), max(one, other)), places, places)


@given(bodies, st.data())
def test_nothing_changes_but_that_there_are_comments(body, data):
    before = docx(body, numbering=NUMBERING, styles=STYLES, footnotes=FOOTNOTES)
    document = read_word(before)
    drawn = data.draw(st.lists(st.none() | extents(document.text), max_size=4))
    comments = [Comment(extent, ("说明",)) for extent in drawn]
    after = annotated(before, comments)
    assert read_word(after) == document
    old, new = parts(before), parts(after)
    changed = {MAIN, "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert {name for name in new if new[name] != old.get(name)} <= changed
    numbers = [str(number) for number in range(6, 6 + len(comments))] if "w:id='5'" in body else None
    numbers = numbers or [str(number) for number in range(len(comments))]
    assert without(new[MAIN], numbers) == without(old[MAIN], numbers)
    said = ranges(new[MAIN], numbers)
    assert len(said) == len(comments)


@settings(max_examples=examples(50))
@given(plain_bodies, st.data())
def test_a_comment_stands_at_the_words_of_its_extent_exactly(body, data):
    before = docx(body)
    document = read_word(before)
    drawn = data.draw(st.lists(extents(document.text), min_size=1, max_size=4))
    wanted = ["".join(document.said(extent).split()) for extent in drawn]
    assume(all(wanted))
    after = annotated(before, [Comment(extent, ("说明",)) for extent in drawn])
    said = ranges(parts(after)[MAIN], map(str, range(len(drawn))))
    assert ["".join(words.split()) for words in said.values()] == wanted
