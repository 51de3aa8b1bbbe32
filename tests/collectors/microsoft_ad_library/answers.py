"""Schema-only answers: the form of Microsoft's documentation, with invented advertisers. No real record was at hand."""

import json

LISTED = {
    "AdId": 501, "AdvertiserName": "Wilhelmina Verzonnen", "AdvertiserId": 77, "Title": "Stem", "Description": "",
    "DisplayUrl": "example.org", "DestinationUrl": "https://example.org", "AssetJson": None, "AdDetails": None,
}  # fmt: skip
DETAILS = {
    "PaidForByName": None, "StartDate": "2026-11-18T00:00:00Z", "EndDate": None,
    "TotalImpressionsRange": "1,000-5,000",
    "ImpressionsByCountry": [
        {"Country": "Netherlands", "ImpressionShare": "82.7%"}, {"Country": "Greece", "ImpressionShare": "17.3%"},
    ],
    "TargetTypes": [{"TargetType": 2, "UsedForExclusion": False}, {"TargetType": 3, "UsedForExclusion": False}],
    "RestrictionReason": None,
}  # fmt: skip


def page(*ads, count=None):
    return {"@odata.context": "x", "value": list(ads)} | ({"@odata.count": count} if count is not None else {})


def detail(ad=LISTED, **details):
    return ad | {"AdDetails": DETAILS | details}


def saved(*pages, details=(), why_not=None, **asked):
    """Answers as the collector writes them."""
    question = {"what": "keyword", "key": "ab", "country": "NL", "start": "2026-11-17", "end": "2026-11-23"} | asked
    parts = [{"part": "list", "status": 200, "body": each} for each in pages]
    parts += [{"part": "detail", "status": 200, "body": each} for each in details]
    return {"asked": question, "asked_on": "2026-11-24", "why_not": why_not, "pages": parts}


def write(folder, value, name="microsoft_NL_2026-11-17_2026-11-23_00.json"):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(json.dumps(value), encoding="utf-8")
    return folder / name
