"""What holds for all tests."""

from hypothesis import settings

# No example is timed: the machine may be busy. Where CI is set, hypothesis tries the same examples every time.
settings.register_profile("nqpf", settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.load_profile("nqpf")
