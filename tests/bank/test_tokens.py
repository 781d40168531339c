import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.bank.plain import plain_text
from studyapp.bank.tokens import fold, forms, tokens


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("join", "joins"),
        ("join", "joined"),
        ("joining", "join"),
        ("joining", "joins"),
        ("query", "queries"),
        ("queries", "query"),
        ("index", "indexes"),
        ("hashes", "hash"),
        ("cache", "caching"),
        ("caching", "caches"),
        ("logging", "log"),
        ("merged", "merging"),
    ],
)
def test_plural_ed_and_ing_are_forms_of_one_word(word, other):
    assert other in forms(word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("string", "str"),
        ("generator", "generalise"),
        ("important", "import"),
        ("notes", "not"),
        ("class", "clas"),
        ("c++", "c"),
        ("read_csv", "read_csvs"),
    ],
)
def test_words_of_another_meaning_are_no_forms(word, other):
    assert other not in forms(word)


@given(st.text())
def test_folding_keeps_every_letter_in_its_place(text):
    assert len(fold(text)) == len(text)


@given(st.text(st.characters(max_codepoint=127)), st.sampled_from("áçñöĀ"))
def test_case_and_accents_do_not_count(text, letter):
    plain = unicodedata.normalize("NFD", letter)[0]

    assert fold(text + letter) == fold((text + plain).swapcase())


def test_signs_of_names_belong_to_words():
    assert tokens("C++, c# and df.read_csv()") == ["c++", "c#", "and", "df", "read_csv"]


def test_plain_text_has_the_words_without_the_marks():
    markdown = """
Some **bold** and `a ** code_of`, a [link](card:x), $x^2$ and ~~old~~ *news*.

- [x] done
1. first

| Symptom | Cause |
|---|---:|
| high | bias |

```python no-run="x"
def f(a, *args): return a ** 2
```
> [!] quoted
"""

    assert plain_text(markdown) == (
        "Some bold and a ** code_of, a link, x^2 and old news. done first Symptom Cause high bias "
        "def f(a, *args): return a ** 2 [!] quoted"
    )


def test_plain_text_is_composed():
    assert plain_text("cafe\u0301") == "café"
