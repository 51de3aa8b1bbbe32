"""The closed lists of the tool in words. What is not here has no name in the interface."""

from language.catalogues import mark, translator
from language.statements import STATEMENT_CATEGORY, STATEMENT_PART

STATUS = {
    "met": mark("met"),
    "not_met": mark("deviates from the threshold"),
    "not_reported": mark("not reported"),
    "not_subscribed": mark("not signed"),
    "withdrawn": mark("withdrawn"),
    "not_applicable": mark("not applicable"),
    "not_offered": mark("not offered, says the platform"),
    "insufficient_data": mark("insufficient data"),
    "unknown": mark("unknown"),
}
# What core.subscription and out.ladder know besides.
SUBSCRIPTION = {
    "signed": mark("signed"),
    "mandatory": mark("mandatory"),
    "withdrawn": mark("withdrawn"),
    "reserved": mark("signed with a reservation"),
    "declined": mark("declined"),
    "not_subscribed": mark("not signed"),
    "not_applicable": mark("not applicable"),
    "unknown": mark("unknown"),
}
RUNG = {
    "0": mark("not signed"),
    "1": mark("signed or mandatory"),
    "2": mark("answered"),
    "3": mark("quantified"),
    "4": mark("figure for the Netherlands"),
    "5": mark("trend"),
    "6": mark("confirmed by a second source"),
}
CHANGE = {
    "new": mark("new"),
    "persists": mark("persists"),
    "worsened": mark("worsened"),
    "resolved": mark("resolved"),
}
# Between two assessments that were kept; a finding that lapsed is gone without being resolved.
CHANGE_SINCE = CHANGE | {"lapsed": mark("no longer judged or told")}
CHANGE_CAUSE = {
    "figures": mark("the figures changed"),
    "method": mark("our method changed"),
    "both": mark("the figures and our method changed"),
    "tool": mark("we read or register it otherwise"),
}
METHOD_CHANGE = {
    "added": mark("expectation added"),
    "removed": mark("expectation removed"),
    "asked": mark("the expectation asks something else"),
    "computed": mark("a rule or indicator is computed otherwise"),
}
SEVERITY = {"high": mark("high"), "medium": mark("medium"), "low": mark("low")}
CONFIDENCE = SEVERITY
AXIS = {
    "reported": mark("Reported"),
    "performing": mark("Performing"),
    "verified": mark("Verified"),
}
AUTHORITY = {
    "commission": mark("European Commission"),
    "dsc_of_establishment": mark("digital services coordinator of the country of establishment"),
    "acm": mark("Netherlands Authority for Consumers and Markets (ACM)"),
    "ap": mark("Dutch Data Protection Authority (AP)"),
    "cvdm": mark("Dutch Media Authority (CvdM)"),
    "task_force": mark("Permanent Task-force of the Code"),
}
THRESHOLD_SOURCE = {
    "law": mark("the law"),
    "code": mark("the Code"),
    "peer_median": mark("the median of comparable services"),
    "own_history": mark("the service's own earlier figure"),
    "ministry": mark("a judgement of the ministry"),
}
REPORT_KIND = {
    "transparency_report": mark("transparency report (DSA)"),
    "code_report": mark("report under the Code"),
    "audit_report": mark("audit report"),
    "audit_implementation": mark("audit implementation report"),
    "risk_assessment": mark("risk assessment"),
}
DUE_BASIS = {
    "law": mark("term in the law"),
    "practice": mark("term in practice"),
    "yearly": mark("every year; the law gives no day"),
    "not_determined": mark("not determined"),
}
RELATIVE_TO = {
    "own_total": mark("share of the service's own total"),
    "previous": mark("change since the previous period"),
    "peers": mark("share of the median of comparable services"),
}
SERVICE_KIND = {
    "vlop": mark("very large online platform"),
    "vlose": mark("very large online search engine"),
    "former_vlop": mark("formerly a very large online platform"),
    "code_signatory": mark("signatory of the Code"),
    "nl_established": mark("established in the Netherlands"),
    "report_umbrella": mark("joint report of several services"),
}
FILE_CHANGE = {
    "first": mark("first version"),
    "content_change": mark("changed content"),
    "restatement": mark("restated figures"),
    "extractor_change": mark("our reading changed"),
    "no_change": mark("unchanged"),
    "rejected": mark("refused"),
}
RUN_OUTCOME = {"done": mark("done"), "attention": mark("needs attention"), "failed": mark("failed")}
ISSUE_SEVERITY = {
    "rejected_file": mark("file not loaded"),
    "rejected_row": mark("row not loaded"),
    "warning": mark("warning"),
    "info": mark("for information"),
}
ISSUE_KIND = {
    "not_a_table": mark("The file is no table"),
    "encoding": mark("The text is not in UTF-8"),
    "archive_refused": mark("The archive was refused"),
    "template_unknown": mark("The template is unknown"),
    "empty_file": mark("The file is empty"),
    "too_large": mark("The file is too large"),
    "column_missing": mark("A column is missing"),
    "column_unknown": mark("A column is unknown"),
    "column_repaired": mark("A column header was read by its place"),
    "row_broken": mark("A row is broken"),
    "row_repaired": mark("A row was completed"),
    "row_duplicate": mark("A row stands twice"),
    "row_unknown": mark("A row is unknown"),
    "row_explanation": mark("A remark among the rows"),
    "part_duplicate": mark("A part comes twice"),
    "part_unknown": mark("A part is unknown"),
    "value_unreadable": mark("A value cannot be read"),
    "value_interpreted": mark("A value was read by a rule"),
    "period_repaired": mark("A period was corrected"),
    "period_unreadable": mark("A period cannot be read"),
    "code_repaired": mark("A code was corrected"),
    "code_unknown": mark("A code is unknown"),
    "placeholder": mark("Text of the template was left in place"),
    "hostile_text": mark("A cell holds suspicious text"),
    "unconfirmed": mark("A figure by hand awaits a second person"),
    "service_unknown": mark("A service is unknown"),
    "source_unavailable": mark("The publisher did not answer"),
    "reader_stumbled": mark("The tool cannot read this file; a fault of the tool"),
    "host_refused": mark("The address is not allowed"),
    "checksum_wrong": mark("The checksum does not match"),
    "fewer_rows_than_expected": mark("Fewer rows than expected"),
    "more_rows_than_expected": mark("More rows than expected"),
    "restated": mark("Figures were restated"),
    "identifier_break": mark("The publisher changed its identifiers"),
}
EVENT = {
    "designation": mark("designation"),
    "information_request": mark("request for information"),
    "proceedings": mark("proceedings opened"),
    "preliminary_findings": mark("preliminary findings"),
    "commitments_binding": mark("commitments made binding"),
    "decision": mark("decision"),
    "fine": mark("fine"),
    "withdrawal": mark("withdrawal"),
    "assessment": mark("assessment by a third party"),
    "policy": mark("change of policy"),
    "political_ads_stopped": mark("stopped political ads"),
    "political_ads_none": mark("says it shows no political ads"),
}
SOURCE_STATE = {
    "current": mark("up to date"),
    "overdue": mark("overdue"),
    "failing": mark("last run failed"),
    "never_collected": mark("not collected yet"),
}
MATURITY = {"provisional": mark("provisional"), "final": mark("final"), "restated": mark("restated")}
# What a figure is about inside one indicator; names that a publisher chose (a system, a surface) are no words of ours.
DIMENSION = {
    "total": mark("total"),
    "yesterday": mark("report on one day"),
    "last_7_days": mark("report on 7 days"),
    "last_30_days": mark("report on 30 days"),
    "last_90_days": mark("report on 90 days"),
    "lifelong": mark("report on everything since the start"),
    "lifelong_over_100": mark("copy of the report on everything since the start, above 100 euros only"),
    "api": mark("API"),
    "keyword_search": mark("search by word"),
    "country_filter": mark("filter by country"),
    "retention_one_year": mark("ads stay for a year"),
    "field_content": mark("field for the content"),
    "field_payer": mark("field for the payer"),
    "field_targeting": mark("field for the target group"),
    "field_recipients": mark("field for the number of recipients"),
    "39(2)(a)": mark("content, Article 39(2)(a)"),
    "39(2)(b)": mark("on whose behalf, Article 39(2)(b)"),
    "39(2)(c)": mark("who paid, Article 39(2)(c)"),
    "39(2)(d)": mark("period, Article 39(2)(d)"),
    "39(2)(e)": mark("target group, Article 39(2)(e)"),
    "39(2)(f)": mark("commercial communications, Article 39(2)(f)"),
    "39(2)(g)": mark("number of recipients, Article 39(2)(g)"),
    "party": mark("ads of known parties"),
    "public_body": mark("ads of known public bodies"),
    "ngo": mark("ads of known organisations in society"),
    "company": mark("ads of known companies"),
    "advertiser": mark("by advertiser"),
    "advertiser_week": mark("by advertiser and week"),
    "place": mark("by place"),
    "blocked": mark("blocked"),
    "mitigation": mark("measures against risks"),
    "mean": mark("mean"),
    "median_hours": mark("median in hours"),
    "notices": mark("after notices"),
    "notices_tf": mark("after notices of trusted flaggers"),
    "own_initiative": mark("own initiative"),
    "upheld": mark("decision upheld"),
    "reversed": mark("decision reversed"),
    "partially_reversed": mark("decision reversed in part"),
    "omitted": mark("no decision taken"),
    "audit_report": REPORT_KIND["audit_report"],
    "audit_implementation": REPORT_KIND["audit_implementation"],
    "risk_assessment": REPORT_KIND["risk_assessment"],
}
EVIDENCE_ROLE = {
    "value": mark("the figure"),
    "numerator": mark("numerator"),
    "denominator": mark("denominator"),
    "reference": mark("compared with"),
    "part": mark("the report part that was read"),
}
CHANGE_KIND = {
    "real": mark("real change"),
    "restatement": mark("restated afterwards"),
    "definition": mark("other definition"),
    "erratum": mark("known error"),
    "extractor": mark("our reading changed"),
    "unknown": mark("cause unknown"),
}
BODY_KIND = {"trusted_flagger": mark("trusted flaggers"), "dispute_body": mark("out-of-court dispute bodies")}

LISTS = {
    "status": STATUS,
    "subscription": SUBSCRIPTION,
    "rung": RUNG,
    "change": CHANGE,
    "change_since": CHANGE_SINCE,
    "change_cause": CHANGE_CAUSE,
    "method_change": METHOD_CHANGE,
    "severity": SEVERITY,
    "confidence": CONFIDENCE,
    "axis": AXIS,
    "authority": AUTHORITY,
    "threshold_source": THRESHOLD_SOURCE,
    "relative_to": RELATIVE_TO,
    "report_kind": REPORT_KIND,
    "due_basis": DUE_BASIS,
    "service_kind": SERVICE_KIND,
    "file_change": FILE_CHANGE,
    "run_outcome": RUN_OUTCOME,
    "issue_severity": ISSUE_SEVERITY,
    "issue_kind": ISSUE_KIND,
    "event": EVENT,
    "source_state": SOURCE_STATE,
    "maturity": MATURITY,
    "evidence_role": EVIDENCE_ROLE,
    "dimension": DIMENSION,
    "change_kind": CHANGE_KIND,
    "body_kind": BODY_KIND,
    "statement_category": STATEMENT_CATEGORY,
    "statement_part": STATEMENT_PART,
}


def word(kind: str, key: str, language: str) -> str:
    """Return the word for a key of a closed list ('status', 'rung', 'severity' …); an unknown key stays as it is."""
    return translator(language)(LISTS[kind].get(key, key))


def dimension_words(dimension: str, language: str) -> str:
    """Return what a figure is about in words; the name that a publisher gave a system stays, without underscores."""
    known = word("dimension", dimension, language)
    return dimension.replace("_", " ") if known == dimension else known
