"""The receipt of a finding: every number leads back to a cell in a file as the platform published it."""

from receipts.calculation import calculation
from receipts.errors import ReceiptError, UnknownFindingError
from receipts.receipt import Cell, Correction, PublicFact, Receipt, receipt
from receipts.rendering import render
from receipts.verify import Difference, Verification, verify
from receipts.verify_all import Mismatch, WholeVerification, verify_all

__all__ = [
    "Cell",
    "Correction",
    "Difference",
    "Mismatch",
    "PublicFact",
    "Receipt",
    "ReceiptError",
    "UnknownFindingError",
    "Verification",
    "WholeVerification",
    "calculation",
    "receipt",
    "render",
    "verify",
    "verify_all",
]
