"""Rules have names, and the names come out in the results."""

import attrs

__all__ = ["Rule"]


@attrs.frozen
class Rule:
    """One way of finding or deciding something.

    A rule is a named constant in the module that applies it. Its name stands in the `rule` field of what it finds, in
    the documentation and in its case file ``tests/cases/<area>/<name>.toml``; a test fails where that file is missing.

    Attributes:
        name: Area and rule, as in "quotes.inverted".
        why: One sentence that states how news is written, not what the code does.
    """

    name: str
    why: str

    def __str__(self) -> str:
        return self.name
