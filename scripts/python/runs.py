"""Runs programs that Digit Lab has written, on one device, on two, and in two processes."""

import json
import os
import pathlib
import socket
import subprocess
import sys

import numpy as np

HERE = pathlib.Path(__file__).parent
# In float32, two devices sum a batch in another order than one.
SAME_CURVE = 1e-3


def environment(work):
    return {
        "DIGIT_LAB_MNIST": str(work / "mnist.npz"),
        "PYTHONPATH": str(HERE / "site"),
        "MPLBACKEND": "agg",
        "OMP_NUM_THREADS": os.environ.get("OMP_NUM_THREADS", "2"),
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "PYTHONIOENCODING": "utf-8",
        "KERAS_BACKEND": os.environ.get("KERAS_BACKEND", "jax"),
    }


def write_mnist(work):
    """Writes MNIST as keras.datasets has it, from the bytes that the export left."""
    arrays = {}
    for name in ("train", "test"):
        arrays[f"x_{name}"] = np.fromfile(work / f"x_{name}.u8", "uint8").reshape(-1, 28, 28)
        arrays[f"y_{name}"] = np.fromfile(work / f"y_{name}.u8", "uint8")
    np.savez(work / "mnist.npz", **arrays)


def start(work, name, run, *options, devices=1):
    return subprocess.Popen(
        [sys.executable, f"{name}.py", "--epochs", "1", "--images", "2000", "--batch-size", "64"]
        + ["--history", f"{run}.json", "--curves", f"{run}.png", *options],
        cwd=work,
        env={
            **os.environ,
            **environment(work),
            "XLA_FLAGS": f"--xla_force_host_platform_device_count={devices}",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def end(work, run, process):
    """Returns the figures of a run, or a sentence of what went wrong."""
    _, errors = process.communicate()
    if process.returncode != 0:
        return None, " / ".join(errors.strip().splitlines()[-2:])[-300:]
    return json.loads((work / f"{run}.json").read_text()), None


def furthest(one, other):
    numbers = [name for name in one if name != "keras"]
    return max(float(np.abs(np.subtract(one[name], other[name])).max()) for name in numbers)


def programs(work, presets):
    for name in presets:
        run = f"{name}-one"
        options = ["--save", f"{run}.keras", "--digits", "my-digits.json"]
        one, trouble = end(work, run, start(work, name, run, *options))
        yield f"{name}: program", trouble or f"val_loss {one['val_loss'][0]:.4f}", trouble is None
        if trouble:
            continue
        run = f"{name}-two"
        two, trouble = end(work, run, start(work, name, run, "--data-parallel", devices=2))
        apart = None if trouble else furthest(one, two)
        text = trouble or f"largest difference of a figure {apart:.1e}"
        yield f"{name}: two devices, curve of one", text, apart is not None and apart < SAME_CURVE
    yield ("tutorial: two processes agree", *two_hosts(work))


def two_hosts(work):
    with socket.socket() as found:
        found.bind(("localhost", 0))
        port = found.getsockname()[1]
    hosts = [
        start(work, "tutorial", "hosts", "--coordinator", f"localhost:{port}", "--hosts", "2", "--host", str(host))
        for host in range(2)
    ]
    outputs = [host.communicate() for host in hosts]
    if any(host.returncode for host in hosts):
        return " / ".join(outputs[0][1].strip().splitlines()[-2:])[-300:], False
    lines = [
        [line for line in output.splitlines() if line.startswith("test loss")] for output, _ in outputs
    ]
    return lines[0][0], lines[0] == lines[1] and len(lines[0]) == 1


def read_in_digit_lab(path):
    """Returns the largest difference between our answers and those beside the file, or a sentence of what went wrong."""
    theirs = np.array(json.loads(path.with_name(f"{path.name}.json").read_text()))
    done = subprocess.run(
        ["npx", "tsx", "scripts/read-model.ts", "--images", str(len(theirs)), str(path)],
        cwd=HERE.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        return None, " / ".join((done.stderr or done.stdout).strip().splitlines()[-2:])[-300:]
    answer = json.loads(done.stdout.strip().splitlines()[-1])
    return float(np.abs(np.array(answer["probabilities"]).reshape(-1, 10) - theirs).max()), None
