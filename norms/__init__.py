"""The norm files: what was promised or is required (`commitments.yaml`), and who is watched (`services.yaml`)."""

from norms.competence import Competence, competence, who_may_act
from norms.errors import NormError, Problem
from norms.expectation import Expectation, Needs, Threshold, ThresholdSource
from norms.models import (
    Chapter,
    Commitment,
    Edition,
    Goal,
    Instrument,
    Measure,
    Norm,
    ReportedField,
    ReportingElement,
    Reports,
)
from norms.reading import read_norm, read_services
from norms.register import Service, ServiceRegister, SourceNames
from norms.text import Text

__all__ = [
    "Chapter",
    "Commitment",
    "Competence",
    "Edition",
    "Expectation",
    "Goal",
    "Instrument",
    "Measure",
    "Needs",
    "Norm",
    "NormError",
    "Problem",
    "ReportedField",
    "ReportingElement",
    "Reports",
    "Service",
    "ServiceRegister",
    "SourceNames",
    "Text",
    "Threshold",
    "ThresholdSource",
    "competence",
    "read_norm",
    "read_services",
    "who_may_act",
]
