"""Ranges of what enters the encoder's matrices: single dimensions near 30 would leave the others few of the 8-bit steps.

Each dimension is divided by a factor before it is brought to 8 bits, and its row of weights multiplied by it, so that both share the
difficulty (Xiao et al. 2023, "SmoothQuant")."""

import numpy as np
import torch

from .analyse import sentence_windows
from .batch import inputs
from .windows import LIMIT, pieces_of

DOCUMENTS = 24
SHARE = 0.65  # of a dimension's range that the weights take over
LEAST = 1e-3


def factors(highest, weight):
    """One a dimension, 1 in the geometric mean; `highest` are the greatest absolute values that enter weight [in, out]."""
    logs = SHARE * np.log(np.maximum(highest, LEAST)) - (1 - SHARE) * np.log(np.maximum(np.abs(weight).max(1), LEAST))
    return np.exp(logs - logs.mean()).astype(np.float32)


def ranges(model, documents, special):
    """{layer: greatest absolute values of each dimension} for the linear layers that read normalised vectors, over some documents."""
    found = {}
    layers = [part for layer in model.encoder.layers for part in (layer.query, layer.inner)]
    hooks = [layer.register_forward_pre_hook(lambda layer, given: widen(found, layer, given[0])) for layer in layers]
    with torch.no_grad():
        for features in documents[:: max(1, len(documents) // DOCUMENTS)]:
            first, last = sentence_windows(features)[0]
            if pieces_of(features, first, last) <= LIMIT:
                model(**inputs([(features, features.space, first, last)], special))
    for hook in hooks:
        hook.remove()
    return found


def widen(found, layer, given):
    highest = given.abs().flatten(0, -2).max(0).values.numpy()
    found[layer] = np.maximum(found.get(layer, 0), highest)
