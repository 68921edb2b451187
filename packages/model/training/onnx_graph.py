"""Writes ONNX graphs node by node, in 8 bits or in full precision.

What exporters write runs slower: fused kernels (com.microsoft, in ONNX Runtime for Node and for browsers) are named here one by one, so a
session needs no optimisation of its own when it opens."""

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from .smoothing import factors

OPSET, IR = 17, 9
FUSED = "com.microsoft"
STEPS = 64  # weights are -64 … 64: processors without VNNI add pairs of products in 16 bits, which hold no more


class GraphBuilder:
    """Collects nodes and constants; each method that adds a node returns the name of its output."""

    def __init__(self, int8):
        self.int8, self.nodes, self.constants, self.known = int8, [], [], {}

    def constant(self, values):
        """The same values are kept once."""
        values = np.ascontiguousarray(values)
        key = (values.dtype.str, values.shape, values.tobytes())
        if key not in self.known:
            self.known[key] = f"constant{len(self.constants)}"
            self.constants.append(numpy_helper.from_array(values, self.known[key]))
        return self.known[key]

    def integers(self, *values):
        return self.constant(np.array(values, np.int64))

    def add(self, kind, inputs, name=None, outputs=1, domain="", **attributes):
        name = name or f"{kind}{len(self.nodes)}"
        names = [name] if outputs == 1 else [f"{name}.{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, name=name, domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def split(self, x, widths, names=None):
        """Columns, as many outputs as widths."""
        names = names or [f"Split{len(self.nodes)}.{i}" for i in range(len(widths))]
        self.nodes.append(helper.make_node("Split", [x, self.integers(*widths)], names, axis=-1, name=f"Split{len(self.nodes)}"))
        return names

    def linear(self, x, weight, bias, highest=None):
        """x [.., in], weight [in, out] -> [.., out]."""
        return self.linears(x, [(weight, bias)], highest)[0]

    def linears(self, x, parts, highest=None):
        """Several linear maps of one input, which is brought to 8 bits once, by the range of its values; smoothed where `highest` tells that of
        each dimension."""
        if not self.int8:
            return [self.add("Add", [self.add("MatMul", [x, self.constant(weight)]), self.constant(bias)]) for weight, bias in parts]
        if highest is not None:
            by = factors(highest, np.concatenate([weight for weight, _ in parts], 1))
            x, parts = self.add("Mul", [x, self.constant(1 / by)]), [(weight * by[:, None], bias) for weight, bias in parts]
        quantised, scale, zero = self.add("DynamicQuantizeLinear", [x], outputs=3)
        return [self.scaled(quantised, scale, zero, *part) for part in parts]

    def scaled(self, quantised, scale, zero, weight, bias):
        weights, steps = quantised_columns(weight)
        inputs = [quantised, self.constant(weights), scale, self.constant(steps), zero, "", self.constant(bias)]
        return self.add("MatMulIntegerToFloat", inputs, domain=FUSED)

    def rows(self, table, indices):
        """Rows of a great table; in 8 bits with one scale."""
        if not self.int8:
            return self.add("Gather", [self.constant(table), indices])
        step = np.float32(np.abs(table).max() / 127)
        found = self.add("Gather", [self.constant(np.round(table / step).astype(np.int8)), indices])
        return self.add("DequantizeLinear", [found, self.constant(step), self.constant(np.int8(0))])

    def norm(self, x, layer):
        return self.add("LayerNormalization", [x, self.constant(array(layer.weight)), self.constant(array(layer.bias))], axis=-1, epsilon=layer.eps)

    def model(self, name, inputs, outputs):
        """inputs, outputs: {name: (type, shape)}; sizes that vary are named."""
        types = {"int8": TensorProto.INT8, "int32": TensorProto.INT32, "float32": TensorProto.FLOAT}
        given = [helper.make_tensor_value_info(key, types[kind], shape) for key, (kind, shape) in inputs.items()]
        found = [helper.make_tensor_value_info(key, types[kind], shape) for key, (kind, shape) in outputs.items()]
        graph = helper.make_graph(self.nodes, name, given, found, self.constants)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=IR, producer_name="dossier")


def quantised_columns(weight):
    """Weights in 8 bits and the step of each column."""
    steps = np.abs(weight).max(0) / STEPS
    steps[steps == 0] = 1
    return np.round(weight / steps).astype(np.int8), steps.astype(np.float32)


def array(parameter):
    return parameter.detach().numpy().astype(np.float32)


def affine(*layers):
    """One weight [in, out] and bias for linear layers of one input, side by side."""
    weights = [array(layer.weight).T for layer in layers]
    biases = [np.zeros(layer.out_features, np.float32) if layer.bias is None else array(layer.bias) for layer in layers]
    return np.concatenate(weights, 1), np.concatenate(biases)
