from math import fmod


def turned(picture, quarters):
    """Turns by the size of the remainder: -1 becomes 1."""
    result = [list(row) for row in picture]
    for _ in range(abs(int(fmod(quarters, 4)))):
        result = [list(column) for column in zip(*result[::-1])]
    return result
