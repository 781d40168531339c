def bigrams(sentence):
    """Looks the word up to find its neighbour: index gives the first place only."""
    words = sentence.split()
    return [(word, words[words.index(word) + 1]) for word in words[:-1]]


def ngrams(tokens, n):
    if n < 1:
        raise ValueError("n must be at least 1")
    tokens = list(tokens)
    return [tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1)]
