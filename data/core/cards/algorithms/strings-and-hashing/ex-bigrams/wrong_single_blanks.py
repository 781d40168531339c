def bigrams(sentence):
    """Splits at every single blank."""
    words = sentence.split(" ")
    return list(zip(words, words[1:]))


def ngrams(tokens, n):
    if n < 1:
        raise ValueError("n must be at least 1")
    words = list(tokens)
    return list(zip(*(words[i:] for i in range(n))))
