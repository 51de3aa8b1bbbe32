"""Attributes whose names Python does not allow as keywords."""

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """Return 'aria-' attributes: `html.Nav(..., **aria(label="Menu"))`."""
    return {f"aria-{name}": value for name, value in values.items()}


def data(**values: str) -> dict[str, Any]:
    """Return 'data-' attributes."""
    return {f"data-{name}": value for name, value in values.items()}
