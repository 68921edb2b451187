"""The scorer's two networks and their losses; `src/statements/evaluate-network.ts` and `scorer.ts` evaluate the same."""

import torch
import torch.nn.functional as F
from torch import nn

from scorer_data import WORDS

FACTORS = 3  # subject, object, predicate: the words whose views are multiplied
LINK_HEADS = ("link", "paired")
CLAIM_HEADS = ("copy", "reversed", "negative", "attributed")
COPY_START = 2.0


class Network(nn.Module):
    """A sum of the features' embeddings, of the words' views and of the views' products; a rectifier; linear heads."""

    def __init__(self, features, sizes, options):
        super().__init__()
        self.options = options
        hidden, view, factor = options.hidden, options.view, options.factor
        self.bag = nn.EmbeddingBag(features, hidden, mode="sum")
        nn.init.normal_(self.bag.weight, std=0.05)
        self.bias = nn.Parameter(torch.zeros(hidden))
        self.projection = nn.Linear(sizes["vector"], view, bias=False)
        self.meaning = nn.Linear(sizes["meaning"], view, bias=False)
        self.roles = nn.ModuleList(nn.Linear(view, hidden, bias=False) for _ in range(WORDS))
        self.factors = nn.ModuleList(nn.Linear(view, factor, bias=False) for _ in range(FACTORS))
        self.products = nn.Linear(FACTORS * factor, hidden, bias=False)
        self.heads = nn.Linear(hidden, sizes["heads"])

    def forward(self, batch):
        views = self.views(batch["vectors"], batch["meanings"])
        # In training only a share of the features is kept.
        hidden = self.bag(batch["rows"], batch["offsets"]) * (1 if self.training else self.options.keep) + self.bias
        hidden = hidden + sum(role(views[:, place]) for place, role in enumerate(self.roles))
        subject, thing, predicate = (factor(views[:, place]) for place, factor in enumerate(self.factors))
        hidden = hidden + self.products(torch.cat([subject * thing, subject * predicate, thing * predicate], 1))
        return self.heads(F.dropout(torch.relu(hidden), self.options.dropout, self.training))

    def views(self, vectors, meanings):
        """The words as the scorer sees them; in training some candidates lose theirs, as articles may come without vectors."""
        # One mask for a batch: as drawing a few hundred numbers, it costs no time.
        drop = lambda x: x * F.dropout(torch.ones(x.shape[2]), self.options.word_dropout, self.training)
        views = self.projection(drop(vectors)) + self.meaning(drop(meanings))
        if self.training:
            views = views * (torch.rand(len(views), 1, 1) >= self.options.blind)
        return F.dropout(views, self.options.view_dropout, self.training)


def link_parts(output, batch):
    return {name: output[:, place] for place, name in enumerate(LINK_HEADS)}


def link_loss(parts, batch, options):
    counts = batch["link_weight"] * torch.where(batch["paired"] > 0, 1.0, options.unpaired)
    link = (yes_no(parts["link"], batch["link"]) * counts).mean()
    return link + options.paired_weight * (yes_no(parts["paired"], batch["paired"]) * batch["weight"]).mean()


def claim_parts(output, batch):
    parts = {name: output[:, place] for place, name in enumerate(CLAIM_HEADS)}
    start = len(CLAIM_HEADS) + batch["modality"].shape[1]
    parts["modality"] = output[:, len(CLAIM_HEADS) : start]
    # The relation that the rules told gets the "copy" head's share on top.
    copied = F.one_hot(batch["told"], output.shape[1] - start) * (parts["copy"][:, None] + COPY_START)
    parts["relation"] = output[:, start:] + copied
    return parts


def claim_loss(parts, batch, options):
    log = F.log_softmax(parts["relation"], 1)
    # Any of the annotated relations is right.
    right = torch.logsumexp(log + torch.log(batch["relation"] + 1e-9), 1)
    relation = -right * (1 - options.smoothing) - log.mean(1) * options.smoothing
    sides = sum(yes_no(parts[name], batch[name]) for name in ("reversed", "negative", "attributed"))
    sides = sides - (F.log_softmax(parts["modality"], 1) * batch["modality"]).sum(1)
    return ((relation + options.sides_weight * sides) * batch["known"]).mean()


def yes_no(logits, target):
    return F.binary_cross_entropy_with_logits(logits, target, reduction="none")
