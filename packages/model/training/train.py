"""The training run: two or more single-threaded processes, each with its own optimizer, that average their weights now and then.

They wait for each other once in SYNC steps only, so that a busy core costs little.
"""

import json
import os
import time

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp

from .backend import TorchBackend
from .batch import collate
from .encoder import load_base
from .evaluate import evaluate
from .losses import WEIGHTS, losses
from .model import Model
from .prepare import base_weights, prepare, sizes, special_pieces
from .windows import epoch_batches

ENCODER_RATE, HEAD_RATE, DECAY, CLIP, WARM_UP = 3e-4, 1e-3, 0.01, 5.0, 150
LAYER_DECAY = 0.9  # of the encoder's rate, with each layer down
SYNC = 8
AVERAGE = 0.997  # of the exponential moving average of the weights, which is what is evaluated and exported
SOURCE_WEIGHT = {"gum": 1.4, "gum-news": 2.0, "ewt": 1.0, "wikigold": 1.0, "wnut17": 0.3, "docred": 0.6, "articles": 1.5,
                 "synthetic": 1.0}  # fmt: skip
DEVELOPMENT_EVERY = 8  # epochs


def train(options):
    prepare(options.data, options.gold, options.work)
    os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(options.port))
    if options.processes == 1:
        run(0, options)
    else:
        mp.spawn(run, (options,), options.processes)


def run(rank, options):
    torch.set_num_threads(options.threads)
    dist.init_process_group("gloo", rank=rank, world_size=options.processes)
    prepared = prepare(options.data, options.gold, options.work)
    torch.manual_seed(options.seed)
    model = Model(len(prepared["vocabulary"]), sizes(prepared["inventory"]))
    load_base(model.encoder, base_weights(), prepared["kept"])
    state = State(model, options)
    state.resume()
    special = special_pieces(prepared["vocabulary"])
    documents = [features for features in prepared["training"] if features.source.removesuffix("-news") not in options.without]
    while state.step < options.steps:
        state.epoch += 1
        random = np.random.default_rng([options.seed, state.epoch])
        torch.manual_seed(options.seed + 1000 * state.epoch + rank)
        batches = epoch_batches(documents, random, lambda features: SOURCE_WEIGHT[features.source])
        mine = batches[rank :: options.processes][: len(batches) // options.processes]
        own_random = np.random.default_rng([options.seed, state.epoch, rank])
        one_epoch(state, mine, documents, special, own_random)
        state.share()
        if rank == 0:
            state.close_epoch(prepared)
        dist.barrier()


class State:
    """What a checkpoint holds."""

    def __init__(self, model, options):
        self.model, self.options = model, options
        self.trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
        groups = rate_groups(model)
        self.optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=DECAY, fused=True)
        self.average = [parameter.detach().clone() for parameter in self.trained]
        self.step = self.epoch = 0
        self.seconds = 0.0
        self.sums, self.words, self.began = {}, 0, time.time()

    @property
    def path(self):
        return self.options.work / "checkpoint.pt"

    def resume(self):
        if self.path.exists():
            saved = torch.load(self.path, weights_only=False)
            self.model.load_state_dict(saved["model"])
            self.optimizer.load_state_dict(saved["optimizer"])
            self.average = saved["average"]
            self.step, self.epoch, self.seconds = saved["step"], saved["epoch"], saved["seconds"]

    def save(self):
        saved = {"model": self.model.state_dict(), "optimizer": self.optimizer.state_dict(), "average": self.average, "step": self.step,
                 "epoch": self.epoch, "seconds": self.seconds}  # fmt: skip
        torch.save(saved, self.path.with_suffix(".new"))
        self.path.with_suffix(".new").replace(self.path)

    def update(self):
        """One step of the process's own optimizer; every SYNC steps all processes go on from the mean of their weights."""
        torch.nn.utils.clip_grad_norm_(self.trained, CLIP)
        self.step += 1
        factor = min(self.step / WARM_UP, max(0.0, 1 - (self.step - WARM_UP) / (self.options.steps - WARM_UP)))
        for group in self.optimizer.param_groups:
            group["lr"] = group["rate"] * max(factor, 0.02)
        self.optimizer.step()
        self.optimizer.zero_grad()
        if self.step % SYNC == 0:
            self.share()
        torch._foreach_lerp_(self.average, [p.detach() for p in self.trained], 1 - min(AVERAGE, self.step / (self.step + 10)))

    def share(self):
        if dist.get_world_size() == 1:
            return
        flat = torch.cat([parameter.detach().view(-1) for parameter in self.trained])
        dist.all_reduce(flat)
        flat /= dist.get_world_size()
        for parameter, part in zip(self.trained, flat.split([p.numel() for p in self.trained])):
            parameter.data.copy_(part.view_as(parameter))

    def averaged(self):
        """The model with the averaged weights; call again to swap back."""
        for parameter, average in zip(self.trained, self.average):
            kept = parameter.detach().clone()
            parameter.data.copy_(average)
            average.copy_(kept)

    def close_epoch(self, prepared):
        self.seconds += time.time() - self.began
        row = {"epoch": self.epoch, "step": self.step, "minutes": round(self.seconds / 60, 2),
               "words_per_second": round(self.words * dist.get_world_size() / (time.time() - self.began))}  # fmt: skip
        row["loss"] = {name: round(value / max(count, 1), 4) for name, (value, count) in sorted(self.sums.items())}
        self.save()
        if self.epoch % DEVELOPMENT_EVERY == 0 or self.step >= self.options.steps:
            self.averaged()
            row["development"] = evaluate(TorchBackend(self.model), prepared)
            self.averaged()
        with open(self.options.work / "curve.jsonl", "a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
        print(json.dumps(row), flush=True)
        self.sums, self.words, self.began = {}, 0, time.time()


def rate_groups(model):
    """Lower layers know what is general, and move less."""
    layers = model.encoder.layers
    rates = {}
    for number, layer in enumerate(layers):
        rates.update({id(parameter): ENCODER_RATE * LAYER_DECAY ** (len(layers) - 1 - number) for parameter in layer.parameters()})
    lowest = ENCODER_RATE * LAYER_DECAY ** len(layers)
    rates.update({id(parameter): rates.get(id(parameter), lowest) for parameter in model.encoder.parameters()})
    groups = {}
    for parameter in model.parameters():
        if parameter.requires_grad:
            groups.setdefault(rates.get(id(parameter), HEAD_RATE), []).append(parameter)
    return [{"params": parameters, "lr": rate, "rate": rate} for rate, parameters in groups.items()]


def one_epoch(state, batches, documents, special, random):
    state.model.train()
    for batch in batches:
        if state.step >= state.options.steps:
            break
        tensors, target = collate(batch, documents, special, random)
        with torch.autocast("cpu", torch.bfloat16):
            out = state.model(**tensors)
        parts = {name: value for name, value in losses(state.model, out, target).items() if name not in state.options.without}
        total = sum((WEIGHTS[name] * value for name, value in parts.items()), start=0.0 * out["upos"].sum())  # a batch may have no items
        total.backward()
        state.update()
        state.words += int((tensors["first"] > 0).sum())
        for name, value in parts.items():
            value_sum, count = state.sums.get(name, (0.0, 0))
            state.sums[name] = (value_sum + float(value.detach()), count + 1)
        if state.step % 25 == 0 and dist.get_rank() == 0:
            speed = state.words * dist.get_world_size() / (time.time() - state.began)
            print(f"step {state.step} loss {float(total.detach()):.3f} words/s {speed:.0f}", flush=True)
