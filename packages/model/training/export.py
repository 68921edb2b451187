"""The trained model as ONNX graphs, with the vocabulary, the labels and the scores of both precisions."""

import json
import shutil

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from .backend import OnnxBackend
from .corpora import read_training
from .evaluate import evaluate
from .lexicon import lexicon, write_lexicon
from .model import COREFERENCE, LABEL, ROLE, Model
from .pairs import DESCRIPTION
from .prepare import prepare, sizes

FORMAT, NAME, VERSION, WINDOW, OPSET = 1, "dossier-encoder", "0.1.0", 256, 17
INPUTS = ["ids", "shape", "mask", "first", "last"]
OUTPUTS = ["sentence", "upos", "xpos", "feats", "lemma", "arc", "label_dep", "label_head", "name", "type", "node", "coreference", "predicate",
           "role_predicate", "role_argument", "factuality", "hidden"]  # fmt: skip
FULL = ["layers.0/outer", "layers.1/outer"]
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
    "name": "BIO tags of proper names: person, organization, place (countries, cities and other locations), event, other (works, laws, "
    "products, languages)",
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


class Graph(nn.Module):
    """The model with its outputs as a tuple."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, shape, mask, first, last):
        out = self.model(ids, shape, mask, first, last)
        return tuple(out[name] for name in OUTPUTS)


def export(options):
    prepared = prepare(options.data, options.gold, options.work)
    model = averaged_model(options.work, prepared)
    full = options.work / "encoder.onnx"
    write_encoder(model, full)
    quantise(full, options.out / "encoder.onnx")
    for folder in {options.work, options.out}:
        write_scorers(model, folder)
    with open(options.out / "vocabulary.txt", "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(prepared["vocabulary"]) + "\n")
    with open(options.out / "labels.json", "w", encoding="utf-8") as file:
        json.dump(description(prepared["inventory"]), file, ensure_ascii=False, indent=1)
        file.write("\n")
    entries = lexicon(read_training(options.data, options.gold))
    write_lexicon(entries, options.out / "lemmas.tsv")
    if options.evaluate:
        write_record(options, prepared, entries)


def quantise(full, path):
    """To 8 bits, all but the matrices in FULL: what enters them has outliers that 8 bits of one scale do not hold."""
    graph = onnx.load(full).graph
    kept = [node.name for node in graph.node if node.op_type == "MatMul" and any(part in node.name for part in FULL)]
    quantize_dynamic(full, path, op_types_to_quantize=["MatMul", "Gemm", "Gather"], nodes_to_exclude=kept, per_channel=True,
                     reduce_range=True, weight_type=QuantType.QInt8)  # fmt: skip


def write_record(options, prepared, entries):
    """The curve and the scores of both precisions, kept beside the program."""
    record = options.out / "training" / "record"
    record.mkdir(parents=True, exist_ok=True)
    shutil.copy(options.work / "curve.jsonl", record / "curve.jsonl")
    folders = {"int8": options.out, "fp32": options.work}
    scores = {name: evaluate(OnnxBackend(folder), prepared, entries) for name, folder in folders.items()}
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


def write_encoder(model, path):
    pieces, words = torch.ones(2, 12, dtype=torch.int64), torch.ones(2, 7, dtype=torch.int64)
    axes = {name: {0: "batch", 1: "pieces" if name in INPUTS[:3] else "words"} for name in [*INPUTS, *OUTPUTS]}
    axes["arc"][2] = axes["label_head"][1] = "heads"
    write(Graph(model), (pieces, pieces, pieces, words, words), path, INPUTS, OUTPUTS, axes)


def write_scorers(model, folder):
    def rows(width):
        return torch.zeros(3, width)

    classes = torch.zeros(3, dtype=torch.int64)
    pairs = ["anaphor", "antecedent", "mention_distance", "sentence_distance", "match"]
    for name, scorer, arguments, inputs in (
        ("labels", model.labels, (rows(LABEL), rows(LABEL)), ["dep", "head"]),
        ("roles", model.roles, (rows(ROLE), rows(ROLE)), ["predicate", "argument"]),
        ("coreference", model.antecedents, (rows(COREFERENCE), rows(COREFERENCE), classes, classes, classes), pairs),
    ):
        write(scorer, arguments, folder / f"{name}.onnx", inputs, ["score"], {given: {0: "rows"} for given in [*inputs, "score"]})


def write(module, arguments, path, inputs, outputs, axes):
    torch.onnx.export(module, arguments, str(path), input_names=inputs, output_names=outputs, dynamic_axes=axes, opset_version=OPSET, dynamo=False)


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
