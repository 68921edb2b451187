"""Labelled candidates, as `write-candidates.ts` writes them, as arrays."""

import json
from pathlib import Path

import numpy as np

WORDS = 5  # of a candidate: subject, object, predicate, top of the path, governor of the predicate
VECTOR_STEPS = 32


class Candidates:
    """The candidates of some annotated articles. `weight` is how much each counts in training."""

    def __init__(self, path, meanings, weight=1.0):
        described = json.loads(Path(f"{path}.json").read_text(encoding="utf8"))
        self.articles = described["articles"]
        self.relations = described["relations"]
        self.modalities = described["modalities"]
        self.items = [candidate for article in self.articles for candidate in article["candidates"]]
        self.article = np.repeat(np.arange(len(self.articles)), [len(article["candidates"]) for article in self.articles])
        self.hashes = np.fromfile(f"{path}.features", dtype=np.int32)
        self.starts = np.concatenate([[0], np.cumsum([item["features"] for item in self.items])]).astype(np.int64)
        self.words = np.array([item["words"] for item in self.items], dtype=np.int64).reshape(-1, WORDS)
        self._read_words(path, meanings)
        self._read_ends(described["allowed"])
        self._read_labels(weight)

    def _read_words(self, path, meanings):
        """Rows of the words' vectors and of what their lemmas mean; the last row, index -1, is of no word."""
        lemmas = np.fromfile(f"{path}.lemmas", dtype=np.int32)
        vectors = np.fromfile(f"{path}.vectors", dtype=np.int8).reshape(len(lemmas), -1)
        self.vectors = np.concatenate([vectors, np.zeros((1, vectors.shape[1]), np.int8)]).astype(np.float32) / VECTOR_STEPS
        self.meanings = np.concatenate([meanings.of(lemmas), np.zeros((1, meanings.width), np.float32)])

    def _read_ends(self, allowed):
        masks = {types: np.array([name in names for name in self.relations]) for types, names in allowed.items()}
        self.told = np.array([self.relations.index(item["relation"]) for item in self.items], dtype=np.int64)
        self.paired = np.array([item["subject"] != "" and item["object"] != "" for item in self.items], dtype=np.float32)
        self.value = np.array([item["types"][1] == "value" for item in self.items])
        self.allowed = np.stack([masks[">".join(item["types"])] for item in self.items])
        turned = (item["types"] if item["types"][1] == "value" else item["types"][::-1] for item in self.items)
        self.allowed_turned = np.stack([masks[">".join(types)] for types in turned])

    def _read_labels(self, weight):
        count = len(self.items)
        self.weight = np.full(count, weight, np.float32)
        self.link, self.link_weight = np.zeros(count, np.float32), np.full(count, weight, np.float32)
        self.relation, self.known = np.zeros((count, len(self.relations)), np.float32), np.zeros(count, np.float32)
        self.reversed, self.negative, self.attributed = (np.zeros(count, np.float32) for _ in range(3))
        self.modality = np.zeros((count, len(self.modalities)), np.float32)
        for index, item in enumerate(self.items):
            here = [match for match in item["matches"] if match["here"] and match["relation"] in self.relations]
            if here:
                self._label(index, here, weight)
            elif item["matches"]:
                self.link_weight[index] = 0  # said of the two, but elsewhere: neither right nor wrong here

    def _label(self, index, here, weight):
        best = next((match for match in here if match["relation"] == self.items[index]["relation"]), here[0])
        self.link[index] = 1
        self.known[index] = weight
        for match in here:
            self.relation[index, self.relations.index(match["relation"])] = 1
        self.reversed[index] = best["reversed"]
        self.negative[index] = best["polarity"] == "negative"
        self.attributed[index] = best["attributed"]
        self.modality[index, self.modalities.index(best["modality"])] = 1

    def rows(self, vocabulary):
        """For each candidate, one after the other, the rows of its known features, and where each candidate starts."""
        place = np.searchsorted(vocabulary, self.hashes)
        place[place == len(vocabulary)] = 0
        known = vocabulary[place] == self.hashes
        return place[known], np.concatenate([[0], np.cumsum(known)])[self.starts]


def vocabulary_of(parts, chosen, least):
    """Hashes of the features that at least so many of the chosen candidates have."""
    hashes = [part.hashes[np.repeat(own, np.diff(part.starts))] for part, own in zip(parts, chosen)]
    names, counts = np.unique(np.concatenate(hashes), return_counts=True)
    return names[counts >= least]
