from solution import clean_names, large_orders, latest_prices, mail_domains


def test_list_of_names():
    """Blanks around the names go, and all is in lower case."""
    check(clean_names(["  Ann ", "BO", "Cy\n"]), ["ann", "bo", "cy"])


def test_list_leaves_out_empty_lines():
    """An empty line is no name; a name that comes twice stays twice."""
    check(clean_names(["Ann", "", "Bo", "Ann"]), ["ann", "bo", "ann"])


def test_dict_of_prices():
    """Each article has its price."""
    check(latest_prices([("tea", 2.5), ("milk", 1.2)]), {"tea": 2.5, "milk": 1.2})


def test_dict_skips_unknown_prices():
    """An update without a price leaves the older price in force."""
    updates = [("tea", 2.5), ("jam", None), ("tea", None)]
    check(latest_prices(updates), {"tea": 2.5})


def test_set_of_domains():
    """Each domain counts once."""
    addresses = ["ann@mail.example", "bo@web.example", "cy@mail.example"]
    check(mail_domains(addresses), {"mail.example", "web.example"})


def test_set_ignores_case():
    """The same domain in capitals is the same domain."""
    check(mail_domains(["ann@mail.example", "bo@Mail.EXAMPLE"]), {"mail.example"})


def test_nested_orders():
    """The orders of all customers in one list, customer by customer."""
    orders = {"ann": [30, 75], "bo": [90]}
    check(large_orders(orders, 50), [("ann", 75), ("bo", 90)])


def test_nested_order_of_results():
    """A customer's orders keep their order."""
    orders = {"bo": [90, 60], "ann": [80]}
    check(large_orders(orders, 50), [("bo", 90), ("bo", 60), ("ann", 80)])


def test_hidden_line_of_blanks():
    """A line of nothing but blanks, tabs or a line end is no name."""
    check(clean_names(["ann", "   ", "\t", "\n", "bo"]), ["ann", "bo"])


def test_hidden_blanks_within_a_name():
    """Tabs around a name go as well; blanks within it stay."""
    check(clean_names(["\tAnn  Lee\r\n", "O'Neil 2"]), ["ann  lee", "o'neil 2"])


def test_hidden_names_from_an_iterator():
    """The lines come from an iterator, as from an open file."""
    check(clean_names(iter(["Ann\n", "\n", "Bo"])), ["ann", "bo"])


def test_hidden_price_of_zero():
    """What is given away has a price: 0."""
    check(latest_prices([("bag", 0.1), ("bag", 0.0)]), {"bag": 0.0})


def test_hidden_last_price_wins():
    """Of several prices of one article the last one counts."""
    updates = [("tea", 2.5), ("milk", 1.2), ("tea", 2.7), ("tea", 2.6)]
    check(latest_prices(updates), {"tea": 2.6, "milk": 1.2})


def test_hidden_any_number_is_a_price():
    """A price may be an integer, and what you get back for a bottle is negative."""
    check(latest_prices([("tea", 3), ("bottle", -0.25)]), {"tea": 3, "bottle": -0.25})


def test_hidden_two_at_signs():
    """A quoted @ may stand before the @ that counts."""
    check(mail_domains(['"a@b"@mail.example']), {"mail.example"})


def test_hidden_no_at_sign():
    """Text without an @ is no address, and no error."""
    check(mail_domains(["nobody", "ann@mail.example", ""]), {"mail.example"})


def test_hidden_unusual_addresses():
    """An @ at the very start counts, and so does a domain without a dot."""
    check(mail_domains(["@mail.example", "root@Host"]), {"mail.example", "host"})


def test_hidden_amount_at_the_limit():
    """An order of exactly the limit belongs to the large ones."""
    check(large_orders({"ann": [49, 50, 51]}, 50), [("ann", 50), ("ann", 51)])


def test_hidden_another_limit():
    """With a limit of 0, an amount of 0 is large enough and a refund is not."""
    check(large_orders({"ann": [-5, 0, 3]}, 0), [("ann", 0), ("ann", 3)])


def test_hidden_customer_without_orders():
    """A customer without orders adds nothing, nor does one with small orders only."""
    orders = {"ann": [], "bo": [70], "cy": [10]}
    check(large_orders(orders, 50), [("bo", 70)])


def test_hidden_equal_orders():
    """Two equal orders of one customer are two orders."""
    check(large_orders({"ann": [60, 60]}, 50), [("ann", 60), ("ann", 60)])


def test_hidden_nothing_given():
    """Nothing in, nothing out; the empty set is no empty dict."""
    check(clean_names([]), [])
    check(latest_prices([]), {})
    check(mail_domains([]), set())
    check(large_orders({}, 50), [])
