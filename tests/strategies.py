"""Random rubrics, as data that a file would hold, and scores such as plans have."""

from builders import Data, criterion, driver, facet, pole, principle, rubric
from hypothesis import settings
from hypothesis import strategies as st
from tried import examples

from nqpf.rubric.model import Rubric

# Derandomised: the same code is tested with the same examples everywhere; raise NQPF_EXAMPLES to look further.
bounded = settings(max_examples=examples(50), deadline=None, database=None, derandomize=True)

weights = st.floats(0.05, 20)
# Six decimals: a plan cannot state 1e-210.
scores = st.one_of(
    st.sampled_from([0.0, 0.2, 0.4, 0.6, 0.8, 1.0]), st.integers(0, 10**6).map(lambda millionths: millionths / 10**6)
)
aggregators = st.sampled_from(["arithmetic", "geometric", "minimum"])


@st.composite
def criteria(draw, prefix: str, linear: bool, most: int = 3) -> list[Data]:
    made = []
    for number in range(draw(st.integers(1, most))):
        name = f"{prefix}.{number}"
        facets = [facet(f"{name}.{n}", weight=draw(weights)) for n in range(draw(st.integers(1, 3)))]
        fields = {"weight": draw(weights), "aggregate": "arithmetic" if linear else draw(aggregators)}
        # The best facets are those with the best arithmetic mean, so only there is `need` drawn.
        if fields["aggregate"] == "arithmetic":
            fields["need"] = draw(st.one_of(st.none(), st.integers(1, len(facets))))
        made.append(criterion(name, *facets, na=number > 0, **fields))
    return made


@st.composite
def drivers(draw, name: str) -> Data:
    # Poles A and B within nine times of each other, as the loader demands.
    sides = {"A": draw(st.floats(0.3, 2.5)), "B": draw(st.floats(0.3, 2.5))}
    if draw(st.booleans()):
        sides["L"] = draw(st.floats(0.1, 2))
    poles = [
        pole(f"{name}{side}", side, *draw(criteria(f"{name}{side}", False, 2)), weight=w) for side, w in sides.items()
    ]
    return driver(name, weight=draw(weights)) | {"poles": poles}


@st.composite
def rubrics(draw, linear: bool = False) -> Data:
    """A rubric as data: `linear` with arithmetic means alone."""
    dimensions = []
    for number in range(draw(st.integers(1, 3))):
        if not linear and draw(st.booleans()):
            dimensions.append(draw(drivers(f"D{number}")))
        else:
            fields = {"weight": draw(weights), "aggregate": "arithmetic" if linear else draw(aggregators)}
            dimensions.append(principle(f"P{number}", *draw(criteria(f"P{number}", linear)), **fields))
    return {"dimensions": dimensions, "aggregate": "arithmetic" if linear else draw(aggregators)}


def made(data: Data) -> Rubric:
    return rubric(*data["dimensions"], aggregate=data["aggregate"])
