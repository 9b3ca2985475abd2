"""What the comments of a Word document come to: where each stands, and the document without them."""

from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from papers import W as SPACE

W = f"{{{SPACE}}}"
ID = W + "id"
START, END, REFERENCE = (W + name for name in ("commentRangeStart", "commentRangeEnd", "commentReference"))


def parts(data):
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def without(xml, numbers):
    """The canonical XML of a main part without these comments' marks, with runs joined that could be one."""
    root = etree.fromstring(xml)
    for element in list(root.iter(START, END, REFERENCE)):
        if element.get(ID) in numbers:
            _drop(element.getparent() if element.tag == REFERENCE else element)
    for element in root.iter(W + "t"):
        element.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
    for name in ("r", "t"):
        for element in list(root.iter(W + name)):
            _join(element)
    return etree.tostring(root, method="c14n")


def _drop(element):
    """Take an element out, and leave the white space behind it."""
    previous, parent = element.getprevious(), element.getparent()
    if element.tail and previous is not None:
        previous.tail = (previous.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def _join(element):
    """Add to an element what stands before it and could be one with it."""
    previous = element.getprevious()
    if previous is None or previous.tag != element.tag or previous.tail or previous.attrib != element.attrib:
        return
    if element.tag == W + "t":
        if len(element) == len(previous) == 0:
            element.text = (previous.text or "") + (element.text or "")
            element.getparent().remove(previous)
    elif _stated(previous) == _stated(element) and not previous.text and not element.text:
        own = element.find(W + "rPr")
        before = [child for child in previous if child.tag != W + "rPr"]
        for at, child in enumerate(before, start=0 if own is None else 1):
            element.insert(at, child)
        element.getparent().remove(previous)


def _stated(run):
    properties = run.find(W + "rPr")
    return b"" if properties is None else etree.tostring(properties, method="c14n", with_tail=False)


def ranges(xml, numbers):
    """By number, the text between a comment's marks; every mark is there once, in order, where it may stand."""
    root = etree.fromstring(xml)
    order = {element: at for at, element in enumerate(root.iter())}
    found = {}
    for number in numbers:
        start, end, reference = (_only(root, tag, number) for tag in (START, END, REFERENCE))
        assert order[start] < order[end] < order[reference]
        assert reference.getparent().getparent().tag == W + "p"
        for mark in (start, end, reference):
            above = {ancestor.tag.rpartition("}")[2] for ancestor in mark.iterancestors()}
            assert not above & {"txbxContent", "rPr", "pPr", "AlternateContent", "oMath", "fldSimple", "ruby", "del"}
        for mark in (start, end):
            assert mark.getparent().tag.rpartition("}")[2] in (
                "p", "ins", "moveTo", "hyperlink", "smartTag", "bdo", "sdtContent", "customXml",
            )  # fmt: skip
        between = (element for element, at in order.items() if order[start] < at < order[end])
        found[number] = "".join(element.xpath("string()") for element in between if element.tag == W + "t")
    return found


def _only(root, tag, number):
    (element,) = (each for each in root.iter(tag) if each.get(ID) == number)
    return element
