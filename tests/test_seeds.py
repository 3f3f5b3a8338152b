"""The sample articles: what is true of them, less what is written down as not found yet."""

import pytest

import newsparse
from samples import Sample, change, compare, keyed, known_differences, listed, samples
from schemas import validate

SAMPLES = samples()
NAMES = {sample.name for sample in SAMPLES}
each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)


def test_there_are_samples_of_many_shapes() -> None:
    assert len(SAMPLES) >= 12
    assert {path.stem for path in SAMPLES[0].path.parent.glob("*.json")} == NAMES


@each_sample
def test_what_is_expected_is_a_result(sample: Sample) -> None:
    expected, text = sample.expected, sample.text

    validate(expected)
    assert newsparse.Article.from_dict(expected, text).to_dict() == expected
    # Every text stands where its span says, and everything stands in the order of the text.
    assert listed(keyed(expected), text) == expected


@each_sample
def test_what_is_found_is_expected(sample: Sample) -> None:
    found = newsparse.parse(sample.text).to_dict()
    known = known_differences().get(sample.name, {})

    validate(found)
    differences = compare(sample.expected, found)
    new = [str(difference) for difference in differences if difference.path not in known]
    gone = known.keys() - {difference.path for difference in differences}
    assert not new, "\n".join(["tools/expect.py takes over what is right, or writes down what is not:", *new])
    assert not gone, f"found now, so no longer to be listed: {sorted(gone)}"


def test_known_differences_have_reasons() -> None:
    known = known_differences()

    assert known.keys() <= NAMES
    assert all(reason.strip("? ") for reasons in known.values() for reason in reasons.values())


def test_a_difference_is_named_by_its_place() -> None:
    sample = SAMPLES[0]
    expected = keyed(sample.expected)
    other = keyed(sample.expected)
    first, second, *_ = other["quotes"]
    other["quotes"][first]["speaker"]["name"] = "Nobody"
    other["quotes"][first]["rule"] = "quotes.other"
    del other["quotes"][second]
    found = listed(other, sample.text)

    differences = compare(sample.expected, found)

    assert [difference.path for difference in differences] == [f"quotes{first}.speaker.name", f"quotes{second}"]
    assert str(differences[0]).endswith(', found "Nobody"')
    assert str(differences[1]).endswith(", found nothing")
    for difference in differences:
        change(other, difference.path, expected)
    assert not compare(sample.expected, listed(other, sample.text))


def test_what_points_to_a_statistic_still_does_when_another_goes() -> None:
    sample = next(sample for sample in SAMPLES if any(each["part_of"] for each in sample.expected["statistics"]))
    other = keyed(sample.expected)
    pointed = {each["part_of"] for each in other["statistics"].values()}
    gone = next(name for name in other["statistics"] if name not in pointed)
    if not other["statistics"][gone]["breakdown"]:
        del other["statistics"][gone]

    found = listed(other, sample.text)

    assert {difference.path for difference in compare(sample.expected, found)} <= {f"statistics{gone}"}
