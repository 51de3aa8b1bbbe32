"""Microsoft's library of ads, through its API."""
