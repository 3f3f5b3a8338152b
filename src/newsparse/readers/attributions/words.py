"""The words that attributions are made of, in the form the readers look them up in."""

import functools
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
    abbreviated: frozenset[str]
    suffixes: frozenset[str]
    according: frozenset[str]

    @functools.cached_property
    def anchors(self) -> frozenset[str]:
        """Every word near which an attribution may stand."""
        return frozenset(self.cues) | self.according

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
    sets = {name: frozenset(words) for name, words in language.table("clause_words").items()}
    return Grammar(cues=cues, **sets)
