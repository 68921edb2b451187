"""BERT's basic uncased word pieces, each word on its own, and the pruning of the vocabulary."""

import unicodedata
from functools import lru_cache

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
LONGEST_WORD = 100


def read_vocabulary(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file]


def is_latin(piece):
    """Letters are Latin only; digits, punctuation and symbols pass."""
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in piece.removeprefix("##"))


def pruned(vocabulary):
    """(pieces, their ids in the base): unused entries, the mask and pieces of other scripts go."""
    kept = [(piece, i) for i, piece in enumerate(vocabulary) if piece in SPECIAL or (not is_special(piece) and is_latin(piece))]
    return [piece for piece, _ in kept], [i for _, i in kept]


def is_special(piece):
    return piece == "[MASK]" or piece.startswith("[unused") or piece in SPECIAL


def normalised(word):
    """Lower case, without accents."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def is_punctuation(c):
    """BERT's: also the ASCII symbols that Unicode does not call punctuation."""
    return (33 <= ord(c) <= 47) or (58 <= ord(c) <= 64) or (91 <= ord(c) <= 96) or (123 <= ord(c) <= 126) or unicodedata.category(c).startswith("P")


def parts(text):
    """BERT splits at punctuation before it looks for pieces."""
    run = ""
    for c in text:
        if is_punctuation(c):
            if run:
                yield run
            yield c
            run = ""
        else:
            run += c
    if run:
        yield run


class WordPieces:
    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.pad, self.unknown, self.start, self.end = (self.ids[piece] for piece in SPECIAL)
        self.word = lru_cache(maxsize=200_000)(self._word)

    def _word(self, word):
        """The ids of one word, at least one."""
        return tuple(i for part in parts(normalised(word)) for i in self._part(part)) or (self.unknown,)

    def _part(self, part):
        if len(part) > LONGEST_WORD:
            return [self.unknown]
        found, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start and ("##" if start else "") + part[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            found.append(self.ids[("##" if start else "") + part[start:end]])
            start = end
        return found
