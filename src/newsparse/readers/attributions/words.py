"""The words that attributions are made of, in the form the readers look them up in."""

import functools
from collections.abc import Mapping
from typing import NamedTuple

import attrs

from newsparse.languages import Language
from newsparse.memo import Memo
from newsparse.text.tokens import lower_case

__all__ = ["BREAKS", "DASHES", "ENDS", "QUOTE", "STOPPED", "Classes", "CueForm", "Grammar", "get_grammar"]


QUOTE = '"'
"""The item that stands for a quoted span, marks and all."""

STOPPED = '".'
"""What is printed in its place where the span ends with a comma or a stop inside the mark."""

DASHES = frozenset(["\N{EN DASH}", "\N{EM DASH}"])
ENDS = frozenset([".", "!", "?", ";", ")", "]"])
BREAKS = DASHES.union(
    (",", ";", ":", "(", ")", "[", "]", "?", "!", "-", "/", "*", "|", "<", ">", "=", "\N{HORIZONTAL ELLIPSIS}"),
    ("\N{LEFT DOUBLE QUOTATION MARK}", "\N{BULLET}"),
)
"""Marks that no noun phrase goes over."""


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


class Classes(Memo[str, str]):
    """Classes of words as printed: a closed class, or what the letters look like.

    Attributes:
        named: Classes of the words that are in a list, in lower case. With a capital a verb of saying may be a name.
    """

    def __init__(self, named: Mapping[str, str], shapes: Mapping[str, str], plural: str) -> None:
        super().__init__(self._classify, most=_MOST_WORDS)
        self.named = {**named, QUOTE: "quote", STOPPED: "quote."}
        self.shapes = shapes
        self.plural = plural

    def _classify(self, word: str) -> str:
        small = lower_case(word)
        if not word[0].isupper():
            return self.of_small(small)
        found = self.named.get(small, "cue")
        return "Cap" if found[:3] == "cue" else found

    def of_small(self, word: str) -> str:
        """Give the class that a word has where it needs no capital.

        Args:
            word: The word in lower case.
        """
        if word in self.named:
            return self.named[word]
        if not word[0].isalpha():
            return "number" if word[0].isdigit() else "mark"
        return self.shapes.get(word[-2:], "plural" if word.endswith(self.plural) else "word")


_MOST_WORDS = 20_000
"""How many words keep their class; more than an archive's common words, few enough for memory."""


@attrs.frozen(eq=False, kw_only=True)
class Grammar:
    """Cue verbs, weights and closed classes of one language; every set holds words in lower case.

    What each set is for stands beside it in the lexicon `clause_words`. `anchors` are the words near which an attribution
    may stand, `plain_anchors` those of them that need no quote beside them. The sets `near_...` hold the words and marks at
    which a reader looks closer; it passes over all others. `adverbial`, `past`, `progressive` and `plural` are what such
    words end with, `verb_endings` what a finite verb does.
    """

    language: Language
    cues: dict[str, CueForm]
    particles: dict[str, frozenset[str]]
    deeds: dict[str, frozenset[str]]
    classes: Classes
    finite_cues: frozenset[str]
    noun_forms: frozenset[str]
    finite: frozenset[str]
    determining: frozenset[str]
    not_last: frozenset[str]
    dating: frozenset[str]
    near_start: frozenset[str]
    near_end: frozenset[str]
    near_verb: frozenset[str]
    near_content: frozenset[str]
    near_hearer: frozenset[str]
    near_adjunct: frozenset[str]
    near_resumption: frozenset[str]
    cue_weights: Mapping[str, float]
    cut_weights: Mapping[str, float]
    quote_weights: Mapping[str, float]
    anchors: frozenset[str]
    plain_anchors: frozenset[str]
    genitives: tuple[str, ...]
    adverbial: str
    past: str
    progressive: str
    plural: str
    verb_endings: tuple[str, ...]
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
    per: frozenset[str]
    testifying: frozenset[str]
    that: frozenset[str]
    to: frozenset[str]
    by: frozenset[str]
    media: frozenset[str]
    comparing: frozenset[str]
    joining: frozenset[str]
    opposing: frozenset[str]
    contrasting: frozenset[str]
    articles: frozenset[str]
    accompanying: frozenset[str]
    asked: frozenset[str]
    reporting: frozenset[str]
    predicating: frozenset[str]
    quoted_as: frozenset[str]
    relaying: frozenset[str]
    saying: frozenset[str]
    recorded: frozenset[str]
    citing: frozenset[str]
    cited: frozenset[str]
    carrying: frozenset[str]
    outlets: frozenset[str]
    named_outlets: frozenset[str]
    airing: frozenset[str]
    channels: dict[str, frozenset[str]]
    channelling: frozenset[str]
    understood: frozenset[str]
    addressed: frozenset[str]
    hearing: frozenset[str]
    courts: frozenset[str]
    hearsay: frozenset[str]
    commanding: frozenset[str]
    stating: frozenset[str]
    threatening: frozenset[str]
    denying: frozenset[str]
    deniable: frozenset[str]
    meaning: frozenset[str]
    doubting: frozenset[str]
    negations: frozenset[str]
    restricting: frozenset[str]
    negating: frozenset[str]
    correlating: frozenset[str]
    residing: frozenset[str]
    occasions: frozenset[str]
    institutions: frozenset[str]
    offices: frozenset[str]
    owning: frozenset[str]
    rumours: frozenset[str]
    bodies: frozenset[str]
    seen: frozenset[str]
    obtaining: frozenset[str]
    titling: frozenset[str]
    infinitives: frozenset[str]
    asking: frozenset[str]
    conditional: frozenset[str]
    agencies: frozenset[str]
    expletives: frozenset[str]
    entire: frozenset[str]
    existential: frozenset[str]
    resuming: frozenset[str]
    here: frozenset[str]
    sharing: frozenset[str]
    raising: frozenset[str]
    focusing: frozenset[str]
    adnominal: frozenset[str]
    adjoining: frozenset[str]
    moments: frozenset[str]
    before_times: frozenset[str]
    dated: frozenset[str]
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
    pausing: frozenset[str]
    events: frozenset[str]
    verdicts: frozenset[str]
    gestures: dict[str, frozenset[str]]
    aiming: frozenset[str]
    phrasal: frozenset[str]
    not_adverbs: frozenset[str]
    irregular_pasts: frozenset[str]
    labels: frozenset[str]
    lettered: frozenset[str]
    questioning: frozenset[str]
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
        return word in self.adverbs or (
            word.endswith(self.adverbial) and word.islower() and word not in self.not_adverbs
        )


_FORMS = ("base", "s", "past")


@functools.cache
def get_grammar(language: Language) -> Grammar:
    """Assemble the words of a language.

    Args:
        language: Brings the lexicons `cues` and `clause_words`.
    """
    table = dict(language.table("clause_words"))
    endings, shapes = table.pop("endings"), table.pop("shapes")
    cues: dict[str, CueForm] = {}
    for frame, verbs in language.table("cues").items():
        for lemma, (share, forms) in verbs.items():
            for index, form in enumerate(forms.split()):
                kind = "ing" if form.endswith(endings["progressive"]) and index else _FORMS[min(index, 2)]
                cues.setdefault(form, CueForm(lemma, frame, share, kind))
    particles = {lemma: frozenset(words) for lemma, words in table.pop("particles").items()}
    channels = {noun: frozenset(words) for noun, words in table.pop("channels").items()}
    deeds = {lemma: frozenset(words) for lemma, words in table.pop("deeds").items()}
    gestures = {word: frozenset(words) for word, words in table.pop("gestures").items()}
    named = {word: name for name, words in table.pop("classes").items() for word in words}
    sets = {name: frozenset(words) for name, words in table.items()}
    classes = {word: f"cue-{cue.form}" for word, cue in cues.items()}
    for name in _CLASSES:
        classes.update(dict.fromkeys(sets[name], name))
    classes.update(named)
    anchors = sets["noun_cues"].union(cues, sets["according"], sets["per"])
    verbal = sets["be"] | sets["auxiliaries"] | sets["adverbs"]
    weights = language.table("quote_weights")
    return Grammar(
        language=language,
        cues=cues,
        anchors=anchors,
        plain_anchors=anchors.difference(word for word, cue in cues.items() if cue.frame == "quoting").union(
            sets["quoted_as"],
            sets["relaying"],
            sets["understood"],
            sets["addressed"],
            [
                word
                for word, cue in cues.items()
                if cue.lemma in sets["finding"] | sets["resuming"] | sets["commanding"] | sets["hearing"]
            ],
        ),
        agencies=language.words("agencies"),
        named_outlets=language.words("layout_outlets"),
        channels=channels,
        channelling=frozenset(channels),
        documents=language.words("document_nouns"),
        bodies=language.words("organization_nouns"),
        offices=language.words("roles"),
        people=language.words("roles") | language.words("group_nouns"),
        genitives=tuple(sets.pop("genitives")),
        adverbial=endings["adverb"],
        past=endings["past"],
        progressive=endings["progressive"],
        plural=endings["plural"],
        verb_endings=(endings["past"], endings["third"]),
        verbal=verbal,
        moving=sets["times"] | sets["periods"] | sets["weekdays"],
        governing=sets["prepositions"] | sets["determiners"] | sets["possessives"],
        particles=particles,
        deeds=deeds,
        gestures=gestures,
        **_joined(sets, verbal, cues),
        days=frozenset(day.capitalize() for day in sets.pop("days")) | sets["moments"],
        classes=Classes(classes, shapes, endings["plural"]),
        cue_weights=weights["cue"],
        cut_weights=weights["cut"],
        quote_weights=weights["quote"],
        **sets,
    )


def _joined(
    sets: Mapping[str, frozenset[str]], verbal: frozenset[str], cues: Mapping[str, CueForm]
) -> dict[str, frozenset[str]]:
    """Sets that hold several of the others, so that one look-up tells the words that matter from all the rest."""
    finite_cues = frozenset(word for word, cue in cues.items() if cue.form != "base")
    joints = sets["subordinators"] | sets["coordinators"]
    phrase = BREAKS | sets["relatives"] | joints | sets["joining"] | verbal | {QUOTE, "."}
    determining = sets["determiners"] | sets["possessives"]
    return {
        "pausing": ENDS.union(DASHES, (",", ":", "-", "(", QUOTE)),
        "finite_cues": finite_cues - sets["nouns"],
        "noun_forms": sets["noun_cues"] | sets["nouns"],
        "finite": sets["irregular_pasts"] | sets["be"] | sets["auxiliaries"],
        "determining": determining,
        "meaning": sets["commanding"] | sets["denying"] | sets["threatening"],
        "not_last": joints | sets["prepositions"] | verbal | sets["articles"],
        "dating": sets["weekdays"] | sets["months"] | sets["periods"] | sets["here"],
        "near_start": phrase | sets["that"] | sets["subjects"],
        "near_end": phrase.union(sets["weekdays"], sets["prepositions"], sets["times"], finite_cues),
        "near_verb": BREAKS.union(verbal, cues, sets["relatives"], [QUOTE]),
        "near_content": (ENDS | DASHES | sets["that"] | sets["coordinators"] | sets["relatives"] | sets["to"]).union(
            sets["adjoining"], sets["times"], sets["prepositions"], [",", ":", QUOTE]
        ),
        "near_hearer": (ENDS | DASHES | sets["reopening"] | sets["subjects"] | sets["times"]).union(
            sets["prepositions"], determining, sets["be"], sets["auxiliaries"], [",", ":", QUOTE]
        ),
        "near_adjunct": ENDS.union(DASHES, sets["that"], sets["subjects"], [",", ":", QUOTE]),
        "near_resumption": DASHES.union(sets["subordinators"], [",", ";", ":", QUOTE]),
    }


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
