import math

from solution import Retriever, assemble, split_chunks

HELP = [
    "Refunds arrive within five days on the card you paid with.",
    "The order ships within two days; the invoice comes by mail.",
    "To change the address of the order, write before the order ships.",
    "Gift cards never expire.",
]


def order(retriever, query, k=9):
    return [position for position, score in retriever.search(query, k)]


def test_chunks():
    """Seven words in windows of three, one word shared."""
    check(split_chunks("a b c d e f g", 3, 1), ["a b c", "c d e", "e f g"])


def test_chunks_without_overlap():
    """The last window may be shorter."""
    check(split_chunks("a b c d e", 2, 0), ["a b", "c d", "e"])


def test_search():
    """The chunk that shares the rarer words with the query comes first."""
    check(order(Retriever(HELP), "when do refunds arrive on my card", 1), [0])
    check(order(Retriever(HELP), "does the order address change"), [2, 1, 0])


def test_score():
    """One word of two, in one chunk of two."""
    rare, common = math.log(3 / 2) + 1, 1.0
    [(first, high), (second, low)] = Retriever(["red apple", "red"]).search("red", 5)
    check((first, second), (1, 0))
    check(high, 1.0)
    check(low, common / math.hypot(rare, common))


def test_assemble():
    """Labelled, in the order given, with an empty line between."""
    check(assemble(["a b", "c d e", "f"], [2, 0], 10), "[2] f\n\n[0] a b")


def test_budget():
    """What does not fit is skipped, and a shorter one after it is still taken."""
    check(assemble(["a b", "c d e", "f"], [0, 1, 2], 4), "[0] a b\n\n[2] f")


def test_hidden_no_window_within_another():
    """The last words stand in a window already: no further window for them."""
    check(split_chunks("a b c d e", 3, 1), ["a b c", "c d e"])
    check(split_chunks("a b c", 3, 2), ["a b c"])
    check(split_chunks("a b c d e f", 4, 3), ["a b c d", "b c d e", "c d e f"])


def test_hidden_tail():
    """One word remains after the last full window: it gets a window."""
    check(split_chunks("a b c d", 3, 1), ["a b c", "c d"])
    check(split_chunks("a b c d e f", 3, 1), ["a b c", "c d e", "e f"])


def test_hidden_short_and_empty():
    """A text shorter than a window is one chunk; an empty or blank one gives none."""
    check(split_chunks("a b", 5, 4), ["a b"])
    check(split_chunks("a", 5, 4), ["a"])
    check(split_chunks("", 3, 1), [])
    check(split_chunks(" \n\t ", 3, 1), [])


def test_hidden_white_space():
    """Any run of white space becomes one blank; punctuation and case stay."""
    check(split_chunks("  Pay,\n\n now!\tOK  ", 2, 0), ["Pay, now!", "OK"])


def test_hidden_impossible_overlap():
    """An overlap that is negative, or not below the size, is a ValueError."""
    for size, overlap in ((3, 3), (3, 4), (3, -1), (0, 0)):
        check_raises(ValueError, split_chunks, "a b c d", size, overlap)
        check_raises(ValueError, split_chunks, "", size, overlap)


def test_hidden_rare_word_outweighs():
    """A word in five of six chunks counts less than a word in one."""
    chunks = ["pay", "late fee", "pay now", "pay card", "pay cash", "pay bill"]
    check(order(Retriever(chunks), "late pay", 1), [1])


def test_hidden_chunks_holding_not_occurrences():
    """How often a word stands in one chunk does not make it common."""
    chunks = ["fox fox fox fox fox fox fox", "dog", "dog cat", "cat fox bee"]
    got = Retriever(chunks).search("fox dog", 4)
    dog = fox = cat = math.log(5 / 3) + 1
    share = dog / math.hypot(dog, fox)
    bee = math.log(5 / 2) + 1
    check(sorted(position for position, _ in got), [0, 1, 2, 3])
    scores = dict(got)
    check(scores[0], share)
    check(scores[1], share)
    check(scores[2], share * dog / math.hypot(dog, cat))
    check(scores[3], share * fox / math.sqrt(fox**2 + cat**2 + bee**2))


def test_hidden_length_is_of_no_account():
    """A long chunk does not win by repeating the word among many others."""
    chunks = ["tax tax " + " ".join(f"w{n}" for n in range(40)), "tax form"]
    check(order(Retriever(chunks), "tax"), [1, 0])


def test_hidden_counts_matter():
    """Within one chunk, a word that stands twice weighs twice as much."""
    [(_, score)] = Retriever(["a a b"]).search("a", 1)
    check(score, 2 / math.sqrt(5))
    [(_, score)] = Retriever(["a b"]).search("a a b", 1)
    check(score, 3 / math.sqrt(10))


def test_hidden_case_and_punctuation():
    """Case and punctuation do not keep words apart; a word within a word does."""
    check(order(Retriever(["Refund!", "refunded", "prerefund"]), "REFUND?"), [0])


def test_hidden_unknown_words():
    """Words that no chunk holds change no score; with no other there is no hit."""
    retriever = Retriever(["red apple", "blue car"])
    check(retriever.search("red zebra quagga", 2), retriever.search("red", 2))
    check(retriever.search("zebra", 2), [])
    check(retriever.search("", 2), [])
    check(retriever.search("?!", 2), [])


def test_hidden_nothing_in_common():
    """Chunks without a word of the query are left out, whatever k is."""
    check(order(Retriever(["red", "blue", "green"]), "blue", 3), [1])


def test_hidden_ties():
    """Equal scores: the earlier chunk first, also where k cuts."""
    retriever = Retriever(["cat", "tea", "tea", "tea", "cat tea"])
    check(order(retriever, "tea", 2), [1, 2])
    check(order(retriever, "tea"), [1, 2, 3, 4])


def test_hidden_k_zero_and_large():
    """k may be zero or exceed the number of chunks."""
    check(Retriever(HELP).search("order", 0), [])
    check(len(Retriever(HELP).search("order", 99)), 2)


def test_hidden_no_chunks():
    """An index without chunks, or with chunks without words, finds nothing there."""
    check(Retriever([]).search("a", 3), [])
    check(order(Retriever(["", "a", "--"]), "a"), [1])


def test_hidden_search_changes_nothing():
    """Searching twice gives the same, with unknown words in between."""
    retriever = Retriever(HELP)
    first = retriever.search("order ships", 4)
    retriever.search("zebra order", 4)
    check(retriever.search("order ships", 4), first)


def test_hidden_two_retrievers():
    """Two retrievers share nothing."""
    one, two = Retriever(["red"]), Retriever(["blue"])
    check((order(one, "red"), order(two, "red")), ([0], []))


def test_hidden_budget_exactly():
    """A chunk that uses up the budget exactly is taken; then nothing fits."""
    check(assemble(["a b", "c d e", "f"], [1, 0, 2], 5), "[1] c d e\n\n[0] a b")
    check(assemble(["a b"], [0], 1), "")
    check(assemble([], [], 5), "")


def test_hidden_same_text_once():
    """A text taken already is not taken again, and costs no budget."""
    check(assemble(["a b", "a b", "c"], [1, 0, 2], 4), "[1] a b\n\n[2] c")
    check(assemble(["a b", "c", "c d"], [0, 0, 1], 3), "[0] a b\n\n[1] c")


def test_hidden_too_long_then_its_twin():
    """A text that did not fit is not held taken; other texts are no twins of it."""
    check(assemble(["a b c", "a", "a b"], [0, 2, 1], 3), "[0] a b c")
    check(assemble(["a b c", "a b", "a"], [0, 1, 2], 2), "[1] a b")


def test_hidden_whole_way():
    """From a text to the context of a prompt."""
    text = "red tea is hot . blue tea is cold . green tea is gone"
    chunks = split_chunks(text, 5, 0)
    found = Retriever(chunks).search("cold blue tea", 2)
    positions = [position for position, _ in found]
    check(assemble(chunks, positions, 5), "[1] blue tea is cold .")


def test_hidden_nearly_the_same_text():
    """Texts that differ in case or punctuation are not equal: both are taken."""
    check(assemble(["Pay now", "pay now", "pay now!"], [0, 1, 2], 6),
          "[0] Pay now\n\n[1] pay now\n\n[2] pay now!")


def test_hidden_pieces_are_not_words():
    """The budget counts pieces at white space: `a-b` is one, a line break parts two."""
    check(assemble(["a-b \n\n c!", "d"], [0, 1], 3), "[0] a-b \n\n c!\n\n[1] d")
    check(assemble(["x\ny", "z"], [0, 1], 1), "[1] z")


def test_hidden_close_scores():
    """Scores that differ in the third digit are no tie: the later chunk is better."""
    others = [f"w{n}" for n in range(30)]
    chunks = [" ".join(["tea", *others]), " ".join(["tea", *others[:29]])]
    check(order(Retriever(chunks), "tea"), [1, 0])
