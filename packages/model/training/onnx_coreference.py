"""The scorer of pairs of mentions as an ONNX graph: each mention is projected once, however many pairs it is in."""

import numpy as np

from .model import COREFERENCE, PAIR
from .onnx_graph import GraphBuilder, affine, array
from .pairs import SENTENCES

CLASSES = ("mention_distance", "sentence_distance", "match")


def coreference_graph(scorer):
    """vectors [M,160]; of each of K pairs the rows of its mentions and the classes of its features -> score [K]."""
    graph = GraphBuilder(int8=False)
    weight, bias = affine(scorer.anaphor, scorer.antecedent)
    projected = graph.split(graph.linear("vectors", weight, bias), [PAIR, PAIR])
    rows = [graph.add("Gather", [table, index]) for table, index in zip(projected, ("anaphor", "antecedent"))]
    vectors = [graph.add("Gather", ["vectors", index]) for index in ("anaphor", "antecedent")]
    both = graph.add("MatMul", [graph.add("Mul", vectors), graph.constant(array(scorer.both.weight).T)])
    hidden = graph.add("Add", [both, graph.add("Add", rows)])
    for table in feature_rows(graph, scorer):
        hidden = graph.add("Add", [hidden, table])
    out = graph.add("MatMul", [graph.add("Relu", [hidden]), graph.constant(array(scorer.out.weight).T)])
    match = graph.add("Gather", [graph.constant(array(scorer.bias.weight) + array(scorer.out.bias)), "match"])
    graph.add("Reshape", [graph.add("Add", [out, match]), graph.integers(-1)], name="score")
    inputs = {"vectors": ("float32", ["mentions", COREFERENCE]), **{name: ("int32", ["pairs"]) for name in ("anaphor", "antecedent", *CLASSES)}}
    return graph.model("coreference", inputs, {"score": ("float32", ["pairs"])})


def feature_rows(graph, scorer):
    """Both distances in one table."""
    distances = array(scorer.distance.weight)[:, None] + array(scorer.sentences.weight)[None]
    both = graph.add("Mul", ["mention_distance", graph.constant(np.int32(SENTENCES))])
    index = graph.add("Add", [both, "sentence_distance"])
    yield graph.add("Gather", [graph.constant(distances.reshape(-1, PAIR)), index])
    yield graph.add("Gather", [graph.constant(array(scorer.match.weight)), "match"])
