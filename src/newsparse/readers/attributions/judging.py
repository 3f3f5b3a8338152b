"""The decisions that weights make: is a word a cue, where does indirect speech end, are quoted words speech."""

from newsparse.readers.attributions.features import score
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import Grammar

__all__ = ["Judge"]


class Judge:
    """Decides by the weights of the language. The program that makes the weights puts a judge in its place that knows.

    Attributes:
        grammar: Brings the weights.
    """

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def accepts(self, unit: Unit, cue: tuple[int, int], content: list[tuple[int, int]], features: list[str]) -> bool:
        """Tell whether a word is the cue of an attribution.

        Args:
            unit: The sentence.
            cue: Items of the word.
            content: Items of what would be said.
            features: What `describe_cue` says of it.
        """
        del unit, cue, content
        return score(features, self.grammar.cue_weights) > 0

    def cuts(self, unit: Unit, cue: int, start: int, place: int, features: list[str]) -> bool:
        """Tell whether a content ends in front of an item.

        Args:
            unit: The sentence.
            cue: Item of its cue.
            start: First item of the content.
            place: The item.
            features: What `describe_cut` says of it.
        """
        del unit, cue, start, place
        return score(features, self.grammar.cut_weights) > 0

    def speaks(self, unit: Unit, item: int, features: list[str]) -> bool:
        """Tell whether a quoted span that no cue has taken is speech.

        Args:
            unit: The sentence.
            item: Item of the quoted span.
            features: What `describe_quote` says of it.
        """
        del unit, item
        return score(features, self.grammar.quote_weights) > _SURE


# A quoted span without a cue is taken for speech only where the model is rather sure: its speaker is a guess.
_SURE = 0.9
