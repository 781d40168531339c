from solution import mask


def test_password():
    """The value goes, its key stays."""
    check(mask("login user=ann password=hunter2 ok"), "login user=ann password=*** ok")


def test_colon_and_blanks():
    """A colon separates as well, with spaces around it."""
    check(mask("Token : abc-123; next"), "Token : ***; next")


def test_quoted_value():
    """In quotes a value may hold blanks and commas."""
    check(mask('secret="a b, c" user=bo'), "secret=*** user=bo")


def test_card_in_groups():
    """Of a card number the last four digits stay, and the gaps."""
    check(mask("card 4111 1111 1111 1111."), "card **** **** **** 1111.")


def test_card_in_a_row():
    """The same without gaps, here with 15 digits."""
    check(mask("paid by 378282246310005"), "paid by ***********0005")


def test_order_number():
    """Sixteen digits that are no card number stay."""
    check(mask("order 4111111111111112"), "order 4111111111111112")


def test_hidden_nothing_to_mask():
    """Any other text stays as it is, to the last blank."""
    for text in ("", "  no secret here \n", "2026-11-20 14:03:11.123\tid 17\r\n", "a=b"):
        check(mask(text), text)


def test_hidden_several():
    """All secrets and all cards of a text, in several lines."""
    text = "password=x token=y\ncard 4111-1111-1111-1111, 5500005555555559\n"
    want = "password=*** token=***\ncard ****-****-****-1111, ************5559\n"
    check(mask(text), want)


def test_hidden_end_of_key():
    """A longer key that ends in one of the names counts, any other does not."""
    text = "access_token=a X-Api_Key: b dbPASSWORD=c token_count=5 tokens=6 secrets: 7"
    want = (
        "access_token=*** X-Api_Key: *** dbPASSWORD=*** "
        "token_count=5 tokens=6 secrets: 7"
    )
    check(mask(text), want)


def test_hidden_names_spelt_otherwise():
    """Names are taken by the letter: no other spelling of api_key counts."""
    for text in ("apikey=5", "api-key: 5", "api key=5", "passwd=5", "pass word=5"):
        check(mask(text), text)


def test_hidden_same_text_elsewhere():
    """The value is masked in its place only."""
    check(mask("user=ann password=ann ann"), "user=ann password=*** ann")


def test_hidden_where_a_value_ends():
    """At white space, comma, semicolon or ampersand; other signs belong to it."""
    check(mask("?token=a/b+c==&x=1"), "?token=***&x=1")
    check(mask("token=a,b;token=c:d\tsecret=(e) f"), "token=***,b;token=***\tsecret=*** f")


def test_hidden_value_with_backslash():
    """A backslash or a star in the value is a character like any other."""
    check(mask(r"password=\1*\g<0>$ end"), "password=*** end")


def test_hidden_empty_value():
    """Nothing to mask: the next line, or what follows the comma, stays."""
    check(mask("password=\nuser=ann"), "password=\nuser=ann")
    check(mask("token=, user=ann; secret:"), "token=, user=ann; secret:")
    check(mask('password="" ok'), "password=*** ok")


def test_hidden_quotes():
    """Two quoted values are two; a quote that is never closed is a plain sign."""
    check(mask('token="a" x="b" secret="c d"'), 'token=*** x="b" secret=***')
    check(mask('token="abc def'), "token=*** def")
    check(mask('token="abc\nuser="ann"'), 'token=***\nuser="ann"')
    check(mask('token="a"b c'), "token=***b c")
    check(mask('token=""b c'), "token=***b c")


def test_hidden_only_spaces_around():
    """A tab or a line end between key and sign, or sign and value, is no space."""
    for text in ("token\t=abc", "token\n=abc", "token=\tabc", "token abc", "token-abc"):
        check(mask(text), text)


def test_hidden_card_lengths():
    """13 to 19 digits in a row; 12 or 20 are no card, whatever the check digit."""
    check(mask("4222222222222"), "*********2222")
    check(mask("4000000000000000006"), "***************0006")
    check(mask("400000000002 40000000000000000002"), "400000000002 40000000000000000002")


def test_hidden_card_groups():
    """Four groups of four with one kind of gap; nothing else."""
    for text in (
        "4111 1111-1111 1111",
        "4111  1111  1111  1111",
        "4111.1111.1111.1111",
        "41111 1111 1111 1111",
        "4111 1111 1111 11112",
        "4111\n1111\n1111\n1111",
        "41 11111111111111",
    ):
        check(mask(text), text)


def test_hidden_behind_a_date():
    """A date in front of a card number does not hide it."""
    check(mask("2026-11-20 4111 1111 1111 1111"), "2026-11-20 **** **** **** 1111")


def test_hidden_cards_side_by_side():
    """Only a digit directly beside it spoils a card; digits belong to one match only."""
    check(
        mask("4111 1111 1111 1111 5500 0055 5555 5559 12"),
        "**** **** **** 1111 **** **** **** 5559 12",
    )
    text = "4111111111111111 4242 4242 4246"
    check(mask(text), text.replace("411111111111", "*" * 12))


def test_hidden_check_digits():
    """The check sum counts from the right, for odd and even lengths."""
    check(mask("79927398713000 1234567812345670"), "79927398713000 ************5670")
    check(mask("1234567812345678 4222222222223"), "1234567812345678 4222222222223")
    check(mask("30569309025904"), "**********5904")


def test_hidden_letters_beside_a_card():
    """A letter or a sign beside the digits does not protect them."""
    check(mask("id4111111111111111x"), "id************1111x")
    check(mask("(5500005555555559)"), "(************5559)")


def test_hidden_secret_before_card():
    """Secrets go first: a number that is a value is masked to three stars."""
    check(mask("password=4111111111111111"), "password=***")
    check(mask("token: 4111 1111 1111 1111"), "token: *** 1111 1111 1111")


def test_hidden_other_scripts():
    """Digits are those from 0 to 9 only."""
    text = "４１１１１１１１１１１１１１１１"
    check(mask(text), text)


def test_hidden_masked_twice():
    """What is masked already stays as it is."""
    once = "password=*** **** **** **** 1111"
    check(mask(once), once)
