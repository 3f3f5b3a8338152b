"""What newsparse can raise.

Text, however strange, raises nothing: what is missing is ``None`` or an empty tuple and what is doubtful a warning in
the result. Exceptions are for misuse, and every one of them names the value, the rule and the remedy.
"""

__all__ = ["LexiconError", "NewsparseError", "NotTextError", "OptionError", "UnknownLanguageError"]


class NewsparseError(Exception):
    """Root of everything that newsparse raises on purpose."""


class NotTextError(NewsparseError, TypeError):
    """Something other than a `str` was given where a text is expected."""

    @classmethod
    def from_value(cls, value: object) -> "NotTextError":
        """Make the error for one wrong value, with advice that fits its type."""
        advice = "pass the article as one str"
        if isinstance(value, bytes | bytearray | memoryview):
            advice = "decode it first, for example data.decode('utf-8', 'replace')"
        elif value is None:
            advice = "pass an empty str where there is no text"
        elif hasattr(value, "read"):
            advice = "pass the contents, for example file.read()"
        elif hasattr(value, "__fspath__"):
            advice = "pass the contents, for example path.read_text(encoding='utf-8')"
        return cls(f"newsparse reads str, not {type(value).__name__}: {advice}")


class OptionError(NewsparseError, ValueError):
    """An option has a value that is not one of those it takes."""


class UnknownLanguageError(NewsparseError, LookupError):
    """A language was asked for that newsparse has no words of."""


class LexiconError(NewsparseError, ValueError):
    """A lexicon file of the package is missing or malformed; the message names file and line."""
