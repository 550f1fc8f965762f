"""Reads one format of every preset and compares with our probabilities: read_exports.py ENDING FOLDER PRESET..."""

import json
import pathlib
import sys

import numpy as np

ending, folder, names = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
images = np.load(folder / "mnist.npz")["x_test"][:100].reshape(-1, 28, 28, 1).astype("float32") / 255


def read_keras(path):
    import keras

    return keras.models.load_model(path).predict(images, verbose=0)


def read_onnx(path):
    import onnx
    import onnxruntime

    onnx.checker.check_model(onnx.load(path), full_check=True)
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = 2
    session = onnxruntime.InferenceSession(path, settings, providers=["CPUExecutionProvider"])
    [given] = session.get_inputs()
    # The batch comes first; the other sides say whether channels come before or behind rows.
    shape = [len(images), *given.shape[1:]]
    return session.run(None, {given.name: images.reshape(shape)})[0]


def difference(name):
    ours = np.array(json.loads((folder / f"{name}.json").read_text())).reshape(100, 10)
    path = str(folder / f"{name}{ending}")
    theirs = np.asarray(read_onnx(path) if ending == ".onnx" else read_keras(path))
    return float(np.abs(theirs - ours).max())


found = {}
for each in names:
    try:
        found[each] = difference(each)
    except Exception as error:
        found[each] = " ".join(f"{type(error).__name__}: {error}".split())[:200]
print(json.dumps(found))
