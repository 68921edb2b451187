"""The model behind the evaluation: torch, or the exported graphs. Both take and give numpy arrays."""

import numpy as np
import torch


class TorchBackend:
    def __init__(self, model):
        self.model = model

    def encode(self, tensors):
        self.model.eval()
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=False):
            return {name: value.numpy() for name, value in self.model(**tensors).items()}

    def score(self, scorer, *arrays):
        module = {"labels": self.model.labels, "roles": self.model.roles, "coreference": self.model.antecedents}[scorer]
        with torch.no_grad():
            return module(*map(torch.from_numpy, arrays)).numpy()


class OnnxBackend:
    def __init__(self, folder, threads=1, encoder="encoder.onnx"):
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.sessions = {
            name: onnxruntime.InferenceSession(str(folder / file), options, providers=["CPUExecutionProvider"])
            for name, file in (("encoder", encoder), *((name, f"{name}.onnx") for name in ("labels", "roles", "coreference")))
        }

    def encode(self, tensors):
        session = self.sessions["encoder"]
        names = [output.name for output in session.get_outputs()]
        return dict(zip(names, session.run(names, {name: value.numpy() for name, value in tensors.items()})))

    def score(self, scorer, *arrays):
        session = self.sessions[scorer]
        return session.run(None, {given.name: np.ascontiguousarray(array) for given, array in zip(session.get_inputs(), arrays)})[0]
