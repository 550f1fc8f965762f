"""The same training step in PyTorch with two threads: prints milliseconds a step."""

import time

import torch
from torch import nn

torch.set_num_threads(2)
torch.manual_seed(1)
network = nn.Sequential(
    nn.Conv2d(1, 10, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Dropout(0.2), nn.Flatten(),
    nn.Linear(1690, 128), nn.ReLU(), nn.Dropout(0.2), nn.Linear(128, 10),
)
optimizer = torch.optim.Adadelta(network.parameters(), lr=1.0, rho=0.95, eps=1e-7)
loss = nn.CrossEntropyLoss()
x = torch.rand(128, 1, 28, 28)
y = torch.arange(128) % 10


def step():
    optimizer.zero_grad()
    loss(network(x), y).backward()
    optimizer.step()


for _ in range(5):
    step()
started = time.perf_counter()
for _ in range(20):
    step()
print((time.perf_counter() - started) / 20 * 1000)
