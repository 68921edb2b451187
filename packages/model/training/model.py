"""The encoder with its heads, and the three small pair scorers that are exported on their own.

`name_elsewhere` serves training alone: the names of sources whose conventions are not ours."""

import torch
from torch import nn

from .encoder import HIDDEN, Encoder
from .pairs import DISTANCES, MATCHES, SENTENCES

ARC, LABEL, COREFERENCE, ROLE, PAIR = 256, 192, 160, 128, 192
CLOSED = -10000.0
WORD_LAYERS = ("upos", "xpos", "feats", "lemma", "name", "type", "node")


def projection(size, dropout=0.0):
    layers = [nn.Linear(HIDDEN, size), nn.ReLU()]
    return nn.Sequential(*layers, nn.Dropout(dropout)) if dropout else nn.Sequential(*layers)


class LabelScorer(nn.Module):
    """dep, head [N,LABEL] -> [N, labels]."""

    def __init__(self, labels):
        super().__init__()
        self.both = nn.Linear(LABEL, labels)
        self.dep = nn.Linear(LABEL, labels, bias=False)
        self.head = nn.Linear(LABEL, labels, bias=False)

    def forward(self, dep, head):
        return self.both(dep * head) + self.dep(dep) + self.head(head)


class RoleScorer(nn.Module):
    """predicate, argument [N,ROLE] -> [N, roles]."""

    def __init__(self, roles):
        super().__init__()
        self.predicate = nn.Linear(ROLE, PAIR)
        self.argument = nn.Linear(ROLE, PAIR, bias=False)
        self.both = nn.Linear(ROLE, PAIR, bias=False)
        self.out = nn.Linear(PAIR, roles)

    def forward(self, predicate, argument):
        return self.out(torch.relu(self.predicate(predicate) + self.argument(argument) + self.both(predicate * argument)))


class CoreferenceScorer(nn.Module):
    """anaphor, antecedent [K,COREFERENCE], mention_distance, sentence_distance, match [K] -> [K]."""

    def __init__(self):
        super().__init__()
        self.anaphor = nn.Linear(COREFERENCE, PAIR)
        self.antecedent = nn.Linear(COREFERENCE, PAIR, bias=False)
        self.both = nn.Linear(COREFERENCE, PAIR, bias=False)
        self.distance = nn.Embedding(DISTANCES, PAIR)
        self.sentences = nn.Embedding(SENTENCES, PAIR)
        self.match = nn.Embedding(MATCHES, PAIR)
        self.bias = nn.Embedding(MATCHES, 1)
        self.out = nn.Linear(PAIR, 1)
        self.dropout = nn.Dropout(0.3)
        for embedding in (self.distance, self.sentences, self.match, self.bias):
            nn.init.normal_(embedding.weight, std=0.1)

    def forward(self, anaphor, antecedent, mention_distance, sentence_distance, match):
        hidden = self.anaphor(anaphor) + self.antecedent(antecedent) + self.both(anaphor * antecedent)
        hidden = hidden + self.distance(mention_distance) + self.sentences(sentence_distance) + self.match(match)
        return (self.out(self.dropout(torch.relu(hidden))) + self.bias(match))[:, 0]


class Model(nn.Module):
    """See the README for inputs and outputs; `forward` returns a dictionary of them."""

    def __init__(self, pieces, sizes):
        super().__init__()
        self.encoder = Encoder(pieces)
        self.dropout = nn.Dropout(0.2)
        self.sentence = nn.Linear(HIDDEN, 1)
        self.predicate = nn.Linear(HIDDEN, 1)
        self.factuality = nn.Sequential(projection(128), nn.Linear(128, 1))
        self.words = nn.ModuleDict({f"{layer}_tag": nn.Linear(HIDDEN, sizes[layer]) for layer in WORD_LAYERS})
        self.name_elsewhere = nn.Linear(HIDDEN, sizes["name"])
        self.arc_dep = projection(ARC, 0.33)
        self.arc_head = projection(ARC, 0.33)
        self.arc = nn.Linear(ARC, ARC)
        self.arc_bias = nn.Linear(ARC, 1, bias=False)
        self.root = nn.Parameter(torch.randn(HIDDEN) * 0.1)
        self.label_dep = projection(LABEL, 0.33)
        self.label_head = projection(LABEL, 0.33)
        self.coreference = projection(COREFERENCE, 0.3)
        self.role_predicate = projection(ROLE, 0.2)
        self.role_argument = projection(ROLE, 0.2)
        self.labels = LabelScorer(sizes["deprel"])
        self.roles = RoleScorer(sizes["roles"])
        self.antecedents = CoreferenceScorer()

    def forward(self, ids, shape, mask, first, last):
        pieces = self.encoder(ids, shape, mask)
        width = pieces.shape[-1]
        hidden = (gather(pieces, first, width) + gather(pieces, last, width)) / 2
        words = self.dropout(hidden)
        heads = torch.cat([self.root.to(words.dtype).expand(words.shape[0], 1, -1), words], 1)
        out = {layer.removesuffix("_tag"): head(words) for layer, head in self.words.items()}
        if self.training:
            out["name_elsewhere"] = self.name_elsewhere(words)
        out["sentence"] = self.sentence(words)[..., 0]
        out["predicate"] = self.predicate(words)[..., 0]
        out["factuality"] = self.factuality(words)[..., 0]
        out["arc"] = self.arcs(words, heads, first)
        out["label_dep"] = self.label_dep(words)
        out["label_head"] = self.label_head(heads)
        out["coreference"] = self.coreference(words)
        out["role_predicate"] = self.role_predicate(words)
        out["role_argument"] = self.role_argument(words)
        out["hidden"] = hidden
        return out

    def arcs(self, words, heads, first):
        """[B,W,W+1]; a word is not its own head, padding words (first = 0, the piece of [CLS]) are nobody's."""
        heads = self.arc_head(heads)
        scores = self.arc(self.arc_dep(words)) @ heads.transpose(1, 2) + self.arc_bias(heads).transpose(1, 2)
        position = torch.arange(first.shape[1], device=first.device)
        itself = (position[:, None] == position[None, :]).to(scores.dtype)
        closed = torch.maximum(itself[None], (first == 0).to(scores.dtype)[:, None, :])
        closed = torch.cat([torch.zeros_like(closed[:, :, :1]), closed], 2)
        return scores * (1 - closed) + CLOSED * closed


def gather(pieces, index, width):
    return torch.gather(pieces, 1, index[..., None].expand(-1, -1, width))
