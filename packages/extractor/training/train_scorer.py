"""Trains the scorer that decides which candidate pairs are statements, which way round, and of which relation.

    python train_scorer.py CANDIDATES.jsonl [SYNTHETIC.jsonl] --out ../src/statements/scorer-weights.json

A small network over named features: their embeddings are summed, one hidden layer, four heads (link, reversed, relation,
modality). Cross-validated by article first, then trained on everything; deterministic for one version of PyTorch.
"""
import argparse
import base64
import json
import random
from collections import Counter

import numpy as np
import torch
from torch import nn

RELATIONS = "holdsRole memberOf partOf locatedIn kindOf relativeOf citizenOf owns affects concerns aimsAt measures says meets agrees supports concedes cooperates aids retreats requests orders offers authorizes accuses rejects threatens protests sanctions deploys coerces attacks issues designates reinstates rescinds appoints dismisses creates acquires transfers participates defeats moves plans studies opposes related".split()
MODALITIES = ["actual", "future", "directed", "possible"]
SYMMETRIC = {"relativeOf", "meets", "opposes", "cooperates", "agrees"}
HEADS = {"link": 1, "reversed": 1, "copy": 1, "relation": len(RELATIONS), "modality": len(MODALITIES)}


def load(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


class Scorer(nn.Module):
    def __init__(self, features, hidden, dropout):
        super().__init__()
        self.bag = nn.EmbeddingBag(features, hidden, mode="sum")
        nn.init.normal_(self.bag.weight, std=0.05)
        self.bias = nn.Parameter(torch.zeros(hidden))
        self.dropout = nn.Dropout(dropout)
        self.out = nn.Linear(hidden, sum(HEADS.values()))

    def forward(self, ids, offsets):
        return self.out(self.dropout(torch.relu(self.bag(ids, offsets) + self.bias)))


class Examples:
    """Candidates of some articles as arrays: feature ids, targets, weights."""

    def __init__(self, articles, vocabulary, unpaired=1.0):
        self.items = []
        for number, article in enumerate(articles):
            for candidate in article["candidates"]:
                ids = [vocabulary[name] for name in candidate["features"] if name in vocabulary]
                here = [match for match in candidate["matches"] if match["here"]]
                best = next((m for m in here if m["relation"] == candidate["relation"]), here[0] if here else None)
                self.items.append({
                    "ids": ids, "article": number, "candidate": candidate,
                    "link": 1.0 if here else 0.0,
                    "link_weight": 0.0 if candidate["matches"] and not here else article.get("weight", 1.0) * (1.0 if candidate["subject"] and candidate["object"] else unpaired),
                    "weight": article.get("weight", 1.0) if best else 0.0,
                    "relation": RELATIONS.index(best["relation"]) if best and best["relation"] in RELATIONS else -1,
                    "reversed": 1.0 if best and best["reversed"] else 0.0,
                    "told": RELATIONS.index(candidate["relation"]),
                    "modality": MODALITIES.index(best["modality"]) if best else 0,
                })

    def pack_all(self):
        """All candidates as flat arrays, so that a batch is cut out by index."""
        lengths = np.array([len(item["ids"]) for item in self.items])
        self.starts = np.concatenate([[0], np.cumsum(lengths)])
        self.flat = np.concatenate([np.array(item["ids"], dtype=np.int64) for item in self.items])
        kinds = {"link": np.float32, "link_weight": np.float32, "weight": np.float32, "relation": np.int64, "reversed": np.float32, "modality": np.int64, "told": np.int64}
        self.columns = {name: np.array([item[name] for item in self.items], dtype=kind) for name, kind in kinds.items()}

    def batch(self, chosen, generator=None, keep=1.0):
        parts = [self.flat[self.starts[i] : self.starts[i + 1]] for i in chosen]
        if keep < 1:
            parts = [part[generator.random(len(part)) < keep] for part in parts]
        offsets = np.concatenate([[0], np.cumsum([len(part) for part in parts])[:-1]])
        return {
            "ids": torch.from_numpy(np.concatenate(parts)), "offsets": torch.from_numpy(offsets),
            **{name: torch.from_numpy(column[chosen]) for name, column in self.columns.items()},
        }

    def batches(self, size, generator, keep):
        order = generator.permutation(len(self.items))
        for start in range(0, len(order), size):
            yield self.batch(order[start : start + size], generator, keep)


def split_heads(output, told):
    """The heads' columns; the relation that the rules told gets the "copy" head's share on top."""
    parts, at = {}, 0
    for name, width in HEADS.items():
        parts[name] = output[:, at : at + width]
        at += width
    parts["relation"] = parts["relation"] + nn.functional.one_hot(told, len(RELATIONS)) * (parts["copy"] + 2)
    return parts


def loss_of(parts, batch):
    bce = nn.functional.binary_cross_entropy_with_logits
    link = (bce(parts["link"][:, 0], batch["link"], reduction="none") * batch["link_weight"]).sum() / len(batch["link"])
    known = (batch["relation"] >= 0).float() * batch["weight"]
    total = known.sum().clamp(min=1)
    relation = (nn.functional.cross_entropy(parts["relation"], batch["relation"].clamp(min=0), reduction="none", label_smoothing=0.05) * known).sum() / total
    turned = (bce(parts["reversed"][:, 0], batch["reversed"], reduction="none") * known).sum() / total
    modality = (nn.functional.cross_entropy(parts["modality"], batch["modality"], reduction="none") * known).sum() / total
    return 4 * link + 0.5 * relation + 0.25 * turned + 0.25 * modality


def vocabulary_of(articles, least):
    counts = Counter(name for article in articles for candidate in article["candidates"] for name in candidate["features"])
    return {name: i for i, name in enumerate(sorted(name for name, count in counts.items() if count >= least))}


def train(articles, options, seed):
    torch.manual_seed(seed)
    generator = np.random.default_rng(seed)
    vocabulary = vocabulary_of(articles, options.least)
    examples = Examples(articles, vocabulary, options.unpaired)
    examples.pack_all()
    model = Scorer(len(vocabulary), options.hidden, options.dropout)
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=options.decay)
    steps = options.epochs * (len(examples.items) // options.batch + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: max(0.02, 1 - step / steps))
    for _ in range(options.epochs):
        model.train()
        for batch in examples.batches(options.batch, generator, options.keep):
            loss = loss_of(split_heads(model(batch["ids"], batch["offsets"]), batch["told"]), batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return model, vocabulary


def predict(model, vocabulary, articles):
    model.eval()
    examples = Examples(articles, vocabulary)
    examples.pack_all()
    scored = [[] for _ in articles]
    with torch.no_grad():
        for start in range(0, len(examples.items), 2048):
            items = examples.items[start : start + 2048]
            batch = examples.batch(np.arange(start, start + len(items)))
            parts = split_heads(model(batch["ids"], batch["offsets"]), batch["told"])
            link, turned = torch.sigmoid(parts["link"][:, 0]), torch.sigmoid(parts["reversed"][:, 0])
            relation = torch.softmax(parts["relation"], 1)
            modality = torch.softmax(parts["modality"], 1)
            for i, item in enumerate(items):
                scored[item["article"]].append((item["candidate"], link[i].item(), turned[i].item(), relation[i].numpy(), modality[i].numpy()))
    return scored


def measure(articles, scored, threshold, power):
    totals = Counter()
    for article, candidates in zip(articles, scored):
        gold = {key(s["subject"], s["object"], s["relation"], True) for s in article["statements"] if s["relation"] != "alsoKnownAs"}
        totals["gold"] += len(gold)
        totals["gold_pairs"] += len({k[:2] for k in gold})
        found, right, hits, unpaired, pair_hits = {}, set(), set(), 0, set()
        for candidate, link, turned, relation, _ in candidates:
            best = int(relation.argmax())
            if link * float(relation[best]) ** power < threshold:
                continue
            subject, object_ = candidate["subject"], candidate["object"]
            swap = turned > 0.5 and not object_.startswith("=")
            name = RELATIONS[best]
            if subject == "" or object_ == "":
                unpaired += 1
                continue
            if subject == object_:
                continue
            if swap:
                subject, object_ = object_, subject
            k = key(subject, object_, name, True)
            found[k] = True
            for match in candidate["matches"]:
                if match["reversed"] == swap or match["relation"] in SYMMETRIC or name in SYMMETRIC:
                    pair_hits.add(match["gold"])
                    right.add(("pair", k[:2]))
                    if match["relation"] == name:
                        hits.add(match["gold"])
                        right.add(("typed", k))
        totals["found"] += len(found)
        totals["found_pairs"] += len({k[:2] for k in found})
        totals["pair_hits"] += len(pair_hits)
        totals["typed_hits"] += len(hits)
        totals["right"] += sum(1 for kind, _ in right if kind == "typed")
        totals["right_pairs"] += sum(1 for kind, _ in right if kind == "pair")
        totals["unpaired"] += unpaired
    f1 = lambda p, r: 2 * p * r / (p + r) if p + r else 0.0
    pair = (totals["right_pairs"] / max(totals["found_pairs"], 1), totals["pair_hits"] / totals["gold"])
    typed = (totals["right"] / max(totals["found"], 1), totals["typed_hits"] / totals["gold"])
    strict = (totals["right"] / max(totals["found"] + totals["unpaired"], 1), typed[1])
    return {"pairs": (*pair, f1(*pair)), "typed": (*typed, f1(*typed)), "strict": f1(*strict)}


def key(subject, object_, relation, typed):
    ends = [subject, object_]
    if relation in SYMMETRIC:
        ends.sort()
    return (*ends, relation if typed else "")


def report(title, articles, scored, power):
    for threshold in (0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4):
        m = measure(articles, scored, threshold, power)
        print(f"{title} >= {threshold:.2f}: pairs P {m['pairs'][0]:.3f} R {m['pairs'][1]:.3f} F {m['pairs'][2]:.3f} | typed P {m['typed'][0]:.3f} R {m['typed'][1]:.3f} F {m['typed'][2]:.3f} | strict {m['strict']:.3f}")


def right_relation(scored):
    counts = Counter()
    for candidates in scored:
        for candidate, _, turned, relation, modality in candidates:
            here = [m for m in candidate["matches"] if m["here"]]
            if not here:
                continue
            counts["n"] += 1
            counts["model"] += any(m["relation"] == RELATIONS[int(relation.argmax())] for m in here)
            counts["rule"] += any(m["relation"] == candidate["relation"] for m in here)
            counts["way"] += any(m["reversed"] == (turned > 0.5) or m["relation"] in SYMMETRIC for m in here)
            counts["rule_way"] += any(not m["reversed"] for m in here)
            counts["modality"] += any(m["modality"] == MODALITIES[int(modality.argmax())] for m in here)
            counts["actual"] += any(m["modality"] == "actual" for m in here)
    return {name: round(counts[name] / max(counts["n"], 1), 3) for name in counts if name != "n"} | {"n": counts["n"]}


def calibrate(scored, power):
    """How often a candidate's relation and direction were right, by its score: points of a line that never falls."""
    pairs = []
    for candidates in scored:
        for candidate, link, turned, relation, _ in candidates:
            best = int(relation.argmax())
            swap = turned > 0.5 and not candidate["object"].startswith("=")
            right = any(m["relation"] == RELATIONS[best] and (m["reversed"] == swap or m["relation"] in SYMMETRIC) for m in candidate["matches"])
            pairs.append((link * float(relation[best]) ** power, right))
    pairs = sorted(pair for pair in pairs if pair[0] >= 0.05)
    size = max(len(pairs) // 12, 1)
    points = []
    for start in range(0, len(pairs) - size + 1, size):
        part = pairs[start : start + size]
        share = sum(right for _, right in part) / len(part)
        points.append([round(sum(score for score, _ in part) / len(part), 4), round(max(share, points[-1][1] if points else 0), 4)])
    for score, share in points:
        print(f"score {score:.2f}: right {share:.2f}")
    return points


def cross_validate(articles, extra, options):
    scored = [None] * len(articles)
    order = list(range(len(articles)))
    random.Random(7).shuffle(order)
    for fold in range(options.folds):
        held = order[fold :: options.folds]
        model, vocabulary = train([articles[i] for i in order if i not in held] + extra, options, options.seed)
        for i, result in zip(held, predict(model, vocabulary, [articles[i] for i in held])):
            scored[i] = result
    return scored


def quantise(matrix):
    """Rows of signed bytes and one scale each."""
    scale = np.abs(matrix).max(axis=1, keepdims=True) / 127 + 1e-12
    return base64.b64encode(np.round(matrix / scale).astype(np.int8).tobytes()).decode(), scale[:, 0]


def floats(array):
    return base64.b64encode(np.asarray(array, dtype="<f4").tobytes()).decode()


def export(model, vocabulary, calibration, path):
    bag, scale = quantise(model.bag.weight.detach().numpy())
    weights = {
        "about": "Made by training/train_scorer.py; see training/README.md.",
        "hidden": model.bias.shape[0], "relations": RELATIONS, "modalities": MODALITIES,
        "features": "\n".join(sorted(vocabulary, key=vocabulary.get)),
        "embeddings": bag, "scales": floats(scale), "bias": floats(model.bias.detach()),
        "calibration": calibration,
        "out": floats(model.out.weight.detach()), "outBias": floats(model.out.bias.detach()),
    }
    with open(path, "w", encoding="utf8") as file:
        json.dump(weights, file, ensure_ascii=False, indent=0)
        file.write("\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("candidates")
    parser.add_argument("synthetic", nargs="?")
    parser.add_argument("--check", help="candidates to measure only")
    parser.add_argument("--out")
    parser.add_argument("--folds", type=int, default=0)
    for name, value in {"hidden": 64, "epochs": 4, "batch": 512, "least": 4, "seed": 1}.items():
        parser.add_argument(f"--{name}", type=int, default=value)
    for name, value in {"rate": 5e-3, "decay": 0.01, "dropout": 0.3, "keep": 0.7, "power": 0.5, "synthetic-weight": 0.3, "unpaired": 0.2}.items():
        parser.add_argument(f"--{name}", type=float, default=value)
    options = parser.parse_args()
    torch.set_num_threads(1)
    articles = load(options.candidates)
    extra = [{**article, "weight": options.synthetic_weight} for article in load(options.synthetic)] if options.synthetic else []
    calibration = []
    if options.folds > 1:
        scored = cross_validate(articles, extra, options)
        report("cross-validated", articles, scored, options.power)
        print(right_relation(scored))
        calibration = calibrate(scored, options.power)
    model, vocabulary = train(articles + extra, options, options.seed)
    print(len(vocabulary), "features")
    if options.check:
        held = load(options.check)
        scored = predict(model, vocabulary, held)
        report("held out", held, scored, options.power)
        print(right_relation(scored))
    if options.out:
        export(model, vocabulary, calibration, options.out)


if __name__ == "__main__":
    main()
