"""Writes a trained scorer as `src/statements/scorer.ts` reads it."""

import base64
import json

import numpy as np

from scorer_data import VECTOR_STEPS


def export(networks, meanings, part, path, calibration=(), articles=()):
    rows, scales = byte_rows(meanings.vectors)
    weights = {
        "about": "Made by training/train_scorer.py; see training/README.md.",
        "relations": part.relations, "modalities": part.modalities, "calibration": list(calibration),
        "meanings": {"width": meanings.width, "lemmas": integers(meanings.hashes), "bytes": rows, "scales": scales},
        **{name: describe(*network) for name, network in networks.items()},
    }
    if articles:
        weights["articles"] = articles
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(weights, indent=0) + "\n", encoding="utf8")


def describe(network, vocabulary):
    """Numbers as base64: large tables as signed bytes with one scale a row."""
    weight = lambda layer: layer.weight.detach().numpy()
    embeddings, scales = byte_rows(weight(network.bag) * network.options.keep)
    projection, projection_scales = byte_rows(weight(network.projection) / VECTOR_STEPS)
    options = network.options
    return {
        "hidden": options.hidden, "view": options.view, "width": weight(network.projection).shape[1], "factor": options.factor,
        "features": integers(vocabulary), "embeddings": embeddings, "scales": scales, "bias": floats(network.bias.detach().numpy()),
        "projection": projection, "projectionScales": projection_scales,
        "meaning": floats(weight(network.meaning)),
        "roles": [floats(weight(role)) for role in network.roles], "factors": [floats(weight(factor)) for factor in network.factors],
        "products": floats(weight(network.products)), "heads": floats(weight(network.heads)), "headBias": floats(network.heads.bias.detach().numpy()),
    }


def byte_rows(matrix):
    """Rows of signed bytes, and one scale each."""
    scale = np.abs(matrix).max(axis=1, keepdims=True) / 127 + 1e-12
    return base64.b64encode(np.round(matrix / scale).astype(np.int8).tobytes()).decode(), floats(scale[:, 0])


def floats(array):
    return base64.b64encode(np.asarray(array, dtype="<f4").tobytes()).decode()


def integers(array):
    return base64.b64encode(np.asarray(array, dtype="<i4").tobytes()).decode()
