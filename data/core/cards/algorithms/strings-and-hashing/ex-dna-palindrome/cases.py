from solution import longest_site


class Counted(str):
    """A sequence that counts the bases read from it by index or slice."""

    reads = 0

    def __getitem__(self, index):
        found = super().__getitem__(index)
        self.reads += len(found)
        return found


def test_whole_sequence():
    """The site of the enzyme EcoRI, alone."""
    check(longest_site("GAATTC"), (0, 6))


def test_within_a_sequence():
    """The site stands somewhere inside."""
    check(longest_site("CCGAATTCAA"), (2, 8))


def test_longest_of_several():
    """Of two sites the longer one counts."""
    check(longest_site("GGCCAAAGAATTCA"), (7, 13))


def test_no_site():
    """Nothing is its own reverse complement."""
    check(longest_site("AAAACCCC"), None)


def test_shorter_than_wanted():
    """A site of two bases is too short, unless it is asked for."""
    check(longest_site("CCATCC"), None)
    check(longest_site("CCATCC", 2), (2, 4))


def test_mirrored_letters_are_none():
    """Equal letters at mirrored places make no site."""
    check(longest_site("GATTAG"), None)


def test_hidden_empty_and_single():
    """An empty sequence and a single base hold no site, whatever is wanted."""
    check(longest_site(""), None)
    check(longest_site("A", 1), None)
    check(longest_site("AA", 1), None)


def test_hidden_first_of_equals():
    """Of sites of equal length, the first counts."""
    check(longest_site("GGCCAAGGCCAAGGCC"), (0, 4))


def test_hidden_unknown_bases():
    """N pairs with nothing, not even with N."""
    check(longest_site("GANNTC"), None)
    check(longest_site("NN", 2), None)
    check(longest_site("NGATCN"), (1, 5))


def test_hidden_exactly_as_long_as_wanted():
    """A site of just the wanted length counts; one base less does not."""
    check(longest_site("AAGGCCAA", 4), (2, 6))
    check(longest_site("AAGGCCAA", 5), None)
    check(longest_site("AAGGCCAA", 3), (2, 6))


def test_hidden_all_four_pairs():
    """Each of the four pairs counts, in both orders."""
    check([longest_site(pair, 2) for pair in ("AT", "TA", "CG", "GC")], [(0, 2)] * 4)
    check([longest_site(pair, 2) for pair in ("AC", "AG", "TC", "TG")], [None] * 4)


def test_hidden_at_the_ends():
    """The site touches the beginning or the end of the sequence."""
    check(longest_site("GGCCA"), (0, 4))
    check(longest_site("AGGCC"), (1, 5))


def test_hidden_longer_site_comes_first():
    """A shorter site later on does not take the place of a longer one."""
    check(longest_site("GAATTCAAAAGGCC"), (0, 6))


def test_hidden_overlapping_sites():
    """Sites overlap; the longest is found though it begins inside another."""
    check(longest_site("GGCGCGCAA", 2), (1, 7))


def test_hidden_long_sequence():
    """Two thousand bases that are one site."""
    check(longest_site("AT" * 1000), (0, 2000))


def test_hidden_quadratic():
    """Six hundred bases are read at most 10 n² times; cubic ways read more."""
    for dna in ("AC" * 300, "A" * 299 + "CC" + "T" * 299):
        counted = Counted(dna)
        check(longest_site(counted, 2), None)
        check(counted.reads <= 10 * len(dna) ** 2, True)


def test_hidden_long_without_a_site():
    """Two thousand bases without any site."""
    check(longest_site("AC" * 1000, 2), None)
