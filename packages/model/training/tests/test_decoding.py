import unittest

import numpy as np

from ..coreference_metrics import conll, counts
from ..document import Document
from ..evaluate import best_tags, tag_spans
from ..lexicon import lexicon

TAGS = ["O", "B-person", "I-person", "B-place", "I-place"]


class DecodingTest(unittest.TestCase):
    def test_tags_are_consistent(self):
        scores = np.array([[1, 0, 3, 0, 0], [0, 0, 5, 0, 0], [0, 0, 0, 0, 4]], float)
        self.assertEqual(best_tags(scores, TAGS), ["B-person", "I-person", "O"])

    def test_random_scores_never_begin_with_inside(self):
        random = np.random.default_rng(3)
        for _ in range(50):
            tags = best_tags(random.normal(size=(9, 5)) * 3, TAGS)
            for before, tag in zip(["O", *tags], tags):
                self.assertTrue(not tag.startswith("I") or before[2:] == tag[2:])

    def test_spans(self):
        self.assertEqual(tag_spans(["B-person", "I-person", "B-person", "O", "B-place"]), {(0, 2, "person"), (2, 3, "person"), (4, 5, "place")})

    def test_perfect_chains(self):
        chains = [{1, 2, 3}, {4, 5}]
        self.assertAlmostEqual(conll(counts(chains, chains)), 100)
        self.assertLess(conll(counts(chains, [{1, 2}, {3, 4, 5}])), 80)

    def test_lexicon_keeps_what_is_not_plain(self):
        document = Document("d", "x", words=["Went", "the", "Rome"], upos=["VERB", "DET", "PROPN"], lemmas=["go", "the", "Rome"])
        self.assertEqual(lexicon([document]), {("Went", "VERB"): "go"})
