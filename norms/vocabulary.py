"""The closed lists of the norm files. A word that is not in its list is refused."""

from typing import Literal

Language = Literal["nl", "en"]
InstrumentId = Literal["coc", "dsa", "ttpa"]
GoalId = Literal[
    "deepfakes",
    "factcheckers",
    "political_ads",
    "botnets",
    "trustworthy_content",
    "researchers",
    "dsa_and_code",
]
Authority = Literal["commission", "dsc_of_establishment", "acm", "ap", "cvdm", "task_force"]
Confidence = Literal["high", "medium", "low"]
Axis = Literal["reported", "performing", "verified"]
Severity = Literal["high", "medium", "low"]
RuleName = Literal[
    "subscribed",
    "answered",
    "reported",
    "reported_for_country",
    "on_time",
    "threshold",
    "deterioration",
    "consistency",
    "reconciliation",
    "format_validity",
    "peer_outlier",
    "repetition",
    "disappearance",
    "restatement",
    "leakage",
]
Direction = Literal["min", "max"]
# Why two sources may differ although neither is wrong; a known correction shows by itself.
Difference = Literal["scope", "definition", "timing"]
RelativeTo = Literal["own_total", "previous", "peers"]
ThresholdKind = Literal["law", "code", "peer_median", "own_history", "ministry"]
Granularity = Literal[
    "eu",
    "eu_or_member_state",
    "global",
    "member_state",
    "member_state_and_language",
    "member_state_or_language",
    "member_state_per_ttp",
    "member_state_where_available",
    "member_state_where_possible",
    "service",
    "service_and_member_state",
    "service_or_member_state",
]
Offer = Literal["political_ads"]
ServiceKind = Literal["vlop", "vlose", "former_vlop", "code_signatory", "nl_established", "report_umbrella"]
Audience = Literal["vlop", "vlose", "code_signatory", "nl_established", "report_umbrella", "any"]
NameSource = Literal[
    "transparency_reports",
    "code_reports",
    "dsa_transparency_database",
    "public_figures",
    "meta_ad_library_report",
]
