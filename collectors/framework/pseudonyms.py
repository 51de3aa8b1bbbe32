"""Pseudonyms: the same text gives the same mark within one installation, and none outside it."""

import re
from hashlib import blake2b

from collectors.framework.errors import CollectorError

DIGEST_BYTES = 16
SHORTEST_KEY_BYTES = 16
PSEUDONYM = re.compile(rf"[0-9a-f]{{{2 * DIGEST_BYTES}}}")


def keyed_hash(key: bytes, text: str) -> str:
    """Return 32 hexadecimal characters that stand for a text.

    The key decides: without it the text cannot be found by hashing guesses, which is what an unkeyed hash of a name or
    of a page number would allow.

    Raises:
        CollectorError: the key is too short to protect anything, or longer than BLAKE2b takes (64 bytes).
    """
    if not SHORTEST_KEY_BYTES <= len(key) <= blake2b.MAX_KEY_SIZE:
        message = (
            f"The key for pseudonyms has {len(key)} bytes; it needs {SHORTEST_KEY_BYTES} to {blake2b.MAX_KEY_SIZE}. "
            "Put the installation's own .hash-key back from its backup."
        )
        raise CollectorError(message)
    # Text from a damaged file may hold half a surrogate pair, which strict UTF-8 has no bytes for.
    return blake2b(text.encode("utf-8", "surrogatepass"), key=key, digest_size=DIGEST_BYTES).hexdigest()


def is_pseudonym(text: str) -> bool:
    """Whether a text has the form of a pseudonym, so that it is not hashed again."""
    return PSEUDONYM.fullmatch(text) is not None
