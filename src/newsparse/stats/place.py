"""A figure in its sentence: what the forms of subjects look at."""

from collections.abc import Mapping, Sequence

import attrs

from newsparse.languages import Language
from newsparse.readers.phrases import Range
from newsparse.readers.quantities import Quantity

__all__ = ["NOTHING", "Place"]

NOTHING: Range = (0, 0)
"""What a reader gives where its form is there and names nothing."""


@attrs.define(eq=False)
class Place:
    """A figure in its sentence; one object is led from figure to figure.

    Attributes:
        words: Words of the sentence in lower case.
        classes: Their classes; every word of a figure has the letter G, a figure that is a verb the letter v. Spaces stand
            behind the last one, so that looking beyond either end of the sentence gives a space.
        lexicon: The words that decide.
        language: The language, for its plurals.
        text: The whole source text.
        starts: Where the words of the text start in it.
        first: Index of the first word of the sentence in the text.
        figure: The figure.
        start: Place of its first word in the sentence.
        stop: Place behind its last word.
        head: Place behind the last word before the figure that does not only qualify it ("of more than 40").
        previous: Subject of the figure before in the same sentence, if it has one.
        alike: Subject of the last figure of the same kind before, if there is one.
        previous_stop: Place behind that figure; 0 if there is none.
    """

    words: list[str]
    classes: str
    lexicon: Mapping[str, frozenset[str]]
    language: Language
    text: str
    starts: Sequence[int]
    first: int
    figure: Quantity
    start: int = 0
    stop: int = 0
    head: int = 0
    previous: Range | None = None
    alike: Range | None = None
    previous_stop: int = 0

    @property
    def compound(self) -> bool:
        """Whether a hyphen stands in the figure ("12-year")."""
        return self.text.find("-", self.figure.start, self.figure.end) > 0

    def is_name(self, place: int) -> bool:
        """Tell whether a word inside the sentence begins with a capital letter."""
        return self.text[self.starts[self.first + place]].isupper()
