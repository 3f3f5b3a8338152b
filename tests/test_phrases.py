"""Phrases: the classes of words, the ends of noun phrases and the subjects of clauses."""

import pytest

from newsparse.languages import get_language
from newsparse.readers.phrases import (
    classify_words,
    read_clause_subject,
    read_noun_phrase,
    read_noun_phrase_before,
    read_verb_before,
)
from newsparse.text.tokens import split_tokens


def words(text: str) -> tuple[list[str], str]:
    tokens = split_tokens(text)
    return tokens.words, classify_words(tokens, 0, len(tokens), get_language("en"))


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("The rents rose by 4 %, she said.", "dnvpgg,uk."),
        ("Her estimates were of the cost.", "dnbodn."),
        ("A freshly painted door closing (slowly)", "dreni(r)"),
        ("after it sank against the U.S. pier", "auvqdn.n.n"),
    ],
)
def test_classes(text: str, classes: str) -> None:
    found = words(text)[1]

    assert len(found) == len(words(text)[0])
    assert found == classes


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("registered voters of the port", "registered voters of the port"),
        ("cats and dogs in the port", "cats and dogs"),
        ("cars, trucks and vans in May", "cars , trucks and vans"),
        ("the claim against the firm fell", "the claim against the firm"),
        ("boats sunk", "boats sunk"),
        ("a U.S. firm said", "a U . S . firm"),
        ("people and police said so", "people"),
    ],
)
def test_noun_phrase(text: str, phrase: str) -> None:
    tokens, classes = words(text)
    found = read_noun_phrase(classes, 0)

    assert found is not None
    assert " ".join(tokens[slice(*found)]) == phrase


@pytest.mark.parametrize("text", ["", "said so", "of the port", "were found", ", and"])
def test_no_noun_phrase(text: str) -> None:
    assert read_noun_phrase(words(text)[1], 0) is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Rents rose 4", "Rents"),
        ("In May, rents in the old port have slowly risen to 4", "rents in the old port"),
        ("While rents fell, wages rose 4", "wages"),
        ("Rents fell to 5 and closed at 4", "Rents"),
        ("Winter tourism, which employs many, generates 4", "Winter tourism"),
        ("The mayor said that rents rose 4", "rents"),
        ("Fleet sales — of vans — rose 4", "Fleet sales"),
        ("The mill closed after orders fell 4", "orders"),
        ("the number that caught the eye was 4", "the number"),
        ("They rose 4", "They"),
    ],
)
def test_clause_subject(text: str, subject: str) -> None:
    tokens, classes = words(text)
    found = read_clause_subject(classes, len(classes) - 1)

    assert found is not None
    assert " ".join(tokens[slice(*found)]).replace(" ,", ",") == subject


@pytest.mark.parametrize("text", ["", "4", "rose 4", "in the port 4", ", , 4"])
def test_no_clause_subject(text: str) -> None:
    classes = words(text)[1]

    assert read_clause_subject(classes, len(classes)) is None


def test_noun_phrase_before() -> None:
    tokens, classes = words("at the price of a barrel of oil at")
    found = read_noun_phrase_before(classes, len(classes) - 1)

    assert found is not None
    assert " ".join(tokens[slice(*found)]) == "the price of a barrel of oil"
    assert read_noun_phrase_before(classes, 1) is None


def test_verb_before() -> None:
    tokens, classes = words("the frozen assets were sold to 4 firms")
    found = read_verb_before(classes, 6)

    assert found is not None
    assert tokens[found] == "sold"
    assert read_verb_before(classes, 3) is None
