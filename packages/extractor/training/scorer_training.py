"""Trains one network of the scorer, and asks it."""

from collections import defaultdict
from types import SimpleNamespace

import numpy as np
import torch

from scorer_data import vocabulary_of
from scorer_network import CLAIM_HEADS, LINK_HEADS, Network, claim_loss, claim_parts, link_loss, link_parts

LABELS = ("link", "link_weight", "weight", "paired", "relation", "known", "reversed", "negative", "attributed", "modality", "told")
COMMON = {"view": 64, "rate": 5e-3, "dense_rate": 1e-3, "decay": 0.01, "dense_decay": 0.05, "word_dropout": 0.15, "view_dropout": 0.1, "blind": 0.1}
# Which candidates are statements is learned from all of them; what a statement says from those that are one.
LINK = SimpleNamespace(**{**COMMON, "view": 48}, hidden=48, factor=32, epochs=4, batch=512, least=10, dropout=0.4, keep=0.5, unpaired=0.2, paired_weight=0.15)
CLAIM = SimpleNamespace(**COMMON, hidden=96, factor=32, epochs=13, batch=128, least=4, dropout=0.4, keep=0.6, smoothing=0.05, sides_weight=0.2)


class Task:
    """One of the two networks: what it learns from, its heads and its loss."""

    def __init__(self, options, parts, loss, chosen):
        self.options, self.parts, self.loss, self.chosen = options, parts, loss, chosen


TASKS = {
    "link": Task(LINK, link_parts, link_loss, lambda candidates: np.ones(len(candidates.items), bool)),
    "claim": Task(CLAIM, claim_parts, claim_loss, lambda candidates: candidates.known > 0),
}


def sizes_of(task, part):
    heads = len(LINK_HEADS) if task is TASKS["link"] else len(CLAIM_HEADS) + len(part.modalities) + len(part.relations)
    return {"vector": part.vectors.shape[1], "meaning": part.meanings.shape[1], "heads": heads}


def train(task, parts, seed):
    """`parts`: candidates with a mask of the articles to learn from. Gives the network and the hashes of its features."""
    torch.manual_seed(seed)
    generator = np.random.default_rng(seed)
    options = task.options
    thin = lambda count: generator.random(count) < options.keep
    chosen = [mask[part.article] & task.chosen(part) for part, mask in parts]
    vocabulary = vocabulary_of([part for part, _ in parts], chosen, options.least)
    rows = [part.rows(vocabulary) for part, _ in parts]
    network = Network(len(vocabulary), sizes_of(task, parts[0][0]), options)
    examples = np.concatenate([[(number, index) for index in np.flatnonzero(own)] for number, own in enumerate(chosen)])
    count = len(examples) // options.batch + 1
    optimizer, schedule = optimise(network, count * options.epochs)
    network.train()
    for _ in range(options.epochs):
        for some in np.array_split(generator.permutation(examples), count):
            losses = []
            for number, (part, _) in enumerate(parts):
                own = some[some[:, 0] == number, 1]
                if len(own) > 0:
                    batch = batch_of(part, own, *rows[number], thin)
                    losses.append(task.loss(task.parts(network(batch), batch), batch, options) * (len(own) / len(some)))
            optimizer.zero_grad()
            sum(losses).backward()
            optimizer.step()
            schedule.step()
    return network, vocabulary


def optimise(network, steps):
    options = network.options
    dense = [weight for name, weight in network.named_parameters() if not name.startswith("bag")]
    sparse = {"params": [network.bag.weight], "lr": options.rate, "weight_decay": options.decay}
    optimizer = torch.optim.AdamW([sparse, {"params": dense, "lr": options.dense_rate, "weight_decay": options.dense_decay}], fused=True)
    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, (step + 1) / 20) * max(0.02, 1 - step / steps))


def batch_of(part, chosen, rows, starts, thin=None):
    """Candidates as tensors; `thin` drops features at random."""
    cut = [rows[starts[index] : starts[index + 1]] for index in chosen]
    if thin is not None:
        cut = [each[thin(len(each))] for each in cut]
    offsets = np.concatenate([[0], np.cumsum([len(each) for each in cut])[:-1]]).astype(np.int64)
    words = part.words[chosen]
    arrays = {name: getattr(part, name)[chosen] for name in LABELS}
    arrays |= {"rows": np.concatenate(cut).astype(np.int64), "offsets": offsets, "vectors": part.vectors[words], "meanings": part.meanings[words]}
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def predict(task, network, vocabulary, part, inside):
    """Probabilities for the candidates that `inside` marks."""
    network.eval()
    rows, starts = part.rows(vocabulary)
    found = defaultdict(list)
    with torch.no_grad():
        for chosen in np.array_split(np.flatnonzero(inside), inside.sum() // 2048 + 1):
            batch = batch_of(part, chosen, rows, starts)
            for name, logits in task.parts(network(batch), batch).items():
                found[name].append((torch.softmax(logits, 1) if logits.dim() == 2 else torch.sigmoid(logits)).numpy())
    return {name: np.concatenate(pieces) for name, pieces in found.items()}
