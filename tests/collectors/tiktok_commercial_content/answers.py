"""Schema-only answers: the form of TikTok's documentation, with invented advertisers. No real record was at hand."""

import json

PERSON = {
    "ad": {
        "id": 7301, "first_shown_date": 20261118, "last_shown_date": 20261123, "status": "active",
        "status_statement": "N/A", "videos": [{"url": "https://example.org/v", "cover_image_url": "https://example.org/c"}],
        "image_urls": [],
        "reach": {
            "unique_users_seen": "11K-110K",
            "unique_users_seen_by_country": {"NL": "1K-10K", "GR": "10K-100K", "CH": "0-1K"},
        },
    },
    "advertiser": {"business_id": 9001, "business_name": "Bakkerij Verzonnen", "paid_for_by": "Wilhelmina Verzonnen"},
}  # fmt: skip
REMOVED = {
    "ad": {
        "id": "7302", "first_shown_date": "20261119", "last_shown_date": "20261119", "status": "inactive",
        "status_statement": "N/A", "videos": [], "image_urls": [], "rejection_info": {"reason": "x"},
        "reach": {"unique_users_seen": "0-1K", "unique_users_seen_by_country": {"BE": "0-1K"}},
    },
    "advertiser": {"business_id": "9002", "business_name": "Voorbeeldwinkel", "paid_for_by": "N/A"},
}  # fmt: skip
TARGETING = {
    "age": {"13-17": False, "18-24": True, "25-34": True, "55+": False}, "country": ["NL"],
    "gender": {"female": True, "male": True}, "interest": "Baking", "creator_interactions": "N/A",
    "number_of_users_targeted": "10K-100K",
}  # fmt: skip


def page(*ads, has_more=False, search_id="s1"):
    error = {"code": "ok", "http_status_code": 200, "log_id": "L", "message": ""}
    return {"data": {"ads": list(ads), "has_more": has_more, "search_id": search_id}, "error": error}


def detail(ad, targeting=TARGETING):
    return {"data": ad | {"ad_group": {"targeting_info": targeting}}, "error": {"code": "ok"}}


def saved(*pages, details=(), why_not=None, **asked):
    """Answers as the collector writes them."""
    question = {"what": "country", "country": "NL", "start": "2026-11-17", "end": "2026-11-23"} | asked
    parts = [{"part": "list", "status": 200, "body": each} for each in pages]
    parts += [{"part": "detail", "status": 200, "body": each} for each in details]
    return {"asked": question, "asked_on": "2026-11-24", "why_not": why_not, "pages": parts}


def write(folder, value, name="tiktok_NL_2026-11-17_2026-11-23_00.json"):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(json.dumps(value), encoding="utf-8")
    return folder / name
