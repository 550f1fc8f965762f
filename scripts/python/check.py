"""Checks exports, programs and notebook with what this Python has: check.py FOLDER [PART...]. Prints a table; exits with 1 on a failure.

The parts are exports, programs, notebook and imports; without one, all of them are checked.
"""

import importlib.metadata
import importlib.util
import json
import os
import pathlib
import platform
import subprocess
import sys

import runs

HERE = pathlib.Path(__file__).parent
WORK = pathlib.Path(sys.argv[1]).resolve()
PRESETS = sorted(path.stem for path in WORK.glob("*.py"))
# Another program orders its sums otherwise; a wrong layout or epsilon shows in the second digit.
CLOSE = 1e-5

ROWS = []


def has(*names):
    return all(importlib.util.find_spec(name) for name in names)


def version(*names):
    return ", ".join(f"{name} {version_of(name)}" for name in names)


def version_of(name):
    # TensorFlow is installed under one of several names.
    for package in (name, f"{name}-cpu"):
        try:
            return importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            pass
    return "of an unknown version"


def add(what, where, result, good):
    ROWS.append((what, where, result, {True: "ok", False: "WRONG", None: "skipped"}[good]))
    print(f"{ROWS[-1][3]}: {what}, {where}: {result}", file=sys.stderr, flush=True)


def python(script, *given, **environment):
    """Returns the last line of a script's output as JSON, or a sentence of what went wrong."""
    done = subprocess.run(
        [sys.executable, script, *map(str, given)],
        env={**os.environ, **runs.environment(WORK), **environment},
        cwd=WORK,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        return None, " / ".join(done.stderr.strip().splitlines()[-2:])[-300:]
    return json.loads(done.stdout.strip().splitlines()[-1]), None


def read_exports(ending, reader, modules, **environment):
    where = f"{reader} ({ending})"
    if not has(*modules):
        add("exports", where, f"needs {' and '.join(modules)}", None)
        return
    differences, trouble = python(HERE / "read_exports.py", ending, WORK, *PRESETS, **environment)
    where = f"{version(*modules)} ({ending})"
    if trouble:
        add("exports", where, trouble, False)
        return
    for name, difference in differences.items():
        good = isinstance(difference, float) and difference < CLOSE
        text = f"largest difference {difference:.1e}" if isinstance(difference, float) else difference
        add(f"{name}: 100 images", where, text, good)


def read_all():
    for backend, modules in (
        ("jax", ("keras", "jax")),
        ("tensorflow", ("keras", "tensorflow")),
        ("torch", ("keras", "torch")),
    ):
        read_exports(".keras", f"Keras on {backend}", modules, KERAS_BACKEND=backend)
    read_exports(".h5", "Keras on jax", ("keras", "jax"), KERAS_BACKEND="jax")
    read_exports(".onnx", "onnxruntime", ("onnx", "onnxruntime"))


def run_programs():
    if not has("keras", "jax"):
        add("programs", "Keras on jax", "needs keras and jax", None)
        return
    where = version("keras", "jax")
    for what, result, good in runs.programs(WORK, PRESETS):
        add(what, where, result, good)


def run_notebook():
    if not has("keras", "jax", "nbclient", "ipykernel"):
        add("notebook", "nbclient", "needs keras, jax, nbclient and ipykernel", None)
        return
    for name in PRESETS:
        figures, trouble = python(HERE / "run_notebook.py", WORK / f"{name}.ipynb")
        text = trouble or f"{figures['cells']} cells, test accuracy {figures['accuracy']}"
        add(f"{name}: notebook", version("nbclient", "keras"), text, trouble is None)


def read_back():
    """Files that Keras and PyTorch write are read by Digit Lab."""
    if not (HERE.parent / "read-model.ts").exists():
        add("imports", "Digit Lab", "scripts/read-model.ts is missing", None)
        return
    if not has("keras", "jax"):
        add("imports", "Keras on jax", "needs keras and jax", None)
        return
    made, trouble = python(HERE / "make_imports.py", WORK / "imports", KERAS_BACKEND="jax")
    if trouble:
        add("imports", version("keras"), trouble, False)
        return
    for name, by in made.items():
        difference, trouble = runs.read_in_digit_lab(WORK / "imports" / name)
        text = trouble or f"largest difference {difference:.1e}"
        add(f"{name}: 32 images", f"Digit Lab, made by {by}", text, trouble is None and difference < CLOSE)


def print_table():
    head = ("What", "Where", "Result", "")
    widths = [max(len(row[column]) for row in [head, *ROWS]) for column in range(4)]
    for row in [head, tuple("-" * width for width in widths), *ROWS]:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |")


runs.write_mnist(WORK)
print(f"Python {platform.python_version()}", file=sys.stderr)
PARTS = {"exports": read_all, "programs": run_programs, "notebook": run_notebook, "imports": read_back}
for part in sys.argv[2:] or PARTS:
    PARTS[part]()
print_table()
sys.exit(any(row[3] == "WRONG" for row in ROWS))
