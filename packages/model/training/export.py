"""The trained model as ONNX graphs, with the vocabulary, the labels and the scores of both precisions."""

import json
import shutil

import onnx
import torch

from .corpora import read_training
from .evaluate import evaluate
from .lexicon import lexicon, write_lexicon
from .model import COREFERENCE, LABEL, ROLE, Model
from .onnx_backend import WindowBackend
from .onnx_coreference import coreference_graph
from .onnx_encoder import encoder_graph
from .pairs import DESCRIPTION
from .prepare import prepare, sizes, special_pieces
from .smoothing import ranges

FORMAT, NAME, VERSION, WINDOW, OPSET = 2, "dossier-encoder", "0.1.0", 256, 17
LAYERS = ["upos", "xpos", "feats", "lemma", "deprel", "name", "type", "node", "roles"]

TEXTS = {
    "sentence": "logit of each word: it starts a sentence",
    "upos": "UD 2 universal part of speech",
    "xpos": "Penn Treebank tags as in EWT and GUM",
    "feats": "bundles of UD features, _ for none; only Number, Tense, VerbForm, Mood, Voice, Person, Degree, PronType, Poss, Definite, "
    "Gender, Case, NumType, Polarity, Reflex",
    "lemma": "edit scripts: =x replaces the form by x; else casing (L lower case, K kept, T first character upper case and the rest lower), "
    "number of characters to strip from the end, +, what to add",
    "deprel": "UD 2 relations with subtypes; scored by labels.onnx for a dependent and its head",
    "name": "BIO tags of proper names: person, organization, place (countries, cities and other locations), event, other (works, laws, products, languages)",
    "type": "GUM's entity type of the mention that the word heads; none: it heads no mention",
    "node": "the graph's entity type of the thing that the word's mention means; none: no thing of the graph",
    "roles": "PropBank roles of an argument's head word; scored by roles.onnx for a predicate and a word of its sentence; none: no argument",
    "predicate": "logit of each word: it evokes a PropBank frame",
    "factuality": "about -2 to 2; above 0: the event has happened or holds (UDS)",
    "shape": "case class of the word + 8 * white space before it (0 none, 1 space, 2 line break or start of the document); case, the first that "
    "holds: 4 has a digit (Nd), 5 has no letter (L), 0 no capital, 6 one letter, 2 all capitals, 1 first letter capital only, 3 other",
    "pieces": "word in lower case, NFD, without Mn; split at each punctuation character (ASCII symbols and P*); in each part the longest "
    "piece first, ## inside a part; [UNK] for a part that does not divide or has over 100 characters",
}


def export(options):
    prepared = prepare(options.data, options.gold, options.work)
    model = averaged_model(options.work, prepared)
    write_graphs(model, options.work)
    write_graphs(model, options.out, ranges(model, prepared["training"], special_pieces(prepared["vocabulary"])))
    with open(options.out / "vocabulary.txt", "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(prepared["vocabulary"]) + "\n")
    with open(options.out / "labels.json", "w", encoding="utf-8") as file:
        json.dump(description(prepared["inventory"]), file, ensure_ascii=False, indent=1)
        file.write("\n")
    entries = lexicon(read_training(options.data, options.gold))
    write_lexicon(entries, options.out / "lemmas.tsv")
    if options.evaluate:
        write_record(options, prepared, entries)


def write_record(options, prepared, entries):
    """The curve and the scores of both precisions, kept beside the program."""
    record = options.out / "training" / "record"
    record.mkdir(parents=True, exist_ok=True)
    shutil.copy(options.work / "curve.jsonl", record / "curve.jsonl")
    folders = {"int8": options.out, "fp32": options.work}
    scores = {name: evaluate(WindowBackend(folder), prepared, entries) for name, folder in folders.items()}
    text = json.dumps(scores, indent=1) + "\n"
    (record / "scores.json").write_text(text, encoding="utf-8")
    print(text)


def averaged_model(work, prepared):
    model = Model(len(prepared["vocabulary"]), sizes(prepared["inventory"]))
    saved = torch.load(work / "checkpoint.pt", weights_only=False, map_location="cpu")
    model.load_state_dict(saved["model"])
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    with torch.no_grad():
        for parameter, average in zip(trained, saved["average"]):
            parameter.copy_(average)
    return model.eval()


def write_graphs(model, folder, smoothed=None):
    """All graphs, the encoder in 8 bits where ranges are given; those of pairs are small, and always in full precision."""
    save(encoder_graph(model, smoothed is not None, smoothed), folder / "encoder.onnx")
    save(coreference_graph(model.antecedents), folder / "coreference.onnx")
    write_scorer(model.labels, LABEL, folder / "labels.onnx", ["dep", "head"])
    write_scorer(model.roles, ROLE, folder / "roles.onnx", ["predicate", "argument"])


def save(graph, path):
    onnx.checker.check_model(graph)
    onnx.save(graph, path)


def write_scorer(scorer, width, path, inputs):
    rows = torch.zeros(3, width)
    axes = {name: {0: "rows"} for name in [*inputs, "score"]}
    torch.onnx.export(scorer, (rows, rows), str(path), input_names=inputs, output_names=["score"], dynamic_axes=axes, opset_version=OPSET, dynamo=False)


def description(inventory):
    return {
        "format": FORMAT,
        "name": NAME,
        "version": VERSION,
        "window": WINDOW,
        "labels": {layer: inventory[layer] for layer in LAYERS},
        "widths": {"label": LABEL, "coreference": COREFERENCE, "role": ROLE},
        "coreference": DESCRIPTION,
        "about": TEXTS,
    }
