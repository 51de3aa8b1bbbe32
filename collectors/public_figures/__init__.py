"""Figures that were read in published sources and ship with the project."""
