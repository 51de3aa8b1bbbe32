"""What can go wrong with a receipt, told so that the reader knows what to do next."""


class ReceiptError(Exception):
    """Something about a finding and its evidence."""


class UnknownFindingError(ReceiptError):
    """There is no finding of that id in what is published."""
