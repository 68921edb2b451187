"""The exported graphs behind the evaluation. They read one window at a time."""

import numpy as np
import onnxruntime

from .model import CLOSED


class WindowBackend:
    """Takes and gives what `backend.py` does, for batches of one."""

    def __init__(self, folder, threads=1):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC  # as at run time
        names = ("encoder", "labels", "roles", "coreference")
        self.sessions = {name: onnxruntime.InferenceSession(str(folder / f"{name}.onnx"), options, providers=["CPUExecutionProvider"]) for name in names}

    def run(self, name, feeds):
        session = self.sessions[name]
        return dict(zip([output.name for output in session.get_outputs()], session.run(None, feeds)))

    def encode(self, tensors):
        """`mask` is not needed: nothing is padded."""
        names = [given.name for given in self.sessions["encoder"].get_inputs()]
        out = self.run("encoder", {name: tensors[name][0].numpy().astype(np.int32) for name in names})
        words = np.arange(len(out["arc"]))
        out["arc"][words, words + 1] = CLOSED
        return {name: value[None] for name, value in out.items()}

    def score(self, scorer, *arrays):
        if scorer == "coreference":
            return self.score_pairs(*arrays)
        names = [given.name for given in self.sessions[scorer].get_inputs()]
        return self.run(scorer, {name: np.ascontiguousarray(values) for name, values in zip(names, arrays)})["score"]

    def score_pairs(self, anaphor, antecedent, *classes):
        """Rows of vectors; the graph takes each mention's vector once."""
        count = len(anaphor)
        rows = np.arange(count, dtype=np.int32)
        features = dict(zip(("mention_distance", "sentence_distance", "match"), (values.astype(np.int32) for values in classes)))
        feeds = {"vectors": np.concatenate([anaphor, antecedent]), "anaphor": rows, "antecedent": rows + np.int32(count), **features}
        return self.run("coreference", feeds)["score"]
