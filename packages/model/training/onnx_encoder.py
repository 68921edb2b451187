"""The encoder with its word-level heads as an ONNX graph for one window: no batch, so no padding and no mask."""

import math

import numpy as np

from .encoder import HEADS, HIDDEN, HIGHEST
from .onnx_graph import FUSED, GraphBuilder, affine, array

INPUTS = {"ids": ("int32", ["pieces"]), "shape": ("int32", ["pieces"]), "first": ("int32", ["words"]), "last": ("int32", ["words"])}
TAGS = ("upos", "xpos", "feats", "lemma", "name", "type", "node")
LOGITS = ("sentence", "predicate")
PROJECTIONS = ("arc_dep", "arc_head", "label_dep", "label_head", "coreference", "role_predicate", "role_argument")
LOWEST = -0.17  # of GELU
VECTOR_STEPS = 32  # of 1 in the words' vectors for other scorers, up to 4


def encoder_graph(model, int8, ranges=None):
    """The ONNX model; its names are those of the README. `ranges` are those of `smoothing.py`."""
    graph = GraphBuilder(int8)
    pieces = embeddings(graph, model.encoder)
    for layer in model.encoder.layers:
        pieces = transformer_layer(graph, layer, pieces, ranges or {})
    ends = graph.add("Add", [graph.add("Gather", [pieces, "first"]), graph.add("Gather", [pieces, "last"])])
    graph.add("Mul", [ends, graph.constant(np.float32(0.5))], name="hidden")
    graph.add("QuantizeLinear", ["hidden", graph.constant(np.float32(1 / VECTOR_STEPS)), graph.constant(np.int8(0))], name="vector")
    outputs = {name: ("float32", shape) for name, shape in word_heads(graph, model).items()} | {"vector": ("int8", ["words", HIDDEN])}
    return graph.model("encoder", INPUTS, outputs)


def embeddings(graph, encoder):
    length = graph.add("Shape", ["ids"])
    positions = graph.add("Slice", [graph.constant(array(encoder.positions.weight)), graph.integers(0), length])
    shapes = graph.add("Gather", [graph.constant(array(encoder.shapes.weight)), "shape"])
    words = graph.rows(array(encoder.words.weight), "ids")
    return graph.norm(graph.add("Add", [graph.add("Add", [words, positions]), shapes]), encoder.norm)


def transformer_layer(graph, layer, x, ranges):
    parts = graph.linears(x, [affine(part) for part in (layer.query, layer.key, layer.value)], ranges.get(layer.query))
    mixed = graph.add("Reshape", [attention(graph, parts), graph.integers(-1, HIDDEN)])
    x = graph.norm(graph.add("Add", [x, graph.linear(mixed, *affine(layer.output))]), layer.output_norm)
    inner = graph.add("Gelu", [graph.linear(x, *affine(layer.inner), ranges.get(layer.inner))], domain=FUSED)
    return graph.norm(graph.add("Add", [x, clamped_linear(graph, inner, *affine(layer.outer))]), layer.outer_norm)


def attention(graph, parts):
    """Batches of one window."""
    inputs = [graph.add("Unsqueeze", [part, graph.integers(0)]) for part in parts]
    return graph.add("MultiHeadAttention", inputs, domain=FUSED, num_heads=HEADS, scale=1 / math.sqrt(HIDDEN // HEADS))


def clamped_linear(graph, x, weight, bias):
    """Of min(x, HIGHEST): the steps of the 8 bits end there, which clamps."""
    if not graph.int8:
        clamped = graph.add("Clip", [x, "", graph.constant(np.float32(HIGHEST))])
        return graph.linear(clamped, weight, bias)
    step = (HIGHEST - LOWEST) / 255
    scale, zero = graph.constant(np.float32(step)), graph.constant(np.uint8(round(-LOWEST / step)))
    return graph.scaled(graph.add("QuantizeLinear", [x, scale, zero]), scale, zero, weight, bias)


def word_heads(graph, model):
    """Adds all outputs but `hidden`; returns their shapes. What reads the same vectors is one matrix."""
    tags = [model.sentence, model.predicate, *(model.words[f"{layer}_tag"] for layer in TAGS)]
    projections = [*(getattr(model, name)[0] for name in PROJECTIONS), model.factuality[0][0]]
    widths = [layer.out_features for layer in tags]
    sizes = [layer.out_features for layer in projections]
    scores, vectors = graph.split(graph.linear("hidden", *affine(*tags, *projections)), [sum(widths), sum(sizes)])
    logits = [f"{name}_column" for name in LOGITS]
    graph.split(scores, widths, [*logits, *TAGS])
    rows = [name if name not in ("arc_dep", "arc_head", "label_head") else f"{name}_words" for name in PROJECTIONS]
    graph.split(graph.add("Relu", [vectors]), sizes, [*rows, "factuality_words"])
    graph.add("Gemm", ["factuality_words", *map(graph.constant, affine(model.factuality[1]))], name="factuality_column")
    for name in (*LOGITS, "factuality"):
        graph.add("Reshape", [f"{name}_column", graph.integers(-1)], name=name)
    arcs(graph, model)
    shapes = {name: ["words", layer.out_features] for name, layer in zip((*LOGITS, *TAGS, *PROJECTIONS), (*tags, *projections)) if name[:4] != "arc_"}
    shapes["label_head"][0] = "heads"
    return {**shapes, "arc": ["words", "heads"], **{name: ["words"] for name in (*LOGITS, "factuality")}}


def arcs(graph, model):
    """[words, words + 1]; the rows of the root are constants, and the heads' bias is one of the dependents' map."""
    for name in ("arc_head", "label_head"):
        root = np.maximum(array(model.root) @ array(getattr(model, name)[0].weight).T + array(getattr(model, name)[0].bias), 0)
        graph.add("Concat", [graph.constant(root[None]), f"{name}_words"], name=name, axis=0)
    weight, bias = affine(model.arc)
    sought = graph.linear("arc_dep_words", weight, bias + array(model.arc_bias.weight)[0])
    graph.add("FusedMatMul", [sought, "arc_head"], name="arc", domain=FUSED, transB=1)
