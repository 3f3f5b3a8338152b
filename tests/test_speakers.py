"""Who is meant by the words beside a cue. In the texts the sources stand between ⟦ and ⟧."""

import re

import pytest

from newsparse.languages import get_language
from newsparse.model import Span, Speaker
from newsparse.readers.marks import pair_marks
from newsparse.readers.names import read_cast
from newsparse.readers.speakers import Source, read_speakers
from newsparse.text.sentences import split_sentences
from newsparse.text.tokens import split_tokens

ENGLISH = get_language("en")


def speakers_of(marked: str) -> list[Speaker]:
    """Resolve the marked sources of a text whose paragraphs are its lines."""
    text = re.sub(r"[⟦⟧]", "", marked)
    spans = [
        (match.start() - 2 * index, match.end() - 2 * index - 2)
        for index, match in enumerate(re.finditer(r"⟦.*?⟧", marked))
    ]
    tokens = split_tokens(text)
    sentences, blocks = [], []
    start = 0
    for block, line in enumerate(text.split("\n")):
        blocks.append(Span(start, start + len(line)))
        for begin, end in split_sentences(text, start, start + len(line), ENGLISH):
            sentences.append((begin, end, tokens.first_from(begin), tokens.first_from(end), block))
        start += len(line) + 1
    sources = [
        Source(begin, end, next(i for i, sentence in enumerate(sentences) if begin < sentence[1]), end)
        for begin, end in spans
    ]
    cast = read_cast(text, sentences, tokens, ENGLISH)
    return read_speakers(text, sentences, tokens, pair_marks(text, blocks, ENGLISH), cast, ENGLISH, sources)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("⟦Ann Lee⟧ said so. ⟦Lee⟧ added more.", ["Ann Lee", "Ann Lee"], id="surname"),
        pytest.param("⟦Ann Lee⟧ said so. ⟦She⟧ added more.", ["Ann Lee", "Ann Lee"], id="she is the last speaker"),
        pytest.param(
            "⟦Bo Moss⟧ said so.\nAnn Lee came in at nine. ⟦She⟧ said no.",
            ["Bo Moss", "Ann Lee"],
            id="the subject of the sentence before, not the last speaker",
        ),
        pytest.param(
            "Ann Lee met Bo Moss at her house. She gave him tea. ⟦She⟧ said it was good.",
            ["Ann Lee"],
            id="pronouns show the gender",
        ),
        pytest.param(
            "⟦Mr. Moss⟧ and Ms. Lee met. ⟦She⟧ said no. ⟦He⟧ said yes.",
            ["Moss", "Lee", "Moss"],
            id="forms of address show the gender",
        ),
        pytest.param(
            '⟦Bo Moss⟧ said: "Ask Ann Lee about it." "She knows," ⟦he⟧ added.',
            ["Bo Moss", "Bo Moss"],
            id="names inside quote marks are passed over",
        ),
        pytest.param("Bo Moss, ⟦who⟧ said so, left.", ["Bo Moss"], id="who"),
        pytest.param("Sen. Bo Moss (R-Ohio), ⟦who⟧ said so, left.", ["Bo Moss"], id="who behind brackets"),
        pytest.param("⟦I⟧ said so. ⟦They⟧ said no. ⟦We⟧ said yes.", [None, None, None], id="narrators and groups"),
        pytest.param("⟦He⟧ said so.", [None], id="nobody is named"),
        pytest.param("The firm left. ⟦A spokesman⟧ said so. ⟦He⟧ said no.", [None, None], id="somebody without a name"),
        pytest.param("Mayor Ann Lee left. ⟦The mayor⟧ said so.", ["Ann Lee"], id="the role says who it is"),
        pytest.param("Sen. Ann Lee of Ohio left. ⟦The senator⟧ said so.", ["Ann Lee"], id="the long form of a role"),
        pytest.param(
            "Foreign Minister Ann Lee and Prime Minister Bo Moss left. ⟦The foreign minister⟧ said so.",
            ["Ann Lee"],
            id="the office tells two of one role apart",
        ),
        pytest.param("Minister Ann Lee left. ⟦The country's chief envoy⟧ said so.", [None], id="no role fits"),
        pytest.param("Mayor Ann Lee left. ⟦A mayor⟧ said so.", [None], id="an indefinite description"),
        pytest.param("⟦Her aunt, Ann Lee,⟧ said so. ⟦The aunt⟧ said more.", ["Ann Lee", "Ann Lee"], id="apposition"),
        pytest.param("⟦Hugh Moss, a doctor,⟧ said so.", ["Hugh Moss"], id="apposition behind the name"),
        pytest.param(
            "⟦Norway's ambassador to Chile Ann Lee⟧ said so.", ["Ann Lee"], id="role and place before the name"
        ),
        pytest.param("⟦Lee campaign manager Bo Moss⟧ said so. Ann Lee left.", ["Bo Moss"], id="a name before the role"),
        pytest.param("Ann Lee left. ⟦A spokesman for Lee⟧ said so.", [None], id="who speaks for somebody is not them"),
        pytest.param("⟦Ann Lee and Bo Moss⟧ said so.", [None], id="two people"),
        pytest.param("⟦Ann Lee and her team⟧ said so.", ["Ann Lee"], id="somebody and others"),
        pytest.param("Ann Lee left. ⟦Lee herself⟧ said so.", ["Ann Lee"], id="reflexive"),
        pytest.param("⟦The Harbour Safety Office (HSO)⟧ said so.", ["Harbour Safety Office"], id="organization"),
        pytest.param(
            "The Harbour Safety Office (HSO) met. ⟦The HSO⟧ said so. ⟦It⟧ said more. ⟦The office⟧ said no more.",
            ["Harbour Safety Office"] * 3,
            id="acronym, it, last word",
        ),
        pytest.param(
            "⟦Norwood police⟧ said so. ⟦The Lee campaign⟧ said no.", ["Norwood police", "Lee campaign"], id="bodies"
        ),
        pytest.param("⟦Norway and Chile⟧ said so.", ["Norway and Chile"], id="two organizations"),
        pytest.param("⟦A report by the Harbour Office⟧ said so.", ["Harbour Office"], id="who made the document"),
        pytest.param(
            "⟦A report by the Harbour Office⟧ said so. ⟦The report⟧ said more.",
            ["Harbour Office"] * 2,
            id="the same document",
        ),
        pytest.param(
            "⟦The group⟧, Clean Rivers, said so. ⟦The group⟧ said no.", ["Clean Rivers"] * 2, id="named between commas"
        ),
        pytest.param("⟦A report⟧ said so.", [None], id="a document of nobody"),
        pytest.param(
            "The Lakers met Ann Lee. ⟦US officials⟧ said so. ⟦The US⟧ said no.", [None, "US"], id="US is not us"
        ),
    ],
)
def test_names(text: str, names: list[str | None]) -> None:
    assert [speaker.name for speaker in speakers_of(text)] == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("⟦Ann Lee⟧ said so.", "person"),
        ("⟦He⟧ said so.", "person"),
        ("⟦I⟧ said so.", "person"),
        ("⟦They⟧ said so.", "group"),
        ("⟦Officials⟧ said so.", "group"),
        ("⟦Three people close to the talks⟧ said so.", "group"),
        ("⟦Republicans⟧ said so.", "group"),
        ("⟦Ann Lee and Bo Moss⟧ said so.", "group"),
        ("⟦The Norwood Council⟧ said so.", "organization"),
        ("⟦The company⟧ said so.", "organization"),
        ("⟦Chile⟧ said so.", "organization"),
        ("⟦The report⟧ said so.", "document"),
        ("⟦A new study⟧ said so.", "document"),
        ("⟦The figures⟧ said so.", "document"),
        ("⟦A spokesman⟧ said so.", "unnamed"),
        ("⟦The woman⟧ said so.", "unnamed"),
        ("⟦Somebody⟧ said so.", "unnamed"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [speaker.kind for speaker in speakers_of(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("⟦Ann Lee⟧ said so.", None),
        ("⟦Ann Lee⟧ said so. ⟦She⟧ left.", "female"),
        ("⟦Mr. Moss⟧ said so.", "male"),
        ("⟦A spokeswoman⟧ said so.", "female"),
        ("⟦Dr. Moss⟧ said so.", None),
    ],
)
def test_gender_comes_from_the_story(text: str, gender: str | None) -> None:
    assert {speaker.gender for speaker in speakers_of(text)} == {gender}


def test_role_and_affiliation_are_those_of_the_person() -> None:
    first, last = speakers_of("⟦Ann Lee, a doctor at Norwood Hospital,⟧ said so. ⟦She⟧ said more.")

    assert (first.role, first.affiliation) == ("doctor at Norwood Hospital", "Norwood Hospital")
    assert (last.role, last.affiliation) == (first.role, first.affiliation)


def test_mention_is_given_as_printed() -> None:
    (speaker,) = speakers_of("Then ⟦Mayor Ann Lee⟧ said so.")

    assert (speaker.text, speaker.span) == ("Mayor Ann Lee", Span(5, 18))


@pytest.mark.parametrize("text", ["⟦⟧", "⟦.⟧ said", "⟦'s⟧ said so.", "⟦ ⟧", "⟦the⟧", "⟦,⟧"])
def test_empty_sources_raise_nothing(text: str) -> None:
    assert [speaker.name for speaker in speakers_of("x " + text + " y.")] == [None]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("⟦Ann Lee, 46, a mechanic⟧, said so.", "Ann Lee", "mechanic"),
        ("⟦Ann Lee, 58, the owner of a diner⟧, said so.", "Ann Lee", "owner of a diner"),
        ("⟦Its director of operations, Ann Lee⟧, said so.", "Ann Lee", "director of operations"),
        ("⟦The shadow care minister, Ann Lee⟧, said so.", "Ann Lee", "shadow care minister"),
        ("Ann Lee, ⟦a Democrat⟧, said so.", "Ann Lee", "Democrat"),
        ("Ann Lee, ⟦46⟧, said so.", "Ann Lee", None),
        ("Ann Lee left, ⟦46⟧ said so.", None, None),
        ("Ann Lee, ⟦in contrast⟧, said so.", None, None),
        ("⟦Files obtained by Ann Lee⟧ said so.", None, None),
        ("⟦A report by Ann Lee⟧ said so.", "Ann Lee", None),
    ],
)
def test_appositions(text: str, name: str | None, role: str | None) -> None:
    assert [(speaker.name, speaker.role) for speaker in speakers_of(text)] == [(name, role)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("⟦The coast guard⟧ said so.", "organization"),
        ("⟦The guard⟧ said so.", "unnamed"),
        ("⟦A study the town commissioned⟧ said so.", "document"),
        ("⟦Documents obtained by The Norwood Courier⟧ said so.", "document"),
        ("⟦A Norwood Poll taken in May⟧ said so.", "document"),
        ("⟦1 in 5⟧ said so.", "group"),
        ("⟦64 percent⟧ said so.", "group"),
    ],
)
def test_kinds_of_descriptions(text: str, kind: str) -> None:
    assert [speaker.kind for speaker in speakers_of(text)] == [kind]
