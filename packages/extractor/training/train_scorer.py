"""Trains the scorer that decides which candidate pairs are statements, which way round, and of which relation.

    python train_scorer.py WORK --meanings MEANINGS.npz [--folds 5] [--check dev] [--out ../src/statements/scorer-weights.json]

WORK holds candidates of `train`, of `synthetic` if there are any, and of what is to be checked. Cross-validated by article first, then
trained on everything; the same weights for one version of PyTorch and one kind of CPU.
"""

import argparse
import random
from pathlib import Path

import numpy as np
import torch

from scorer_data import Candidates
from scorer_export import export
from scorer_measure import Decisions, calibrate, report, shares
from scorer_training import TASKS, predict, train
from word_meanings import Meanings


def train_all(parts, options):
    return {name: train(task, parts, options.seed) for name, task in TASKS.items()}


def predict_all(networks, part, inside):
    predicted = {}
    for name, task in TASKS.items():
        predicted |= predict(task, *networks[name], part, inside)
    return predicted


def cross_validate(part, extra, options, keep):
    """Predictions for each article by networks that did not learn from it."""
    order = list(range(len(part.articles)))
    random.Random(7).shuffle(order)
    whole, done = {}, np.zeros(len(order), bool)
    for fold in range(min(options.folds, options.only or options.folds)):
        held = np.isin(np.arange(len(order)), order[fold :: options.folds])
        networks = train_all([(part, ~held), *extra], options)
        keep(fold, networks, [part.articles[index]["article"] for index in np.flatnonzero(held)])
        inside = held[part.article]
        done |= held
        for name, values in predict_all(networks, part, inside).items():
            whole.setdefault(name, np.zeros((len(inside), *values.shape[1:]), values.dtype))[inside] = values
    return whole, np.flatnonzero(done)


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("work", type=Path)
    parser.add_argument("--meanings", type=Path, required=True)
    parser.add_argument("--check", help="candidates to measure only")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--keep-folds", type=Path, help="folder for the weights of each fold, to measure whole graphs with")
    parser.add_argument("--predictions", type=Path, help="file for the cross-validated predictions")
    parser.add_argument("--only", type=int, default=0, help="stop after so many folds")
    for name, value in {"folds": 0, "seed": 1}.items():
        parser.add_argument(f"--{name}", type=int, default=value)
    for name, value in {"synthetic-weight": 0.3, "paired-power": 0.25, "second": 0.4}.items():
        parser.add_argument(f"--{name}", type=float, default=value)
    for name, task in TASKS.items():
        for option, value in vars(task.options).items():
            parser.add_argument(f"--{name}-{option.replace('_', '-')}", type=type(value), default=value)
    options = parser.parse_args()
    for name, task in TASKS.items():
        for option in vars(task.options):
            setattr(task.options, option, getattr(options, f"{name}_{option}"))
    return options


def main():
    options = parse()
    torch.set_num_threads(1)
    meanings = Meanings(options.meanings)
    part = Candidates(options.work / "train", meanings)
    extra = []
    if (options.work / "synthetic.json").exists():
        synthetic = Candidates(options.work / "synthetic", meanings, options.synthetic_weight)
        extra = [(synthetic, np.ones(len(synthetic.articles), bool))]
    calibration = []
    if options.folds > 1:
        keep = lambda fold, networks, articles: options.keep_folds and export(networks, meanings, part, options.keep_folds / f"{fold}.json", articles=articles)
        predicted, done = cross_validate(part, extra, options, keep)
        decisions = Decisions(part, predicted, options)
        print("best sum at", report("cross-validated", decisions, done))
        shares(part, predicted, decisions, done)
        calibration = calibrate(decisions, done)
        if options.predictions:
            np.savez(options.predictions, **predicted)
    networks = train_all([(part, np.ones(len(part.articles), bool)), *extra], options)
    if options.check:
        held = Candidates(options.work / options.check, meanings)
        predicted = predict_all(networks, held, np.ones(len(held.items), bool))
        decisions = Decisions(held, predicted, options)
        report(options.check, decisions, np.arange(len(held.articles)))
        shares(held, predicted, decisions, np.arange(len(held.articles)))
    if options.out:
        export(networks, meanings, part, options.out, calibration=calibration)


if __name__ == "__main__":
    main()
