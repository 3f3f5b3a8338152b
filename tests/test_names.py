"""Who is named in a story, and who is who."""

import pytest

from newsparse.languages import get_language
from newsparse.readers.names import Cast, Entity, read_cast
from newsparse.text.sentences import split_sentences
from newsparse.text.tokens import split_tokens

ENGLISH = get_language("en")


def cast_of(text: str) -> Cast:
    """Read the names of a text whose paragraphs are its lines."""
    tokens = split_tokens(text)
    sentences = []
    start = 0
    for block, line in enumerate(text.split("\n")):
        for begin, end in split_sentences(text, start, start + len(line), ENGLISH):
            sentences.append((begin, end, tokens.first_from(begin), tokens.first_from(end), block))
        start += len(line) + 1
    return read_cast(text, sentences, tokens, ENGLISH)


def named(text: str) -> list[tuple[str, str | None]]:
    """Give each mention as printed with the name it stands for."""
    return [(text[m.start : m.end], m.entity.name if m.entity else None) for m in cast_of(text).mentions]


def entity(text: str, name: str) -> Entity:
    return next(entity for entity in cast_of(text).entities if entity.name == name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("A word from Ann Lee came late.", "Ann Lee", id="two words"),
        pytest.param("A word from Ann B. Lee came late.", "Ann B. Lee", id="initial"),
        pytest.param("A word from J.K. Marlow came late.", "J.K. Marlow", id="two initials"),
        pytest.param("A word from Pieter van der Berg came late.", "Pieter van der Berg", id="particles"),
        pytest.param("A word from Omar al-Rashid came late.", "Omar al-Rashid", id="Arabic article"),
        pytest.param("A word from Mary-Jane O’Neill came late.", "Mary-Jane O’Neill", id="hyphen and apostrophe"),
        pytest.param("A word from José Núñez came late.", "José Núñez", id="accents"),
        pytest.param("A word from Sam Hill Jr. came late.", "Sam Hill Jr.", id="suffix"),
        pytest.param("A word from Sam Hill, Jr. came late.", "Sam Hill, Jr.", id="suffix behind a comma"),
        pytest.param("A word from William “Bud” Hill came late.", "William “Bud” Hill", id="nickname"),
        pytest.param("A word from Kim Dong-hoon came late.", "Kim Dong-hoon", id="family name first"),
        pytest.param("A word from Ann Lee’s aunt came late.", "Ann Lee", id="possessive mark"),
        pytest.param("A word from Steve King came late.", "Steve King", id="a family name that is a title"),
        pytest.param("A word from Mattie Lundgaard, 66, came late.", "Mattie Lundgaard", id="age"),
        pytest.param("A word from Norwood County Clerk Ann Lee came late.", "Ann Lee", id="office with a place"),
        pytest.param("A word from Norwood County Warden-General Ann Lee came late.", "Ann Lee", id="given name inside"),
        pytest.param("A word from Prince Rupert came late.", "Prince Rupert", id="a title that stays"),
    ],
)
def test_forms_of_names(text: str, name: str) -> None:
    found = [entity for entity in cast_of(text).entities if entity.name == name]

    assert [entity.kind for entity in found] == ["person"] or name == "Kim Dong-hoon"
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("Then Foreign Minister Ivo Brandt spoke.", "Ivo Brandt", "Foreign Minister", None),
        ("It was Harbour spokesperson Ada Moss again.", "Ada Moss", "Harbour spokesperson", "Harbour"),
        ("It was company spokesperson Ada Moss again.", "Ada Moss", "company spokesperson", None),
        ("It was Ada Moss, a doctor, again.", "Ada Moss", "doctor", None),
        (
            "It was Ada Moss, a professor of law at Norwood University, again.",
            "Ada Moss",
            "professor of law at Norwood University",
            "Norwood University",
        ),
        ("It was the firm’s chief executive, Ada Moss, again.", "Ada Moss", "firm’s chief executive", None),
        ("It was Secretary of State Ada Moss again.", "Ada Moss", "Secretary of State", "State"),
        ("It was Norway’s ambassador to Chile Ada Moss again.", "Ada Moss", "Norway’s ambassador to Chile", "Norway"),
        ("It was Sen. Ada Moss (R-Maine) again.", "Ada Moss", "Sen.", None),
        ("It was Ada Moss, adviser to Mr. Lee, again.", "Ada Moss", "adviser to Mr. Lee", "Mr. Lee"),
        ("It was Ada Moss, Sen. Lee and others again.", "Ada Moss", None, None),
        ("For Ada Moss, voters chose a delegate again.", "Ada Moss", None, None),
        ("It was Mr. Moss and Ada Moss again.", "Ada Moss", None, None),
    ],
)
def test_roles(text: str, name: str, role: str | None, affiliation: str | None) -> None:
    found = entity(text, name)

    assert found.said == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param(
            "It was Ann Lee. Then Lee left. Ms. Lee came back.",
            [("Ann Lee", "Ann Lee"), ("Lee", "Ann Lee"), ("Ms. Lee", "Ann Lee")],
            id="short forms",
        ),
        pytest.param(
            "We met Bo Moss and his wife, Eva Moss. Then Mr. Moss left. Mrs. Moss stayed.",
            [("Bo Moss", "Bo Moss"), ("Eva Moss", "Eva Moss"), ("Mr. Moss", "Bo Moss"), ("Mrs. Moss", "Eva Moss")],
            id="namesakes by form of address",
        ),
        pytest.param(
            "It was Bo Moss. Later it was Eva Moss. Then Moss left.",
            [("Bo Moss", "Bo Moss"), ("Eva Moss", "Eva Moss"), ("Moss", "Eva Moss")],
            id="namesakes by the last full name",
        ),
        pytest.param(
            "It was Bo Moss. Bo Moss met Eva Moss. It was wet. It was cold. It was late. Then Moss left.",
            [("Bo Moss", "Bo Moss"), ("Bo Moss", "Bo Moss"), ("Eva Moss", "Eva Moss"), ("Moss", "Bo Moss")],
            id="namesakes by whom the story names most",
        ),
        pytest.param(
            "It was Ann Wendover. Then Wendower left.",
            [("Ann Wendover", "Ann Wendover"), ("Wendower", "Ann Wendover")],
            id="misspelt",
        ),
        pytest.param(
            "It was Li Weizhong. Then Li left.",
            [("Li Weizhong", "Li Weizhong"), ("Li", "Li Weizhong")],
            id="family name first",
        ),
        pytest.param(
            "It was the Harbour Safety Office (HSO). Then the HSO left.",
            [
                ("Harbour Safety Office", "Harbour Safety Office"),
                ("HSO", "Harbour Safety Office"),
                ("HSO", "Harbour Safety Office"),
            ],
            id="acronym in brackets",
        ),
        pytest.param(
            "It was Joel Eriksson Falk. Then Eriksson Falk left.",
            [("Joel Eriksson Falk", "Joel Eriksson Falk"), ("Eriksson Falk", "Joel Eriksson Falk")],
            id="family name of two words",
        ),
        pytest.param("It was Ann Lee on Monday in May.", [("Ann Lee", "Ann Lee")], id="days and months are no names"),
        pytest.param("Critics came. Officials left. However, it rained.", [], id="words that open sentences"),
    ],
)
def test_who_is_who(text: str, mentions: list[tuple[str, str | None]]) -> None:
    assert named(text) == mentions


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The letter went to the Department of Roads today.", "Department of Roads"),
        (
            "The letter went to the Office of the High Warden for Civil Works today.",
            "Office of the High Warden for Civil Works",
        ),
        ("The letter went to the Food and Water Administration today.", "Food and Water Administration"),
        ("The letter went to the Council on Harbour Works today.", "Council on Harbour Works"),
        ("The letter went to Moss & Daughters today.", "Moss & Daughters"),
        ("The letter went to Chile today.", "Chile"),
        ("The letter went to the U.S. today.", "U.S."),
        ("The letter went to the Norland Governor's Office today.", "Norland Governor's Office"),
    ],
)
def test_organizations(text: str, name: str) -> None:
    assert entity(text, name).kind == "organization"


def test_title_words_are_names_only_if_named_elsewhere() -> None:
    text = "Moss Blasts Lee Over Harbour Plans\nIt was Ada Moss who spoke of Bo Lee."

    assert named(text) == [("Moss", "Ada Moss"), ("Lee", "Bo Lee"), ("Ada Moss", "Ada Moss"), ("Bo Lee", "Bo Lee")]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("It was Mr. Moss.", "male"),
        ("It was Mrs. Moss.", "female"),
        ("It was spokeswoman Moss.", "female"),
        ("It was Dr. Moss.", None),
        ("It was Ada Moss.", None),
    ],
)
def test_gender_is_taken_from_titles_only(text: str, gender: str | None) -> None:
    (found,) = cast_of(text).entities

    assert found.gender == gender


@pytest.mark.parametrize(
    "text", ["", "\x00", "\ud800 Ann Lee", '"' * 1000, "A" * 1000, "Mr.", "Sen. ", "A.B.C.D.", "of the"]
)
def test_strange_texts_raise_nothing(text: str) -> None:
    assert isinstance(cast_of(text), Cast)
