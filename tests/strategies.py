"""Hypothesis strategies: texts, and pages that look like news."""

import functools

from hypothesis import strategies as st

from casefiles import CASES, load

# What articles are made of, in pieces that may come in any order. Every new rule may find something here.
_PIECES = [
    "Council votes to close bridge",
    "By Jane Doe",
    "By JANE DOE and Sam Orr, Staff Writers",
    "World",
    "Published October 30, 2022",
    "Updated: 03/04/2022 3:45 p.m. ET",
    "2 hours ago",
    "LISBON (Reuters) - The mayor resigned on Monday.",
    '"We won," said Ann Poe, the mayor. "It was hard."',
    "“Who pays?” Mr. Orr asked. “Not the city.”",
    "''We will see,'' she said.",
    "According to Ms. Lee, the bridge is safe.",
    "He told Reuters that 1,250 of 3,000 homes (42 percent) had no water, up from 38% in May.",
    "It cost $1.2 million to $1.5m, a third more than in 2019, police said",
    '"It runs on',
    "Subscribe",
    "Share this on Facebook",
    "• Two people died",
    "Reporting by Ann Lee; Editing by Bo Ek",
    "'READY TO TALK'",
    "© 2022 The Courier. All rights reserved.",
    "\N{ZERO WIDTH SPACE}",
    "",
]
_SPACES = ["\n", "\n\n", "\r\n\r\n", " ", "", "\N{LINE SEPARATOR}", "\t", "\n \n"]
_ALPHABET = "aeB1 .,;:-—'\"“”‘’()[]$%\n\r\t\u00a0\u200b\ufeff\u2028\u202e\u2066\u2069\x00\ud800\udfff"


def any_text() -> st.SearchStrategy[str]:
    """Any text at all, half of it from the characters that mean something in news."""
    return st.text() | st.text(alphabet=_ALPHABET) | st.text(alphabet=st.characters(codec=None))


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Something like a page: pieces of news with any space between them."""
    pieces = draw(st.lists(st.sampled_from(_PIECES) | st.text(max_size=20), max_size=12))
    spaces = draw(st.lists(st.sampled_from(_SPACES), min_size=len(pieces), max_size=len(pieces)))
    return "".join(piece + space for piece, space in zip(pieces, spaces, strict=True))


@functools.cache
def _case_texts() -> list[str]:
    return [case.text for area in sorted(path.name for path in CASES.iterdir() if path.is_dir()) for case in load(area)]


@st.composite
def splices(draw: st.DrawFn) -> str:
    """Stretches of the case texts one behind the other, cut anywhere: every rule meets what no writer would put beside it."""
    pieces = []
    for _ in range(draw(st.integers(1, 6))):
        text = draw(st.sampled_from(_case_texts()))
        start = draw(st.integers(0, len(text)))
        pieces.append(text[start : draw(st.integers(start, min(len(text), start + 300)))])
        pieces.append(draw(st.sampled_from([*_SPACES, "(", ")", '"', " - ", ": ", ", ", "5 ", " of ", "said "])))
    return "".join(pieces)
