"""One folder a source: `source.yaml`, `collector.py`, column maps. What they share is in `framework`."""
