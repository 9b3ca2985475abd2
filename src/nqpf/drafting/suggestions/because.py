"""Why a facet is suggested: the words that an item shares with it."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.base.words import folded, words
from nqpf.drafting.suggestions.index import FacetIndex

_MOST = 3
_PAIR = 2
_BEFORE, _BEHIND = "的和与", "的和与及等"
NOTHING_SHARED = Text("it shares few words with any facet", "与各要点共同的用词不多")


def shared(said: str, around: str, place: int, index: FacetIndex) -> Text:
    """The words of an item that weigh most in a facet; where it has none, those beside it.

    A pair of Chinese characters alone may be cut from two words: it counts only where nothing longer is shared.
    """
    for text in (said, around):
        weighed = (
            (written.lstrip(_BEFORE).rstrip(_BEHIND), weight) for written, weight in _runs(folded(text), place, index)
        )
        runs = {written: weight for written, weight in weighed if len(written) >= _PAIR}
        longer = [written for written in runs if len(written) > _PAIR]
        found = sorted(longer or runs, key=lambda written: -runs[written])[:_MOST]
        if found:
            return both((", " if "".join(found).isascii() else "、").join(found))
    return NOTHING_SHARED


def _runs(text: str, place: int, index: FacetIndex) -> Iterator[tuple[str, float]]:
    """Stretches of the text whose words the facet has one behind the other, with what they weigh together."""
    start = end = 0
    total = 0.0
    for word in words(text):
        weight = index.weights(word.key).get(place, 0.0)
        if not weight:
            continue
        if word.start >= end:
            if total:
                yield text[start:end], total
            start, total = word.start, 0.0
        end = word.end
        total += weight
    if total:
        yield text[start:end], total
