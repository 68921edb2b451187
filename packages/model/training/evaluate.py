"""Development scores with gold words, all in per cent. Where a gold sentence is needed (arcs, roles) it is the gold one."""

import numpy as np

from .analyse import analysed, sentence_starts
from .coreference_metrics import conll, counts
from .features import NAME, OTHER, PRONOUN
from .lemma import apply_script
from .names import OPEN
from .pairs import match, mention_distance, sentence_distance
from .prepare import special_pieces


def evaluate(backend, prepared, lexicon=None):
    """{data set: {measure: score}}; with a lexicon also the lemmas that it and the model make together."""
    special, inventory = special_pieces(prepared["vocabulary"]), prepared["inventory"]
    return {name: evaluate_part(backend, part, inventory, special, lexicon) for name, part in prepared["development"].items()}


class Tally:
    """Right, found and wanted items by measure; accuracies where found = wanted."""

    def __init__(self):
        self.items, self.chains, self.factuality = {}, {}, []

    def add(self, measure, right, found, wanted):
        sums = self.items.setdefault(measure, [0, 0, 0])
        for i, value in enumerate((right, found, wanted)):
            sums[i] += int(value)

    def sets(self, measure, found, wanted):
        self.add(measure, len(found & wanted), len(found), len(wanted))

    def add_chains(self, measure, key, response):
        for name, values in counts(key, response).items():
            total = self.chains.setdefault(measure, {}).setdefault(name, [0, 0, 0, 0])
            for i, value in enumerate(values):
                total[i] += value

    def scores(self):
        scores = {name: 200 * right / max(found + wanted, 1) for name, (right, found, wanted) in self.items.items()}
        scores.update({name: conll(totals) for name, totals in self.chains.items()})
        if self.factuality:
            scores.update(factuality_scores(np.array(self.factuality)))
        return {name: round(value, 2) for name, value in scores.items()}


def evaluate_part(backend, part, inventory, special, lexicon):
    tally = Tally()
    for document, features in part:
        out, arcs = analysed(backend, features, special)
        word_scores(tally, document, out, inventory, lexicon)
        tree_scores(tally, backend, document, features, out, arcs, inventory)
        name_scores(tally, document, out, inventory)
        starts = sentence_starts(backend, features, special)
        tally.sets("sentences", spans(starts), spans(features.starts == 1))
        if document.mentions is not None:
            chain_scores(tally, backend, document, features, out, inventory)
        if document.frames is not None:
            role_scores(tally, backend, document, features, out, inventory)
            tally.factuality += [(value, out["factuality"][word]) for word, (value, _) in document.factuality.items()]
    return tally.scores()


def spans(starts):
    first = [*np.flatnonzero(starts), len(starts)]
    return set(zip(first, first[1:]))


def word_scores(tally, document, out, inventory, lexicon):
    size = len(document.words)
    for layer, gold in (("upos", document.upos), ("xpos", document.xpos), ("feats", document.feats)):
        found = [inventory[layer][i] for i in out[layer].argmax(1)]
        known = [(a, b) for a, b in zip(found, gold) if b is not None]
        tally.add(layer, sum(a == b for a, b in known), len(known), len(known))
    lemmas = [apply_script(inventory["lemma"][i], form) for i, form in zip(out["lemma"].argmax(1), document.words)]
    tally.add("lemmas", sum(a == b for a, b in zip(lemmas, document.lemmas)), size, size)
    if lexicon is not None:
        upos = (inventory["upos"][i] for i in out["upos"].argmax(1))
        better = [lexicon.get((form, tag), lemma) for form, tag, lemma in zip(document.words, upos, lemmas)]
        tally.add("lemmas_lexicon", sum(a == b for a, b in zip(better, document.lemmas)), size, size)


def tree_scores(tally, backend, document, features, out, arcs, inventory):
    """Best head of each word within the gold sentence, without a spanning tree."""
    right = labelled = plain = 0
    for first, last, arc, label_head in arcs:
        group = features.sentence[first:last]
        open_heads = np.concatenate([np.ones((last - first, 1), bool), group[:, None] == group[None, :]], 1)
        heads = np.where(open_heads, arc, -1e9).argmax(1)
        labels = backend.score("labels", out["label_dep"][first:last], label_head[heads]).argmax(1)
        for word in range(first, last):
            head, gold = heads[word - first], document.heads[word]
            if (head == 0 and gold == -1) or (head > 0 and gold == first + head - 1):
                label = inventory["deprel"][labels[word - first]]
                right += 1
                labelled += label == document.deprel[word]
                plain += label.split(":")[0] == document.deprel[word].split(":")[0]
    for measure, count in (("uas", right), ("las", plain), ("las_subtypes", labelled)):
        tally.add(measure, count, len(document.words), len(document.words))


def best_tags(scores, tags):
    """The best sequence in which I-x follows B-x or I-x only, as at run time."""
    begins = [tags.index(f"B-{tag[2:]}") if tag != "O" else -1 for tag in tags]
    before, back = np.where(np.array(begins) == -1, 0.0, -np.inf), []
    for row in scores:
        best = int(before.argmax())
        come = [best if begin in (-1, tag) else max(begin, tag, key=lambda i: before[i]) for tag, begin in enumerate(begins)]
        before = before[come] + row
        back.append(come)
    path = [int(before.argmax())]
    for come in reversed(back[1:]):
        path.append(come[path[-1]])
    return [tags[i] for i in reversed(path)]


def tag_spans(tags):
    """{(first, last, type)} of BIO tags; an I without its B opens a span."""
    found, start, kind = set(), None, None
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, label = tag.partition("-")
        if start is not None and (prefix != "I" or label != kind):
            found.add((start, i, kind))
            start = None
        if prefix == "B" or (prefix == "I" and start is None):
            start, kind = i, label
    return found


def name_scores(tally, document, out, inventory):
    tags = best_tags(out["name"], inventory["name"])
    known = [allowed is not None for allowed in document.names]
    gold = ["O" if allowed is None or allowed == OPEN else next(iter(allowed)) for allowed in document.names]
    found = tag_spans([tag if ok else "O" for tag, ok in zip(tags, known)])
    if any(allowed == OPEN for allowed in document.names):
        found = {span for span in found if span[2] in ("person", "organization", "place")}
    tally.sets("names", found, tag_spans(gold))
    if document.source == "ewt":
        for kind in ("person", "organization", "place"):
            tally.sets(f"names_{kind}", *({span for span in both if span[2] == kind} for both in (found, tag_spans(gold))))


def chain_scores(tally, backend, document, features, out, inventory):
    types = [inventory["type"][i] for i in out["type"].argmax(1)]
    gold = {mention.head: mention for mention in document.mentions}
    tally.sets("mentions", {i for i, kind in enumerate(types) if kind != "none"}, set(gold))
    tally.sets("mentions_typed", {(i, kind) for i, kind in enumerate(types) if kind != "none"}, {(i, m.type) for i, m in gold.items()})
    key = clusters([(i, mention.chain) for i, mention in gold.items()])
    response = clusters(chains(backend, document, features, out, inventory, [i for i, kind in enumerate(types) if kind != "none"]))
    tally.add_chains("coreference_singletons", key, response)
    tally.add_chains("coreference", *([cluster for cluster in both if len(cluster) > 1] for both in (key, response)))


def clusters(members):
    found = {}
    for mention, chain in members:
        found.setdefault(chain, set()).add(mention)
    return list(found.values())


def chains(backend, document, features, out, inventory, mentions):
    """[(head word, chain)] of predicted mentions, from predicted tags and names; sentences are the gold ones."""
    upos = [inventory["upos"][i] for i in out["upos"].argmax(1)]
    names = {}
    for first, last, _ in tag_spans(best_tags(out["name"], inventory["name"])):
        names.update(dict.fromkeys(range(first, last), tuple(word.lower() for word in document.words[first:last])))
    strings = [({"PRON": PRONOUN, "PROPN": NAME}.get(upos[i], OTHER), document.words[i].lower(), names.get(i)) for i in mentions]
    chain = list(range(len(mentions)))
    for a in range(1, len(mentions)):
        others = range(a)
        distance = np.array([mention_distance(a - b) for b in others])
        sentences = np.array([sentence_distance(int(features.sentence[mentions[a]] - features.sentence[mentions[b]])) for b in others])
        matches = np.array([match(strings[a], strings[b]) for b in others])
        vectors = out["coreference"][mentions[:a]]
        anaphor = np.repeat(out["coreference"][mentions[a]][None], a, 0)
        scores = backend.score("coreference", anaphor, vectors, distance, sentences, matches)
        best = int(scores.argmax())
        if scores[best] > 0:
            chain[a] = chain[best]
    return list(zip(mentions, chain))


def role_scores(tally, backend, document, features, out, inventory):
    framed = np.array(document.framed)
    predicted = set(np.flatnonzero((out["predicate"] > 0) & framed))
    tally.sets("predicates", predicted, {word for word in document.frames if framed[word]})
    for predicate, frame in document.frames.items():
        words = np.flatnonzero(features.sentence == features.sentence[predicate])
        anchor = np.repeat(out["role_predicate"][predicate][None], len(words), 0)
        best = backend.score("roles", anchor, out["role_argument"][words]).argmax(1)
        found = {(int(word), inventory["roles"][role]) for word, role in zip(words, best) if role > 0}
        tally.sets("roles", found, {(word, role) for word, role in frame.items() if role != "C-V"})


def factuality_scores(pairs):
    gold, found = pairs[:, 0] > 0, pairs[:, 1] > 0
    f1 = [2 * (gold & found).sum() / (gold.sum() + found.sum()) for gold, found in ((gold, found), (~gold, ~found))]
    return {"factuality": 100 * sum(f1) / 2, "factuality_pearson": 100 * np.corrcoef(pairs.T)[0, 1]}
