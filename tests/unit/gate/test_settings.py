from datetime import date

import pytest
from pydantic import ValidationError

from nqpf.gate.settings import Settings, Waiver

WAIVER = {"plan": "p", "id": "P1.1", "owner": "张三", "reason": "数据未公布", "expires": "2026-06-30"}


def test_keys_are_the_options_of_the_command_line():
    settings = Settings.model_validate({"check": {"fail-under": 40, "max-severity": "warning", "paths": "plans"}})
    assert (settings.check.fail_under, settings.check.max_severity, settings.check.paths) == (40, "warning", ("plans",))


@pytest.mark.parametrize("key", ["min-assessed", "min-coverage"])
def test_a_setting_is_read_under_its_key_and_under_the_one_of_0_1(key):
    assert Settings.model_validate({"check": {key: 0.5}}).check.min_assessed == 0.5


@pytest.mark.parametrize(
    ("given", "read"), [(30, ("30",)), ("D2=30", ("D2=30",)), ([20, "D2=30"], ("20", "D2=30")), ([1.5], ("1.5",))]
)
def test_one_entry_stands_for_a_list_of_one_and_numbers_for_their_texts(given, read):
    assert Settings.model_validate({"check": {"fail-under-dimension": given}}).check.fail_under_dimension == read


@pytest.mark.parametrize(
    "check",
    [
        {"fail_under": 40},
        {"fail-under": 101},
        {"fail-under": float("nan")},
        {"min-assessed": 60},
        {"min-coverage": 60},
        {"min-assessed": 0.5, "min-coverage": 0.5},
        {"max-severity": "off"},
        {"exit-zero": True},
        {"fail-under": True},
        {"min-assessed": False},
        {"require": [True]},
        {"require": {"a": 1}},
    ],
)
def test_what_means_nothing_is_refused(check):
    with pytest.raises(ValidationError):
        Settings.model_validate({"check": check})


@pytest.mark.parametrize("key", WAIVER)
def test_everything_of_a_waiver_is_required(key):
    with pytest.raises(ValidationError):
        Waiver.model_validate({name: value for name, value in WAIVER.items() if name != key})


@pytest.mark.parametrize(
    "change",
    [
        {"owner": "待定"},
        {"owner": "有关部门"},
        {"reason": " "},
        {"reason": {"en": "TBD", "zh": "略"}},
        {"expires": "2026"},
        {"expires": "never"},
        {"expires": 20261231},
        {"expires": "2026-02-30"},
    ],
)
def test_a_waiver_names_a_real_owner_reason_and_day(change):
    with pytest.raises(ValidationError):
        Waiver.model_validate(WAIVER | change)


def test_a_day_may_be_a_date_of_toml():
    assert Waiver.model_validate(WAIVER | {"expires": date(2026, 6, 30)}).expires == date(2026, 6, 30)
