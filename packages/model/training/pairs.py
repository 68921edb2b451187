"""The features of a pair of mentions; the run time computes the same (the texts in labels.json describe them)."""

from math import log2

DISTANCES, SENTENCES, MATCHES = 10, 8, 36

DESCRIPTION = {
    "mention_distance": "d = mentions (sorted by head word) between, 1 for neighbours; bucket d<=4 ? d-1 : min(9, floor(log2(d))+2)",
    "sentence_distance": "s = difference of sentence numbers; bucket s<=3 ? s : min(7, floor(log2(s))+2)",
    "kind": "of the head word: UPOS PRON 0, PROPN 1, else 2",
    "name": "the words of the predicted name span that the head lies in, lower-cased",
    "match": "(kind of anaphor * 3 + kind of antecedent) * 4 + string; string, the first that holds: 3 both heads lie in name spans and"
    " these have equal words; 1 the lower-cased head words are equal; 2 the head word of one is among the words of the other's name span; 0",
    "decision": "candidates are all earlier mentions; the best is the antecedent if its score is above 0",
}


def mention_distance(d):
    return d - 1 if d <= 4 else min(9, int(log2(d)) + 2)


def sentence_distance(s):
    return s if s <= 3 else min(7, int(log2(s)) + 2)


def string_match(anaphor, antecedent):
    """Of (head word, name words or None)."""
    (head_a, name_a), (head_b, name_b) = anaphor, antecedent
    if name_a and name_b and name_a == name_b:
        return 3
    if head_a == head_b:
        return 1
    return 2 if (name_b and head_a in name_b) or (name_a and head_b in name_a) else 0


def match(anaphor, antecedent):
    """Of (kind, head word, name words or None)."""
    return (anaphor[0] * 3 + antecedent[0]) * 4 + string_match(anaphor[1:], antecedent[1:])
