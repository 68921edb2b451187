import unittest

from ..pairs import match, mention_distance, sentence_distance
from ..shape import case_class, shape
from ..wordpiece import SPECIAL, WordPieces, pruned

VOCABULARY = [*SPECIAL, "u", ".", "s", "walk", "##ing", "cafe", "[unused1]", "[MASK]", "мир", "##中"]


class InputsTest(unittest.TestCase):
    def test_case_classes(self):
        words = {"the": 0, "The": 1, "UN": 2, "iPhone": 3, "B-52": 4, "--": 5, "A": 6, "A.": 6, "U.S.": 2, "a": 0, "O'Neil": 3, "Élan": 1}
        for word, expected in words.items():
            self.assertEqual(case_class(word), expected, word)
        self.assertEqual(shape("The", 2), 17)

    def test_pieces(self):
        pieces = WordPieces(VOCABULARY)
        self.assertEqual(pieces.word("U.S."), (4, 5, 6, 5))
        self.assertEqual(pieces.word("Walking"), (7, 8))
        self.assertEqual(pieces.word("Café"), (9,))
        self.assertEqual(pieces.word("walked"), (1,))
        self.assertEqual(pieces.word("\u0301"), (1,))

    def test_pruning_keeps_latin_pieces_and_their_base_ids(self):
        kept, ids = pruned(VOCABULARY)
        self.assertEqual(kept, [*SPECIAL, "u", ".", "s", "walk", "##ing", "cafe"])
        self.assertEqual([VOCABULARY[i] for i in ids], kept)

    def test_buckets(self):
        self.assertEqual([mention_distance(d) for d in (1, 4, 5, 7, 8, 15, 16, 64, 127, 128, 5000)], [0, 3, 4, 4, 5, 5, 6, 8, 8, 9, 9])
        self.assertEqual([sentence_distance(s) for s in (0, 3, 4, 7, 8, 32, 900)], [0, 3, 4, 4, 5, 7, 7])

    def test_match(self):
        john_roe, roe, she, roe_name = (1, "roe", ("john", "roe")), (2, "roe", None), (0, "she", None), (1, "roe", ("roe",))
        self.assertEqual(match(john_roe, john_roe), 4 * 4 + 3)
        self.assertEqual(match(roe, john_roe), (2 * 3 + 1) * 4 + 1)
        self.assertEqual(match((1, "john", ("john",)), john_roe), 4 * 4 + 2)
        self.assertEqual(match(she, roe_name), 1 * 4)
