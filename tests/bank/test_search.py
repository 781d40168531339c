import difflib
import threading
from contextlib import closing, suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import (
    BankError,
    Card,
    CardId,
    KeyPoint,
    Kind,
    Level,
    Role,
    Topic,
    TopicId,
)
from studyapp.bank.index import compile_index
from studyapp.bank.index_file import create_tables, open_writing
from studyapp.bank.matching import MOST
from studyapp.bank.packs import card_files, read_card
from studyapp.bank.query import AllOf, AnyOf, Filter, Is, Node, Not, QueryError, Word, parse
from studyapp.bank.ready import Ready, Words, words
from studyapp.bank.search import Found, Hit, Search, SearchInterrupted
from studyapp.bank.shelf import Description, Shelf
from studyapp.bank.standing import Standing
from studyapp.bank.tokens import fold, forms, tokens
from tests.packs import EXERCISE, EXERCISE_FILES, TASK, card, write_file, write_pack

FILLING = "Nothing is said here. " * 20
CARDS = {
    "python/types/tuples.md": card(
        "tuples", title="What is a tuple?", level="junior", short="It cannot be changed."
    ),
    "python/types/lists.md": card(
        "lists", title="How do lists grow?", full="Unlike a tuple, by over-allocating."
    ),
    "python/types/cafe.md": card("cafe", title="Is café equal to café?", level="senior"),
    "python/functions/calls.md": card(
        "calls", title="What does read_csv return?", full=f"{FILLING} Write `df.groupby(x)`."
    ),
    "pandas/grouping/joins.md": card(
        "joins",
        title="How is a join done?",
        kind="howto",
        roles="[data-engineer]",
        full="Joining c++ and c# is hard: growing tables.",
    ),
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    return write_pack(tmp_path_factory.mktemp("packs") / "little", CARDS)


@pytest.fixture(scope="module")
def index(pack, tmp_path_factory):
    file = tmp_path_factory.mktemp("index") / "bank.sqlite"
    compile_index([pack], file)
    return file


@pytest.fixture(scope="module")
def opened(index):
    with closing(Search(index)) as search:
        yield search


@pytest.fixture
def search(opened):
    return opened


def ids(found: Found) -> list[str]:
    return [hit.title.id for hit in found.hits]


def marked(hit: Hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tuple ", {"tuples", "lists"}),
        ("TUPLE ", {"tuples", "lists"}),
        ("tup", {"tuples", "lists"}),
        ("tuple lists ", {"lists"}),
        ("tuple -lists ", {"tuples"}),
        ("-tuple ", {"cafe", "calls", "joins"}),
        ("-tuple -join ", {"cafe", "calls"}),
        ('"what is" ', {"tuples"}),
        ('"is what" ', set()),
        ("café ", {"cafe"}),
        ("cafe ", {"cafe"}),
        ("read_csv ", {"calls"}),
        ("csv ", set()),
        ("df.groupby ", {"calls"}),
        ("groupby(x) ", {"calls"}),
        ("c++ ", {"joins"}),
        ("c# ", {"joins"}),
        ("c ", set()),
        ("join ", {"joins"}),
        ("joining ", {"joins"}),
        ("joins ", {"joins"}),
        ('"joins" ', set()),
        ("tuple or join ", {"tuples", "lists", "joins"}),
        ("(tuple or join) grow ", {"lists", "joins"}),
        ("tuple or -join ", {"tuples", "lists", "cafe", "calls"}),
        ("level:senior", {"cafe"}),
        ("-level:mid", {"tuples", "cafe"}),
        ("topic:pandas", {"joins"}),
        ("topic:types tuple ", {"tuples", "lists"}),
        ("kind:howto or level:junior", {"joins", "tuples"}),
        ("role:data-engineer", {"joins"}),
        ("level:mid tuple ", {"lists"}),
        ("level:junior,senior", {"tuples", "cafe"}),
        ("-level:junior,senior", {"lists", "calls", "joins"}),
        ("__card", set()),
        ("level__mid", set()),
        ("🙂", set()),
    ],
)
def test_a_query_finds_what_it_says(search, text, wanted):
    assert set(ids(search.find(text))) == wanted


STANDING = Standing(
    due=frozenset({CardId("lists"), CardId("joins"), CardId("gone")}),
    weak=frozenset({CardId("joins")}),
    new=frozenset({CardId("cafe")}),
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("is:due", {"lists", "joins"}),
        ("-is:due", {"tuples", "cafe", "calls"}),
        ("is:due is:weak", {"joins"}),
        ("is:due -is:weak", {"lists"}),
        ("is:weak or is:new", {"joins", "cafe"}),
        ("is:due tuple ", {"lists"}),
        ("-is:due tuple ", {"tuples"}),
        ("is:new or tuple ", {"cafe", "tuples", "lists"}),
        ("-(is:new or tuple)", {"calls", "joins"}),
        ("is:due (tuple or -grow) ", {"lists"}),
        ("is:due level:mid", {"lists", "joins"}),
        ("is:bookmarked", set()),
        ("is:due -is:due", set()),
        ("is:weak,new", {"joins", "cafe"}),
        ("-is:due,new", {"tuples", "calls"}),
    ],
)
def test_the_learners_standing_filters(search, text, wanted):
    found = search.find(text, STANDING)

    assert set(ids(found)) == wanted
    assert found.total == len(wanted)


@pytest.fixture
def with_exercise(tmp_path):
    cards = CARDS | {
        "python/types/total/card.md": card("total", kind="coding", more=EXERCISE, rest=TASK),
        **{f"python/types/total/{name}": text for name, text in EXERCISE_FILES.items()},
    }
    compile_index([write_pack(tmp_path / "little", cards)], tmp_path / "bank.sqlite")
    with closing(Search(tmp_path / "bank.sqlite")) as search:
        yield search


def test_cards_with_an_exercise_are_found_by_it(with_exercise):
    with_one, without = with_exercise.find("has:exercise"), with_exercise.find("-has:exercise")

    assert ids(with_one) == ["total"]
    assert len(without.hits) == len(CARDS)


@pytest.mark.parametrize("kept_back", ["nothing", "sum"])
def test_neither_hints_nor_solution_of_an_exercise_are_found(with_exercise, kept_back):
    assert ids(with_exercise.find(f"{kept_back} has:exercise ")) == []


def test_the_task_of_an_exercise_is_found(with_exercise):
    assert ids(with_exercise.find("write has:exercise ")) == ["total"]


def test_a_word_in_the_title_counts_most(search):
    assert ids(search.find("tuple ")) == ["tuples", "lists"]


def test_without_words_the_banks_order_rules(search):
    found = search.find("-kind:howto")

    assert ids(found) == ["tuples", "lists", "cafe", "calls"]
    assert [hit.title.number for hit in found.hits] == [1, 2, 3, 4]


def test_nothing_typed_lists_the_bank(search):
    assert search.find("").total == 5


def test_no_more_hits_come_than_wanted(search):
    found = search.find("", limit=2)

    assert (len(found.hits), found.total, found.capped) == (2, 5, False)


def test_marks_show_where_the_title_has_the_word(search):
    (hit,) = search.find("café ").hits

    assert [hit.title.title[start:end] for start, end in hit.title_marks] == ["café", "café"]


def test_a_snippet_shows_the_words_in_their_surroundings(search):
    (hit,) = search.find("groupby").hits

    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("Write df.groupby(x).")
    assert marked(hit) == ["groupby"]


def test_other_forms_of_a_word_are_marked_too(search):
    (hit,) = search.find("joins ").hits

    assert marked(hit) == ["Joining"]


def test_a_phrase_is_marked_as_a_whole(search):
    (hit,) = search.find('"c c#" or "growing tables"').hits

    assert marked(hit) == ["growing tables"]


def test_what_is_left_out_is_not_marked(search):
    hit = search.find("changed -kind:howto -lists ").hits[0]

    assert set(marked(hit)) == {"changed"}


def test_terms_are_the_words_that_were_sought(search):
    assert search.find('tuple "a list" -join level:mid').terms == ("tuple", "a list")


def test_a_typo_brings_a_suggestion(search):
    found = search.find("level:junior tupple ")

    assert (found.total, found.suggestion) == (0, "level:junior tuple ")


@given(st.text(alphabet="aeltup1é", min_size=1, max_size=8))
def test_what_is_suggested_is_the_most_alike_word_of_the_bank(opened, typed):
    words = opened._known._words
    wanted = difflib.get_close_matches(
        fold(typed), [word for word in words if abs(len(word) - len(typed)) <= 1], 1, 0.75
    )

    assert opened._known.nearest([typed]) == (
        None if fold(typed) in words else next(iter(wanted), None)
    )


def test_nothing_is_suggested_that_finds_nothing(search):
    assert search.find("level:senior tupple ").suggestion is None


def test_nothing_is_suggested_where_something_was_found(search):
    assert search.find("tuple ").suggestion is None


def test_a_wrong_query_is_an_error(search):
    with pytest.raises(QueryError, match="did you mean 'python'"):
        search.find("topic:pyhton")


def test_search_sees_a_bank_that_is_compiled_anew(tmp_path):
    pack, file = write_pack(tmp_path / "little", CARDS), tmp_path / "index"
    compile_index([pack], file)
    with closing(Search(file)) as search:
        assert ids(search.find("is:new", STANDING)) == ["cafe"]
        write_file(pack / "cards/python/types/a.md", card("a", level="junior", title="Monads?"))

        compile_index([pack], file)

        assert ids(search.find("monads ")) == ["a"]
        assert ids(search.find("is:new", STANDING)) == ["cafe"]


def test_a_running_search_can_be_interrupted(index):
    with closing(Search(index)) as search:
        search._connection.set_progress_handler(search.interrupt, 1)

        with pytest.raises(SearchInterrupted):
            search.find("tuple ")


def test_a_search_can_be_interrupted_from_another_thread_and_used_on(index):
    with closing(Search(index)) as search:
        thread = threading.Thread(target=search.interrupt)
        thread.start()
        thread.join()

        assert search.find("tuple ").total == 2


def test_a_missing_index_is_told(tmp_path):
    with pytest.raises(BankError, match="there is no bank index"):
        Search(tmp_path / "none")


def test_damage_is_told(index, tmp_path):
    whole = index.read_bytes()
    file = write_file(tmp_path / "index", whole[:4096] + b"\xff" * (len(whole) - 4096))

    with closing(Search(file)) as search, pytest.raises(BankError, match="cannot be searched"):
        search.find("tuple")


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """More cards than are ranked, all with the word `common`, every seventh with `rare`."""
    file = tmp_path_factory.mktemp("many") / "bank.sqlite"
    leaf = TopicId("python/types")
    topics = (Topic(TopicId("python"), "Python"), Topic(leaf, "Types", TopicId("python")))
    with closing(open_writing(file)) as connection:
        connection.execute("BEGIN")
        create_tables(connection)
        shelf = Shelf(connection)
        for n in range(MOST + 500):
            shelf.put(generated(n, leaf))
        shelf.arrange([("many", Description(topics, ()))])
        connection.execute("COMMIT")
    with closing(Search(file)) as search:
        yield search


def generated(n: int, leaf: TopicId) -> Ready:
    points = (KeyPoint("a common point"),)
    made = Card(
        *(CardId(f"card-{n:05}"), leaf, f"Number {n}", Level.MID, Kind.CONCEPT),
        *((Role.MLOPS,), 2.0, points, date(2026, 1, 1)),
    )
    words = Words("a common point", "rare" if n % 7 == 0 else "usual", "words in a row")
    return Ready(f"many/cards/{leaf}/{made.id}.md", made, ({}, ()), words, frozenset())


def test_the_number_of_very_many_hits_is_left_open(many):
    found = many.find("common ")

    assert (found.total, found.capped, found.count) == (MOST, True, "more than 2,000")


def test_fewer_hits_are_counted(many):
    found = many.find("rare ")

    assert (found.total, found.capped, found.count) == (358, False, "358")


def test_a_phrase_of_very_many_cards_comes_in_the_banks_order(many):
    found = many.find('"common point"', limit=3)

    assert ids(found) == ["card-00000", "card-00001", "card-00002"]
    assert found.capped


@pytest.mark.parametrize("few", [3, 300])
def test_the_standing_filters_among_very_many_hits(many, few):
    due = frozenset(CardId(f"card-{MOST + n:05}") for n in range(few))

    found = many.find("is:due common ", Standing(due=due))

    assert found.total == few
    assert set(ids(found)) <= due


def test_all_but_a_few_of_very_many_are_capped(many):
    found = many.find("-is:due common ", Standing(due=frozenset({CardId("card-00000")})))

    assert found.capped
    assert ids(found)[0] == "card-00001"


@given(st.text(alphabet=st.one_of(st.sampled_from('atuple:-()" *^+{}\0'), st.characters())))
def test_any_text_is_searched_for_or_refused(opened, text):
    with suppress(QueryError):
        assert opened.find(text, STANDING).total <= 5


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10_000,
        "tuple " * 40,
        "(" * 12 + "tuple" + ")" * 12,
        " or ".join(["tuple"] * 40),
        'NEAR("a")',
        "title : tuple ^ * { }",
        "\ud800 tuple ",
        "tuple\0 ",
        "'; DROP TABLE card; --",
    ],
)
def test_hostile_text_does_no_harm(search, text):
    search.find(text)

    assert search.find("tuple ").total == 2


LEAVES = st.sampled_from(
    [
        *("tuple", "join", "growing", "is", "nowhere", "level:mid", "topic:python"),
        *("kind:howto", "is:due", "is:weak", "is:new"),
    ]
)
QUERIES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        inner.map("-({})".format),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' or '.join(parts)})"),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' '.join(parts)})"),
    ),
    max_leaves=6,
)


@given(QUERIES)
def test_search_agrees_with_reading_every_card(opened, pack, text):
    cards = [read_card(pack, file)[0] for file in card_files(pack)]
    node = parse(f"{text} ", ["python", "pandas"])

    assert set(ids(opened.find(f"{text} ", STANDING))) == {
        each.id for each in cards if holds(node, each)
    }


def holds(node: Node, each: Card) -> bool:
    """The meaning of a query, spelt out."""
    match node:
        case AllOf(parts):
            return all(holds(part, each) for part in parts)
        case AnyOf(parts):
            return any(holds(part, each) for part in parts)
        case Not(part):
            return not holds(part, each)
        case Is(flag):
            return each.id in getattr(STANDING, flag.value)
        case Filter(field, values):
            of_card = {"level": each.level, "kind": each.kind, "topic": each.topic.split("/")[0]}
            return of_card[field] in values
        case Word((word,)):
            read = words(each)
            text = f"{each.title} {read.points} {read.short} {read.body}"
            return not forms(word).isdisjoint(tokens(text))
    raise AssertionError(node)


def test_the_very_word_comes_before_a_rare_form_of_it(tmp_path):
    cards = {
        f"python/types/c{number}.md": card(f"c{number}", full=f"{FILLING} A bias, said {number}.")
        for number in range(6)
    }
    cards["python/types/rare.md"] = card("rare", full="A biased answer.")
    compile_index([write_pack(tmp_path / "little", cards)], tmp_path / "bank.sqlite")

    with closing(Search(tmp_path / "bank.sqlite")) as search:
        found = ids(search.find("bias "))

    assert found[-1] == "rare"
    assert len(found) == 7
