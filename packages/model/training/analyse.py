"""Scores for whole documents: windows are run and their word vectors and scores put together again."""

import numpy as np

from .batch import inputs
from .windows import LIMIT, pieces_of

OVERLAP = 48  # words


def sentence_windows(features):
    """As many whole sentences as fit; a longer sentence is cut."""
    borders = [*np.flatnonzero(features.starts == 1), len(features.first)]
    windows, start = [], 0
    for previous, border in zip(borders, borders[1:]):
        if pieces_of(features, start, border) > LIMIT and previous > start:
            windows.append((start, previous))
            start = previous
        while pieces_of(features, start, border) > LIMIT:
            end = start + 1
            while pieces_of(features, start, end + 1) <= LIMIT:
                end += 1
            windows.append((start, end))
            start = end
    if start < len(features.first):
        windows.append((start, len(features.first)))
    return windows


def blind_windows(features):
    """Overlapping windows that know of no sentences, with the part of each that counts: [(first, last, from, to)]."""
    size, windows, start = len(features.first), [], 0
    while True:
        end = start + 1
        while end < size and pieces_of(features, start, end + 1) <= LIMIT:
            end += 1
        windows.append((start, end))
        if end == size:
            break
        start = max(start + 1, end - OVERLAP)
    seams = [0, *((a[1] + b[0]) // 2 for a, b in zip(windows, windows[1:])), size]
    return [(*window, low, high) for window, low, high in zip(windows, seams, seams[1:])]


def run_windows(backend, features, windows, special):
    for first, last in windows:
        tensors = inputs([(features, features.space, first, last)], special)
        yield first, last, {name: value[0] for name, value in backend.encode(tensors).items()}


def analysed(backend, features, special):
    """{output: array over the document's words} and [(first, last, arc, label_head)] of each window."""
    parts, arcs = [], []
    for first, last, out in run_windows(backend, features, sentence_windows(features), special):
        arcs.append((first, last, out.pop("arc"), out.pop("label_head")))
        parts.append(out)
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}, arcs


def sentence_starts(backend, features, special):
    """Predicted sentence starts, from windows that are cut without knowing them."""
    starts = np.zeros(len(features.first), bool)
    windows = blind_windows(features)
    for (_, _, low, high), (first, _, out) in zip(windows, run_windows(backend, features, [window[:2] for window in windows], special)):
        starts[low:high] = out["sentence"][low - first : high - first] > 0
    starts[0] = True
    return starts
