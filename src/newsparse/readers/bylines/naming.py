"""What a name in a byline looks like, and how it is made tidy."""

from collections.abc import Container, Sequence

import regex

from newsparse.readers.bylines.words import Words

__all__ = [
    "is_acronym",
    "is_agency",
    "is_group",
    "is_outlet",
    "is_person",
    "is_role",
    "is_station",
    "role_start",
    "tidy_name",
]

# A name of a person has two to five words.
_MAX_NAME = 5
# Shorter acronyms are initials.
_SHORTEST_STATION = 3
_NAME_WORD = regex.compile(r"\p{Lu}[\p{L}\p{M}'\N{RIGHT SINGLE QUOTATION MARK}-]*\.?(?:\p{Lu}\.?){0,3}")
_NICKNAME = regex.compile(
    r"[\"\N{LEFT DOUBLE QUOTATION MARK}(']\p{L}[\p{L} ]*[\"\N{RIGHT DOUBLE QUOTATION MARK})']?|\p{L}+[\"\N{RIGHT DOUBLE QUOTATION MARK})]"
)
_SHORT_TITLE = regex.compile(r"\p{Lu}\p{Ll}{1,4}\.")
_ACRONYM = regex.compile(r"\p{Lu}[\p{Lu}\d&.-]{1,6}")
_DOMAIN = regex.compile(
    r"(?:www\.)?[\w-]+\.(?:com|org|net|co|us|uk|ca|news|io|tv|gg|info|edu|gov)(?:\.\w\w)?", regex.IGNORECASE
)
_CAPITALS_STAY = regex.compile(r"(?:\p{Lu}\.)+|[IVX]{2,3}|\p{Lu}\.?")


def bare(word: str) -> str:
    """Give a word in lower case, without marks around it."""
    return word.strip(".,:;()\"'").lower()


def is_person(words: Sequence[str], lexicon: Words, *, prefixed: bool, alone: bool) -> bool:
    """Tell whether some words have the shape of a person's name.

    Args:
        words: The words as printed.
        lexicon: Words of the language.
        prefixed: Whether "By" stands before it: then nearly any capital is a name's.
        alone: Whether one word is enough, as behind "By".
    """
    if not (1 if alone else 2) <= len(words) <= _MAX_NAME or not words[0][0].isupper():
        return False
    first = bare(words[0])
    if len(words) == 1 and first in lexicon.never:
        return False
    if not prefixed and first not in lexicon.given and (first in lexicon.roles or _SHORT_TITLE.fullmatch(words[0])):
        return False
    capitals = 0
    for word in words:
        lower = bare(word)
        if not prefixed and lower in lexicon.never and not (len(lower) == 1 and word[-1] == "."):
            return False
        if lower in lexicon.particles and len(words) > 2:
            continue
        if _NAME_WORD.fullmatch(word):
            capitals += 1
        elif not _NICKNAME.fullmatch(word):
            return False
    return capitals >= (1 if alone else 2)


def is_role(words: Sequence[str], lexicon: Words) -> bool:
    """Tell whether some words are a job title and nothing else."""
    lower = [bare(word) for word in words]
    return any(map(lexicon.jobs.__contains__, lower)) and all(map(lexicon.roles.__contains__, lower))


def role_start(words: Sequence[str], lexicon: Words) -> int:
    """Give the index of the word at which a job title begins behind a name; the number of words if there is none."""
    if bare(words[-1]) not in lexicon.jobs:
        return len(words)
    start = len(words) - 1
    while start > 0 and bare(words[start - 1]) in lexicon.roles:
        start -= 1
    return start


def is_agency(printed: str, lexicon: Words) -> bool:
    """Tell whether a name is that of a news agency."""
    name = printed.lower().strip(" .")
    return name.removeprefix("the ") in lexicon.agencies


def is_group(words: Sequence[str], lexicon: Words) -> bool:
    """Tell whether some words name people who sign together: a desk, a staff, a team."""
    return any(bare(word) in lexicon.groups for word in words)


def is_outlet(words: Sequence[str], lexicon: Words) -> bool:
    """Tell whether some words name an outlet."""
    if len(words) == 1:
        return is_acronym(words[0]) or _is_domain(words[0])
    if any(bare(word) in lexicon.outlet_words or _is_domain(word) for word in words):
        return bare(words[0]) not in lexicon.given or len(words) > 2
    return False


def _is_domain(word: str) -> bool:
    return "." in word and _DOMAIN.fullmatch(word) is not None


def is_station(words: Sequence[str], lexicon: Words) -> bool:
    """Tell whether some words are an acronym and words that go with it in the name of an outlet: "CNN", "BBC News".

    Args:
        words: The words as printed.
        lexicon: Words of the language.
    """
    first = words[0].rstrip(",.")
    if len(first) < _SHORTEST_STATION or not is_acronym(first) or "." in first or bare(first) in lexicon.suffixes:
        return False
    return all(bare(word) in lexicon.outlet_words or bare(word) in lexicon.sections for word in words[1:])


def is_acronym(word: str) -> bool:
    """Tell whether a word is an acronym: short, all in capitals."""
    return _ACRONYM.fullmatch(word) is not None


def tidy_name(printed: str, particles: Container[str] = ()) -> str:
    """Make a name in ALL CAPS readable; any other keeps its letters.

    Args:
        printed: The name as printed.
        particles: Small words inside names.

    Example:
        >>> tidy_name("ABBY O'HARA-McGEE JR.")
        "Abby O'Hara-McGee Jr."
        >>> tidy_name("J.P. de la Cruz III")
        'J.P. de la Cruz III'
    """
    words = printed.split()
    if len(words) < 2 or any(word.islower() or word[1:].islower() for word in words):
        return " ".join(words)
    return " ".join(_tidy_word(word, particles) for word in words)


def _tidy_word(word: str, particles: Container[str]) -> str:
    if _CAPITALS_STAY.fullmatch(word):
        return word
    if word.lower() in particles:
        return word.lower()
    word = regex.sub(r"\p{Lu}{2,}", lambda match: match[0].capitalize(), word)
    return regex.sub(r"\bMc(\p{Ll})", lambda match: "Mc" + match[1].upper(), word)
