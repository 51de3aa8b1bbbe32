"""Briefings for meetings: promised, reported, findings for the Netherlands, questions, with sources as footnotes."""

from briefings.assignment import Assignment
from briefings.documents import FORMATS
from briefings.errors import BriefingError
from briefings.making import make_briefing, preview

__all__ = ["FORMATS", "Assignment", "BriefingError", "make_briefing", "preview"]
