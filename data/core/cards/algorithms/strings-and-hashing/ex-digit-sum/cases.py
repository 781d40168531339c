from solution import digit_sum


def test_digits_on_both_sides():
    """Digits before and after the point count."""
    check(digit_sum("12.34"), 10)


def test_whole_number():
    """A number needs no point."""
    check(digit_sum("907"), 16)


def test_sign():
    """A sign at the beginning adds nothing."""
    check(digit_sum("-3.14"), 8)
    check(digit_sum("+25"), 7)


def test_letters():
    """Letters are refused."""
    check_raises(ValueError, digit_sum, "12a")
    check_raises(ValueError, digit_sum, "abc")


def test_two_points():
    """Two points are refused."""
    check_raises(ValueError, digit_sum, "1.2.3")


def test_zeros():
    """Zeros count nothing, wherever they stand."""
    check(digit_sum("0"), 0)
    check(digit_sum("00100.0200"), 3)


def test_hidden_point_at_an_end():
    """The point may stand first or last."""
    check(digit_sum(".5"), 5)
    check(digit_sum("5."), 5)
    check(digit_sum("-.25"), 7)


def test_hidden_no_digit():
    """Without a digit it is no number."""
    for text in ("", "-", "+", ".", "-.", "+."):
        check_raises(ValueError, digit_sum, text)


def test_hidden_sign_elsewhere():
    """A sign anywhere but at the beginning, and a second one, are refused."""
    for text in ("1-2", "12-", "--5", "+-5", "1.-5", ".-5"):
        check_raises(ValueError, digit_sum, text)


def test_hidden_exponent():
    """Scientific notation is refused."""
    for text in ("1e5", "1.5E3", "2e-7"):
        check_raises(ValueError, digit_sum, text)


def test_hidden_superscript():
    """A superscript two is a digit for isdigit, not for us."""
    for text in ("\u00b2", "5\u00b2", "1.\u00b2"):
        check_raises(ValueError, digit_sum, text)


def test_hidden_digits_of_other_scripts():
    """Arabic-Indic and full-width digits are refused, though int would read them."""
    for text in ("\u0663", "1\u0663", "\uff11\uff12"):
        check_raises(ValueError, digit_sum, text)


def test_hidden_blanks_and_line_ends():
    """Blanks and line ends are refused, also at the ends."""
    for text in (" 7", "7 ", "7\n", "1 2", "- 7", "\t7"):
        check_raises(ValueError, digit_sum, text)


def test_hidden_separators():
    """Underscores and commas are refused."""
    for text in ("1_000", "1,000", "1,5"):
        check_raises(ValueError, digit_sum, text)


def test_hidden_words_for_floats():
    """What float reads besides digits is refused."""
    for text in ("nan", "inf", "-infinity", "0x1F"):
        check_raises(ValueError, digit_sum, text)


def test_hidden_digits_are_kept():
    """Digits count that a float could not hold."""
    check(digit_sum("0.1234567890123456789012"), 93)
    check(digit_sum("10000000000000000000001"), 2)


def test_hidden_long_number():
    """A hundred thousand digits, more than int would convert at once."""
    check(digit_sum("9" * 100_000), 900_000)
    check(digit_sum("-" + "1" * 50_000 + "." + "1" * 50_000), 100_000)


def test_hidden_long_malformed():
    """A hundred thousand digits and then a letter: refused without trying long."""
    check_raises(ValueError, digit_sum, "1" * 100_000 + "x")
    check_raises(ValueError, digit_sum, "1" * 50_000 + "." + "1" * 50_000 + ".")
