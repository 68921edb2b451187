"""That every layer lands on its own word, on small made-up files."""

import gzip
import json
import tempfile
import unittest
from pathlib import Path

import numpy as np

from ..articles import read_article
from ..batch import collate
from ..conllu import read_conllu
from ..corpora import add_frames, add_uner
from ..features import features_of
from ..inventory import count_inventory
from ..iob import spans_of
from ..names import gum_names
from ..windows import LIMIT, cuts, epoch_batches
from ..wordpiece import SPECIAL, WordPieces

CONLLU = """# newdoc id = d
# sent_id = d-1
# newpar
1	President	president	NOUN	NN	Number=Sing	2	nmod:desc	_	Entity=(1-person-new-sssss-cf1-2,3-coref-Jane_Roe
2	Jane	Jane	PROPN	NNP	Number=Sing	4	nsubj	_	_
3	Roe	Roe	PROPN	NNP	Number=Sing	2	flat	_	Entity=1)
4-5	didn't	_	_	_	_	_	_	_	SpaceAfter=No
4	did	do	AUX	VBD	Mood=Ind|Tense=Past|VerbForm=Fin	0	root	_	_
5	n't	not	PART	RB	Polarity=Neg	4	advmod	_	_
6	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = d-2
1	She	she	PRON	PRP	Case=Nom|Number=Sing	2	nsubj	_	Entity=(1-person-giv:act-sssss-cf1-1-ana)
2	left	leave	VERB	VBD	Mood=Ind|Tense=Past|VerbForm=Fin	0	root	_	_
3	Rome	Rome	PROPN	NNP	Number=Sing	2	obj	_	Entity=(2-place-new-sssss-cf2-1-sgl)|SpaceAfter=No
4	.	.	PUNCT	.	_	2	punct	_	_

"""
UNER = "# sent_id = d-2\n1\tShe\tO\n2\tleft\tO\n3\tRome\tB-LOC\n4\t.\tO\n\n"
FRAMES = {"sent_id": "d-2", "frames": [{"p": 2, "sense": "leave.01", "args": [["ARG0", 1, 1], ["ARG1", 3, 3]]}]}


class AlignmentTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name)
        (self.path / "d.conllu").write_text(CONLLU, encoding="utf-8")
        (self.document,), self.places = read_conllu(self.path / "d.conllu", "gum")

    def test_words_spaces_heads_and_mentions(self):
        document = self.document
        self.assertEqual(document.words, ["President", "Jane", "Roe", "did", "n't", ".", "She", "left", "Rome", "."])
        self.assertEqual(document.space, [2, 1, 1, 1, 0, 0, 1, 1, 1, 0])
        self.assertEqual(document.heads, [1, 3, 1, -1, 3, 3, 7, -1, 7, 7])
        self.assertEqual(document.sentences(), [(0, 6), (6, 10)])
        self.assertEqual([(m.head, m.type, m.chain) for m in document.mentions], [(1, "person", "1"), (6, "person", "1"), (8, "place", "2")])
        self.assertEqual([min(tags) for tags in gum_names(document)][:4], ["O", "B-person", "I-person", "O"])

    def test_layers_are_joined_by_sentence(self):
        size = len(self.document.words)
        self.document.names, self.document.nodes, self.document.types = [None] * size, [None] * size, [None] * size
        self.document.framed, self.document.frames = [False] * size, {}
        (self.path / "u.iob2").write_text(UNER, encoding="utf-8")
        with gzip.open(self.path / "f.gz", "wt") as file:
            file.write(json.dumps(FRAMES) + "\n")
        add_uner(self.path / "u.iob2", self.places)
        add_frames(self.path / "f.gz", self.places)
        self.assertEqual(self.document.names[8], frozenset(["B-place"]))
        self.assertIsNone(self.document.names[2])
        self.assertEqual(self.document.frames, {7: {6: "ARG0", 8: "ARG1"}})
        self.assertEqual(self.document.framed, [False] * 6 + [True] * 4)

    def test_iob_of_both_kinds(self):
        self.assertEqual(spans_of(["I-PER", "I-PER", "O", "I-ORG", "B-ORG"]), [(0, 1, "PER"), (3, 3, "ORG"), (4, 4, "ORG")])

    def test_article(self):
        (self.path / "a.txt").write_text("President Ann Lee didn't visit Rome.\nLee left.", encoding="utf-8")
        entities = [{"id": "lee", "type": "Person", "named": True, "names": ["President Ann Lee", "Lee"]},
                    {"id": "rome", "type": "GPE", "named": True, "names": ["Rome"]}]  # fmt: skip
        (self.path / "a.json").write_text(json.dumps({"entities": entities}), encoding="utf-8")
        document = read_article(self.path / "a.json", "articles")
        self.assertEqual(document.words, ["President", "Ann", "Lee", "did", "n't", "visit", "Rome", ".", "Lee", "left", "."])
        self.assertEqual([min(tags) for tags in document.names[:3]], ["O", "B-person", "I-person"])
        self.assertEqual(document.nodes[6], frozenset(["GPE"]))
        self.assertEqual([(m.head, m.chain) for m in document.mentions], [(1, "lee"), (6, "rome"), (8, "lee")])

    def test_batch_holds_each_word_once_with_its_head(self):
        letters = list("abcdefghijklmnopqrstuvwxyz.'")
        pieces = WordPieces([*SPECIAL, *letters, *(f"##{c}" for c in letters)])
        document = self.document
        document.types = None
        features = features_of(document, count_inventory([document]), pieces)
        self.assertEqual(cuts(features, LIMIT, False), [(0, 10)])
        windows = cuts(features, 20, False)
        self.assertEqual([word for first, last in windows for word in range(first, last)], list(range(10)))
        random = np.random.default_rng(1)
        (batch,) = epoch_batches([features], random, lambda _: 1)
        tensors, target = collate(batch, [features], (0, 2, 3, 1), None)
        self.assertEqual(int((tensors["first"] > 0).sum()), 10)
        self.assertEqual(target["head"][0, :10].tolist(), [2, 4, 2, 0, 4, 4, 8, 0, 8, 8])
        self.assertEqual(len(target["coreference"]), 1)
