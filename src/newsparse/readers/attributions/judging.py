"""The decisions that weights make: is a word a cue, where does indirect speech end, are quoted words speech."""

import functools

from newsparse.languages import Language
from newsparse.readers.attributions.features import Evidence, cue_model, cut_model, quote_model
from newsparse.readers.attributions.units import Unit
from newsparse.readers.attributions.words import Grammar, get_grammar

__all__ = ["Judge", "get_judge"]


class Judge:
    """Decides by the weights of the language. The program that makes the weights puts a judge in its place that knows.

    Attributes:
        cue: The model that tells what is a cue.
        cut: The model that tells where a content ends.
        quote: The model that tells what quoted words are speech.
    """

    def __init__(self, grammar: Grammar) -> None:
        self.cue, self.cut, self.quote = cue_model(grammar), cut_model(grammar), quote_model(grammar)

    def accepts(self, unit: Unit, cue: tuple[int, int], content: list[tuple[int, int]], evidence: Evidence) -> bool:
        """Tell whether a word is the cue of an attribution.

        Args:
            unit: The sentence.
            cue: Items of the word.
            content: Items of what would be said.
            evidence: What `describe_cue` says of it.
        """
        del unit, cue, content
        return self.cue.score(evidence) > 0

    def cuts(self, unit: Unit, cue: int, start: int, place: int, evidence: Evidence) -> bool:
        """Tell whether a content ends in front of an item.

        Args:
            unit: The sentence.
            cue: Item of its cue.
            start: First item of the content.
            place: The item.
            evidence: What `describe_cut` says of it.
        """
        del unit, cue, start, place
        return self.cut.score(evidence) > 0

    def speaks(self, unit: Unit, item: int, evidence: Evidence) -> bool:
        """Tell whether a quoted span that no cue has taken is speech.

        Args:
            unit: The sentence.
            item: Item of the quoted span.
            evidence: What `describe_quote` says of it.
        """
        del unit, item
        return self.quote.score(evidence) > _SURE


# A quoted span without a cue is taken for speech only where the model is rather sure: its speaker is a guess.
_SURE = 100


@functools.cache
def get_judge(language: Language) -> Judge:
    """Give the judge of a language, who keeps what weights add up to.

    Args:
        language: Brings the weights.
    """
    return Judge(get_grammar(language))
