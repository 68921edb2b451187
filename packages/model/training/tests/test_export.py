"""The exported graphs compute what the model does."""

import unittest

import numpy as np
import onnxruntime
import torch

from training.encoder import HIDDEN
from training.model import COREFERENCE, Model
from training.onnx_coreference import coreference_graph
from training.onnx_encoder import VECTOR_STEPS, encoder_graph
from training.onnx_graph import GraphBuilder
from training.pairs import DISTANCES, MATCHES, SENTENCES

SIZES = {"upos": 17, "xpos": 49, "feats": 20, "lemma": 30, "deprel": 40, "name": 11, "type": 11, "node": 11, "roles": 20}
PIECES, WORDS = 20, 14


def run(graph, feeds):
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    return dict(zip([output.name for output in session.get_outputs()], session.run(None, feeds)))


class ExportTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.model = Model(50, SIZES).eval()
        random = np.random.default_rng(1)
        first = np.sort(random.choice(np.arange(1, PIECES - 1), WORDS, replace=False)).astype(np.int32)
        last = np.minimum(first + random.integers(0, 2, WORDS), PIECES - 2).astype(np.int32)
        ids, shape = random.integers(4, 50, PIECES).astype(np.int32), random.integers(0, 24, PIECES).astype(np.int32)
        self.feeds = {"ids": ids, "shape": shape, "first": first, "last": last}
        tensors = {name: torch.from_numpy(value.astype(np.int64))[None] for name, value in self.feeds.items()}
        with torch.no_grad():
            out = self.model(tensors["ids"], tensors["shape"], torch.ones_like(tensors["ids"]), tensors["first"], tensors["last"])
        self.wanted = {name: value[0].numpy() for name, value in out.items()}

    def found(self, int8):
        found = run(encoder_graph(self.model, int8), self.feeds)
        words = np.arange(WORDS)
        found["hidden"] = found.pop("vector").astype(np.float32) / VECTOR_STEPS
        found["arc"][words, words + 1] = self.wanted["arc"][words, words + 1]
        return found

    def test_full_precision_equals_the_model(self):
        found = self.found(int8=False)
        self.assertEqual(set(found), set(self.wanted))
        for name, value in self.wanted.items():
            np.testing.assert_allclose(found[name], value, atol=0.51 / VECTOR_STEPS if name == "hidden" else 2e-4, err_msg=name)

    def test_eight_bits_come_near(self):
        for name, value in self.found(int8=True).items():
            self.assertEqual(value.shape, self.wanted[name].shape)
            self.assertLess(np.square(value - self.wanted[name]).mean(), 0.02 * np.square(self.wanted[name]).mean(), name)

    def test_smoothing_holds_a_dimension_that_is_far_greater_than_the_others(self):
        random = np.random.default_rng(3)
        x, weight = random.normal(size=(20, HIDDEN)).astype(np.float32), random.normal(size=(HIDDEN, 16)).astype(np.float32)
        x[:, 7] += 30
        errors = []
        for highest in (None, np.abs(x).max(0)):
            graph = GraphBuilder(int8=True)
            graph.add("Identity", [graph.linear("x", weight, np.zeros(16, np.float32), highest)], name="y")
            model = graph.model("linear", {"x": ("float32", ["rows", HIDDEN])}, {"y": ("float32", ["rows", 16])})
            errors.append(np.square(run(model, {"x": x})["y"] - x @ weight).mean())
        self.assertLess(errors[1], 0.3 * errors[0])

    def test_pairs_of_mentions_score_as_in_training(self):
        random = np.random.default_rng(2)
        vectors = random.random((6, COREFERENCE)).astype(np.float32)
        limits = {"anaphor": 6, "antecedent": 6, "mention_distance": DISTANCES, "sentence_distance": SENTENCES, "match": MATCHES}
        pairs = {name: random.integers(0, limit, 30).astype(np.int32) for name, limit in limits.items()}
        rows = [torch.from_numpy(vectors[pairs[name]]) for name in ("anaphor", "antecedent")]
        classes = [torch.from_numpy(pairs[name].astype(np.int64)) for name in list(limits)[2:]]
        with torch.no_grad():
            wanted = self.model.antecedents(*rows, *classes).numpy()
        found = run(coreference_graph(self.model.antecedents), {"vectors": vectors, **pairs})["score"]
        np.testing.assert_allclose(found, wanted, atol=1e-4)


if __name__ == "__main__":
    unittest.main()
