"""Where the dumps stand: addresses that follow from platform and day."""

from collections.abc import Iterator
from datetime import date, timedelta

from collectors.dsa_transparency_database.dump_name import CHECKSUM_SUFFIX, DumpName, slug_of
from collectors.framework.parsed import Context, Remote

FOLDER = "https://transparency.dsa.ec.europa.eu/explore-data/download"
# A dump is made in the night after its day; one that is asked for sooner than this is often not there yet.
DAYS_UNTIL_MADE = 2
DAYS_WITHOUT_SINCE = 7
# One dump a platform: the global one holds, for the most part, web shops that no commitment of the Code is about.
KINDS = ("code_signatory", "nl_established")


def addresses(context: Context, today: date) -> Iterator[Remote]:
    """Yield the full dumps of the signatories of the Code and of Dutch platforms, day by day, each after its checksum.

    From `context.since`, or a week back without it, up to the day before yesterday.
    """
    last = today - timedelta(days=DAYS_UNTIL_MADE)
    first = context.since or today - timedelta(days=DAYS_WITHOUT_SINCE)
    for back in range((last - first).days, -1, -1):
        for slug in _slugs(context):
            name = DumpName(slug, last - timedelta(days=back), "full").file_name
            yield Remote(f"{FOLDER}/{name}{CHECKSUM_SUFFIX}", f"{name}{CHECKSUM_SUFFIX}")
            yield Remote(f"{FOLDER}/{name}", name)


def _slugs(context: Context) -> list[str]:
    services = context.services.of_kinds(KINDS)
    return [slug_of(names[0]) for service in services if (names := service.names.dsa_transparency_database)]
