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
    """Cue verbs, weights and closed classes of one language; every set holds words in lower case.

    What each set is for stands beside it in the lexicon `clause_words`. `anchors` are the words near which an attribution
    may stand, `plain_anchors` those of them that need no quote beside them.
    """

    language: Language
    cues: dict[str, CueForm]
    particles: dict[str, frozenset[str]]
    classes: dict[str, str]
    cue_weights: Mapping[str, float]
    cut_weights: Mapping[str, float]
    quote_weights: Mapping[str, float]
    anchors: frozenset[str]
    plain_anchors: frozenset[str]
    genitives: tuple[str, ...]
    verbal: frozenset[str]
    moving: frozenset[str]
    governing: frozenset[str]
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
    days: frozenset[str]
    periods: frozenset[str]
    noun_cues: frozenset[str]
    abbreviated: frozenset[str]
    suffixes: frozenset[str]
    according: frozenset[str]
    that: frozenset[str]
    to: frozenset[str]
    by: frozenset[str]
    comparing: frozenset[str]
    joining: frozenset[str]
    opposing: frozenset[str]
    articles: frozenset[str]
    accompanying: frozenset[str]
    asked: frozenset[str]
    reporting: frozenset[str]
    predicating: frozenset[str]
    quoted_as: frozenset[str]
    seen: frozenset[str]
    obtaining: frozenset[str]
    titling: frozenset[str]
    infinitives: frozenset[str]
    asking: frozenset[str]
    conditional: frozenset[str]
    agencies: frozenset[str]
    expletives: frozenset[str]
    here: frozenset[str]
    sharing: frozenset[str]
    raising: frozenset[str]
    focusing: frozenset[str]
    adnominal: frozenset[str]
    adjoining: frozenset[str]
    moments: frozenset[str]
    before_times: frozenset[str]
    certain: frozenset[str]
    definite: frozenset[str]
    participles: frozenset[str]
    acting: frozenset[str]
    finding: frozenset[str]
    documents: frozenset[str]
    people: frozenset[str]
    reopening: frozenset[str]
    attached: frozenset[str]
    attached_before: frozenset[str]
    inner: frozenset[str]
    nominal: frozenset[str]
    cutting: frozenset[str]
    pairing: frozenset[str]
    not_adverbs: frozenset[str]
    irregular_pasts: frozenset[str]
    labels: frozenset[str]
    nouns: frozenset[str]

    def form_of(self, word: str) -> str:
        """Give the form of a cue verb; an empty string for any other word.

        Args:
            word: The word in lower case.
        """
        cue = self.cues.get(word)
        return cue.form if cue is not None else ""

    def is_adverb(self, word: str) -> bool:
        """Tell whether a word is an adverb, by the list or by its ending.

        Args:
            word: The word as printed: with a capital it is rather part of a name.
        """
        return word in self.adverbs or (word[-2:] == "ly" and word.islower() and word not in self.not_adverbs)


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
    anchors = sets["noun_cues"].union(cues, sets["according"])
    weights = language.table("quote_weights")
    return Grammar(
        language=language,
        cues=cues,
        anchors=anchors,
        plain_anchors=anchors.difference(word for word, cue in cues.items() if cue.frame == "quoting").union(
            sets["quoted_as"], [word for word, cue in cues.items() if cue.lemma in sets["finding"]]
        ),
        agencies=language.words("agencies"),
        documents=language.words("document_nouns"),
        people=language.words("roles") | language.words("group_nouns"),
        genitives=tuple(sets.pop("genitives")),
        verbal=sets["be"] | sets["auxiliaries"] | sets["adverbs"],
        moving=sets["times"] | sets["periods"] | sets["weekdays"],
        governing=sets["prepositions"] | sets["determiners"] | sets["possessives"],
        particles=particles,
        days=frozenset(day.capitalize() for day in sets.pop("days")) | sets["moments"],
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
