import unittest

from ..lemma import apply_script, script_of

PAIRS = [("Cities", "city"), ("Mecca", "Mecca"), ("was", "be"), ("n't", "not"), ("ca", "can"), ("men", "man"), ("RUNNING", "run"), ("OBAMA", "Obama"),
         ("'s", "'s"), ("went", "go"), ("U.S.", "U.S."), ("I", "I"), ("", ""), ("better", "good")]  # fmt: skip


class LemmaTest(unittest.TestCase):
    def test_script_makes_the_lemma(self):
        for form, lemma in PAIRS:
            self.assertEqual(apply_script(script_of(form, lemma), form), lemma)

    def test_scripts(self):
        self.assertEqual(script_of("Cities", "city"), "L3+y")
        self.assertEqual(script_of("Mecca", "Mecca"), "K0+")
        self.assertEqual(script_of("is", "be"), "=be")
        self.assertEqual(script_of("the", "the"), "L0+")
        self.assertEqual(apply_script("L9+x", "ab"), "x")
