"""What frequent lemmas mean by themselves: the base model's vector of the lone word, reduced.

    python word_meanings.py OUT.npz CONLLU...

It knows verbs that the annotated articles lack. Needs the base weights' package, see packages/model/README.md.
"""

import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np

LEAST = 3
WIDTH = 48
CONTENT = {"NOUN", "VERB", "ADJ", "PROPN", "ADV", "ADP", "PRON", "AUX", "SCONJ"}
LEXICONS = ("verb-lexicon.ts", "noun-lexicon.ts")
STATEMENTS = Path(__file__).parent.parent / "src" / "statements"


class Meanings:
    """Vectors by the hash of a lemma."""

    def __init__(self, path):
        stored = np.load(path)
        self.hashes, self.vectors = stored["hashes"], stored["vectors"]
        self.width = self.vectors.shape[1]
        self.row = {int(name): row for row, name in enumerate(self.hashes)}

    def of(self, hashes):
        """Rows for these hashes; zeros for lemmas that are not known."""
        rows = np.array([self.row.get(int(name), -1) for name in hashes])
        padded = np.concatenate([self.vectors, np.zeros((1, self.width), np.float32)])
        return padded[rows]


def hash_text(text):
    """`hashText` of hash.ts, for ASCII."""
    value = 0x811C9DC5
    for character in text:
        value = ((value ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return value - (1 << 32) if value >= 1 << 31 else value


def frequent_lemmas(treebanks):
    counts = Counter()
    for path in treebanks:
        for line in Path(path).read_text(encoding="utf8").splitlines():
            columns = line.split("\t")
            if len(columns) == 10 and columns[3] in CONTENT:
                counts[columns[2].lower()] += 1
    return {lemma for lemma, count in counts.items() if count >= LEAST}


def lexicon_words():
    text = "".join((STATEMENTS / name).read_text(encoding="utf8") for name in LEXICONS)
    chunks = ("".join(chunk) for chunk in re.findall(r"`([^`]*)`|'([^']*)'", text))
    return {word for chunk in chunks for word in re.split(r"[\s+>_]+", chunk)}


def lone_words(lemmas):
    """One vector a lemma: the mean of the base model's over the pieces of `[CLS] lemma [SEP]`."""
    import torch

    sys.path.insert(0, str(Path(__file__).parents[2] / "model"))
    from training.encoder import Encoder, load_base
    from training.prepare import base_folder, base_weights
    from training.wordpiece import WordPieces, read_vocabulary

    names = read_vocabulary(base_folder() / "vocab.txt")
    pieces, encoder = WordPieces(names), Encoder(len(names))
    load_base(encoder, base_weights(), list(range(len(names))))
    encoder.eval()
    rows = []
    with torch.no_grad():
        for start in range(0, len(lemmas), 256):
            ids = [[pieces.start, *pieces.word(lemma), pieces.end] for lemma in lemmas[start : start + 256]]
            length = max(map(len, ids))
            mask = torch.tensor([[1.0] * len(row) + [0.0] * (length - len(row)) for row in ids])
            padded = torch.tensor([row + [pieces.pad] * (length - len(row)) for row in ids])
            hidden = encoder(padded, torch.zeros_like(padded), mask)
            mean = (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
            rows.append(torch.nn.functional.normalize(mean, dim=1).numpy())
    return np.concatenate(rows)


def main(out, *treebanks):
    words = frequent_lemmas(treebanks) | lexicon_words()
    lemmas = sorted(word for word in words if re.fullmatch(r"[a-z][a-z'-]*[a-z]", word))
    vectors = lone_words(lemmas)
    vectors = vectors - vectors.mean(0)
    reduced = vectors @ np.linalg.svd(vectors, full_matrices=False)[2][:WIDTH].T
    hashes = np.array([hash_text(lemma) for lemma in lemmas], dtype=np.int32)
    order = np.argsort(hashes)
    Path(out).parent.mkdir(parents=True, exist_ok=True)
    np.savez(out, hashes=hashes[order], vectors=(reduced / reduced.std()).astype(np.float32)[order])
    print(len(lemmas), "lemmas")


if __name__ == "__main__":
    main(*sys.argv[1:])
