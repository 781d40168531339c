from solution import find_dates, find_emails, find_phones


def test_dates_in_three_forms():
    """The separator tells the order: ISO, day first with dots, month first."""
    text = "Due 2026-11-20, paid 3.12.2026; shipped (11/28/2026)."
    check(find_dates(text), ["2026-11-20", "2026-12-03", "2026-11-28"])


def test_no_such_date():
    """The pattern fits, the calendar has no such day."""
    check(find_dates("31.02.2026 and 13/01/2026 but 1.3.2026"), ["2026-03-01"])


def test_phone_forms():
    """National, with 00 and with +: all in one form."""
    text = "Call 030 1234-567, 0043/1/234567 or +44 20 7946 0123."
    check(find_phones(text), ["+49301234567", "+431234567", "+442079460123"])


def test_phone_country():
    """The country is put before national numbers only."""
    text = "044 668 18 00 (+49 30 123456)"
    check(find_phones(text, country="41"), ["+41446681800", "+4930123456"])


def test_emails():
    """Brackets, commas and the final dot do not belong to an address."""
    text = "Ann <ann.lee+jobs@Mail.Example>, bo_2@web-1.example."
    check(find_emails(text), ["ann.lee+jobs@mail.example", "bo_2@web-1.example"])


def test_each_once():
    """What is the same once normalised comes once, where it came first."""
    check(find_dates("1.2.2026 or 2026-03-04, 2/1/2026"), ["2026-02-01", "2026-03-04"])


def test_hidden_nothing_found():
    """No find is an empty list."""
    for text in ("", "Nothing here, at 10:30.", "@ + 0 . - /"):
        check(find_dates(text), [])
        check(find_phones(text), [])
        check(find_emails(text), [])


def test_hidden_part_of_a_longer_word():
    """A date within a longer word is none."""
    text = "12026-11-20 2026-11-201 v1.2.2026 1.2.2026.4 2026-11-20/21 2026-11-20T09:30"
    check(find_dates(text), [])


def test_hidden_digits_of_a_date():
    """ISO takes two digits each, the others one or two; the year always four."""
    text = "2026-1-05 2026-01-5 26-01-05 001.02.2026 1.2.26 05.06.2026 07/08/2026"
    check(find_dates(text), ["2026-06-05", "2026-07-08"])


def test_hidden_leap_day():
    """29 February exists in leap years only; day 0 and year 0 never."""
    text = "29.2.2026 29.2.2028 2/29/2100 2000-02-29 0.1.2026 2026-00-10 0000-01-01"
    check(find_dates(text), ["2028-02-29", "2000-02-29"])


def test_hidden_mixed_separators():
    """One date has one kind of separator."""
    check(find_dates("2026-11.20 20.11/2026 11/20-2026 2026/11/20 20x11x2026"), [])


def test_hidden_end_of_sentence():
    """Dots, exclamation and question marks behind a word do not belong to it."""
    check(find_dates("On 20.11.2026! Or 2026-11-21?! Or 22.11.2026..."),
          ["2026-11-20", "2026-11-21", "2026-11-22"])
    check(find_emails("To ann@mail.example! Or bo@mail.example?"),
          ["ann@mail.example", "bo@mail.example"])


def test_hidden_other_scripts():
    """Digits and letters are those of ASCII."""
    check(find_dates("٢٠٢٦-١١-٢٠ 2026-11-2０"), [])
    check(find_phones("+49 ٣٠ ١٢٣٤٥٦٧٨"), [])
    check(find_emails("jürgen@mail.example ann@bücher.example"), [])


def test_hidden_lines():
    """A phone number ends with its line; so two lines are two numbers."""
    text = "030 1234567\n0171 2345678\n2026-11-20"
    check(find_phones(text), ["+49301234567", "+491712345678"])
    check(find_dates(text), ["2026-11-20"])


def test_hidden_two_separators():
    """Two separators in a row end a number."""
    check(find_phones("030 123456  040 765432"), ["+4930123456", "+4940765432"])
    check(find_phones("030 123456 / 040 765432"), ["+4930123456", "+4940765432"])


def test_hidden_what_follows_a_phone():
    """Letters, dots and other signs end a number and do not spoil it."""
    text = "030 1234567a, 040 7654321_x, 0171 2345678.9"
    check(find_phones(text), ["+49301234567", "+49407654321", "+491712345678"])
    check(find_phones("030.1234567"), [])


def test_hidden_digits_before_a_phone():
    """Other digits and a space may stand before the 0; a + needs its digit."""
    check(find_phones("Room 12 030 1234567"), ["+49301234567"])
    check(find_phones("+ 49 30 1234567"), [])


def test_hidden_phone_within_something():
    """Behind a letter, a digit or one of + - / . _ @ no number begins."""
    text = "x0301234567 10301234567 ++49301234567 4-0301234567 ID_0301234567 1.0301234567"
    check(find_phones(text), [])
    check(find_phones("7+49301234567 @0301234567 5/0301234567 é0301234567"), [])


def test_hidden_phone_lengths():
    """8 to 15 digits behind the plus, country included."""
    text = "+4912345, +49123456, +491234567890123, +4912345678901234, 012345, 0765432"
    check(find_phones(text), ["+49123456", "+491234567890123", "+49765432"])


def test_hidden_phone_zeros():
    """No country begins with 0; the two zeros may be parted."""
    check(find_phones("+0301234567, 00030 1234567, 000 301234567"), [])
    check(find_phones("0 0 44 20 79460123"), ["+442079460123"])


def test_hidden_same_phone():
    """Three ways to write one number."""
    text = "030/123456; 0049 30 123456; +49-30-12-34-56"
    check(find_phones(text), ["+4930123456"])


def test_hidden_plain_numbers():
    """A number without + or 0 in front is no phone number."""
    check(find_phones("Order 4930123456, 12 000 000 pieces, -0301234567"), [])


def test_hidden_case_of_addresses():
    """Only the domain is put in lower case: Ann and ann may be two people."""
    text = "Ann@Mail.example ann@mail.EXAMPLE ANN@MAIL.EXAMPLE ann@mail.example"
    check(
        find_emails(text),
        ["Ann@mail.example", "ann@mail.example", "ANN@mail.example"],
    )


def test_hidden_no_addresses():
    """Near misses: one label, no local part, two @, dots at the wrong place."""
    text = (
        "root@localhost @ann ann@ a@b@mail.example .ann@mail.example "
        "ann.@mail.example an..n@mail.example ann@.example ann@mail..example "
        "ann@mail.e ann@10.0.0.1 an%n@mail.example ann@ma_il.example a/n@mail.example"
    )
    check(find_emails(text), [])


def test_hidden_unusual_addresses():
    """Short parts, many labels, an address behind mailto: and in quotes."""
    text = 'mailto:a@b.co "x-1@a.b-c.d2.museum" (+@9.de)'
    check(find_emails(text), ["a@b.co", "x-1@a.b-c.d2.museum", "+@9.de"])


def test_hidden_long_words():
    """Words of 3,000 characters that nearly fit do not bring the search to a stop."""
    for word in ("a" * 3000, "a." * 1500, "ann@" + "a." * 1500 + "1", "ann@" + "a-" * 1500):
        check(find_emails(word), [])
        check(find_dates(word), [])
    check(find_phones("+" + "1" * 3000), [])
    check(find_phones("0 " * 1500), [])


def test_hidden_everything_together():
    """The three do not disturb each other in one text."""
    text = "Ann (ann@mail.example, 0171/2345678) was born on 07.08.1990, moved 2/1/2020."
    check(find_dates(text), ["1990-08-07", "2020-02-01"])
    check(find_phones(text), ["+491712345678"])
    check(find_emails(text), ["ann@mail.example"])
