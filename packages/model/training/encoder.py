"""The BERT encoder, small enough to read: MiniLM's six layers with an enlarged token-type table."""

import math

import torch
from torch import nn
from torch.nn import functional as F

from .attention import Attention

LAYERS, HIDDEN, HEADS, INNER, POSITIONS, SHAPES = 6, 384, 12, 1536, 256, 24
HIGHEST = 6.0  # of the inner activations: single ones near 30 would leave the rest too little of an 8-bit scale
DROPOUT = 0.1


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query = nn.Linear(HIDDEN, HIDDEN)
        self.key = nn.Linear(HIDDEN, HIDDEN)
        self.value = nn.Linear(HIDDEN, HIDDEN)
        self.output = nn.Linear(HIDDEN, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner = nn.Linear(HIDDEN, INNER)
        self.outer = nn.Linear(INNER, HIDDEN)
        self.outer_norm = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x, bias):
        batch, length, _ = x.shape
        query, key, value = (part(x).view(batch, length, HEADS, HIDDEN // HEADS).transpose(1, 2) for part in (self.query, self.key, self.value))
        if torch.onnx.is_in_onnx_export():
            weights = torch.softmax(query @ key.transpose(2, 3) / math.sqrt(HIDDEN // HEADS) + bias, -1)
            mixed = weights @ value
        else:
            mixed = Attention.apply(query, key, value, bias.to(query.dtype))
        x = self.output_norm(x + self.drop(self.output(mixed.transpose(1, 2).reshape(batch, length, HIDDEN))))
        return self.outer_norm(x + self.drop(self.outer(F.gelu(self.inner(x)).clamp(max=HIGHEST))))

    def drop(self, x):
        """One mask for all pieces of a window (Gal and Ghahramani 2016): as drawing 384 numbers, it costs no time."""
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, HIDDEN, device=x.device) >= DROPOUT
        return x * (kept.to(x.dtype) / (1 - DROPOUT))


class Encoder(nn.Module):
    """ids, shape, mask [B,P] -> piece vectors [B,P,HIDDEN]. The word embeddings are frozen."""

    def __init__(self, pieces):
        super().__init__()
        self.words = nn.Embedding(pieces, HIDDEN)
        self.words.weight.requires_grad_(False)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.shapes = nn.Embedding(SHAPES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, shape, mask):
        positions = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.positions(positions)[None] + self.shapes(shape))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x


def load_base(encoder, weights, kept_ids):
    """Copies a BERT state dictionary (name -> tensor); `kept_ids` are the base ids of our vocabulary, in our order."""
    weights = {name.removeprefix("bert."): tensor.float() for name, tensor in weights.items()}
    with torch.no_grad():
        encoder.words.weight.copy_(weights["embeddings.word_embeddings.weight"][torch.tensor(kept_ids)])
        encoder.positions.weight.copy_(weights["embeddings.position_embeddings.weight"][:POSITIONS])
        encoder.shapes.weight.copy_(weights["embeddings.token_type_embeddings.weight"][:1].repeat(SHAPES, 1))
        encoder.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
        encoder.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
        for number, layer in enumerate(encoder.layers):
            for ours, theirs in NAMES.items():
                for part in ("weight", "bias"):
                    getattr(getattr(layer, ours), part).copy_(weights[f"encoder.layer.{number}.{theirs}.{part}"])


NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "output_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "outer_norm": "output.LayerNorm",
}
