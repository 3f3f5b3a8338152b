"""The words that attributions are made of, in the form the readers look them up in."""

import functools
from collections.abc import Mapping
from typing import NamedTuple

import attrs

from newsparse.languages import Language

__all__ = ["CueForm", "Grammar", "get_grammar"]


class CueForm(NamedTuple):
    """One form of a verb that marks speech.

    Attributes:
        lemma: Its dictionary form.
        frame: The construction it stands in: clause, tell, ask, object, about or quoting.
        share: How often in a hundred the verb is a cue.
        form: "base", "s", "past" or "ing".
    """

    lemma: str
    frame: str
    share: int
    form: str


@attrs.frozen(eq=False, kw_only=True)
class Grammar:
    """Cue verbs and closed classes of one language; every set holds words in lower case."""

    cues: dict[str, CueForm]
    subjects: frozenset[str]
    objects: frozenset[str]
    determiners: frozenset[str]
    possessives: frozenset[str]
    relatives: frozenset[str]
    prepositions: frozenset[str]
    attaching: frozenset[str]
    attaching_behind: frozenset[str]
    subordinators: frozenset[str]
    coordinators: frozenset[str]
    be: frozenset[str]
    auxiliaries: frozenset[str]
    adverbs: frozenset[str]
    times: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    periods: frozenset[str]
    days: frozenset[str]
    noun_cues: frozenset[str]
    abbreviated: frozenset[str]
    suffixes: frozenset[str]
    according: frozenset[str]
    nouns: frozenset[str]
    irregular_pasts: frozenset[str]
    labels: frozenset[str]
    not_adverbs: frozenset[str]
    particles: dict[str, frozenset[str]]
    classes: dict[str, str]
    cue_weights: Mapping[str, float]
    cut_weights: Mapping[str, float]
    quote_weights: Mapping[str, float]

    @functools.cached_property
    def anchors(self) -> frozenset[str]:
        """Every word near which an attribution may stand."""
        return frozenset(self.cues) | self.according | self.noun_cues

    def is_adverb(self, word: str) -> bool:
        """Tell whether a word in lower case is an adverb, by the list or by its ending.

        Args:
            word: The word as printed: with a capital it is rather part of a name.
        """
        return word in self.adverbs or (word[-2:] == "ly" and word.islower() and word not in self.not_adverbs)

    @functools.cached_property
    def verbal(self) -> frozenset[str]:
        """Words in front of a verb that belong to it."""
        return self.be | self.auxiliaries | self.adverbs


_FORMS = ("base", "s", "past")


@functools.cache
def get_grammar(language: Language) -> Grammar:
    """Assemble the words of a language.

    Args:
        language: Brings the lexicons `cues` and `clause_words`.
    """
    cues: dict[str, CueForm] = {}
    for frame, verbs in language.table("cues").items():
        for lemma, (share, forms) in verbs.items():
            for index, form in enumerate(forms.split()):
                kind = "ing" if form.endswith("ing") and index else _FORMS[min(index, 2)]
                cues.setdefault(form, CueForm(lemma, frame, share, kind))
    table = dict(language.table("clause_words"))
    particles = {lemma: frozenset(words) for lemma, words in table.pop("particles").items()}
    named = {word: name for name, words in table.pop("classes").items() for word in words}
    sets = {name: frozenset(words) for name, words in table.items()}
    classes = {word: f"cue-{cue.form}" for word, cue in cues.items()}
    for name in _CLASSES:
        classes.update(dict.fromkeys(sets[name], name))
    classes.update(named)
    weights = language.table("quote_weights")
    return Grammar(
        cues=cues,
        particles=particles,
        classes=classes,
        cue_weights=weights["cue"],
        cut_weights=weights["cut"],
        quote_weights=weights["quote"],
        **sets,
    )


# Closed classes from the weakest to the strongest: a word of several counts as the last of them.
_CLASSES = (
    "subordinators",
    "times",
    "adverbs",
    "prepositions",
    "determiners",
    "possessives",
    "objects",
    "subjects",
    "relatives",
    "be",
    "auxiliaries",
    "according",
)
