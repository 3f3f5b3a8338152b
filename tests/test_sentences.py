"""Sentences: where they end, and where a full stop, a quote mark or a line break does not end one."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.languages import get_language
from newsparse.text.lines import INVISIBLE
from newsparse.text.sentences import split_sentences

ENGLISH = get_language("en")

# In each text a bar stands where one sentence ends and the next begins; it takes the place of what stands between them.
SPACED = [
    # Plain sentences
    "The vote was close.|It took an hour.|Nobody left.",
    "Who paid?|The city did!|Nobody knows why.",
    "No stop at the end",
    "One sentence with a stop.",
    "She was late (the bus broke down).|Nobody minded.",
    "(The bus broke down.)|Nobody minded.",
    "The pool closed [for repairs].|It opens in May.",
    "It cost too much.|iPhone sales fell.",
    "Turnover rose.|eBay sellers gained.",
    "The plan failed.|10 people lost their homes.",
    "The plan failed.|$5 million is gone.",
    "Many came.|• Some stayed.",
    # Numbers
    "Prices rose 3.5 percent.|Wages rose .5 percent.",
    "It cost $1.2 million.|The rest is owed.",
    "He finished in 9.8.|Nobody was faster.",
    "The index stood at 4,100.25.|It fell later.",
    "He earns $9.40.|Workers elsewhere earn more.",
    "The site is example.com.|Ann Lee runs it.",
    "1988.|The year began well.",
    # Titles and names
    "Mr. Hall and Mrs. Hall met Dr. Osei.|They talked.",
    "Sen. Carla Ruiz met Gov. Lee and Lt. Gov. Poe.|Reps. Day and Orr came too.",
    "Gen. Ito (Ret.) met Prof. Abara at St. Mary's.|They left.",
    "A letter by Ms. Wood vs. Mr. Stone.|It was long.",
    "SEN. RUIZ AND REP. DAY MET.|THEY TALKED.",
    "The novel by J. K. Harlow sold out.|So did one by R.L. Stone.",
    "George W. Kemp, John Q. Public and A. Nunn came.|All left.",
    "Police went to Plan B.|The first plan had failed.",
    "He chose option C.|It was cheap.",
    "Nobody is as tall as I.|The rest are small.",
    # Abbreviations that may end a sentence
    "In the U.S. Senate, the U.S. Army spoke.|The U.S. did not.",
    "She moved to the U.S.|The family stayed.",
    "She lives in the U.S.|She works in the U.K.|He does not.",
    "He went to Washington, D.C.|It was cold.",
    "Washington, D.C. Mayor Ann Poe spoke.",
    "She has a Ph.D. Her thesis was long.".replace("Ph.D. Her", "Ph.D.|Her"),
    "Acme Inc. said it would pay.|Bolt Corp. Chief Ann Lee agreed.",
    "He works for Acme Corp.|The firm makes bolts.",
    "Acme Co. and Bolt Ltd. merged.|Cog Bros. did not.",
    "Martin Hall Jr. Day was quiet.|So was Sam Orr Sr.|The town slept.",
    "They sold cars, boats, etc.|The rest was lost.",
    "He drove to Springfield, Ill. Governor Poe met him.",
    "The dog was ill.|Governor Poe met it.",
    "They met at St. Louis and Ft. Worth.|It was hot.",
    "It stands on Main St.|The road is closed.",
    "He lives in Portland, Ore.|The rest live elsewhere.",
    # Clock times
    "The meeting begins at 7 p.m. Monday.|It ends at 9 p.m.|The doors close then.",
    "It starts at 11 a.m. ET.|Police said it was late at 1 a.m.|Officers left.",
    "It opens at 10 a.m. Eastern.|Smith will speak.",
    "It runs from 9 a.m. Sept. 4 to 5 p.m. 6 September.",
    # Abbreviations before numbers
    "On Jan. 6 he spoke.|On Sept. 11 he did not.",
    "She lives at No. 10 with two cats.|Nos. 3 and 4 are empty.",
    "He said no.|Then he left.",
    "See p. 12 and Fig. 3.|It is clear.",
    "He retired in Dec.|The party was in Jan.|Nobody came.",
    "e.g. Mr. Hall, i.e. The Boss",
    # Lists
    "1. The first rule is short.|It is kept.",
    "A. The answer is yes.|It was always yes.",
    "12. Ann Poe (11.)",
    # Quotes
    '"We won."|She left.',
    "“We won.”|She left.",
    "''We won.''|She left.",
    "'We won.'|She left.",
    "«We won.»|She left.",
    '"Really?" he asked.|She nodded.',
    "“Go!” he said.|They went.",
    '"Really?" Smith asked.|She nodded.',
    '"Go now!" Coach Ann Lee shouted.|They went.',
    "“Who pays?” Sen. Carla O’Neil wondered.|Nobody answered.",
    '"Really?" I asked.|She nodded.',
    '"Really?"|He asked again.',
    '"Really?"|Smith left the room.',
    '"We won," she said.|"It was hard."|He agreed.',
    'She said: "We won."|"It was hard," he said.',
    '"It is over.|We go home.|Nobody stays," he said.',
    '"We won."|"Did you?"|"Yes!"',
    'He called it "a mess."|She did not.',
    'He called it "a mess".|She did not.',
    '"We won." — Ann Lee, captain',
    'He was angry.|"very angry," she said.',
    "It was a mess (he said.)|She agreed.",
    # Ellipses
    "We tried … and failed.|It is over.",
    "We tried ... and failed.|It is over.",
    "We tried ...|But it failed.",
    "We tried . . . and failed . . .|But we go on.",
    "The mayor ... Ann Poe ... spoke.",
    "He left ....|She stayed.",
    '"We tried ..." she said.|"We failed."',
    "“I was … Well, [...] that was it.”|He left.",
    # Datelines
    "PORTSMOUTH, N.H. — The mayor resigned.|Nobody was told.",
    "ST. LOUIS (AP) — The mayor resigned.",
    # Dashes
    "She said yes. – or so we heard.",
]
# A bar here takes the place of nothing: the space after the full stop was lost.
GLUED = [
    "The match ended.|The next one began.",
    "He asked why.|Nobody knew!|They left.",
    "“We won.”|She left.",
    "“We won.”|“Did you?”",
    "She left.|“We won,” he said.",
    "It's over.|It's late.",
    "Visit example.com or Example.Org",
    "The U.S.A.F. said so",
    "Shares of Bolts.Com rose",
    "Ver.Di called",
]


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text), ENGLISH)]


@pytest.mark.parametrize("marked", SPACED)
@pytest.mark.parametrize("space", [" ", "\n", "\r\n", "  ", "\N{NO-BREAK SPACE}", "\N{LINE SEPARATOR}", "\u200b "])
def test_sentences(marked: str, space: str) -> None:
    assert split(marked.replace("|", space)) == marked.split("|")


@pytest.mark.parametrize("marked", GLUED)
def test_lost_space(marked: str) -> None:
    assert split(marked.replace("|", "")) == marked.split("|")


@pytest.mark.parametrize("marked", SPACED)
def test_hard_wrapped(marked: str) -> None:
    text = marked.replace("|", " ").replace(" ", "\n")

    assert [" ".join(sentence.split("\n")) for sentence in split(text)] == marked.split("|")


def test_only_the_block_is_split() -> None:
    text = "Before. It counts. Not here. After."

    assert split_sentences(text, 8, 28, ENGLISH) == [(8, 18), (19, 28)]


def test_an_empty_block_has_no_sentences() -> None:
    assert split_sentences("Text.", 2, 2, ENGLISH) == []


@given(st.text(alphabet="aBc.!?…\"'“”()[] \n1 \u200b\u00a0") | st.text())
def test_sentences_tile_the_block(text: str) -> None:
    sentences = split_sentences(text, 0, len(text), ENGLISH)
    ends = [0, *(place for sentence in sentences for place in sentence), len(text)]

    assert ends == sorted(ends)
    assert all(start < end for start, end in sentences)
    gaps = [text[end:start] for (_, end), (start, _) in itertools.pairwise(sentences)]
    assert not "".join(gaps).strip(INVISIBLE)


@pytest.mark.parametrize("unit", [". ", '."', "...", "A. ", '?" Aa ', "a.A", " . ", "((", ".\u200b", "U.S. ", "Aa "])
def test_linear_time(unit: str) -> None:
    def cost(n: int) -> float:
        text = '?" ' + unit * n
        begin = time.process_time()
        split_sentences(text, 0, len(text), ENGLISH)
        return time.process_time() - begin

    small = min(cost(4_000) for _ in range(5))
    large = min(cost(32_000) for _ in range(5))

    assert large < 8 * 3 * max(small, 1e-4)
