"""Writes the labelled corpora and the demo share; every value in them is invented."""
