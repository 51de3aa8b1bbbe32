"""Words for statements of reasons: the database's own categories, and the parts that they are counted by."""

from language.catalogues import mark

PREFIX = "STATEMENT_CATEGORY_"
STATEMENT_CATEGORY = {
    f"{PREFIX}{name}": words
    for name, words in {
        "ANIMAL_WELFARE": mark("animal welfare"),
        "CONSUMER_INFORMATION": mark("consumer information"),
        "CYBER_VIOLENCE": mark("cyber violence"),
        "CYBER_VIOLENCE_AGAINST_WOMEN": mark("cyber violence against women"),
        "DATA_PROTECTION_AND_PRIVACY_VIOLATIONS": mark("data protection and privacy"),
        "ILLEGAL_OR_HARMFUL_SPEECH": mark("illegal or harmful speech"),
        "INTELLECTUAL_PROPERTY_INFRINGEMENTS": mark("intellectual property"),
        "NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS": mark("civic discourse or elections"),
        "NON_CONSENSUAL_BEHAVIOUR": mark("non-consensual behaviour"),
        "NOT_SPECIFIED_NOTICE": mark("notice without a category"),
        "OTHER_VIOLATION_TC": mark("other breach of the service's terms"),
        "PORNOGRAPHY_OR_SEXUALIZED_CONTENT": mark("pornography or sexualised content"),
        "PROTECTION_OF_MINORS": mark("protection of minors"),
        "RISK_FOR_PUBLIC_SECURITY": mark("risk for public security"),
        "SCAMS_AND_FRAUD": mark("scams and fraud"),
        "SCOPE_OF_PLATFORM_SERVICE": mark("outside the scope of the service"),
        "SELF_HARM": mark("self-harm"),
        "UNSAFE_AND_ILLEGAL_PRODUCTS": mark("unsafe and illegal products"),
        "UNSAFE_AND_PROHIBITED_PRODUCTS": mark("unsafe and prohibited products"),
        "VIOLENCE": mark("violence"),
    }.items()
}
STATEMENT_PART = {
    "ground_illegal": mark("against the law"),
    "ground_incompatible": mark("against the service's terms"),
    "decision_fully": mark("fully automated"),
    "decision_partially": mark("partly automated"),
    "decision_not_automated": mark("not automated"),
    "detection_yes": mark("detected automatically"),
    "detection_no": mark("not detected automatically"),
    "source_article_16": mark("a notice under Article 16"),
    "source_trusted_flagger": mark("a trusted flagger"),
    "source_other_notification": mark("another notice"),
    "source_voluntary": mark("the service's own initiative"),
    "restriction_visibility": mark("content removed or less visible"),
    "restriction_monetary": mark("no more earnings"),
    "restriction_provision": mark("service stopped"),
    "restriction_account": mark("account suspended or closed"),
    "disclosure_negative": mark("before the day of the decision"),
    "disclosure_0": mark("on the same day"),
    "disclosure_1": mark("after 1 day"),
    "disclosure_2": mark("after 2 days"),
    "disclosure_3": mark("after 3 to 7 days"),
    "disclosure_8": mark("after 8 to 14 days"),
    "disclosure_15": mark("after 15 to 30 days"),
    "disclosure_31": mark("after 31 to 90 days"),
    "disclosure_91": mark("after 91 to 180 days"),
    "disclosure_181": mark("after more than 180 days"),
}
