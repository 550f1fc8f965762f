// Declares what a Python program is written from: an experiment, its name, and the figures that the page had.

