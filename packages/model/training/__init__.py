"""From the data to the encoder's files; see the README of the package."""

import os

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # newer ONNX Runtimes report to their maker otherwise
