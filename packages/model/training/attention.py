"""Attention for training on a CPU: the fused kernel forward, plain matrix products backward (the fused backward is several times slower)."""

import math

import torch
from torch.nn import functional as F


class Attention(torch.autograd.Function):
    """query, key, value [B,H,P,D], bias [B,1,1,P] without gradient."""

    @staticmethod
    def forward(context, query, key, value, bias):
        context.save_for_backward(query, key, value, bias)
        return F.scaled_dot_product_attention(query, key, value, bias)

    @staticmethod
    def backward(context, grad):
        query, key, value, bias = context.saved_tensors
        batch, heads, length, size = query.shape
        scale = 1 / math.sqrt(size)
        query, key, value, grad = (part.reshape(batch * heads, length, size) for part in (query * scale, key, value, grad))
        scores = torch.bmm(query, key.transpose(1, 2)).view(batch, heads, length, length).add_(bias)
        weights = torch.softmax(scores, -1).view(batch * heads, length, length)
        inner = torch._softmax_backward_data(torch.bmm(grad, value.transpose(1, 2)), weights, -1, weights.dtype)
        shape = (batch, heads, length, size)
        return (
            torch.bmm(inner, key).mul_(scale).view(shape),
            torch.bmm(inner.transpose(1, 2), query).view(shape),
            torch.bmm(weights.transpose(1, 2), grad).view(shape),
            None,
        )
