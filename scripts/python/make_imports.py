"""Writes models as Keras and PyTorch write them, each with its own answers beside it: make_imports.py FOLDER.

The answers are those to the first test images; the weights are random, also those of batch normalization.
"""

import importlib.util
import json
import os
import pathlib
import sys

import numpy as np

folder = pathlib.Path(sys.argv[1])
folder.mkdir(exist_ok=True)
COUNT = 32
images = np.load(os.environ["DIGIT_LAB_MNIST"])["x_test"][:COUNT].reshape(-1, 28, 28, 1).astype("float32") / 255
made = {}


def keep(name, by, answers):
    (folder / f"{name}.json").write_text(json.dumps(np.asarray(answers, "float64").tolist()))
    made[name] = by


def shaken(weights):
    """Every weight moves, and no variance falls below 0."""
    chance = np.random.default_rng(1)
    return [each + chance.uniform(0.01, 0.2, each.shape).astype("float32") for each in weights]


def keras_files():
    import keras
    from keras import layers

    sequential = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(6, 5, padding="same", use_bias=False),
            layers.BatchNormalization(epsilon=1e-5, scale=False),
            layers.ReLU(),
            layers.MaxPooling2D(),
            layers.Conv2D(8, 3, strides=2, activation="elu"),
            layers.Flatten(),
            layers.Dropout(0.3),
            layers.Dense(10, activation="softmax"),
        ]
    )
    given = keras.Input((28, 28, 1))
    inner = layers.Rescaling(2.0, offset=-1.0)(given)
    inner = layers.Conv2D(6, 3, activation="tanh")(inner)
    inner = layers.AveragePooling2D(3, strides=2)(inner)
    inner = layers.GlobalAveragePooling2D()(inner)
    functional = keras.Model(given, layers.Dense(10, activation="softmax")(inner))
    for name, model in (("sequential", sequential), ("functional", functional)):
        model.set_weights(shaken(model.get_weights()))
        answers = model.predict(images, verbose=0)
        for ending in (".keras", ".h5"):
            model.save(folder / f"{name}{ending}")
            keep(f"{name}{ending}", f"Keras {keras.__version__}", answers)


def torch_file():
    import torch
    from torch import nn

    torch.manual_seed(1)
    model = nn.Sequential(
        nn.Conv2d(1, 6, 3, padding=1),
        nn.BatchNorm2d(6),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(6, 8, 3),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(8 * 12 * 12, 32),
        nn.ReLU(),
        nn.Linear(32, 10),
        nn.Softmax(dim=1),
    ).eval()
    with torch.no_grad():
        model[1].running_mean.uniform_(-0.2, 0.2)
        model[1].running_var.uniform_(0.5, 1.5)
        given = torch.from_numpy(images.transpose(0, 3, 1, 2).copy())
        answers = model(given).numpy()
    torch.onnx.export(
        model, (given,), str(folder / "torch.onnx"), dynamo=False, input_names=["images"], dynamic_axes={"images": {0: "n"}}
    )
    keep("torch.onnx", f"PyTorch {torch.__version__}", answers)


keras_files()
if importlib.util.find_spec("torch") and importlib.util.find_spec("onnx"):
    torch_file()
print(json.dumps(made))
