"""How good decisions on candidates are, as `judge.ts` makes them and the graph scorer counts them (aliases left out)."""

from collections import Counter, defaultdict

import numpy as np

SYMMETRIC = {"relativeOf", "meets", "opposes", "cooperates", "agrees"}
THRESHOLDS = (0.03, 0.05, 0.07, 0.09, 0.11, 0.13, 0.15, 0.17, 0.2, 0.23, 0.26, 0.3, 0.35, 0.4)


class Decisions:
    """For each candidate its score, its likeliest relation that the ends allow, and whether it is turned round."""

    def __init__(self, candidates, predicted, options):
        self.candidates = candidates
        self.turned = (predicted["reversed"] > 0.5) & ~candidates.value
        allowed = np.where(self.turned[:, None], candidates.allowed_turned, candidates.allowed)
        relations = predicted["relation"] * allowed
        self.best = relations.argmax(1)
        probability = relations[np.arange(len(relations)), self.best]
        self.score = predicted["link"] * probability**0.5 * predicted["paired"] ** options.paired_power
        self.second = options.second

    def taken(self, threshold, articles):
        """Indices by article; of several readings of two things the surest, and others only where they are sure themselves."""
        groups = defaultdict(list)
        for index in np.flatnonzero(np.isin(self.candidates.article, articles) & (self.score >= threshold)):
            item = self.candidates.items[index]
            ends = (item["things"][0], item["object"]) if self.candidates.value[index] else tuple(sorted(item["things"]))
            groups[self.candidates.article[index], ends].append(index)
        chosen = defaultdict(list)
        for (article, _), group in groups.items():
            for index in group:
                rivals = (self.score[other] <= self.score[index] or self.best[other] == self.best[index] for other in group)
                if self.score[index] >= self.second or all(rivals):
                    chosen[article].append(index)
        return chosen

    def is_right(self, index):
        """Whether an annotated statement has the same ends, way round and relation."""
        item, name = self.candidates.items[index], self.candidates.relations[self.best[index]]
        return any(match["relation"] == name and self.same_way(match, index) for match in item["matches"])

    def same_way(self, match, index):
        name = self.candidates.relations[self.best[index]]
        return match["reversed"] == self.turned[index] or match["relation"] in SYMMETRIC or name in SYMMETRIC


def key(subject, thing, relation):
    ends = sorted((subject, thing)) if relation in SYMMETRIC else (subject, thing)
    return (*ends, relation)


def measure(decisions, threshold, articles):
    """F1 of pairs, of typed statements, and of typed statements when ends that no annotation has count as wrong."""
    totals = Counter()
    chosen = decisions.taken(threshold, articles)
    for article in articles:
        wanted = decisions.candidates.articles[article]["statements"]
        totals["gold"] += len({key(*(each[name] for name in ("subject", "object", "relation"))) for each in wanted if each["relation"] != "alsoKnownAs"})
        count_article(totals, decisions, chosen[article])
    f1 = lambda precision, recall: 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    pair = (totals["right pairs"] / max(totals["pairs"], 1), totals["pair hits"] / totals["gold"])
    typed = (totals["right"] / max(totals["typed"], 1), totals["hits"] / totals["gold"])
    strict = totals["right"] / max(totals["typed"] + totals["unpaired"], 1)
    return {"pair": f1(*pair), "typed": f1(*typed), "strict": f1(strict, typed[1]), "precision": pair[0], "recall": pair[1]}


def count_article(totals, decisions, chosen):
    kinds = ("pairs", "typed", "right pairs", "right", "pair hits", "hits", "unpaired")
    found = {kind: set() for kind in kinds}
    for index in chosen:
        item, name = decisions.candidates.items[index], decisions.candidates.relations[decisions.best[index]]
        ends = [item["subject"], item["object"]]
        if "" in ends:
            found["unpaired"].add((*item["things"], name, item["object"]))
            continue
        if ends[0] == ends[1]:
            continue
        claim = key(*(reversed(ends) if decisions.turned[index] else ends), name)
        found["pairs"].add(claim[:2])
        found["typed"].add(claim)
        for match in item["matches"]:
            if not decisions.same_way(match, index):
                continue
            found["pair hits"].add(match["gold"])
            found["right pairs"].add(claim[:2])
            if match["relation"] == name:
                found["hits"].add(match["gold"])
                found["right"].add(claim)
    totals.update({kind: len(members) for kind, members in found.items()})


def report(title, decisions, articles, thresholds=THRESHOLDS):
    """Prints the figures at each threshold; gives the threshold with the best sum of the three."""
    rows = [(threshold, measure(decisions, threshold, articles)) for threshold in thresholds]
    for threshold, row in rows:
        print(f"{title} >= {threshold:.2f}: " + ", ".join(f"{name} {100 * value:.1f}" for name, value in row.items()), flush=True)
    return max(rows, key=lambda row: row[1]["pair"] + row[1]["typed"] + row[1]["strict"])[0]


def shares(candidates, predicted, decisions, articles):
    """How often relation, way and qualifiers are right where there is a statement."""
    here = np.isin(candidates.article, articles) & (candidates.known > 0)
    relation = candidates.relation[np.flatnonzero(here), decisions.best[here]].mean()
    way = (decisions.turned[here] == (candidates.reversed[here] > 0.5)).mean()
    modality, wanted = predicted["modality"][here].argmax(1), candidates.modality[here].argmax(1)
    agreed = lambda name, target: ((predicted[name][here] > 0.5) == (target[here] > 0.5)).mean()
    print(f"relation {relation:.3f}, way {way:.3f}, modality {(modality == wanted).mean():.3f}, irrealis {(modality == wanted)[wanted > 0].mean():.3f}, polarity {agreed('negative', candidates.negative):.3f}, attributed {agreed('attributed', candidates.attributed):.3f}")


def calibrate(decisions, articles, least=0.03, bins=12):
    """How often a candidate's relation and way were right, by its score: points of a line that never falls."""
    inside = np.flatnonzero(np.isin(decisions.candidates.article, articles) & (decisions.score >= least))
    inside = inside[np.argsort(decisions.score[inside], kind="stable")]
    points = []
    for part in np.array_split(inside, bins):
        share = np.mean([decisions.is_right(index) for index in part])
        points.append([round(float(decisions.score[part].mean()), 4), round(max(float(share), points[-1][1] if points else 0.0), 4)])
        print(f"score {points[-1][0]:.2f}: right {share:.2f} of {len(part)}")
    return points
