"""Runs a notebook with small settings: run_notebook.py FILE. The last line says how many cells ran, and with what test accuracy."""

import json
import re
import sys

import nbclient
import nbformat

notebook = nbformat.read(sys.argv[1], as_version=4)
nbformat.validate(notebook)
[settings] = [
    index for index, cell in enumerate(notebook.cells) if "parameters" in cell.metadata.get("tags", [])
]
small = nbformat.v4.new_code_cell("EPOCHS, IMAGES, BATCH_SIZE = 1, 2000, 64")
notebook.cells.insert(settings + 1, small)
nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3").execute()
outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
text = "".join(output.get("text", "") for output in outputs)
[accuracy] = re.findall(r"test accuracy: (\S+)", text)
print(json.dumps({"cells": len(notebook.cells), "accuracy": accuracy}))
