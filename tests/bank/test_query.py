import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank.query import (
    MOST_WORDS,
    AllOf,
    AnyOf,
    Field,
    Filter,
    Flag,
    Is,
    Not,
    Part,
    Phrase,
    QueryError,
    Word,
    parse,
)

TOPICS = ("pandas", "pandas/grouping", "pandas/joins", "machine-learning", "machine-learning/trees")


def refusal(text: str) -> QueryError:
    with pytest.raises(QueryError) as refused:
        parse(text, TOPICS)
    return refused.value


def test_words_must_all_be_there():
    assert parse("list tuple ") == AllOf((Word(("list",), 0, 4), Word(("tuple",), 5, 10)))


def test_the_last_word_is_a_prefix_while_it_is_typed():
    assert parse("list tup") == AllOf((Word(("list",), 0, 4), Word(("tup",), 5, 8, prefix=True)))


def test_a_single_letter_is_no_prefix():
    assert parse("r") == Word(("r",), 0, 1)


def test_a_word_left_out_is_no_prefix():
    assert parse("-tup") == Not(Word(("tup",), 1, 4))


def test_or_parts_alternatives():
    assert parse("list or tuple ") == AnyOf((Word(("list",), 0, 4), Word(("tuple",), 8, 13)))


def test_and_binds_tighter_than_or():
    found = parse("a b or c ")

    assert found == AnyOf(
        (AllOf((Word(("a",), 0, 1), Word(("b",), 2, 3))), Word(("c",), 7, 8)),
    )


def test_parentheses_bind_tightest():
    found = parse("a (b or c) ")

    assert found == AllOf(
        (Word(("a",), 0, 1), AnyOf((Word(("b",), 3, 4), Word(("c",), 8, 9)))),
    )


def test_an_or_that_is_still_being_typed_is_a_word():
    assert parse("list or") == AllOf((Word(("list",), 0, 4), Word(("or",), 5, 7, prefix=True)))


def test_an_or_without_a_right_side_does_no_harm():
    assert parse("list or ") == Word(("list",), 0, 4)


def test_a_phrase_keeps_its_order():
    assert parse('"list or tuple"') == Phrase(("list", "or", "tuple"))


def test_a_phrase_can_be_left_out():
    assert parse('-"list of"') == Not(Phrase(("list", "of")))


def test_a_dotted_name_is_several_words_in_order():
    assert parse("df.groupby ") == Word(("df", "groupby"), 0, 10)


def test_a_call_is_a_word_and_no_group():
    assert parse("(print(x) or y) ") == AnyOf((Word(("print", "x"), 1, 9), Word(("y",), 13, 14)))


def test_quotes_within_a_call_belong_to_the_word():
    assert parse('(print("x") or y) ') == AnyOf(
        (Word(("print", "x"), 1, 11), Word(("y",), 15, 16)),
    )


@pytest.mark.parametrize("name", ["c++", "c#", "read_csv"])
def test_signs_of_names_belong_to_the_word(name):
    assert parse(f"{name} ") == Word((name,), 0, len(name))


@pytest.mark.parametrize("text", ["std::vector ", "https://x ", "loc[:,1] "])
def test_a_colon_within_code_is_no_filter(text):
    assert isinstance(parse(text), Word)


def test_nothing_typed_asks_for_everything():
    assert parse("  ") == AllOf(())


@pytest.mark.parametrize("text", ["🙂", "...", '""', "()", "- -", "\0"])
def test_signs_alone_ask_for_nothing(text):
    assert parse(text) == AnyOf(())


def test_signs_among_words_are_passed_over():
    assert parse("→ list 🙂") == Word(("list",), 2, 6)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("level:senior", Filter(Field.LEVEL, ("senior",))),
        ("LEVEL:Senior", Filter(Field.LEVEL, ("senior",))),
        ("level:sen", Filter(Field.LEVEL, ("senior",))),
        ("kind:howto", Filter(Field.KIND, ("howto",))),
        ("role:mlo", Filter(Field.ROLE, ("mlops",))),
        ("role:data-a", Filter(Field.ROLE, ("data-analyst",))),
        ("topic:pandas/grouping", Filter(Field.TOPIC, ("pandas/grouping",))),
        ("topic:pandas", Filter(Field.TOPIC, ("pandas",))),
        ("topic:mach", Filter(Field.TOPIC, ("machine-learning",))),
        ("topic:pandas/", Filter(Field.TOPIC, ("pandas/grouping", "pandas/joins"))),
        ("topic:group", Filter(Field.TOPIC, ("pandas/grouping",))),
        ("has:exercise", Filter(Field.HAS, (Part.EXERCISE,))),
        ("has:ex", Filter(Field.HAS, (Part.EXERCISE,))),
        ("-has:exercise", Not(Filter(Field.HAS, (Part.EXERCISE,)))),
        ("is:due", Is(Flag.DUE)),
        ("is:book", Is(Flag.BOOKMARKED)),
        ("is:d", AnyOf((Is(Flag.DUE), Is(Flag.DONE)))),
        ("-is:new", Not(Is(Flag.NEW))),
        ("level:junior,mid", Filter(Field.LEVEL, ("junior", "mid"))),
        ("level:mid,JUN,mid", Filter(Field.LEVEL, ("mid", "junior"))),
        ("-level:junior,mid", Not(Filter(Field.LEVEL, ("junior", "mid")))),
        ("kind:howto,tip", Filter(Field.KIND, ("howto", "tip"))),
        ("role:mlops,data-a", Filter(Field.ROLE, ("mlops", "data-analyst"))),
        ("topic:trees,pandas", Filter(Field.TOPIC, ("machine-learning/trees", "pandas"))),
        ("is:due,new", AnyOf((Is(Flag.DUE), Is(Flag.NEW)))),
    ],
)
def test_a_filter_takes_an_id_or_its_beginning(text, wanted):
    assert parse(text, TOPICS) == wanted


def test_a_beginning_of_several_values_means_any_of_them():
    assert parse("role:data") == Filter(
        Field.ROLE, ("data-analyst", "data-engineer", "data-scientist")
    )


@pytest.mark.parametrize(
    ("text", "message", "position"),
    [
        ("list lvel:mid", "unknown filter 'lvel:'; did you mean 'level:'?", 5),
        ("xyzzy:1", "unknown filter 'xyzzy:'; to search for it, put it in quotes", 0),
        ("level:", "'level:' needs a value, such as 'level:junior'", 6),
        ("level: mid", "'level:' needs a value, such as 'level:junior'", 6),
        ("level:senoir", "unknown level 'senoir'; did you mean 'senior'?", 6),
        ("topic:panadas", "unknown topic 'panadas'; did you mean 'pandas'?", 6),
        ("is:deu", "unknown state 'deu'; did you mean 'due'?", 3),
        ("level:junior,senoir", "unknown level 'senoir'; did you mean 'senior'?", 13),
        ("a is:due,new,wek", "unknown state 'wek'; did you mean 'weak'?", 13),
        ("level:junior,", "'level:' needs a value, such as 'level:junior'", 13),
        ("level:,mid", "'level:' needs a value, such as 'level:junior'", 6),
        ("level:junior,,mid", "'level:' needs a value, such as 'level:junior'", 13),
        ("level:junior, mid", "'level:' needs a value, such as 'level:junior'", 13),
        ("has:", "'has:' needs a value, such as 'has:exercise'", 4),
        ("has:excersise", "unknown part 'excersise'; did you mean 'exercise'?", 4),
        ("kind:qqqq", "unknown kind 'qqqq', such as 'kind:concept'", 5),
        ('a "b', "this quotation mark is never closed", 2),
        ("a (b", "this '(' is never closed", 2),
        ("a b)", "this ')' closes nothing", 3),
    ],
)
def test_an_error_points_at_the_character(text, message, position):
    error = refusal(text)

    assert (error.message, error.position) == (message, position)


def test_many_words_are_refused():
    assert refusal("a " * (MOST_WORDS + 1)).message.startswith("a search takes at most")


def test_deep_parentheses_are_refused():
    assert refusal("(" * 5000 + "a" + ")" * 5000).message.startswith("too many parentheses")


def position_blamed(text: str) -> int:
    try:
        parse(text, TOPICS)
    except QueryError as error:
        return error.position
    return 0


@given(st.text(alphabet=st.one_of(st.sampled_from('ab:-()" or*^+{}'), st.characters())))
def test_any_text_is_a_query_or_has_a_character_to_blame(text):
    assert 0 <= position_blamed(text) <= len(text)


WORDS = st.sampled_from(["list", "df.groupby", "c++", "naïve"])
PARTS = st.one_of(WORDS, st.just('"a phrase"'), st.just("level:mid"), st.just("is:due"))
QUERIES = st.recursive(
    PARTS,
    lambda inner: st.one_of(
        inner.map("-({})".format),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' or '.join(parts)})"),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"({' '.join(parts)})"),
    ),
    max_leaves=8,
)


@given(QUERIES)
def test_whatever_the_grammar_has_is_understood(text):
    assert parse(text) not in (AllOf(()), AnyOf(()))


def test_two_levels_are_alternatives():
    assert parse("level:junior level:mid ") == Filter(Field.LEVEL, ("junior", "mid"))


def test_alternatives_add_to_those_of_another_filter():
    assert parse("level:junior,mid level:senior,mid ") == Filter(
        Field.LEVEL, ("junior", "mid", "senior")
    )


def test_two_roles_are_both_asked_for():
    found = parse("role:mlops role:data-analyst ")

    assert found == AllOf((Filter(Field.ROLE, ("mlops",)), Filter(Field.ROLE, ("data-analyst",))))


def test_an_excluded_level_is_no_alternative():
    found = parse("level:junior -level:mid ")

    assert found == AllOf((Filter(Field.LEVEL, ("junior",)), Not(Filter(Field.LEVEL, ("mid",)))))
