"""Schema-only answers: the form that others' programs read, with invented advertisers. No real record was at hand."""

import json

SHOWN = {
    "adUrl": "https://www.linkedin.com/ad-library/detail/601", "isRestricted": False,
    "details": {
        "advertiser": {
            "advertiserName": "Wilhelmina Verzonnen", "advertiserUrl": "https://www.linkedin.com/company/77",
            "adPayer": "Voorbeeldstichting",
        },
        "adType": "SPONSORED_STATUS_UPDATE",
        "adTargeting": [
            {"facetName": "Location", "isIncluded": True, "isExcluded": False, "includedSegments": ["Utrecht"],
             "excludedSegments": []},
            {"facetName": "Job", "isIncluded": False, "isExcluded": True, "includedSegments": [],
             "excludedSegments": ["Bakker"]},
        ],
        "adStatistics": {
            "totalImpressions": {"from": 1000, "to": 5000}, "firstImpressionAt": 1793577600000,
            "latestImpressionAt": 1793664000000,
            "impressionsDistributionByCountry": [{"country": "urn:li:country:NL", "impressionPercentage": 99.5}],
        },
    },
}  # fmt: skip
RESTRICTED = {
    "adUrl": "https://www.linkedin.com/ad-library/detail/602", "isRestricted": True,
    "details": {"advertiser": {"advertiserName": "Voorbeeldwinkel", "advertiserUrl": "", "adPayer": None}},
}  # fmt: skip


def page(*ads, total=None, start=0):
    paging = {"start": start, "count": 25, "links": []} | ({"total": total} if total is not None else {})
    return {"paging": paging, "elements": list(ads)}


def changed(ad=SHOWN, **details):
    return ad | {"details": ad["details"] | details}


def saved(*pages, details=(), why_not=None, **asked):
    """Answers as the collector writes them."""
    question = {"what": "keyword", "key": "ab"} | asked
    parts = [{"part": "list", "status": 200, "body": each} for each in pages]
    parts += [{"part": "detail", "status": 200, "body": each} for each in details]
    return {"asked": question, "asked_on": "2026-11-24", "why_not": why_not, "pages": parts}


def write(folder, value, name="linkedin_2026-11-24_00.json"):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(json.dumps(value), encoding="utf-8")
    return folder / name
