def bigrams(sentence):
    words = sentence.split()
    return [(words[i], words[i + 1]) for i in range(len(words) - 1)]


def ngrams(tokens, n):
    """Slices what it is given, which a generator does not allow; takes any n."""
    return [tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1)]
