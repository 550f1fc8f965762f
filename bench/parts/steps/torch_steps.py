"""Training steps in PyTorch. The first line of input is a preset's network and settings as JSON; each further line asks for
{"count": steps, "threads": threads} and is answered by the milliseconds of a step."""

import json
import sys
import time

import torch
from torch import nn

BATCH = 128
ACTIVATIONS = {"relu": nn.ReLU, "tanh": nn.Tanh}


def layers_of(network):
    channels, side, flat = 1, 28, False
    for spec in network:
        kind = spec["kind"]
        bias = spec.get("useBias", True)
        if kind == "conv2d":
            same = spec.get("padding") == "same"
            yield nn.Conv2d(channels, spec["filters"], spec["kernelSize"], padding="same" if same else 0, bias=bias)
            channels = spec["filters"]
            side -= 0 if same else spec["kernelSize"] - 1
        elif kind in ("maxPooling2d", "averagePooling2d"):
            yield (nn.MaxPool2d if kind == "maxPooling2d" else nn.AvgPool2d)(spec["poolSize"])
            side //= spec["poolSize"]
        elif kind == "batchNormalization":
            # Keras's momentum of 0.99 is 0.01 in PyTorch.
            yield (nn.BatchNorm1d if flat else nn.BatchNorm2d)(channels, eps=1e-3, momentum=0.01)
        elif kind == "flatten":
            yield nn.Flatten()
            channels, flat = channels * side * side, True
        elif kind == "dense":
            yield nn.Linear(channels, spec["units"], bias=bias)
            channels = spec["units"]
        elif kind == "dropout":
            yield nn.Dropout(spec["rate"])
        elif kind != "activation":
            raise ValueError(f"no preset has {kind}")
        # The last softmax is the loss's.
        if spec.get("activation") in ACTIVATIONS:
            yield ACTIVATIONS[spec["activation"]]()


def optimizer_of(config, parameters):
    rate = config["learningRate"]
    if config["optimizer"] == "adadelta":
        return torch.optim.Adadelta(parameters, lr=rate, rho=0.95, eps=1e-7)
    if config["optimizer"] == "adam":
        return torch.optim.Adam(parameters, lr=rate, eps=1e-7)
    return torch.optim.AdamW(parameters, lr=rate, weight_decay=config["weightDecay"], eps=1e-7)


preset = json.loads(sys.stdin.readline())
torch.manual_seed(1)
network = nn.Sequential(*layers_of(preset["network"]))
optimizer = optimizer_of(preset["config"], network.parameters())
loss = nn.CrossEntropyLoss()
x = torch.rand(BATCH, 1, 28, 28)
y = torch.arange(BATCH) % 10


def step():
    optimizer.zero_grad()
    loss(network(x), y).backward()
    optimizer.step()


step()
print(0, flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    torch.set_num_threads(asked["threads"])
    # Threads that have just been changed, and caches that another contestant has filled, are no part of a step.
    step()
    started = time.perf_counter()
    for _ in range(asked["count"]):
        step()
    print((time.perf_counter() - started) / asked["count"] * 1000, flush=True)
