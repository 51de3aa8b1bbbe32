"""Pieces that pages share. Each returns Dash components and knows nothing of where the figures come from."""
