from itertools import combinations, islice
from string import ascii_lowercase

from solution import group_anagrams, is_palindrome, reverse_words


def test_reverse_words():
    """The words come in reverse order, their letters stay."""
    check(reverse_words("the quick brown fox"), "fox brown quick the")


def test_punctuation_stays_with_its_word():
    """A comma is part of the word that it follows."""
    check(reverse_words("Hello, big World!"), "World! big Hello,")


def test_palindrome():
    """A sentence, read without blanks, punctuation and case."""
    check(is_palindrome("A man, a plan, a canal: Panama!"), True)


def test_no_palindrome():
    """Something that differs near the ends."""
    check(is_palindrome("Panama canal"), False)


def test_palindrome_of_digits():
    """Digits count like letters."""
    check(is_palindrome("12:21"), True)
    check(is_palindrome("12:31"), False)


def test_group_anagrams():
    """Words of the same letters stand together."""
    words = ["listen", "silent", "google", "enlist", "gogole"]
    want = [["listen", "silent", "enlist"], ["google", "gogole"]]
    check(group_anagrams(words), want)


def test_no_anagrams():
    """Words of different letters stay alone."""
    check(group_anagrams(["on", "off"]), [["on"], ["off"]])


def test_hidden_whitespace_of_every_kind():
    """Runs of blanks, tabs and line ends become single blanks; none at the ends."""
    check(reverse_words("  one\t two \n\nthree  "), "three two one")


def test_hidden_no_words():
    """An empty text and one of whitespace have no words."""
    check(reverse_words(""), "")
    check(reverse_words(" \t\n"), "")
    check(reverse_words("alone"), "alone")


def test_hidden_nothing_to_compare():
    """Without a letter or digit, and with a single one, it is a palindrome."""
    check(is_palindrome(""), True)
    check(is_palindrome(" ,.!"), True)
    check(is_palindrome("x"), True)


def test_hidden_underscore():
    """An underscore is neither letter nor digit."""
    check(is_palindrome("_level"), True)
    check(is_palindrome("a_b"), False)


def test_hidden_other_alphabets():
    """Letters of every alphabet count, in both cases."""
    check(is_palindrome("Привет"), False)
    check(is_palindrome("А роза упала на лапу Азора"), True)
    check(is_palindrome("Äpä"), True)


def test_hidden_typographic_marks():
    """Quotation marks and dashes beyond ASCII are neither letters nor digits."""
    check(is_palindrome("\u00abAnna\u2026\u00bb"), True)
    check(is_palindrome("\u201cab\u201d"), False)


def test_hidden_accents_count():
    """A letter with an accent differs from the one without."""
    check(is_palindrome("été"), True)
    check(is_palindrome("éte"), False)


def test_hidden_digit_against_letter():
    """A digit that has no partner counts, too."""
    check(is_palindrome("abba1"), False)
    check(is_palindrome("ab"), False)


def test_hidden_letters_as_often():
    """The same letters, but not as often, make no anagram."""
    want = [["aab", "aba"], ["abb"], ["ab"]]
    check(group_anagrams(["aab", "abb", "aba", "ab"]), want)


def test_hidden_equal_sums():
    """Words of equal length whose characters add up to the same are no anagrams."""
    check(group_anagrams(["ad", "bc", "cb"]), [["ad"], ["bc", "cb"]])


def test_hidden_order_of_groups():
    """Groups stand in the order of their first word, and are not sorted."""
    words = ["tab", "stop", "cat", "bat", "pots", "act", "abt"]
    want = [["tab", "bat", "abt"], ["stop", "pots"], ["cat", "act"]]
    check(group_anagrams(words), want)


def test_hidden_repeated_words():
    """A word that is given twice stands in its group twice."""
    check(group_anagrams(["no", "on", "no"]), [["no", "on", "no"]])


def test_hidden_case_and_empty_word():
    """Upper and lower case differ here, and the empty word is a word."""
    check(group_anagrams(["Ab", "ba", "", "bA", ""]), [["Ab", "bA"], ["ba"], ["", ""]])
    check(group_anagrams([]), [])


def test_hidden_input_unchanged():
    """The list of words is as it was."""
    words = ["b", "a", "b"]
    group_anagrams(words)
    check(words, ["b", "a", "b"])


def test_hidden_many_words():
    """Sixty thousand words in pairs: a word is not compared with every group."""
    words = ["".join(some) for some in islice(combinations(ascii_lowercase, 5), 30_000)]
    groups = group_anagrams([*words, *(word[::-1] for word in words)])
    check(len(groups), 30_000)
    check(groups[:2], [["abcde", "edcba"], ["abcdf", "fdcba"]])
