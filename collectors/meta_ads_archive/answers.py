"""What an answer is worth: for each organisation that was asked for, how many ads came and whether that is all."""

from collections import Counter
from collections.abc import Sequence

from collectors.framework.issues import IssueKind
from collectors.framework.organisations import read_organisations
from collectors.framework.parsed import Parsed
from collectors.framework.repository_answers import Asked, Incomplete, answered
from collectors.framework.rows import Ad
from collectors.meta_ads_archive.ad_rows import SERVICE
from collectors.meta_ads_archive.reading import Content


def add_answers(file_name: str, content: Content, ads: Sequence[Ad], told: Parsed) -> None:
    """Add a row for each organisation; of what a person saved nobody knows what was asked, so it gives none."""
    if content.asked is None:
        return
    organisations = read_organisations()
    found = Counter(ad.organisation_id for ad in ads)
    has_unread = any(issue.kind == IssueKind.ROW_BROKEN for issue in told.issues)
    listed = [organisations[page].organisation_id for page in content.asked.page_ids if page in organisations]
    for organisation_id in dict.fromkeys(listed):
        asked = Asked("actors", organisation_id, content.asked.country, content.asked.since)
        why_not = _why_not(found[organisation_id], content, has_unread=has_unread)
        told.add(
            answered(
                SERVICE, asked, rows_count=found[organisation_id], http_status=content.status,
                why_not=why_not, place=file_name,
            )
        )  # fmt: skip


def _why_not(count: int, content: Content, *, has_unread: bool) -> Incomplete | None:
    if has_unread:
        return Incomplete.ROWS_UNREAD
    if count == 0:
        return Incomplete.EMPTY_PROVES_NOTHING
    # A page that says what comes before or after it, and names nothing after it, is the last.
    return None if content.pages and "paging" in content.pages[-1] else Incomplete.END_UNPROVEN
