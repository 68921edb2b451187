"""One loss a head; each ignores what the source does not annotate."""

import torch
from torch.nn import functional as F

from .inventory import UNKNOWN

WEIGHTS = {
    "sentence": 1.0, "upos": 1.0, "xpos": 0.7, "feats": 0.5, "lemma": 0.7, "arc": 1.5, "label": 1.0, "name": 1.5, "name_elsewhere": 0.7,
    "type": 1.0, "node": 0.5, "coreference": 0.5, "predicate": 0.5, "roles": 1.5, "factuality": 0.7,
}  # fmt: skip
USUAL = {"factuality": 80, "node": 500, "sentence": 500, "name": 500, "name_elsewhere": 500}  # fewer items than these in a batch weigh less
OTHER_SENTENCE = -10000.0


def losses(model, out, target):
    """{name: loss}, only those that the batch has items for."""
    out = {name: value.float() for name, value in out.items()}
    found = {}
    for layer in ("upos", "xpos", "feats", "lemma", "type"):
        add(found, layer, classes(out[layer], target[layer]))
    for layer in ("sentence", "predicate"):
        known = target[layer] != UNKNOWN
        add(found, layer, F.binary_cross_entropy_with_logits(out[layer][known], target[layer][known].float(), reduction="none"))
    for layer in ("name", "name_elsewhere", "node"):
        add(found, layer, partial(out[layer], target[layer]))
    add(found, "arc", arcs(out["arc"], target))
    add(found, "label", labels(model, out, target))
    add(found, "roles", roles(model, out, target["roles"]))
    add(found, "factuality", factuality(out["factuality"], target["factuality"]))
    coreference(model, out["coreference"], target["coreference"], found)
    return found


def add(found, name, values):
    if values.numel():
        found[name] = values.sum() / max(values.numel(), USUAL.get(name, 1))


def classes(scores, target):
    known = target != UNKNOWN
    return F.cross_entropy(scores[known], target[known], reduction="none")


def partial(scores, allowed):
    """-log of the probability of the set of allowed labels, given as bits; 0 = unknown."""
    known = allowed != 0
    scores, allowed = scores[known], allowed[known]
    member = (allowed[:, None] >> torch.arange(scores.shape[1], device=scores.device)) & 1
    return scores.logsumexp(1) - scores.masked_fill(member == 0, -1e9).logsumexp(1)


def arcs(scores, target):
    """Heads are looked for in the own sentence, as at run time."""
    known = target["head"] != UNKNOWN
    group = target["group"]
    other = group[:, :, None] != group[:, None, :]
    other = torch.cat([torch.zeros_like(other[:, :, :1]), other], 2)
    scores = scores.masked_fill(other, OTHER_SENTENCE)
    return F.cross_entropy(scores[known], target["head"][known], reduction="none")


def labels(model, out, target):
    known = (target["head"] != UNKNOWN) & (target["deprel"] != UNKNOWN)
    row, word = known.nonzero(as_tuple=True)
    scores = model.labels(out["label_dep"][row, word], out["label_head"][row, target["head"][row, word]])
    return F.cross_entropy(scores, target["deprel"][row, word], reduction="none")


def roles(model, out, pairs):
    """Divided by the number of arguments, not of pairs: nearly all pairs are no argument."""
    row, predicate, argument, role = pairs.unbind(1)
    scores = model.roles(out["role_predicate"][row, predicate], out["role_argument"][row, argument])
    values = F.cross_entropy(scores, role, reduction="none")
    return values * (len(role) / (2 * (role > 0).sum().clamp(min=8)))


def factuality(scores, target):
    """The value, and its sign: happened or not."""
    value, weight = target.unbind(-1)
    known = weight > 0
    scores, value, weight = scores[known], value[known], weight[known]
    sign = F.binary_cross_entropy_with_logits(2 * scores, (value > 0).float(), reduction="none")
    return weight * (F.smooth_l1_loss(scores, value, reduction="none") + sign)


def coreference(model, vectors, strips, found):
    """All correct antecedents together against all candidates and "none" (score 0)."""
    values = []
    for places, pairs, gold in strips:
        words = vectors[places[:, 0], places[:, 1]]
        scores = model.antecedents(words[pairs[:, 0]], words[pairs[:, 1]], *pairs[:, 2:].unbind(1))
        table = scores.new_full((len(places), len(places) + 1), -1e9)
        table[:, 0] = 0
        table[pairs[:, 0], pairs[:, 1] + 1] = scores
        right = torch.zeros_like(table, dtype=torch.bool)
        right[pairs[:, 0], pairs[:, 1] + 1] = gold
        right[:, 0] = ~right.any(1)
        values.append(table.logsumexp(1) - table.masked_fill(~right, -1e9).logsumexp(1))
    if values:
        add(found, "coreference", torch.cat(values))
