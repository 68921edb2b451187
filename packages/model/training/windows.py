"""Cuts documents into windows of consecutive words and packs windows into batches of few different shapes.

The matrix kernels of a CPU are compiled for each new shape: a batch is P pieces wide, P one of WIDTHS, and has BATCH // P rows.
"""

import numpy as np

from .inventory import UNKNOWN

LIMIT = 254  # pieces beside [CLS] and [SEP]
STRIP = 4  # windows of one document that coreference sees together
WIDTHS = (64, 96, 128, 160, 192, 224, 256)
CHOSEN = {128: 0.1, 160: 0.15, 192: 0.2, 224: 0.25, 256: 0.3}  # how often a document is cut for a width
BATCH = 2304  # pieces


def cuts(features, limit, at_sentences):
    """Window borders, as word indices: about equal windows of at most `limit` pieces."""
    ends = features.last + 1
    total = int(ends[-1])
    count = -(-total // (limit - 10)) if total > limit else 1
    borders = [0]
    for n in range(1, count):
        word = int(np.searchsorted(ends, total * n / count))
        if at_sentences and features.starts[0] != UNKNOWN:
            near = np.flatnonzero(features.starts == 1)
            nearest = int(near[np.argmin(abs(near - word))])
            word = nearest if abs(nearest - word) < 12 else word
        if word > borders[-1]:
            borders.append(word)
    return [piece for first, last in zip(borders, [*borders[1:], len(ends)]) for piece in split(features, first, last, limit)]


def split(features, first, last, limit):
    """In the rare case that a window is too long after all."""
    if first == last:
        return []
    if pieces_of(features, first, last) <= limit:
        return [(first, last)]
    middle = (first + last) // 2
    if middle == first:
        return []
    return split(features, first, middle, limit) + split(features, middle, last, limit)


def pieces_of(features, first, last):
    return int(features.last[last - 1] - features.first[first]) + 1


def epoch_batches(documents, random, weight):
    """[(width, [(document index, [(first, last)…])…])…], the order random."""
    strips = {width: [] for width in WIDTHS}
    for index, features in enumerate(documents):
        times = int(weight(features)) + (random.random() < weight(features) % 1)
        for _ in range(times):
            limit = int(random.choice(list(CHOSEN), p=list(CHOSEN.values()))) - 2
            windows = cuts(features, limit, random.random() < 0.5)
            offset = int(random.integers(0, STRIP))
            groups = [windows[:offset], *(windows[i : i + STRIP] for i in range(offset, len(windows), STRIP))]
            for group in groups:
                if group:
                    longest = max(pieces_of(features, *window) for window in group) + 2
                    strips[next(width for width in WIDTHS if width >= longest)].append((index, group))
    batches = [batch for width in WIDTHS for batch in pack(width, strips[width], random)]
    return [batches[i] for i in random.permutation(len(batches))]


def pack(width, strips, random):
    """First fit of strips, in random order, into batches of the width's number of rows."""
    rows, bins = BATCH // width, []
    for i in random.permutation(len(strips)):
        size = len(strips[i][1])
        place = next((place for place in bins[-12:] if place[0] + size <= rows), None)
        if place is None:
            bins.append(place := [0, []])
        place[0] += size
        place[1].append(strips[i])
    return [(width, content) for _, content in bins]
