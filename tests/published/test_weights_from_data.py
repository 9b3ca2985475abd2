"""Weights from data and TOPSIS, against published results: rows are alternatives, columns are criteria."""

import pytest

from nqpf.analysis.weighing.critic import critic_weights
from nqpf.analysis.weighing.entropy import entropy_weights
from nqpf.analysis.weighing.topsis import closeness

ENTROPY = {
    # Elsayed et al. (2017), as in the tests of pymcdm 1.4.0.
    "elsayed2017": (
        [
        (7, 312, 1891, 6613, 163),
        (72, 88, 728, 941804, 1078),
        (10, 252, 2594, 3466, 117471),
        (10, 145, 980, 2371, 86329),
        (65, 54, 350, 501, 29897),
        (29, 48, 380, 912, 34051),
        (7, 476, 3300, 78470, 2212),
        (70, 87, 650, 733, 819000),
        (4, 86, 591, 3015, 103),
        (12, 79, 579, 3240, 96098),
        (21, 45, 261, 1253, 453),
        (1, 72, 530, 4333, 0.1048),
    ],
        (0.104991, 0.069124, 0.071373, 0.449937, 0.304575), 5e-07,
    ),
    # Xu (2004), Eur. J. Oper. Res., as in the tests of crispyn 0.0.7.
    "xu2004": (
        [
        (30, 30, 38, 29),
        (19, 54, 86, 29),
        (19, 15, 85, 28.9),
        (68, 70, 60, 29),
    ],
        (0.463, 0.3992, 0.1378, 0.0), 5e-05,
    ),
    # Zavadskas and Podvezko (2016), as in the tests of crispyn 0.0.7.
    "zavadskas2016": (
        [
        (3.0, 100, 10, 7),
        (2.5, 80, 8, 5),
        (1.8, 50, 20, 11),
        (2.2, 70, 12, 9),
    ],
        (0.1146, 0.1981, 0.4185, 0.2689), 5e-05,
    ),
    # Ersoy (2021), LogForum, as in the tests of crispyn 0.0.7.
    "ersoy2021": (
        [
        (256, 8, 41, 1.6, 1.77, 7347.16),
        (256, 8, 32, 1.0, 1.8, 6919.99),
        (256, 8, 53, 1.6, 1.9, 8400),
        (256, 8, 41, 1.0, 1.75, 6808.9),
        (512, 8, 35, 1.6, 1.7, 8479.99),
        (256, 4, 35, 1.6, 1.7, 7499.99),
    ],
        (0.405, 0.221, 0.134, 0.199, 0.007, 0.034), 0.0005,
    ),
    # Lee and Chang (2018), Renew. Sust. Energ. Rev., as in the tests of crispyn 0.0.7.
    "lee_chang2018": (
        [
        (4550, 30, 6.74, 20, 15, 5, 85, 150, 0.87, 4.76),
        (3005, 60.86, 2.4, 35, 27, 4, 26, 200, 0.17, 4.51),
        (2040, 14.85, 1.7, 90, 25, 5, 26, 500, 0.27, 4.19),
        (3370, 99.4, 3.25, 25.3, 54, 3, 45, 222, 0.21, 3.78),
        (3920, 112.6, 4.93, 11.4, 71.7, 2, 50, 100, 0.25, 4.11),
    ],
        (0.026, 0.154, 0.089, 0.199, 0.115, 0.04, 0.08, 0.123, 0.172, 0.002), 0.0005,
    ),
    # tests of scikit-criteria, preprocessing/test_weighters.py.
    "two-by-two": (
        [
        (1, 2),
        (4, 16),
    ],
        (0.358889, 0.641111), 1e-06,
    ),
}  # fmt: skip

CRITIC = {
    # Diakoulaki, Mavrotas and Papayannakis (1995), as in the tests of scikit-criteria.
    "diakoulaki1995": (
        [
        (61, 1.08, 4.33),
        (20.7, 0.26, 4.34),
        (16.3, 1.98, 2.53),
        (9.0, 3.29, 1.65),
        (5.4, 2.77, 2.33),
        (4.0, 4.12, 1.21),
        (-6.1, 3.52, 2.1),
        (-34.6, 3.31, 0.98),
    ],
        (0.20222554, 0.48090173, 0.31687273), 1e-08,
    ),
    # Tuş and Aytaç Adalı (2019), as in the tests of pymcdm and crispyn.
    "tus_adali2019": (
        [
        (5000, 3, 3, 4, 3, 2),
        (680, 5, 3, 2, 2, 1),
        (2000, 3, 2, 3, 4, 3),
        (600, 4, 3, 1, 2, 2),
        (800, 2, 4, 3, 3, 4),
    ],
        (0.157, 0.249, 0.168, 0.121, 0.154, 0.151), 0.0005,
    ),
}  # fmt: skip

# Tzeng and Huang (2011), Multiple Attribute Decision Making, as in the tests of scikit-criteria, agg/test_topsis.py.
TOPSIS = [
    (5.0, 8.0, 4.0),
    (7.0, 6.0, 8.0),
    (8.0, 8.0, 6.0),
    (7.0, 4.0, 6.0),
]
TOPSIS_WEIGHTS = (0.3, 0.4, 0.3)
TOPSIS_CLOSENESS = [0.5037, 0.6581, 0.7482, 0.334]


def columns(rows):
    return {f"c{number}": column for number, column in enumerate(zip(*rows, strict=True))}


@pytest.mark.parametrize("name", ENTROPY)
def test_entropy_weights(name):
    rows, weights, tolerance = ENTROPY[name]
    assert list(entropy_weights(columns(rows)).values()) == pytest.approx(weights, abs=tolerance)


@pytest.mark.parametrize("name", CRITIC)
def test_critic_weights(name):
    rows, weights, tolerance = CRITIC[name]
    assert list(critic_weights(columns(rows)).values()) == pytest.approx(weights, abs=tolerance)


def test_topsis_closeness():
    weights = dict(zip(columns(TOPSIS), TOPSIS_WEIGHTS, strict=True))
    assert closeness(columns(TOPSIS), weights) == pytest.approx(TOPSIS_CLOSENESS, abs=1e-4)
