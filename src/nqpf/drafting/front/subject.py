"""Whose plan it is: a region or an enterprise, by the title, by who issued it, by what the text speaks of."""

import re
from functools import cache

from nqpf.documents.document import Document, Extent
from nqpf.drafting.front.found import Said
from nqpf.plan.plan import Kind

_READ = 20_000
"""Characters of the document that show what it speaks of."""


def find_subject(document: Document, title: Said | None, issuer: Said | None) -> Said | None:
    """The region or enterprise that the title names, else the one whose body issued the document."""
    names = [(title, _named(title.value))] if title else []
    if title and issuer:
        names.append((title, _shared_place(title.value, issuer.value)))
    if issuer:
        names.append((issuer, _named(issuer.value)))
    for said, name in names:
        if name:
            at = document.text.find(name, *said.extent)
            return Said(name, Extent(at, at + len(name)) if at >= 0 else said.extent)
    return None


def kind_of(document: Document, subject: Said | None) -> Kind:
    """Whether it is the plan of an enterprise, by its name or, where that does not show, by what the text speaks of."""
    if subject and _enterprise().fullmatch(subject.value):
        return "enterprise"
    if subject and _region().fullmatch(subject.value):
        return "region"
    text = document.text[:_READ]
    firm, place = (len(pattern.findall(text)) for pattern in (_of_firms(), _of_places()))
    return "enterprise" if firm > place else "region"


def _named(words: str) -> str:
    for pattern in (_enterprise(), _region(), _english_region(), _before_colon()):
        if found := pattern.match(words):
            return found["name"] or ""
    found = _behind_of().search(words)
    return found["name"] if found else ""


def _shared_place(title: str, issuer: str) -> str:
    """The place with which an English title begins, as its council's name does (Port Ada City Council)."""
    found = _council().fullmatch(issuer)
    return found["place"] if found and title.startswith(found["place"] + " ") else ""


@cache
def _council() -> re.Pattern[str]:
    kinds = "(?:City|Town|Borough|Metropolitan|Municipal|Regional) "  # an Energy Council is not of a place
    return re.compile(
        rf"(?:The )?(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){{0,2}}?) {kinds}(?:Council|Authority|Government)"
    )


@cache
def _enterprise() -> re.Pattern[str]:
    chinese = r"[^，。《》：、\s]{2,30}?(?:有限责任公司|股份有限公司|有限公司|公司|集团(?!军))"
    suffix = r"(?:Ltd|Limited|Inc|plc|PLC|GmbH|AG|Corporation|Corp|Company|Group|Holdings)\b\.?"
    return re.compile(rf"(?P<name>{chinese}|[A-Z][\w&'.-]*(?: [A-Z&][\w&'.-]*){{0,5}} {suffix})")


@cache
def _region() -> re.Pattern[str]:
    first = "(?:关于)?(?:进一步|全面|加快|推进|推动|促进|支持|深化|深入|建设|打造|加强|提升|实施)*"
    no = "推进|推动|加快|关于|支持|促进|深化|建设|实施|加强|提升|全|我|本|各|超|城|都|国家|省级|市级|园|工业"
    levels = "省|自治区|市(?![场民])|自治州|州(?!市(?!场))|盟|县(?!域)|新区|开发区|高新区|经开区|示范区"
    below = "(?:[^，。《》：、\\s]{1,3}?(?:市(?![场民])|县(?!域)|区(?!域|块)|旗))?"
    return re.compile(rf"{first}(?:中共)?(?P<name>(?!{no})[^，。《》：、\s]{{1,6}}?(?:{levels}){below})")


@cache
def _english_region() -> re.Pattern[str]:
    kinds = "Region|City|Province|County|District|State|Municipality|Prefecture"
    word = r"[A-Z][\w'-]+"
    named = rf"(?i:{kinds}) (?i:of) {word}(?: [A-Z][a-z]+)?|{word}(?: {word}){{0,2}} (?:{kinds})"
    return re.compile(rf"(?:The |THE )?(?P<name>{named})(?!\w)")


@cache
def _before_colon() -> re.Pattern[str]:
    """A name before the colon of a title; a motto it is where it has a comma, or before A Strategy for …."""
    return re.compile(r"(?P<name>[A-Z][^:,!?]{2,60}):(?= )(?! (?:A|An|Our) )")


@cache
def _behind_of() -> re.Pattern[str]:
    """The name that a plan is of or for; not its topic (Strategy for Advanced Manufacturing)."""
    plans = "(?i:plan|strategy|programme|program|roadmap)"
    topics = "ing|tion|ment|ity|ness|ogy|[Ii]ndustry|[Ii]ndustries|Skills|Energy|Growth|Jobs|Trade"
    topic = rf"[^:,]{{0,60}}(?:{topics})(?: [0-9]|,|\Z)"
    return re.compile(
        rf"\b{plans} (?:of|for) (?:the )?(?!{topic})(?P<name>[A-Z][^:,]{{2,60}}?)(?=,? (?:19|20)[0-9]{{2}}|\Z)"
    )


@cache
def _of_firms() -> re.Pattern[str]:
    english = "[Tt]he company|the group|[Oo]ur (?:plants|customers|products)|[Ww]e run|the Board"
    return re.compile(rf"公司|本企业|我厂|\b(?:{english})\b")


@cache
def _of_places() -> re.Pattern[str]:
    english = "the (?:region|city|county|province|district)|[Cc]ouncil|municipal\\w*"
    return re.compile(rf"[全我][省市县区]|各[市县]|辖区|\b(?:{english})\b")
