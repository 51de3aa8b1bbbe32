"""Where the dumps stand: addresses that follow from platform and day."""

from collections.abc import Iterator
from datetime import date, timedelta

from collectors.dsa_transparency_database.dump_name import ANNOUNCEMENTS, CHECKSUM_SUFFIX, DumpName, slug_of
from collectors.framework.parsed import Context, Remote

SITE = "https://transparency.dsa.ec.europa.eu"
FOLDER = "/explore-data/download"
# A dump is made in the night after its day; one that is asked for sooner than this is often not there yet.
DAYS_UNTIL_MADE = 2
DAYS_UNTIL_MISSED = 4  # at times a dump is made some days later; what is not there then is told
DAYS_WITHOUT_SINCE = 7
# One dump a platform: the global one holds, for the most part, web shops that no commitment of the Code is about.
KINDS = ("code_signatory", "nl_established")


def addresses(context: Context, today: date) -> Iterator[Remote]:
    """Yield the page of announcements, and day by day the counts of all platforms and the dumps.

    The dumps are the full ones of the signatories of the Code and of Dutch platforms, each after its checksum; from
    `context.since`, or a week back without it, up to the day before yesterday.
    """
    last = today - timedelta(days=DAYS_UNTIL_MADE)
    first = context.since or today - timedelta(days=DAYS_WITHOUT_SINCE)
    yield Remote(f"{SITE}/page/announcements", ANNOUNCEMENTS)
    for back in range((last - first).days, -1, -1):
        day = last - timedelta(days=back)
        may_be_absent = (today - day).days < DAYS_UNTIL_MISSED
        counts = f"aggregates-{day.isoformat()}.csv"
        yield Remote(f"{SITE}{FOLDER}/{counts}", counts, may_be_absent)
        for slug in _slugs(context):
            name = DumpName(slug, day, "full").file_name
            # Always sent: a dump that comes a day after its checksum is held against it all the same.
            yield Remote(
                f"{SITE}{FOLDER}/{name}{CHECKSUM_SUFFIX}",
                f"{name}{CHECKSUM_SUFFIX}",
                may_be_absent,
                is_always_sent=True,
            )
            yield Remote(f"{SITE}{FOLDER}/{name}", name, may_be_absent)


def _slugs(context: Context) -> list[str]:
    services = context.services.of_kinds(KINDS)
    return [slug_of(names[0]) for service in services if (names := service.names.dsa_transparency_database)]
