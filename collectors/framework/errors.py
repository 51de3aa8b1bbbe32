"""What can go wrong while collecting. Each message names the file, the place and what the reader does next."""

from collectors.framework.issues import IssueKind

TRY_LATER = "Try again later; if it lasts, fetch the file by hand as the source's card says and load it with --from."


class CollectorError(Exception):
    """Something about a source."""


class UnknownSourceError(CollectorError):
    """There is no folder of that name."""


class SourceUnavailableError(CollectorError):
    """The publisher gave no usable answer; what was stored stays."""

    def __init__(self, message: str, kind: IssueKind = IssueKind.SOURCE_UNAVAILABLE, remedy: str = TRY_LATER) -> None:
        super().__init__(message)
        self.kind = kind
        self.remedy = remedy


class NotThereError(SourceUnavailableError):
    """The publisher says that there is nothing at this address."""


class FileRefusedError(CollectorError):
    """A file's structure is broken, so none of it is loaded."""

    def __init__(self, file_name: str, place: str, reason: str, remedy: str, kind: IssueKind) -> None:
        super().__init__(f"{file_name}, {place}: {reason} {remedy}")
        self.file_name = file_name
        self.place = place
        self.reason = reason
        self.remedy = remedy
        self.kind = kind
