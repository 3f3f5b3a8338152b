"""Settings for all tests."""

from hypothesis import settings

# The first is checked by mypy and never run; the fuzzer is a program of its own.
collect_ignore = ["typing_api.py", "fuzz"]

# The same examples for everybody, on machines of any speed. `--hypothesis-profile=search` looks for new ones.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2_000)
settings.load_profile("same")
