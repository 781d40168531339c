from solution import longest_palindrome


class Counted(str):
    """A text that counts the characters read from it by index or slice."""

    reads = 0

    def __getitem__(self, index):
        found = super().__getitem__(index)
        self.reads += len(found)
        return found


def test_odd_length():
    """A palindrome with a letter in its middle."""
    check(longest_palindrome("bananas"), "anana")


def test_even_length():
    """A palindrome with a gap in its middle."""
    check(longest_palindrome("xabbay"), "abba")


def test_whole_text():
    """The text as a whole."""
    check(longest_palindrome("racecar"), "racecar")


def test_inside_a_sentence():
    """Blanks are characters like others."""
    check(longest_palindrome("we saw noon at level one"), " level ")


def test_one_letter():
    """A single letter is a palindrome."""
    check(longest_palindrome("z"), "z")


def test_two_of_one_length():
    """Of two palindromes of equal length, the first counts."""
    check(longest_palindrome("xyxuvwvu-noon"), "uvwvu")
    check(longest_palindrome("level+noon-stats"), "level")


def test_hidden_empty():
    """An empty text holds an empty palindrome."""
    check(longest_palindrome(""), "")


def test_hidden_no_palindrome_beyond_a_letter():
    """If all letters differ, the first letter is the answer."""
    check(longest_palindrome("abcd"), "a")
    check(longest_palindrome("ab"), "a")


def test_hidden_even_ties():
    """Of even palindromes of equal length, the first counts."""
    check(longest_palindrome("aabbcc"), "aa")


def test_hidden_two_equal_letters():
    """Two equal letters, alone and at either end."""
    check(longest_palindrome("aa"), "aa")
    check(longest_palindrome("aab"), "aa")
    check(longest_palindrome("baa"), "aa")


def test_hidden_at_the_ends():
    """The palindrome touches the beginning or the end of the text."""
    check(longest_palindrome("abcbaxy"), "abcba")
    check(longest_palindrome("xyabba"), "abba")


def test_hidden_run_of_equal_letters():
    """A run of equal letters, of even and of odd length."""
    check(longest_palindrome("baaaac"), "aaaa")
    check(longest_palindrome("aaaaa"), "aaaaa")


def test_hidden_reverse_stands_elsewhere():
    """A part and its reverse, at two places, make no palindrome."""
    check(longest_palindrome("abacdfgdcaba"), "aba")


def test_hidden_contiguous():
    """Letters in between are not skipped."""
    check(longest_palindrome("character"), "ara")
    check(longest_palindrome("abcda"), "a")


def test_hidden_case_counts():
    """Upper and lower case are different characters."""
    check(longest_palindrome("Level"), "eve")
    check(longest_palindrome("Abba"), "bb")


def test_hidden_every_short_text():
    """All texts of up to seven letters out of a and b."""
    texts = [f"{bits:b}"[1:].translate({48: "a", 49: "b"}) for bits in range(1, 256)]
    for text in texts:
        ends = range(len(text) + 1)
        parts = [text[i:j] for i in ends for j in ends if i < j]
        want = max((p for p in parts if p == p[::-1]), key=len, default="")
        check((text, longest_palindrome(text)), (text, want))


def test_hidden_quadratic():
    """Six hundred characters are read at most 10 n² times; cubic ways read more."""
    for text, want in (("abc" * 200, "a"), ("a" * 299 + "bc" + "a" * 299, "a" * 299)):
        counted = Counted(text)
        check(longest_palindrome(counted), want)
        check(counted.reads <= 10 * len(text) ** 2, True)


def test_hidden_long_without_palindromes():
    """Two thousand characters in which no palindrome is longer than one."""
    check(longest_palindrome("abc" * 700), "a")


def test_hidden_long_of_one_letter():
    """Two thousand equal letters, the worst case for expanding."""
    check(longest_palindrome("a" * 2000), "a" * 2000)
