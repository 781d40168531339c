from collections import Counter
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import CardId, Kind, Level, Role, TopicId
from studyapp.study.mock.drawing import candidates, draw
from studyapp.study.mock.setup import Setup
from tests.study.mock.made import candidate, planned
from tests.study.samples import title

MID = Setup("rapid", Level.MID, Role.DATA_SCIENTIST)
MANY = [
    candidate(f"{level}-{topic}-{i}", f"{topic}/leaf", level)
    for level in Level
    for topic in ("python", "pandas", "mlops")
    for i in range(5)
]


def cards(drawn):
    return [card for each in drawn.rounds for card in each]


def test_a_seed_repeats_an_interview():
    rounds = [planned(6)]

    first, again = draw(rounds, MID, MANY), draw(rounds, MID, MANY[::-1])

    assert first == again


def test_another_seed_asks_something_else():
    others = [draw([planned(6)], Setup("rapid", Level.MID, seed=seed), MANY) for seed in range(9)]

    assert len({each.rounds for each in others}) > 5


def test_the_lot_never_changes():
    drawn = draw([planned(3)], MID, MANY)

    assert cards(drawn) == ["junior-mlops-0", "mid-python-3", "mid-pandas-3"]


def test_a_new_card_in_the_bank_displaces_one_at_most():
    before = set(cards(draw([planned(6)], MID, MANY)))

    after = set(cards(draw([planned(6)], MID, [*MANY, candidate("new", "python/leaf")])))

    assert len(before - after) <= 1


def test_fundamentals_come_first():
    levels = [card.split("-")[0] for card in cards(draw([planned(10)], MID, MANY))]

    assert levels == ["junior"] * 4 + ["mid"] * 6


def test_a_single_question_is_of_the_level_itself():
    senior = Setup("rapid", Level.SENIOR)

    assert cards(draw([planned(1)], senior, MANY))[0].startswith("senior")


def test_topics_are_mixed():
    branches = Counter(card.split("-")[1] for card in cards(draw([planned(9)], MID, MANY)))

    assert set(branches.values()) == {3}


def test_what_was_asked_lately_comes_last():
    asked = {candidate.card: 1 for candidate in MANY[:-1]}
    asked[CardId("junior-python-0")] = 4
    all_levels = Setup("rapid", Level.SENIOR)

    drawn = draw([planned(2)], all_levels, MANY, asked)

    assert set(cards(drawn)) == {MANY[-1].card, "junior-python-0"}


def test_questions_above_the_level_are_not_asked():
    drawn = draw([planned(40)], Setup("rapid", Level.JUNIOR), MANY)

    assert {card.split("-")[0] for card in cards(drawn)} == {"junior"}


def test_a_round_may_reach_one_level_up_but_prefers_its_own():
    junior = Setup("rapid", Level.JUNIOR)

    drawn = draw([planned(17, harder=True)], junior, MANY)

    assert Counter(card.split("-")[0] for card in cards(drawn)) == {"junior": 15, "mid": 2}


def test_of_an_exercise_and_its_variants_one_is_asked():
    twins = [candidate("a", family=CardId("a")), candidate("b", family=CardId("a"))]

    assert draw([planned(2)], MID, twins).found == 1


def test_who_was_asked_a_variant_lately_is_asked_neither_it_nor_its_exercise_again():
    family = CardId("a")
    known = [candidate(name, family=family) for name in ("a", "a2")] + [candidate("b")]

    drawn = draw([planned(1)], MID, known, {CardId("a2"): 1})

    assert cards(drawn) == ["b"]


@pytest.mark.parametrize("asked", [{}, {"a": 1}, {"a": 1, "a2": 2}, {"a2": 1}])
def test_of_an_exercise_and_its_variants_the_one_not_asked_longest_comes(asked):
    known = [candidate(name, family=CardId("a")) for name in ("a", "a2", "a3")]

    (drawn,) = cards(draw([planned(1)], MID, known, {CardId(k): v for k, v in asked.items()}))

    assert drawn not in asked


def test_that_a_variant_is_written_changes_no_other_choice():
    twin = candidate("junior-python-0b", family=CardId("junior-python-0"))

    before, after = (draw([planned(20)], MID, known) for known in (MANY, [*MANY, twin]))

    assert [card.removesuffix("b") for card in cards(after)] == cards(before)


def test_a_variant_of_a_card_set_aside_is_not_asked():
    twin = title("b")._replace(variant_of=CardId("a"))

    known = candidates([title("a"), twin], card_of=pytest.fail, suspended={CardId("a")})

    assert known == []


def test_no_card_is_asked_in_two_rounds():
    drawn = draw([planned(15), planned(15)], MID, MANY)

    assert len(set(cards(drawn))) == 30


def test_a_card_whose_time_fits_the_box_is_preferred():
    known = [candidate("tiny", minutes=1.0), candidate("fit", minutes=20.0)]

    assert cards(draw([planned(1, minutes=30.0)], MID, known)) == ["fit"]


@pytest.mark.parametrize(
    ("setup", "expected"),
    [
        (Setup("rapid", Level.MID, topics=frozenset({TopicId("python")})), {"leaf", "branch"}),
        (Setup("rapid", Level.MID, topics=frozenset({TopicId("python/objects")})), {"leaf"}),
        (Setup("rapid", Level.MID, weak_only=True), {"other"}),
        (Setup("rapid", Level.MID, Role.MLOPS), {"leaf", "branch"}),
    ],
)
def test_filters_hold(setup, expected):
    analysts = frozenset({Role.DATA_ANALYST})
    known = [
        candidate("leaf"),
        candidate("branch", "python/functions"),
        candidate("other", "pandas/grouping", roles=analysts, is_weak=True),
    ]

    assert set(cards(draw([planned(3)], setup, known))) == expected


def test_a_shortage_says_so_and_which_filter_would_help():
    known = [
        candidate("a"),
        candidate("b", "pandas/grouping"),
        candidate("c", level=Level.SENIOR),
        candidate("d", level=Level.SENIOR),
    ]
    setup = Setup("rapid", Level.MID, topics=frozenset({TopicId("python")}))

    drawn = draw([planned(3)], setup, known)

    assert drawn.sentence == "Concepts asks for 3 questions; your choice leaves 1."
    assert [each.sentence for each in drawn.relaxations] == [
        "Also harder ones: 3 of 3 questions.",
        "From every topic: 2 of 3 questions.",
    ]
    assert draw([planned(3)], drawn.relaxations[0].setup, known).found == 3


def test_a_shortage_of_several_rounds_names_those_that_lack():
    rounds = [planned(1), planned(2, kinds=(Kind.CODING,))]

    drawn = draw(rounds, MID, [candidate("a"), candidate("b", kind=Kind.CODING)])

    assert drawn.sentence == "Your choice leaves 2 of 3 questions: Concepts 1 of 2."


def test_where_nothing_is_short_nothing_is_said():
    assert draw([planned(2)], MID, MANY).sentence == ""


def test_a_scenario_is_asked_only_if_it_says_what_the_case_is():
    titles = [title(each)._replace(kind=Kind.SCENARIO) for each in "ab"]
    briefs = {CardId("a"): "", CardId("b"): "Orders arrive late. Find out why."}

    known = candidates(titles, card_of=lambda card: SimpleNamespace(brief=briefs[card]))

    drawn = draw([planned(2, kinds=[Kind.SCENARIO])], MID, known)
    assert cards(drawn) == ["b"]


def test_cards_set_aside_are_not_asked_and_weak_leaves_are_known():
    known = candidates(
        [title("a"), title("b", "pandas/grouping")],
        card_of=lambda card: pytest.fail("only exercises are opened"),
        weak={TopicId("pandas/grouping")},
        suspended={CardId("a")},
    )

    assert [(each.card, each.is_weak) for each in known] == [("b", True)]


levels, kinds = st.sampled_from(Level), st.sampled_from([Kind.CONCEPT, Kind.CODING])
known = st.lists(
    st.builds(
        candidate,
        st.text("abcdef", min_size=1, max_size=3),
        st.sampled_from(["python/a", "python/b", "pandas/a"]),
        levels,
        kind=kinds,
        roles=st.frozensets(st.sampled_from(Role)),
        is_weak=st.booleans(),
    ),
    max_size=30,
    unique_by=lambda each: each.card,
)
setups = st.builds(
    Setup,
    st.just("rapid"),
    levels,
    st.none() | st.sampled_from(Role),
    weak_only=st.booleans(),
    topics=st.frozensets(st.sampled_from([TopicId("python"), TopicId("pandas/a")])),
    seed=st.integers(),
)


@given(known, setups, st.integers(1, 12), st.integers(1, 12))
def test_whatever_is_chosen_the_questions_keep_to_it(known, setup, concepts, coded):
    rounds = [planned(concepts), planned(coded, kinds=(Kind.CODING,))]
    by_card = {each.card: each for each in known}

    drawn = draw(rounds, setup, known)

    asked = [by_card[card] for card in cards(drawn)]
    assert len({each.card for each in asked}) == len(asked) <= concepts + coded
    assert all(each.level.rank <= setup.level.rank for each in asked)
    assert all(setup.role is None or setup.role in each.roles for each in asked)
    assert all(each.is_weak or not setup.weak_only for each in asked)
    assert bool(drawn.sentence) == (len(asked) < concepts + coded)
    assert all(each.found > drawn.found for each in drawn.relaxations)
    assert all(draw(rounds, each.setup, known).found == each.found for each in drawn.relaxations)


def test_a_round_that_names_exercises_asks_no_others():
    known = [
        candidate("written", kind=Kind.CODING, graded="write"),
        candidate("read", kind=Kind.CODING, graded="predict-output"),
        candidate("said"),
    ]
    coding = planned(3, kinds=(Kind.CODING,), graded=("write", "find-bug"))
    short = planned(3, kinds=(Kind.CONCEPT, Kind.CODING), graded=("predict-output",))
    anything = planned(3, kinds=(Kind.CODING,))

    assert set(cards(draw([coding], MID, known))) == {"written"}
    assert set(cards(draw([short], MID, known))) == {"read", "said"}
    assert set(cards(draw([anything], MID, known))) == {"written", "read"}


def test_a_program_to_be_read_is_told_in_less_than_the_minutes_that_writing_it_down_takes():
    known = [
        candidate("read", kind=Kind.CODING, graded="complexity", minutes=5.0),
        *(candidate(f"long-{number}", minutes=5.0) for number in range(9)),
    ]
    short = planned(1, kinds=(Kind.CONCEPT, Kind.CODING), minutes=2.0)

    assert cards(draw([short], MID, known)) == ["read"]
