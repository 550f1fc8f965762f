"""Writes MNIST as keras.datasets has it: make_mnist.py FOLDER FILE.npz, where FOLDER has the four original files."""

import pathlib
import sys

import numpy as np

folder, target = pathlib.Path(sys.argv[1]), sys.argv[2]


def read(name, header, shape):
    return np.frombuffer((folder / name).read_bytes(), "uint8", offset=header).reshape(shape)


np.savez(
    target,
    x_train=read("train-images-idx3-ubyte", 16, (60000, 28, 28)),
    y_train=read("train-labels-idx1-ubyte", 8, (60000,)),
    x_test=read("t10k-images-idx3-ubyte", 16, (10000, 28, 28)),
    y_test=read("t10k-labels-idx1-ubyte", 8, (10000,)),
)
