"""Turns strips of windows into padded tensors, targets included; varies the white space on the way."""

import numpy as np
import torch

from .document import BREAK, SPACE
from .inventory import UNKNOWN
from .pairs import match, mention_distance, sentence_distance
from .windows import BATCH

ANTECEDENTS = 120  # how many earlier mentions training compares
KEPT, DROPPED, EVERY, WRAPPED = range(4)
HIDDEN_WORDS = 0.1  # how many words training shows as [UNK]


def spacing(features, random):
    """Line breaks as they are, or dropped, or before every sentence, or within sentences."""
    space = features.space.copy()
    if random is None:
        return space
    mode = random.choice(4, p=[0.55, 0.3, 0.1, 0.05])
    inner = np.arange(len(space)) > 0
    if mode == DROPPED:
        space[inner & (space == BREAK)] = SPACE
    elif mode == EVERY and features.starts[0] != UNKNOWN:
        space[inner & (features.starts == 1)] = BREAK
    elif mode == WRAPPED:
        space[inner & (space == SPACE) & (random.random(len(space)) < 0.07)] = BREAK
    return space


def inputs(windows, special, width=None, count=None):
    """windows: [(features, space, first, last)]; special: ids of [PAD], [CLS], [SEP], [UNK]. -> dict of int64 tensors.

    With a width, all sizes are rounded up to a few values, and there are `count` rows."""
    pad, start, end, _ = special
    height = max(last - first for _, _, first, last in windows)
    if width is None:
        width, count = max(int(f.last[last - 1] - f.first[first]) + 3 for f, _, first, last in windows), len(windows)
    else:
        height = width * 7 // 8 if height <= width * 7 // 8 else width
    rows = {name: np.zeros((count, size), np.int64)
            for name, size in (("ids", width), ("shape", width), ("mask", width), ("first", height), ("last", height))}  # fmt: skip
    rows["ids"][:] = pad
    for row, (f, space, first, last) in enumerate(windows):
        low, high = f.first[first], f.last[last - 1] + 1
        rows["ids"][row, : high - low + 2] = [start, *f.pieces[low:high], end]
        rows["mask"][row, : high - low + 2] = 1
        repeat = f.last[first:last] - f.first[first:last] + 1
        rows["shape"][row, 1 : high - low + 1] = np.repeat(8 * space[first:last] + f.case[first:last], repeat)
        rows["first"][row, : last - first] = f.first[first:last] - low + 1
        rows["last"][row, : last - first] = f.last[first:last] - low + 1
    return {name: torch.from_numpy(value) for name, value in rows.items()}


def collate(batch, documents, special, random):
    """batch: (width, [(document index, [(first, last)…])…]) -> (inputs, targets)."""
    width, strips = batch
    windows, groups = [], []
    for index, pieces in strips:
        features = documents[index]
        space = spacing(features, random)
        groups.append((features, list(range(len(windows), len(windows) + len(pieces))), pieces))
        windows += [(features, space, *piece) for piece in pieces]
    tensors = hide_words(inputs(windows, special, width, BATCH // width), special, random)
    return tensors, targets(windows, groups, tensors["first"].shape)


def hide_words(tensors, special, random):
    """Some words as [UNK]: what a word means must also follow from the words around it. Case and white space stay."""
    if random is None:
        return tensors
    unknown, first, last = special[3], tensors["first"].numpy(), tensors["last"].numpy()
    for row, word in np.argwhere((first > 0) & (random.random(first.shape) < HIDDEN_WORDS)):
        tensors["ids"][row, first[row, word] : last[row, word] + 1] = unknown
    return tensors


def targets(windows, groups, shape):
    layers = ("upos", "xpos", "feats", "lemma", "deprel", "type")
    fill = {**dict.fromkeys([*layers, "sentence", "predicate", "head", "group"], UNKNOWN), "name": 0, "name_elsewhere": 0, "node": 0}
    out = {name: np.full(shape, value, np.int64) for name, value in fill.items()}
    factuality = np.zeros((*shape, 2), np.float32)
    roles = []
    for row, (f, _, first, last) in enumerate(windows):
        size = last - first
        for layer in layers:
            out[layer][row, :size] = f.layers[layer][first:last]
        for name in ("predicate", "name", "name_elsewhere", "node"):
            out[name][row, :size] = getattr(f, name)[first:last]
        out["sentence"][row, :size], out["group"][row, :size] = f.starts[first:last], f.sentence[first:last]
        heads = f.heads[first:last]
        known = (heads == -1) | ((heads >= first) & (heads < last))
        out["head"][row, :size] = np.where(known & (heads != UNKNOWN), np.where(heads == -1, 0, heads - first + 1), UNKNOWN)
        factuality[row, :size] = f.factuality[first:last]
        roles += role_pairs(f, row, first, last)
    result = {name: torch.from_numpy(value) for name, value in out.items()}
    result["factuality"] = torch.from_numpy(factuality)
    result["roles"] = torch.tensor(roles, dtype=torch.int64).view(-1, 4)
    result["coreference"] = [pairs for group in groups if (pairs := coreference_pairs(*group))]
    return result


def role_pairs(f, row, first, last):
    """(row, predicate, argument, role) for each word of the predicate's sentence, so far as the window holds it."""
    pairs = []
    for predicate in np.flatnonzero(f.predicate[first:last] == 1) + first:
        frame = f.frames[int(predicate)]
        same = np.flatnonzero(f.sentence[first:last] == f.sentence[predicate]) + first
        pairs += [(row, predicate - first, word - first, frame.get(int(word), 0)) for word in same]
    return pairs


def coreference_pairs(f, rows, pieces):
    """(places [(row, word)…], pairs [(anaphor, antecedent, distance, sentences, match)…], gold [pairs]) of one strip."""
    place = {}
    for row, (first, last) in zip(rows, pieces):
        place.update({word: (row, word - first) for word in range(first, last)})
    mentions = [mention for mention in f.mentions if mention[0] in place]
    if len(mentions) < 2:
        return None
    pairs, gold = [], []
    for a, (head, chain, *strings) in enumerate(mentions):
        for b in range(max(0, a - ANTECEDENTS), a):
            other = mentions[b]
            mentions_apart, sentences_apart = a - b, int(f.sentence[head] - f.sentence[other[0]])
            if f.sentence[head] == UNKNOWN:  # articles: only names are known, the distances are guessed from words
                mentions_apart, sentences_apart = 1 + (head - other[0]) // 4, (head - other[0]) // 25
            pairs.append((a, b, mention_distance(mentions_apart), sentence_distance(sentences_apart), match(strings, other[2:])))
            gold.append(other[1] == chain)
    return torch.tensor([place[mention[0]] for mention in mentions]), torch.tensor(pairs), torch.tensor(gold)
