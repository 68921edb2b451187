"""The `shape` input: a word's case class and the white space before it (8 x space + case)."""

import unicodedata

LOWER, TITLE, UPPER, MIXED, DIGIT, SYMBOL, CAPITAL = range(7)


def case_class(word):
    letters = [c for c in word if unicodedata.category(c).startswith("L")]
    if any(unicodedata.category(c) == "Nd" for c in word):
        return DIGIT
    if not letters:
        return SYMBOL
    upper = [c != c.lower() for c in letters]
    if not any(upper):
        return LOWER
    if len(letters) == 1:
        return CAPITAL
    if all(upper):
        return UPPER
    return TITLE if upper[0] and not any(upper[1:]) else MIXED


def shape(word, space):
    return 8 * space + case_class(word)
