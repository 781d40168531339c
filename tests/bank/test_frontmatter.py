import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank import frontmatter
from studyapp.bank.problem import Place


def parsed(front):
    located, problems = frontmatter.parse(front, "pack/x.md")
    return located, [str(problem) for problem in problems]


def test_a_card_is_split_into_front_matter_and_body():
    parts = frontmatter.split("---\nid: x\nlevel: mid\n---\n## In short\n")

    assert parts == ("id: x\nlevel: mid\n", "## In short\n", 5)


def test_a_rule_in_the_body_does_not_end_the_front_matter_again():
    parts = frontmatter.split("---\nid: x\n---\none\n\n---\n\ntwo\n")

    assert parts is not None
    assert parts.body == "one\n\n---\n\ntwo\n"


@pytest.mark.parametrize("text", ["", "## In short\n", "---\nid: x\n", " ---\nid: x\n---\n"])
def test_without_two_lines_of_dashes_there_is_no_front_matter(text):
    assert frontmatter.split(text) is None


def test_every_part_knows_its_place_in_the_file():
    located, _ = parsed("id: x\nsources:\n  - title: a\n    url: b\nroles: [one, two]\n")

    assert located.place(("sources", 0, "url")) == Place(5, 5)
    assert located.place(("roles", 1)) == Place(6, 14)


def test_a_missing_part_is_placed_where_it_should_stand():
    located, _ = parsed("sources:\n  - title: a\n")

    assert located.place(("sources", 0, "url")) == Place(3, 5)


@pytest.mark.parametrize("plain", ["no", "yes", "on", "off", "2026-11-20", "1e3", "0x1f", "12:30"])
def test_words_that_yaml_would_reinterpret_stay_text(plain):
    located, _ = parsed(f"a: {plain}\n")

    assert located.data == {"a": plain}


def test_numbers_truth_and_nothing_are_read_as_such():
    located, _ = parsed("a: [12, -3, 1.5, true, false, null, ~, '12', \"true\"]\n")

    assert located.data == {"a": [12, -3, 1.5, True, False, None, None, "12", "true"]}


def test_a_number_of_thousands_of_digits_stays_text():
    located, _ = parsed(f"a: {'9' * 6000}\n")

    assert located.data == {"a": "9" * 6000}


def test_a_key_given_twice_is_told_at_its_second_place():
    _, problems = parsed("title: a\nlevel: mid\ntitle: b\n")

    assert problems == ["pack/x.md:4:1: title: key given twice"]


def test_a_key_given_twice_further_in_is_told_with_its_way():
    _, problems = parsed("sources: [{title: a, title: b}]\n")

    assert problems == ["pack/x.md:2:22: sources[0].title: key given twice"]


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        ("a: &x 1\n", "2:4: a: no anchors here: quote text that starts with '&'"),
        ("a: 1\nb: *x\n", "3:4: b: no aliases here: quote text that starts with '*'"),
        ("a: !!int 3\n", "2:4: a: no tags here: quote text that starts with '!'"),
        ("*x : 1\n", "2:1: front matter: no aliases here: quote text that starts with '*'"),
        ("? [a]\n: 1\n", "2:3: front matter: a key must be plain text"),
        ("a:\n\tb: 1\n", "3:1: front matter: indent with spaces, not with tabs"),
        ("- a\n", "2:1: front matter: must be keys with values, like 'title: What is a list?'"),
        ("a: 1\n--- \nb: 2\n", "3:1: front matter: must be one YAML document"),
        ("title: what: now\n", "2:12: YAML: mapping values are not allowed in this context"),
    ],
)
def test_what_a_card_may_not_use_is_refused_with_its_place(front, problem):
    located, problems = parsed(front)

    assert located is None
    assert problems == [f"pack/x.md:{problem}"]


def test_stars_and_ampersands_within_text_or_quotes_are_plain_characters():
    located, problems = parsed("a: '*args'\nb: \"&x\"\nc: f(*args, **kw) & more\nd: a!b\n")

    assert list(located.data.values()) == ["*args", "&x", "f(*args, **kw) & more", "a!b"]
    assert problems == []


@pytest.mark.parametrize("front", ["a: " + "[" * 20_000, "- " * 20_000, "{a: " * 15_000])
def test_thousands_of_brackets_are_refused_and_crash_nothing(front):
    located, problems = parsed(front)

    assert located is None
    assert "nested too deeply" in problems[0]


def test_yaml_without_its_c_library_reads_the_same(monkeypatch):
    front = "a: [no, 1, '1', 2026-11-20, {b: \"x\"}]\nc: >-\n  d\n  e\na: 2\n"
    with_c = frontmatter.parse(front, "pack/x.md")

    monkeypatch.setattr(frontmatter, "_LOADER", yaml.SafeLoader)

    assert frontmatter.parse(front, "pack/x.md") == with_c


def test_no_front_matter_at_all_is_no_data():
    located, problems = parsed("# only a comment\n")

    assert located.data == {}
    assert problems == []


@given(st.text(alphabet=st.sampled_from("ab:-[]{},&*!?|>'\"%@`#~ \n\t.01"), max_size=60))
def test_any_text_gives_data_or_says_what_is_wrong(front):
    located, problems = frontmatter.parse(front, "pack/x.md")

    assert located is not None or problems


@given(
    st.dictionaries(
        st.text("abc", min_size=1),
        st.recursive(st.text(max_size=8), lambda inner: st.lists(inner, max_size=3), max_leaves=6),
        max_size=4,
    )
)
def test_quoted_text_comes_back_as_it_was(data):
    front = yaml.safe_dump(data, default_style='"', allow_unicode=False)

    located, _ = frontmatter.parse(front, "pack/x.md")

    assert located is not None
    assert located.data == data
