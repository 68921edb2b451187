"""MUC, B3 and CEAF-phi4 over clusters of mention heads; counts are summed over documents."""

import numpy as np
from scipy.optimize import linear_sum_assignment


def counts(key, response):
    """{measure: [recall part, recall whole, precision part, precision whole]}."""
    return {
        "muc": [*muc(key, response), *muc(response, key)],
        "b3": [*b_cubed(key, response), *b_cubed(response, key)],
        "ceaf": ceaf(key, response),
    }


def owners(clusters):
    return {mention: number for number, cluster in enumerate(clusters) for mention in cluster}


def muc(key, response):
    owner = owners(response)
    part = sum(len(cluster) - len({owner.get(mention, ("none", mention)) for mention in cluster}) for cluster in key)
    return part, sum(len(cluster) - 1 for cluster in key)


def b_cubed(key, response):
    owner = owners(response)
    part = 0.0
    for cluster in key:
        for mention in cluster:
            if mention in owner:
                part += len(cluster & response[owner[mention]]) / len(cluster)
    return part, sum(map(len, key))


def ceaf(key, response):
    if not key or not response:
        return [0, len(key), 0, len(response)]
    table = np.array([[2 * len(a & b) / (len(a) + len(b)) for b in response] for a in key])
    best = float(table[linear_sum_assignment(-table)].sum())
    return [best, len(key), best, len(response)]


def conll(totals):
    """Mean F1 of the three, in per cent."""
    scores = []
    for recall_part, recall_whole, precision_part, precision_whole in totals.values():
        recall, precision = recall_part / max(recall_whole, 1), precision_part / max(precision_whole, 1)
        scores.append(200 * recall * precision / max(recall + precision, 1e-9))
    return sum(scores) / 3
