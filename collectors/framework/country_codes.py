"""Codes of countries as publishers write them, to Eurostat's."""

from language.names import EUROSTAT

MEMBER_STATES = frozenset(
    (
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU",
        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    )
)  # fmt: skip
FROM_ISO = {iso: eurostat for eurostat, iso in EUROSTAT.items()}


def eurostat_code(iso: str) -> str:
    """Return Eurostat's code for an ISO 3166 one: GR is EL, GB is UK; other codes, and 'EU', stay."""
    return FROM_ISO.get(iso.strip().upper(), iso.strip().upper())
